/** Conversations that we start, and where tickets come from. Part of `en/en.ts`. */
import type { esChats } from "../es/chats.ts";

export const enChats: Record<keyof typeof esChats, string> = {
  "api.too-many-numbers":
    "You looked up too many numbers at WhatsApp in a short time, and WhatsApp may restrict the line for that. Try again in an hour.",
  "api.refused.looks-internal":
    "This looks like a command or an internal note, and the client would read it as it is: nothing was sent. If it is a note, save it as a note; if it is for the client, confirm that it goes as it is.",
  "api.refused.chat-one-way": "Choose a client or type a number, one of the two.",
  "api.refused.chat-with-ourselves": "That is the company's own number: it cannot write to itself.",
  "api.refused.chat-with-agent":
    "That number is {{name}}'s, of the team: write to them on WhatsApp directly.",
  "api.refused.contact-blocked": "This client is blocked: unblock them before you write.",
  "api.refused.chat-has-live-ticket": "That person has an open ticket already: #{{number}}. Go on there.",
  "api.refused.no-queue-yet": "There is no main group yet that takes tickets: create one first.",
  "api.refused.new-chats-off":
    "Starting conversations is switched off. An administrator can allow it in Settings, “Intake”.",
  "api.refused.new-chats-limit":
    "{{limit}} conversations were started today, the most for a day. More can be started tomorrow; an administrator can change the limit in Settings, “Intake”.",
  "alert.sent-from-panel":
    "🌙 An administrator signed *{{name}}* out, who has open cases: {{list}}. They stay theirs. To pass them on: /asignar, the number and an agent.",
  "alert.left-panel":
    "🌙 *{{name}}* signed out with open cases: {{list}}. They stay theirs. To pass them on: /asignar, the number and an agent.",
  "main.started": "📤 *{{who}}* wrote first to *{{name}}*: it is ticket *#{{number}}*.",
  "summary.induced": "📤 Started by us: *{{n}}*",
  "room.induced": "📤 We wrote to them first",
  "info.origin.organic": "🧭 Organic: the client wrote",
  "info.origin.induced": "🧭 Induced: we wrote first",
  "info.transfers_one": "🔁 transferred {{count}} time",
  "info.transfers_other": "🔁 transferred {{count}} times",
};

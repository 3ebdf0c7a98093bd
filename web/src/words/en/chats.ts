/** Conversations that we start. */
import type { chats as original } from "../es/chats.ts";

export const chats: Record<keyof typeof original, string> = {
  "chats.start": "Start a conversation",
  "chats.title": "Start a conversation",
  "chats.title-to": "Write to {{name}}",
  "chats.phone": "WhatsApp number",
  "chats.phone-what": "Type it as you have it: below you see whom it will reach.",
  "chats.asking": "Asking WhatsApp",
  "chats.on.yes": "is on WhatsApp",
  "chats.on.no": "is not on WhatsApp: there is nobody to write to",
  "chats.on.unknown": "WhatsApp is not connected: it cannot be checked now. Try when it is back.",
  "chats.is-client": "It is your client {{name}}.",
  "chats.open-live": "Open ticket #{{number}}",
  "chats.text": "The first message",
  "chats.area": "Area",
  "chats.area-usual": "The usual one",
  "chats.who": "Who attends to it",
  "chats.who-me": "I do, from here",
  "chats.who-agent": "An agent, in their group",
  "chats.risk": "Writing first is what is punished most",
  "chats.risk-what":
    "If whoever gets it does not expect it and blocks or reports you, WhatsApp may restrict the number for hours, or for ever, and nobody can prevent it. Write only to people who gave you their number and expect your message. It leaves slowly: it may take a minute.",
  "chats.today": "Conversations started today: {{started}} of {{limit}}.",
  "chats.used-up": "{{limit}} were started today, the most for a day. More can be started tomorrow.",
  "chats.off": "Starting conversations is switched off. An administrator can allow it in Intake.",
  "chats.sure": "This person expects us to write",
  "chats.needs-whom": "Still missing: a number that has WhatsApp.",
  "chats.needs-tomorrow": "None can be started today any more.",
  "chats.needs-text": "Still missing: the text, or who attends.",
  "chats.needs-sure": "Still missing: that this person expects the message.",
  "chats.yes": "Send and open the ticket",
  "chats.done": "Done: it is ticket #{{number}}.",
  "chats.as-is-title": "Send it to the client as it is?",
  "chats.as-is-command":
    "This looks like a command or an internal note. Nothing was sent yet. Commands do nothing here: the client would read it as it is.",
  "chats.as-is-note":
    "This looks like an internal note. Nothing was sent yet: the client would read it as it is.",
  "chats.as-is-yes": "Send as it is",
  "chats.as-is-no": "Go back",
  "chats.as-is-keep": "Save as a note",
  "chats.as-is-noted": "Saved as a note. Nothing was sent to the client.",
};

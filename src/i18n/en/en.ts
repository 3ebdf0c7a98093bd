/** English. Same keys and variables as `es.ts`; commands and LISTO keep the names people type. */
import { enAlerts } from "./alerts.ts";
import { enBulk } from "./bulk.ts";
import { enMedia } from "./media.ts";
import { enAccounts } from "./accounts.ts";
import { enChats } from "./chats.ts";
import { enContacts } from "./contacts.ts";
import { enContent } from "./content.ts";
import { enPanel } from "./panel.ts";
import { enRooms } from "./rooms.ts";
import { enHelp } from "./help.ts";
import { enOwnWords } from "./own-words.ts";
import { enReview } from "./review.ts";
import { enSecurity } from "./security.ts";
import { enSetUp } from "./set-up.ts";
import { enStart } from "./start.ts";
import { enSteps } from "./steps.ts";
import type { Translation } from "../translation.ts";

export const en: Translation = {
  ...enBulk,
  ...enMedia,
  ...enAccounts,
  ...enChats,
  ...enContacts,
  ...enContent,
  ...enPanel,
  ...enRooms,
  ...enHelp,
  ...enOwnWords,
  ...enReview,
  ...enSecurity,
  ...enSetUp,
  ...enStart,
  ...enSteps,
  "area.support": "Support",
  "area.sales": "Sales",
  // What people answer to the menu instead of the number, separated by blanks.
  "area.support.words": "technical problem help complaint fault",
  "area.sales.words": "buy purchase price prices plans",
  "area.none": "No area",
  "mood.angry": "😠 Angry",
  "mood.neutral": "😐 Neutral",
  "mood.happy": "😊 Happy",
  "presence.online": "🟢 Online",
  "presence.paused": "🟡 Unavailable",
  "presence.offline": "🔴 Offline",
  someone: "No name",
  "time.moments": "a moment",
  "time.minutes": "{{n}} min",
  "time.hours": "{{n}} h",
  "time.days": "{{n}} d",

  // To the client
  "client.greeting": "Hello! 👋 Thanks for writing to us.",
  "client.greeting-company": "Hello! 👋 Thanks for writing to *{{company}}*.",
  "client.menu": "Which area would you like to talk to? Reply with the number:\n\n{{options}}",
  "client.menu-option": "*{{number}}* · {{area}}",
  "client.menu-again": "I didn't understand that option. Reply with the number:\n\n{{options}}",
  "client.tell-us": "Great, *{{area}}*. Tell us how we can help you. ✍️",
  "client.area": "Done, *{{area}}* will attend to you. Your ticket is still *#{{number}}*.",
  "client.registered": "✅ We registered your request as number *#{{number}}*. Someone will reply shortly.",
  "client.closed-hours":
    "🕐 We are closed right now. Your request *#{{number}}* is registered and we will reply {{when}}.",
  "client.closed-hours-unknown":
    "🕐 We are closed right now. Your request *#{{number}}* is registered and we will reply as soon as we are back.",
  "client.registered-closed":
    "✅ We registered your request as number *#{{number}}*. We will reply {{when}}.",
  "client.heard-again-closed":
    "🙌 We got your message! We are going on with your request *#{{number}}* and will reply {{when}}.",
  "client.when-back": "as soon as we are back",
  "client.introduced": "You are talking to *{{agent}}*. 🙂",
  "client.farewell":
    "We closed your request *#{{number}}*. Thanks for writing to us! If you need anything else, send us a message here.",
  "client.heard-again":
    "🙌 We got your message! We are going on with your request *#{{number}}*: somebody will answer you shortly.",
  "client.queue-place_one": "There is {{count}} request before yours.",
  "client.queue-place_other": "There are {{count}} requests before yours.",
  "client.call": "We can't take calls here. Write or send us a voice message and we will reply. 🙂",

  // Contents that have no other form
  "content.poll": "📊 {{question}}\n{{options}}",
  "content.view-once":
    "👁️ The client sent a message that can be viewed only once. It can only be seen on the company's phone.",
  "content.undecryptable":
    "⏳ The client sent a message that can't be read yet. If it comes through, it will appear here.",
  "content.unsupported":
    "⚠️ The client sent something that can't be shown here ({{type}}). See it on the company's phone.",
  "content.deleted": "🗑️ The client deleted this message.",
  "content.correction": "✏️ Correction: {{text}}",
  "content.said-by": "↪️ *{{who}}:* {{text}}",
  "content.said-by-media": "↪️ *{{who}}*",
  "content.from-handset": "📱 From the company's phone: {{text}}",
  "content.from-panel": "💻 *{{who}}* (from the panel): {{text}}",
  "content.bot": "the system",
  "content.owner": "the company",
  "content.nothing-left": "the client deleted what they had written",
  "content.chose-again":
    "✏️ The client corrected what they had chosen from the menu: *{{area}}*. You can transfer the case to that area.",
  "content.deleted-by-owner":
    "🗑️ This message was deleted from the company's phone: the client no longer sees it.",
  "content.call": "📞 The client tried to call. We told them that we don't take calls here.",
  "content.media.image": "📷 Photo",
  "content.media.video": "🎬 Video",
  "content.media.gif": "🎞️ GIF",
  "content.media.round-video": "🎬 Video",
  "content.media.audio": "🎵 Audio",
  "content.media.voice": "🎤 Voice message",
  "content.media.document": "📄 Document",
  "content.media.sticker": "🩷 Sticker",
  "content.location": "📍 Location",
  "content.contacts": "👤 Contact",
  "content.other": "💬 Message",

  // Cards
  "card.title": "🎫 *Ticket #{{number}}* · {{area}}",
  "card.client": "👤 {{name}}",
  "card.client-phone": "👤 {{name}} · {{phone}}",
  "card.mood": "{{mood}}",
  "card.urgent": "🔥 Urgent",
  "card.asks-for-person": "🙋 Explicit Request: wants to talk to a person",
  "card.text": "💬 {{text}}",
  "card.all-deleted": "🗑️ The client deleted everything that they had written.",
  "card.more_one": "📎 and {{count}} file: {{kinds}}",
  "card.more_other": "📎 and {{count}} files: {{kinds}}",
  "card.past_one": "🕘 {{count}} earlier request",
  "card.past_other": "🕘 {{count}} earlier requests",
  "card.first-time": "🆕 First request",
  "card.returned": "↩️ Back in the queue ({{why}})",
  "card.arrived": "↪️ Comes to this group ({{why}})",
  "card.released-by": "released by {{agent}}",
  "card.room-lost": "their agent’s group stopped working",
  "card.wrote-again": "wrote again",
  "card.reopened-by": "reopened by {{who}}",
  "card.transferred": "passed on by {{who}}",
  "card.transferred-reason": "passed on by {{who}}: {{reason}}",
  "card.chose-again": "the client corrected their choice from the menu",
  "card.how": "👉 To take it, reply *quoting this message*.",

  // In main groups
  "main.claimed": "✅ *{{agent}}* took ticket *#{{number}}* ({{name}}) after {{waited}}.",
  "main.assigned": "✅ Ticket *#{{number}}* ({{name}}) was assigned to *{{agent}}*.",
  "main.closed": "🏁 *{{agent}}* closed ticket *#{{number}}* ({{name}}).",
  "main.closed-reason": "🏁 *{{agent}}* closed ticket *#{{number}}* ({{name}}): {{reason}}.",
  "main.closed-by-system": "🏁 Ticket *#{{number}}* ({{name}}) was closed: {{reason}}.",
  "main.reopened": "🔁 *{{name}}* wrote again: ticket *#{{number}}* stays with *{{agent}}*.",
  "main.reopened-by": "🔁 *{{who}}* reopened ticket *#{{number}}* ({{name}}): it stays with *{{agent}}*.",
  "main.transferred": "🔀 Ticket *#{{number}}* ({{name}}) went to *{{group}}*.",
  "main.called":
    "📞 *Ticket #{{number}}*: {{name}} tried to call. We told them that we don't take calls here.",
  "main.taken-back": "🗑️ *Ticket #{{number}}*: the client deleted a message that is on the card.",
  "main.reworded": "✏️ *Ticket #{{number}}*: the client corrected a message on the card: {{text}}",
  "main.merged": "🔗 Ticket *#{{gone}}* is from the same person as *#{{kept}}*: they were joined.",
  "main.is-it-yours": "Are you taking it? Reply *yes*.",
  "main.claim-unclear":
    "That *{{typed}}* does not tell me whether you are taking ticket *#{{number}}*, so you did not get it. If you want it, reply *yes*.",
  "main.already-yours": "Ticket *#{{number}}* is already yours: it is in *{{room}}*.",
  "main.how-to-take-it":
    "To take ticket *#{{number}}* ({{name}}), reply *quoting its card*, or type *tomo {{number}}*.",
  "main.how-to-take":
    "{{n}} tickets are waiting. To take one, reply *quoting its card*, or type *tomo* and its number: *tomo {{number}}*.",
  "main.adopted": "✅ Done, this group is now set up as *{{kind}}*.",

  // Registration
  "ready.ask":
    "{{mention}} Welcome, *{{name}}*! 👋 To finish registering as an agent, reply *quoting this message* with the word *LISTO*.",
  "ready.ask-to-claim":
    "{{mention}} Before you can take tickets you have to register. Reply *quoting this message* with the word *LISTO* and ticket *#{{number}}* is yours.",
  "ready.find-yours":
    "Before you can take tickets you have to register: find the message in this group where I mention you and reply *quoting it* with the word *LISTO*. Then ticket *#{{number}}* is yours.",
  "ready.done": "✅ Thanks, *{{name}}*! You can take tickets now: reply quoting the card.",
  "ready.done-without-rooms": "✅ Thanks, *{{name}}*! You are on the team now.",
  "ready.already": "*{{name}}*, you are already registered. 🙂",
  "ready.wrong-person": "That registration is for *{{name}}*. I changed nothing.",
  "ready.wrong-message":
    "To register, you have to reply *LISTO* quoting the message where I mention you. I changed nothing.",

  // In rooms
  "room.opened": "📂 *Ticket #{{number}}* · {{area}}",
  "room.handed-over": "↪️ Passed on to you by *{{who}}*",
  "room.handed-over-reason": "↪️ Passed on to you by *{{who}}*: {{reason}}",
  "room.queued-by": "↪️ Passed on to this group by *{{who}}*",
  "room.queued-by-reason": "↪️ Passed on to this group by *{{who}}*: {{reason}}",
  "room.client": "👤 *{{name}}*",
  "room.phone": "📞 {{phone}} · https://wa.me/{{digits}}",
  "room.no-phone": "📞 WhatsApp does not show their number",
  "room.waited": "⏱️ Waited {{waited}}",
  "room.past": "🕘 Earlier cases:\n{{list}}",
  "room.past-line": "• #{{number}} ({{date}}) {{reason}}",
  "room.no-reason": "no reason given",
  "room.tags": "🏷️ {{list}}",
  "room.notes": "📝 Notes:\n{{list}}",
  "room.how": "✏️ *What you write here reaches the client.* To close: /fin · Other commands: /ayuda",
  "room.history-above": "⬆️ What was said before is further up in this group.",
  "room.history-older_one":
    "🕘 There is {{count}} earlier message that is not copied here: it is in the panel.",
  "room.history-older_other":
    "🕘 There are {{count}} earlier messages that are not copied here: they are in the panel.",
  "room.closed": "🏁 Case *#{{number}}* closed. This group is free; what you write no longer reaches anyone.",
  "room.closed-unseen_one":
    "👀 You did not get to see {{count}} message from the client, which was waiting to leave in this group:",
  "room.closed-unseen_other":
    "👀 You did not get to see {{count}} messages from the client, which were waiting to leave in this group; the last ones:",
  "room.released": "↩️ You released case *#{{number}}*. This group is free.",
  "room.released-by": "↩️ *{{who}}* put case *#{{number}}* back in the queue. This group is free.",
  "room.transferred": "🔀 Case *#{{number}}* went to *{{group}}*. This group is free.",
  "room.taken-away": "↪️ Case *#{{number}}* went to *{{agent}}*. This group is free.",
  "room.next": "🔔 There is a case waiting: *#{{number}}* ({{name}}). Reply *yes* to take it here.",
  "room.no-case": "This group is free: there is no open case, so your message reached nobody.",
  "room.colleague":
    "*{{name}}*, in this group only what *{{agent}}* writes reaches the client. Your message was not sent.",
  "room.colleague-command": "*{{name}}*, in this group only *{{agent}}* can use commands: nothing was done.",
  "room.merged":
    "🔗 Case *#{{gone}}* was from the same person as *#{{kept}}*, attended by *{{agent}}*. They were joined; this group is free.",
  "room.merged-queue": "🔗 Case *#{{gone}}* was from the same person as this one: they were joined.",
  "room.undelivered": "⚠️ This message *could not be delivered* to the client: {{why}}",
  "room.undelivered-lost": "⚠️ A message to the client *could not be delivered*: {{why}}",
  "room.other-case":
    "⚠️ You quoted a message of case *#{{other}}*, but this group now has *#{{number}}*. Nothing was sent: write it again without quoting.",
  "room.nudge": "⏰ Case *#{{number}}*: the client has been waiting for your answer for {{waited}}.",
  "undelivered.restricted":
    "WhatsApp did not allow writing to this person for a whole day. If it is urgent, call them.",
  "undelivered.no-answer":
    "WhatsApp did not confirm it after several attempts. It may have arrived; if they don't answer, send it again.",
  "undelivered.failing": "all attempts failed. Send it again.",
  "room.held":
    "⏳ WhatsApp does not allow writing to this person for now. Your message is on hold and will leave by itself; if it is urgent, call them.",
  "undelivered.refused": "WhatsApp rejected it (code {{code}}).",

  // /info, /nota, /cliente …
  "info.title": "ℹ️ *Ticket #{{number}}* · {{area}}",
  "info.times_one": "🕐 Opened {{opened}} · taken {{claimed}} · {{count}} message",
  "info.times_other": "🕐 Opened {{opened}} · taken {{claimed}} · {{count}} messages",
  "note.saved": "📝 Note saved in case *#{{number}}*. The client does not see it.",
  "command.unknown":
    "I don't know the command *{{typed}}*. Nothing was sent to the client. Write /ayuda to see the list, or */cliente {{typed}}* to send it as it is.",
  "command.unknown-here": "I don't know the command *{{typed}}*. Write /ayuda to see the list.",
  "command.suggest": "I don't know *{{typed}}*. Did you mean */{{suggestion}}*? Nothing was sent.",
  "command.elsewhere": "The command */{{command}}* is for {{places}}, not for here. I did nothing.",
  "command.claim-elsewhere":
    "Cases are taken in the main group: write *{{usage}}* there, or reply to the card with a quote. I did nothing here.",
  "command.reopen-in-panel":
    "A closed case is reopened in the panel: open it in *Conversations* and press *Reopen*. If you don't use the panel, ask a supervisor. I did nothing here.",
  "command.place.or": "or",
  "command.place.room": "your personal groups",
  "command.place.rooms-of-agents": "the agents' personal groups",
  "command.place.main": "the main group",
  "command.place.supervisor": "the supervisor group",
  "command.needs.message": "The message for the client is missing. Use it like this: *{{usage}}*",
  "command.needs.note": "What is to be noted is missing. Use it like this: *{{usage}}*",
  "command.needs.taker":
    "To whom the case goes is missing: the name of an agent, a group or an area. For example: *{{usage}}*",
  "command.needs.ticket": "The ticket's number is missing. For example: *{{usage}}*",
  "command.needs.one-ticket": "It takes the number of one ticket at a time. For example: *{{usage}}*",
  "command.needs.agent": "The agent's name is missing. For example: *{{usage}}*",
  "command.needs.ticket-and-agent":
    "It takes the number of one ticket and the name of one agent. For example: *{{usage}}*",
  "command.no-case": "This group is free: there is no open case.",
  "presence.changed": "Done, *{{name}}*: you are now *{{presence}}*. {{meaning}}",
  "presence.meaning.online": "You receive new cases.",
  "presence.meaning.paused": "You attend only the cases you have.",
  "presence.meaning.offline": "You neither receive nor attend cases.",
  "presence.open-cases":
    "⚠️ You still have open cases: {{list}}. Close them with /fin or give them back with /soltar.",

  ...enAlerts,

  // To an agent, in their own chat with the number
  "agent.own-chat":
    "Hello, *{{name}}*. 👋 This chat is for clients: your cases arrive in your groups. Write */ayuda* in one of them.",

  // "No", each with what to do
  "refusal.already-taken": "*{{agent}}* already took ticket *#{{number}}*.",
  "refusal.ticket-closed":
    "Ticket *#{{number}}* is already closed. If it has to go on, it is reopened in the panel.",
  "refusal.not-ready": "Ticket *#{{number}}* is still being put together. Try again in a few seconds.",
  "refusal.no-such-ticket": "There is no ticket *#{{number}}*.",
  "refusal.no-free-room":
    "*{{agent}}*, all your groups are busy:\n{{list}}\nClose one with /fin (or give it back with /soltar) and quote the card again.",
  "refusal.no-room-yet":
    "*{{agent}}*, your personal groups are still being created. Try again once they reach you.",
  "refusal.agent-without-rooms":
    "*{{agent}}* has no personal groups, so they cannot take cases. They are added in the panel.",
  "refusal.busy-line": "• {{room}}: #{{number}}, {{name}} (no activity for {{idle}})",
  "refusal.agent-inactive": "*{{agent}}* is inactive. Ask the administrator to activate them in the panel.",
  "refusal.not-available": "*{{agent}}*, your status is {{presence}}. Write /conectado to receive cases.",
  "refusal.not-an-agent":
    "You are not an agent of this group yet. Ask the administrator to add you in the panel.",
  "refusal.not-registered": "*{{agent}}* has not answered LISTO yet.",
  "refusal.other-group": "That card belongs to another group (*{{group}}*). Take it there.",
  "refusal.not-in-progress": "Ticket *#{{number}}* is not in progress.",
  "refusal.no-such-agent": "I found no agent called *{{name}}*. Agents: {{list}}.",
  "refusal.ambiguous-agent": "More than one agent matches *{{name}}*: {{list}}. Write the full name.",
  "refusal.never-queued": "Ticket *#{{number}}* never reached a group.",

  // In the terminal
  "terminal.panel": "Relevo is running. Panel: {{url}}",
  "terminal.first-code":
    "Open that address in a browser and create your account with this one-time code: {{code}}",
  "terminal.connecting": "Connecting to WhatsApp…",
  "terminal.scan": "On the company's phone: WhatsApp → Linked devices → Link a device, and scan this code:",
  "terminal.connected": "✅ Connected to WhatsApp ({{phone}}).",
  "terminal.disconnected": "Disconnected from WhatsApp.",
};

/** Titles, and when each is sent, of what clients, main groups and new agents read, in English. */
import type { esTitlesGroups } from "../es/titles-groups.ts";
import type { TextTitle } from "../replaceable.ts";

const UNDER_RETURNED = "In “Why it is back in the queue”, when";

export const enTitlesGroups: Record<keyof typeof esTitlesGroups, TextTitle> = {
  // To the client
  "client.greeting": [
    "Greeting",
    "At the start of a new request, if Intake has no company name. The menu comes in the same message.",
  ],
  "client.greeting-company": [
    "Greeting with the company's name",
    "At the start of a new request. The menu comes in the same message.",
  ],
  "client.menu": ["Menu of areas", "Below the greeting, if the menu is on and both areas have a group."],
  "client.menu-option": ["Line of the menu", "One for each area, in the menu."],
  "client.menu-again": [
    "Option not understood",
    "Only once, when the client answers the menu with something short that is none of the options.",
  ],
  "client.tell-us": [
    "Please tell us more",
    "When the client chooses an area and has not said anything else yet.",
  ],
  "client.area": [
    "Area confirmed",
    "When the client chooses an area, or changes it, and their ticket waits already.",
  ],
  "client.registered": [
    "Request registered",
    "When their card reaches the main group, unless the notice of being closed is due instead.",
  ],
  "client.closed-hours": [
    "Outside hours, with the time of return",
    "Outside opening hours, in place of “Request registered” or “We read you”. Once until you open again.",
  ],
  "client.closed-hours-unknown": [
    "Outside hours, without the time of return",
    "The same, when the calendar does not say on which day you open again.",
  ],
  "client.registered-closed": [
    "Request registered, outside hours",
    "In place of “Request registered”, once they have been told that you are closed.",
  ],
  "client.heard-again-closed": [
    "We read you, outside hours",
    "In place of “We read you”, once they have been told that you are closed.",
  ],
  "client.when-back": [
    "In place of the time of return",
    "Outside hours, when the calendar does not say on which day you open again.",
  ],
  "client.introduced": [
    "The agent is introduced",
    "When somebody takes or is given the case, if “Introduce the agent” is on in Intake.",
  ],
  "client.farewell": [
    "Farewell",
    "When the case is closed, if “Say goodbye when closing” is on and it was not closed with /fin!.",
  ],
  "client.heard-again": [
    "We read you",
    "When the client writes again soon after the end and their case is reopened.",
  ],
  "client.queue-place": [
    "Place in the queue",
    "After the notice of a registered request, if “Tell the place in the queue” is on and others are before it.",
  ],
  "client.call": ["Answer to a call", "When a client calls and “Reject calls” is on. At most once an hour."],

  // Cards
  "card.title": ["Title of the card", "It is the first line of every card."],
  "card.client": [
    "Client, name only",
    "On the card, when WhatsApp does not show the phone or the phone is the only name known.",
  ],
  "card.client-phone": ["Client and phone", "On the card, when both are known."],
  "card.mood": ["Mood of the client", "On every card, by how what they wrote sounds."],
  "card.urgent": [
    "Mark of urgency",
    "On the card, when the case opens and in /info, if it sounds urgent or the client asked several times this week.",
  ],
  "card.asks-for-person": [
    "Asks to talk to a person",
    "On the card, when the case opens and in /info, when the client asked for it.",
  ],
  "card.all-deleted": [
    "Nothing is left of what they wrote",
    "On the card and when the case is opened, when the client deleted all their messages.",
  ],
  "card.text": [
    "What the client said",
    "On the card: their words, or which files they sent if they wrote nothing.",
  ],
  "card.more": ["Files they sent", "On the card, below their words, if they sent files too."],
  "card.past": ["Earlier requests", "On the card of a client who asked something before."],
  "card.first-time": ["First request", "On the card of a client who asks for the first time."],
  "card.arrived": [
    "Comes from another group",
    "On the card, when that group has not had it yet. In brackets, why.",
  ],
  "card.returned": [
    "Why it is back in the queue",
    "On the card of a ticket that is posted again. The reason is one of the texts “Back: …”.",
  ],
  "card.released-by": [
    "Back: it was released",
    `${UNDER_RETURNED} its agent released it or somebody put it back in the queue.`,
  ],
  "card.room-lost": [
    "Back: the agent's group failed",
    `${UNDER_RETURNED} the personal group stopped working and its agent has no other free one.`,
  ],
  "card.wrote-again": [
    "Back: they wrote again",
    `${UNDER_RETURNED} the client writes after the end and their agent cannot go on.`,
  ],
  "card.reopened-by": [
    "Back: it was reopened",
    `${UNDER_RETURNED} somebody reopens the ticket in the panel and it is left without an agent.`,
  ],
  "card.transferred": [
    "Back: it was passed to this group",
    `${UNDER_RETURNED} somebody passes the ticket to this group without saying why.`,
  ],
  "card.transferred-reason": [
    "Back: it was passed on, with a reason",
    `${UNDER_RETURNED} somebody passes the ticket to this group and says why.`,
  ],
  "card.chose-again": [
    "Reason: they corrected their choice",
    "As the reason in “Back: it was passed on, with a reason”, when the client edits what they chose from the menu.",
  ],
  "card.joined": [
    "Back: joined with another ticket",
    `${UNDER_RETURNED} what another ticket of the same person said is added to it.`,
  ],
  "card.group-lost": [
    "Back: the other main group failed",
    `${UNDER_RETURNED} the main group where it waited stopped working.`,
  ],
  "card.how": ["How to take it", "It is the last line of the card and of the reminder of a single ticket."],

  // In main groups
  "main.claimed": [
    "Somebody took the ticket",
    "In the main group, when an agent takes it or somebody takes it in the panel.",
  ],
  "main.assigned": [
    "The ticket was assigned",
    "In the main group, when a supervisor or the panel gives it to somebody, or an agent passes it to another.",
  ],
  "main.closed": ["Ticket closed", "In the main group, when somebody closes it without a reason."],
  "main.closed-reason": [
    "Ticket closed, with a reason",
    "In the main group, when somebody closes it and says why.",
  ],
  "main.closed-by-system": [
    "Ticket closed by nobody",
    "In the main group, when it closes by itself, as when the client's data are erased.",
  ],
  "main.bulk-closed": [
    "Several tickets closed in the panel",
    "In the main group, once, when somebody closes tickets in bulk.",
  ],
  "main.started": [
    "We started the conversation",
    "In the main group, when somebody writes first to a client in the panel.",
  ],
  "main.reopened": [
    "The client wrote again",
    "In the main group, when the case is reopened and goes on with the same agent.",
  ],
  "main.reopened-by": [
    "Somebody reopened the ticket",
    "In the main group, when it is reopened in the panel and goes on with the same agent.",
  ],
  "main.transferred": [
    "The ticket went to another group",
    "In the main group that it leaves, when somebody passes it to another.",
  ],
  "main.called": [
    "A waiting client called",
    "In the main group, when somebody calls whose ticket nobody took. At most once an hour.",
  ],
  "main.taken-back": [
    "The client deleted a message",
    "In the main group, if it is on the card and WhatsApp no longer lets the card be corrected.",
  ],
  "main.reworded": [
    "The client corrected a message",
    "In the main group, if it is on the card and WhatsApp no longer lets the card be changed.",
  ],
  "main.merged": [
    "Two tickets were of the same person",
    "In the main group, when the ticket that waited is joined to another.",
  ],
  "main.is-it-yours": [
    "Are you taking it?",
    "When somebody quotes a card with a question, or writes tomo and a number with a question mark.",
  ],
  "main.claim-unclear": [
    "Unclear whether they take it",
    "When an agent answers Are you taking it?, with an ok that quotes nothing: it may be for a colleague. Once an hour.",
  ],
  "main.already-yours": ["It is already yours", "When an agent wants to take a case that they have."],
  "main.handset-claim": [
    "Wanted to take a case from the company's phone",
    "When somebody quotes a card in a main group, or raises a hand, with that phone.",
  ],
  "main.handset-command": [
    "A command from the company's phone",
    "When somebody types a command in a main group or the supervisors' group with that phone.",
  ],
  "main.declined": ["Nobody took it yet", "When somebody quotes a card and says that they do not take it."],
  "main.suggest-assign": [
    "You named another agent",
    "When somebody quotes a card and mentions another agent, instead of taking it.",
  ],
  "main.how-to-take-it": [
    "How to take the one that waits",
    "When an agent says they take it without quoting a card, and one ticket waits, or types only the number of one (#1). Once an hour.",
  ],
  "main.how-to-take": ["How to take one", "The same, when several wait."],
  "main.adopted": [
    "Main group set up",
    "In the group, when an administrator chooses or confirms it as a main group.",
  ],
  "main.adopt-typed": ["Code received", "In a new group, when somebody types the panel's code."],
  "main.adopt-expired": [
    "Code expired",
    "In a new group, when the code they type has expired. At most once an hour.",
  ],
  "main.adopt-rejected": [
    "Group rejected",
    "In the group, when an administrator says in the panel that it is not the one.",
  ],

  // To a main group whose tickets nobody takes
  "reminder.waiting": [
    "Reminder of one ticket",
    "In the main group, when nobody took the ticket within the time chosen for that group.",
  ],
  "reminder.waiting-pressing": [
    "Reminder of an urgent ticket",
    "The same, if it is urgent, or the client is angry or asks to talk to a person.",
  ],
  "reminder.many": [
    "Reminder of several tickets",
    "In the main group, when the time of several is up at once. The list follows.",
  ],
  "reminder.how-many": ["How to take one of the list", "At the end of the reminder of several tickets."],
  "reminder.which": [
    "Which of those that wait?",
    "When somebody quotes the reminder of several tickets and does not say which one.",
  ],
  "reminder.none": [
    "None waits any more",
    "When somebody quotes the reminder of several tickets and all of them are taken.",
  ],
  "training.text": [
    "Guide for agents",
    "In a main group, each time an administrator sends it from the panel.",
  ],

  // Registration
  "ready.ask": ["Welcome to the agent, asking for LISTO", "In the main group, once a new agent is in it."],
  "ready.ask-to-claim": [
    "LISTO is missing to take it",
    "When an agent who has not answered LISTO yet wants to take a ticket.",
  ],
  "ready.find-yours": [
    "Look for your message",
    "When somebody wants to take a ticket whose number WhatsApp hides and who may be an agent to be registered.",
  ],
  "ready.done": [
    "Registration complete",
    "When the agent answers LISTO and has a group to attend in, or an administrator confirms that it is them.",
  ],
  "ready.done-without-rooms": [
    "Registration complete, without groups",
    "The same, for somebody without personal groups, like a supervisor.",
  ],
  "ready.already": ["Registered before", "When a registered agent answers LISTO again."],
  "ready.wrong-person": [
    "That registration is somebody else's",
    "When somebody answers LISTO to another's message, or an administrator rejects their registration.",
  ],
  "ready.wrong-message": [
    "LISTO without quoting the message",
    "When somebody who is not registered writes LISTO without quoting the message that mentions them.",
  ],
  "ready.no-room": [
    "Registered, their group is missing",
    "When the agent answers LISTO and has no personal group yet.",
  ],
  "ready.room-at": [
    "When the group will be there",
    "In “Registered, their group is missing” and “I keep the ticket for you”, if the time is known.",
  ],
  "ready.room-soon": ["The group is being created", "In the same place, if the time is not known yet."],
  "ready.own-room": [
    "How to have the group now",
    "Below “Registered, their group is missing”, with the code for a group that the agent makes.",
  ],
  "ready.own-room-for": [
    "Code for a group of their own",
    "In the main group, when an administrator sends the agent the code from the panel.",
  ],
  "ready.wish-kept": [
    "I keep the ticket for you",
    "When an agent wants to take a ticket and their personal group is not there yet.",
  ],
  "ready.wish-lost": [
    "Somebody else took the kept ticket",
    "In the main group, after a mention of the agent, if somebody else takes it before.",
  ],
  "ready.awaits-word": [
    "LISTO to be confirmed",
    "When somebody answers LISTO whose number WhatsApp hides: an administrator has to confirm it.",
  ],
  "invite.text": [
    "Invitation to a group",
    "In private, with WhatsApp's invitation, if the person cannot be added directly.",
  ],
  "invite.link": [
    "Invitation with a link",
    "In private, if WhatsApp neither lets the person be added nor gives another invitation; again, if somebody resets the link.",
  ],
};

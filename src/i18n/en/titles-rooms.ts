/** Titles, and when each is sent, of what agents read in their rooms and of the answers to commands, in English. */
import type { esTitlesRooms } from "../es/titles-rooms.ts";
import type { TextTitle } from "../replaceable.ts";

const ON_OPENING = "When the case opens in the personal group";
const WHY_UNDELIVERED = "It is the reason in “Message not delivered”, when";
const IN_HELP = "In the answer to /ayuda, beside the command, wherever the command works.";
const IN_LISTS = "In the answer to /abiertos";

export const enTitlesRooms: Record<keyof typeof esTitlesRooms, TextTitle> = {
  // A case arrives in a room
  "room.opened": ["Title of the case", "It is the first line when the case opens in the personal group."],
  "room.handed-over": [
    "Who passes it on",
    `${ON_OPENING}, if another agent or the panel passed it on without a reason.`,
  ],
  "room.handed-over-reason": [
    "Who passes it on, with a reason",
    `${ON_OPENING}, if another agent or the panel passed it on and said why.`,
  ],
  "room.queued-by": [
    "Who put it in the queue",
    "In the header, when it was passed on to a group and taken there.",
  ],
  "room.queued-by-reason": ["Who put it in the queue, and why", "The same, with the reason."],
  "room.client": ["Name of the client", `${ON_OPENING} and in /info.`],
  "room.phone": ["Phone of the client", `${ON_OPENING} and in /info, if it is known.`],
  "room.no-phone": ["No phone shown", `${ON_OPENING} and in /info, if WhatsApp does not show it.`],
  "room.waited": ["How long they waited", `${ON_OPENING}.`],
  "room.induced": ["We wrote first", `${ON_OPENING}, if the conversation was started in the panel.`],
  "room.past": ["Earlier cases", `${ON_OPENING} and in /info, if there are any: the last three.`],
  "room.past-line": ["Line of an earlier case", "One for each case, in “Earlier cases”."],
  "room.no-reason": [
    "In place of the closing reason",
    "Where a closing reason would stand, in any message, if nobody gave one.",
  ],
  "room.tags": ["Tags of the case", `${ON_OPENING} and in /info, if it has any.`],
  "room.client-blocked": [
    "Blocked contact",
    "When a client with an open case in the group is blocked, and in the header and in /info while they are.",
  ],
  "room.client-unblocked": [
    "Unblocked contact",
    "When a client with an open case in the group is unblocked.",
  ],
  "room.client-tags": ["Tags of the client", `${ON_OPENING} and in /info, if they have any.`],
  "room.client-field": [
    "Field of the client",
    `${ON_OPENING} and in /info, one for each field that is filled in.`,
  ],
  "room.client-notes": [
    "Notes on the client",
    `${ON_OPENING} and in /info, if there are any: the last three.`,
  ],
  "room.notes": [
    "Notes of the case",
    `${ON_OPENING} and in /info, if there are any, those of earlier cases too.`,
  ],
  "room.how": ["How the group is used", `${ON_OPENING}, in the last line.`],
  "room.history-above": [
    "What was said is further up",
    `${ON_OPENING}, if part of the conversation stood in that same group already.`,
  ],
  "room.history-older": [
    "Messages that are not copied",
    `${ON_OPENING}, if more was said than what is copied.`,
  ],

  // A case leaves its room, or another one waits
  "room.closed": ["Case closed", "In the personal group, when the case is closed."],
  "room.released": ["You released the case", "In the personal group, when its agent releases it."],
  "room.released-by": [
    "The case was put back in the queue",
    "In the personal group, when somebody else puts it back in the queue.",
  ],
  "room.transferred": [
    "The case went to another group",
    "In the personal group, when the case goes to a main group.",
  ],
  "room.taken-away": [
    "The case went to somebody else",
    "In the personal group that it leaves, when it is given to somebody else.",
  ],
  "room.next": [
    "A case is waiting",
    "When a group of the agent gets free and tickets wait that they can take.",
  ],
  "room.offer-unclear": [
    "Do you want the offered case?",
    "When a case was offered to the agent and they answer, without quoting the offer, what may as well mean something else.",
  ],
  "room.offer-old": [
    "The offer expired",
    "When the agent accepts the case offered more than half an hour later.",
  ],
  "room.merged": [
    "The case was joined to another and ended here",
    "In the personal group, when its client turns out to be that of another case that got further.",
  ],
  "room.merged-queue": [
    "Another case of the same person was added",
    "In the personal group, before what the other case said.",
  ],
  "room.nudge": [
    "The client waits for your answer",
    "In the personal group, when the agent does not answer within the time chosen in Intake. Once until they answer.",
  ],
  "room.adopted": [
    "Personal group set up",
    "In the group that the agent made, when an administrator confirms it in the panel.",
  ],

  // Why words did not leave the room
  "room.no-case": ["There is no open case", "When the agent writes in a free group."],
  "room.colleague": [
    "Only the agent writes to the client",
    "Once per person, when somebody else writes in the personal group of an agent.",
  ],
  "room.colleague-command": [
    "Only the agent uses commands",
    "Each time somebody else writes a command in the personal group of an agent.",
  ],
  "room.other-case": [
    "You quoted another case",
    "When the agent answers quoting something of an earlier case: it is not sent.",
  ],
  "room.late": [
    "You wrote it before this case",
    "When something arrives late that they wrote before the case opened: it is not sent.",
  ],
  "room.late-other": [
    "It was for the case before, and now there is another",
    "When something arrives late that they wrote while another case was in the group: it is not sent.",
  ],
  "room.late-gone": ["It was for a case that is gone", "The same, if the group is free now."],
  "room.away": [
    "You are listed as inactive",
    "When an agent who is inactive or off the team writes in their group. At most every ten minutes.",
  ],
  "room.like-ours": [
    "A notice of ours sent again",
    "When what the agent writes begins like a sentence of the system for the team: a card, the answer to /info.",
  ],
  "room.unknown-quote": [
    "A command that quotes something unknown",
    "When an agent's command quotes a message of which nobody knows the case.",
  ],
  "room.blank": ["Message with nothing to read", "When the agent sends an empty or invisible message."],
  "room.kind.view-once": [
    "Not passed on: view once",
    "When the agent sends a photo or a video to be viewed once.",
  ],
  "room.kind.undecryptable": [
    "Not passed on: cannot be read yet",
    "When what the agent sent cannot be decrypted.",
  ],
  "room.kind.unsupported": [
    "Not passed on: kind not supported",
    "When the agent sends something that has no other form, like a payment or a vote.",
  ],
  "room.with-command": ["The file stayed", "When the agent sends a command with a photo or another file."],
  "room.handset-command": [
    "A command from the company's phone",
    "When somebody types a command in the personal group with that phone.",
  ],
  "room.handset": [
    "You wrote from the company's phone",
    "Once per case, when somebody writes in the personal group with that phone.",
  ],
  "room.undelivered": [
    "Message not delivered",
    "Quoting the agent's message that WhatsApp did not deliver to the client.",
  ],
  "room.undelivered-lost": [
    "Message not delivered, without a quote",
    "The same, if the message is not in the group, like a farewell or something written in the panel.",
  ],
  "room.held": [
    "Message on hold",
    "When WhatsApp does not let us write to that person for now and it will be tried again.",
  ],
  "undelivered.restricted": [
    "Reason: WhatsApp did not let us write",
    `${WHY_UNDELIVERED} a whole day passed without being able to send it.`,
  ],
  "undelivered.no-answer": [
    "Reason: not confirmed",
    `${WHY_UNDELIVERED} WhatsApp confirmed none of the attempts.`,
  ],
  "undelivered.failing": ["Reason: the attempts failed", `${WHY_UNDELIVERED} all attempts failed.`],
  "undelivered.refused": ["Reason: refused", `${WHY_UNDELIVERED} WhatsApp refused it.`],
  "room.copy-lost": [
    "A message may be missing",
    "In the personal group, if WhatsApp does not confirm the copy of something the client said.",
  ],
  "room.parked": [
    "Message that WhatsApp does not let us show",
    "In the personal group, if two groups refuse the same message and it is put aside.",
  ],
  "room.parked-words": [
    "In place of the kind of file",
    "In “Message that WhatsApp does not let us show”, if it was not a file.",
  ],

  // Asked before words leave
  "room.ask-close": ["Did you want to close the case?", "When the agent writes fin without the slash."],
  "room.ask-bare": [
    "Did you want to use a command?",
    "When the agent writes the name of another command without the slash.",
  ],
  "room.ask-note": ["Was it a note?", "When the agent writes a note without the slash."],
  "room.ask-unslashed": [
    "Was it a command?",
    "When the agent writes a command without the slash, with what follows it.",
  ],
  "room.ask-hiding": ["There is a command in it", "When the agent's message has a command in the middle."],
  "room.ask-quote": [
    "It is not known which case the quote is of",
    "When the agent quotes a message that is not recognised.",
  ],
  "room.ask-inside": [
    "Quoted what the client doesn't see",
    "When the agent's message quotes a note, a command or what a colleague said.",
  ],
  "room.ask-edited": [
    "Should I send what you edited?",
    "When the agent edits something that had not been sent to the client.",
  ],
  "room.ask-unclear": [
    "Is that yes for the client?",
    "When the agent's yes or no may be for the client, who asked something meanwhile.",
  ],
  "room.ask-which": ["A yes to what?", "When the agent answers yes or ok to the question."],
  "room.ask-old": [
    "The question expired",
    "When the agent answers the question more than ten minutes later.",
  ],
  "room.ask-again-sent": [
    "The question was answered before: sent",
    "When the agent answers again a question whose message left already.",
  ],
  "room.ask-again-dropped": [
    "The question was answered before: not sent",
    "When the agent answers again a question whose message was not sent.",
  ],
  "room.nothing-held": [
    "There is nothing to send",
    "When the agent writes only send and no question waits for that answer.",
  ],
  "room.ask-offered": [
    "For the client, or for the offered case?",
    "When the agent says yes and, after a case was offered in that group, another one came there.",
  ],
  "room.other-number-in": [
    "The number of another case, and where it is",
    "When the agent types, after /fin, /soltar or /transferir, the number of a case that is in another group.",
  ],
  "room.other-number": ["The number of another case", "The same, if that case is in no group."],
  "room.other-number-reason": [
    "The number of another case: if it was the reason",
    "Added to the above after /fin.",
  ],
  "room.ask-several": [
    "Which one shall I send?",
    "When the agent replies send and more than one question waits for an answer.",
  ],
  "room.other-number-none": [
    "The number is of no open case",
    "When the agent types, after /fin, /soltar or /transferir, a number of a closed case, or of none.",
  ],
  "room.other-number-plain": [
    "The number is part of the reason: how to type it",
    "Added when the number has a #, ticket or case, or does not come first.",
  ],
  "room.several-numbers": [
    "Several numbers",
    "When the agent types the numbers of several cases after /fin, /soltar or /transferir.",
  ],
  "room.ask-none": [
    "There is no question there",
    "When the agent says yes or no quoting a notice that asks nothing.",
  ],
  "room.ask-dropped": ["It was not sent", "When the agent answers the question with no."],

  // Edited, deleted and reacted to
  "room.edit-gone": [
    "Edit of another case",
    "When the agent edits something of a case that is not in the group any more.",
  ],
  "room.edit-kept": [
    "The edit looks meant for the team",
    "When what was edited has a command or something else that does not go to the client.",
  ],
  "room.edit-wordless": [
    "Edit of something without words",
    "When a location, a contact or something else without words comes edited.",
  ],
  "room.edit-empty": ["Edit that left the message empty", "When the agent removes all the text by editing."],
  "room.edit-done": [
    "The command was carried out",
    "When the agent edits a command that was carried out already.",
  ],
  "room.edit-only-note": [
    "Editing keeps a note only",
    "When the agent edits, in their room, a message that was not sent, or a note, into another command.",
  ],
  "room.edit-not-run": [
    "A command is not run by editing",
    "When somebody edits a message into a command, in a main group or the supervisors' group.",
  ],
  "room.edit-note": ["Edit of a note", "When the agent edits a note and takes the /nota away."],
  "room.edit-unsent": [
    "Edit of something that was not sent",
    "When the agent edits a message that reached nobody and has no place any more.",
  ],
  "room.edit-sealed": ["Unreadable edit", "When what the agent changed cannot be decrypted."],
  "room.deletion-gone": [
    "They deleted something of another case",
    "When the agent deletes something of a case that is not in the group any more.",
  ],
  "room.deletion-late": [
    "It can no longer be deleted",
    "When the agent deletes something of more than two days ago.",
  ],
  "room.deletion-colleague": [
    "A colleague deleted a message of the agent",
    "In the personal group, when somebody else of the team deletes something the agent said.",
  ],
  "room.deletion-stranger": [
    "A stranger deleted a message of the agent",
    "In the personal group, when somebody who is not of the team deletes it.",
  ],
  "room.deletion-handset": [
    "Deleted with the company's phone",
    "In the personal group, when something the agent said is deleted there with that phone.",
  ],
  "room.reaction-gone": [
    "Reaction to another case",
    "When the agent reacts to something of a case that is not in the group any more.",
  ],

  // /info, /nota, /dato
  "info.title": ["Title of /info", "It is the first line of the answer to /info."],
  "info.times": ["Dates and messages", "It is the last line of the answer to /info."],
  "info.origin.organic": ["Origin: the client wrote", "In the answer to /info."],
  "info.origin.induced": ["Origin: we wrote", "In the answer to /info."],
  "info.transfers": ["How often it was passed on", "In the answer to /info, if it was passed on at all."],
  "note.saved": ["Note saved", "When the agent uses /nota."],
  "note.changed": ["Note changed", "When the agent edits the message of their note."],
  "note.field-which": ["Which field?", "When the agent uses /dato without naming a field that exists."],
  "note.field-needs-value": [
    "The value is missing",
    "When the agent uses /dato with the field and no value.",
  ],
  "note.field-too-long": [
    "The value is too long",
    "When the agent types more with /dato than the field takes.",
  ],
  "note.field-refused-free": [
    "That value does not fit, no options",
    "The same, when the field has no options.",
  ],
  "note.field-refused": ["That value does not fit", "When the value of /dato is not of the field's kind."],
  "note.field-changed": ["Field saved", "When the agent uses /dato."],
  "agent.own-chat": [
    "This chat is for clients",
    "Once a day, when an agent writes in private to the company's number.",
  ],

  // Commands that cannot be carried out
  "command.unknown": [
    "Unknown command, in a personal group",
    "When the agent writes something with / that is no command and is not like one.",
  ],
  "command.unknown-here": ["Unknown command", "The same, in a main group or the supervisor group."],
  "command.suggest": ["Did you mean…?", "When what they write with / is like a command."],
  "command.elsewhere": [
    "That command is for another group",
    "When they use a command where it does not work.",
  ],
  "command.place.or": ["Between two places", "Joins the places in “That command is for another group”."],
  "command.place.room": ["Place: personal groups", "In “That command is for another group”."],
  "command.place.main": ["Place: main group", "In “That command is for another group”."],
  "command.place.supervisor": ["Place: supervisor group", "In “That command is for another group”."],
  "command.needs.message": ["The message is missing", "When they write /cliente alone."],
  "command.needs.note": ["The note is missing", "When they write /nota alone."],
  "command.needs.taker": ["To whom it goes is missing", "When they write /transferir alone."],
  "command.needs.ticket": [
    "The ticket's number is missing",
    "When they write /tomo or /asignar without the number.",
  ],
  "command.needs.one-ticket": ["One ticket at a time", "When they write several numbers to take or assign."],
  "command.needs.agent": ["The agent is missing", "When they write /asignar with the number alone."],
  "command.needs.ticket-and-agent": [
    "The ticket and the agent are missing",
    "When they write /asignar in a way that is not understood.",
  ],
  "command.no-case": ["Command without a case", "When they use a command about the case in a free group."],

  // /ayuda
  "help.title.room": ["Title of /ayuda in a personal group", "It heads the answer to /ayuda there."],
  "help.title.main": ["Title of /ayuda in a main group", "It heads the answer to /ayuda there."],
  "help.title.supervisor": [
    "Title of /ayuda in the supervisor group",
    "It heads the answer to /ayuda there.",
  ],
  "help.show-case": ["Help on /info", IN_HELP],
  "help.tell-client": ["Help on /cliente", IN_HELP],
  "help.close": ["Help on /fin", IN_HELP],
  "help.release": ["Help on /soltar", IN_HELP],
  "help.note": ["Help on /nota", IN_HELP],
  "help.transfer": ["Help on /transferir", IN_HELP],
  "help.tag": ["Help on /etiqueta", IN_HELP],
  "help.set-field": ["Help on /dato", IN_HELP],
  "help.show-history": ["Help on /historial", IN_HELP],
  "help.claim": ["Help on tomo", IN_HELP],
  "help.summarise": ["Help on /resumen", IN_HELP],
  "help.list-open": ["Help on /abiertos", IN_HELP],
  "help.show-status": ["Help on /estado", IN_HELP],
  "help.list-mine": ["Help on /mis", IN_HELP],
  "help.list-agents": ["Help on /agentes", IN_HELP],
  "help.assign": ["Help on /asignar", IN_HELP],
  "help.pause": ["Help on /pausa", IN_HELP],
  "help.go-online": ["Help on /conectado", IN_HELP],
  "help.go-offline": ["Help on /desconectado", IN_HELP],
  "help.help": ["Help on /ayuda", IN_HELP],

  // /historial, /transferir, /etiqueta
  "history.title": ["Title of the history", "It heads the answer to /historial."],
  "history.case": ["Separator of cases", "In /historial, where what was said in each case begins."],
  "history.line": ["Line of the history", "In /historial, one for each thing that was said."],
  "history.note": ["Line of a note", "In /historial, one for each note."],
  "history.older": ["How to see what is older", "At the end of /historial, if there is another page."],
  "history.none": ["No history", "When they ask for /historial and nothing was said yet."],
  "history.not-found": ["Word not found", "When they look with /historial for something nobody said."],
  "history.no-page": ["Not that many pages", "When they ask for a page of /historial that does not exist."],
  "history.which": [
    "Of which ticket?",
    "When they write /historial without a number in the supervisor group.",
  ],
  "transfer.yours": ["It is yours already", "When the agent uses /transferir with their own name."],
  "transfer.areas": ["To an area as well", "When it is not understood to whom they want to transfer."],
  "tag.none": ["No tags yet", "When the agent uses /etiqueta and no tag was created."],
  "tag.which": ["Which tag?", "When the agent uses /etiqueta without naming one that exists."],
  "tag.changed": ["Tags changed", "When the agent puts or removes one with /etiqueta."],

  // /conectado, /pausa, /desconectado
  "presence.online": ["State: Online", "Wherever the state of an agent is named."],
  "presence.paused": ["State: Unavailable", "Wherever the state of an agent is named."],
  "presence.offline": ["State: Offline", "Wherever the state of an agent is named."],
  "presence.changed": ["State changed", "When an agent uses /conectado, /pausa or /desconectado."],
  "presence.meaning.online": ["What Online means", "In “State changed”."],
  "presence.meaning.paused": ["What Unavailable means", "In “State changed”."],
  "presence.meaning.offline": ["What Offline means", "In “State changed”."],
  "presence.open-cases": [
    "You still have open cases",
    "Below “State changed”, if they used /desconectado and have open cases.",
  ],
  "presence.overtaken": [
    "You changed it since",
    "When a change of state arrives late, from before the last one.",
  ],

  // /abiertos, /estado, /mis, /agentes
  "overview.open": ["Title of /abiertos", `${IN_LISTS} in a main group.`],
  "overview.open-anywhere": ["Title of /abiertos, of all", `${IN_LISTS} in the supervisor group.`],
  "overview.none": ["No open cases", `${IN_LISTS} in a main group, if there are none.`],
  "overview.none-anywhere": [
    "No open cases anywhere",
    `${IN_LISTS} in the supervisor group, if there are none.`,
  ],
  "overview.waiting": ["How many wait", `${IN_LISTS}, before those that wait.`],
  "overview.in-progress": ["How many are in progress", `${IN_LISTS}, before those that somebody attends.`],
  "overview.waiting-line": [
    "Line of a waiting one",
    `${IN_LISTS} and in the reminder of several, one for each ticket that waits.`,
  ],
  "overview.waiting-line-pressing": [
    "Line of an urgent waiting one",
    "The same, if it is urgent, or the client is angry or asks to talk to a person.",
  ],
  "overview.running-line": ["Line of a case in progress", `${IN_LISTS}, if the client has their answer.`],
  "overview.unanswered-line": [
    "Line of an unanswered case",
    `${IN_LISTS}, if the client waits for an answer.`,
  ],
  "overview.client-of": [
    "Client and their group",
    `${IN_LISTS} in the supervisor group, in place of the name.`,
  ],
  "overview.more": ["And those left out", "At the end of any list that is too long."],
  "overview.page": ["Which page it is", "In the answer to /abiertos, if they do not all fit in a message."],
  "overview.status": ["Title of /estado", "It heads the answer to /estado."],
  "overview.waiting-now": ["How many wait now", "In the answer to /estado, if any waits."],
  "overview.waiting-none": ["None waits", "In the answer to /estado, if none waits."],
  "overview.agents": ["Title of /agentes", "It heads the answer to /agentes."],
  "overview.no-agents": ["No agents yet", "In /estado and /agentes, if there are none."],
  "overview.agent-line": ["Line of an agent", "In /estado and /agentes, one for each agent."],
  "overview.agent-unregistered": [
    "Line of an agent without LISTO",
    "In /estado and /agentes, if the agent has not answered LISTO.",
  ],
  "overview.broken-rooms": [
    "Groups with problems",
    "In the line of the agent, if one of their groups has a problem.",
  ],
  "overview.mine": ["Title of /mis", "It heads the answer to /mis."],
  "overview.mine-none": ["You have no cases", "It is the answer to /mis for somebody without open cases."],
  "overview.mine-line": ["Line of a case of yours", "In /mis, if the client has their answer."],
  "overview.mine-unanswered-line": [
    "Line of an unanswered case of yours",
    "In /mis, if the client waits for an answer.",
  ],

  // "No", each with what to do
  "refusal.already-taken": [
    "No: it is taken",
    "When they want to take or assign a ticket that somebody else has.",
  ],
  "refusal.ticket-closed": ["No: it is closed", "When they want to do something with a closed ticket."],
  "refusal.not-ready": [
    "No: it is being made",
    "When they want to do something with a ticket that still gathers the first messages.",
  ],
  "refusal.no-such-ticket": [
    "No: it does not exist",
    "When they write the number of a ticket that does not exist.",
  ],
  "refusal.no-free-room": [
    "No: groups busy",
    "When an agent wants to take a ticket and has a case in each of their groups. It names them.",
  ],
  "refusal.no-room-yet": [
    "No: no groups yet",
    "When a ticket should go to an agent whose personal groups are being created.",
  ],
  "refusal.agent-without-rooms": [
    "No: they have no groups",
    "When the agent has no personal groups at all, like a supervisor.",
  ],
  "refusal.busy-line": ["Line of a busy group", "In “No: groups busy”, one for each group."],
  "refusal.agent-inactive": ["No: inactive agent", "When the agent is listed as inactive in the panel."],
  "refusal.not-available": [
    "No: agent unavailable",
    "When an agent wants to take a ticket and is not Online.",
  ],
  "refusal.not-an-agent": [
    "No: you are not listed as an agent",
    "When somebody who is not in that group wants to take a ticket or use a command for agents.",
  ],
  "refusal.not-registered": [
    "No: their LISTO is missing",
    "When a ticket should go to somebody who has not answered LISTO.",
  ],
  "refusal.other-group": [
    "No: it is another group's",
    "When they want to take a ticket from a main group that is not its own.",
  ],
  "refusal.not-in-progress": [
    "No: it is not in progress",
    "When they want to do something with a ticket that can be done only while somebody attends it.",
  ],
  "refusal.no-such-agent": [
    "No: there is no such agent",
    "When they name an agent who does not exist. It says who there is.",
  ],
  "refusal.ambiguous-agent": [
    "No: several have that name",
    "When the name they write is that of more than one agent. It says whose.",
  ],
  "refusal.never-queued": [
    "No: it never reached a group",
    "When they want to reopen a ticket that was closed before it had a card.",
  ],
};

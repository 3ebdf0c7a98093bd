/** Titles, and when each is sent, of the answers to commands, in English. */
import type { esTitlesCommands } from "../es/titles-commands.ts";
import type { TextTitle } from "../replaceable.ts";

const IN_HELP = "In the answer to /ayuda, beside the command, wherever the command works.";
const IN_LISTS = "In the answer to /abiertos";

export const enTitlesCommands: Record<keyof typeof esTitlesCommands, TextTitle> = {
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
  "command.claim-elsewhere": [
    "Taking a case in another group",
    "When they want to take a case by its number outside the main group.",
  ],
  "command.reopen-in-panel": [
    "Reopening is done in the panel",
    "When they write /reabrir, or reabrir and the number in a main group or the supervisor group.",
  ],
  "command.place.or": ["Between two places", "Joins the places in “That command is for another group”."],
  "command.place.room": ["Place: personal groups", "In “That command is for another group”."],
  "command.place.rooms-of-agents": [
    "Place: the agents' groups",
    "In “That command is for another group”, when a supervisor reads it.",
  ],
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

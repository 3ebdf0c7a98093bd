/** Titles, and when each is sent, of what supervisors read in their group, in English. */
import type { esTitlesSupervisor } from "../es/titles-supervisor.ts";
import type { TextTitle } from "../replaceable.ts";

const OF_SEVERAL = "When several clients are like that at once: it heads the list the supervisor gets.";

export const enTitlesSupervisor: Record<keyof typeof esTitlesSupervisor, TextTitle> = {
  // To the supervisor
  "alert.title": ["Title of the alert", "It is the first line of the alert of a single ticket."],
  "alert.angry": ["Alert: angry client", "As soon as what a client writes sounds angry."],
  "alert.asks-for-person": ["Alert: asks to talk to a person", "As soon as a client asks for it."],
  "alert.unclaimed": [
    "Alert: nobody took it",
    "When nobody took the ticket within the time chosen for telling the supervisor.",
  ],
  "alert.unanswered": [
    "Alert: waits for an answer",
    "When the agent did not answer the client within the time chosen in Intake.",
  ],
  "alert.undelivered": [
    "Alert: message not delivered",
    "When a message could not be delivered to the client.",
  ],
  "alert.attended": ["Who has it", "In the alert of a single ticket, if somebody has it."],
  "alert.nobody": ["Nobody has it", "In the alert of a single ticket, if nobody has it."],
  "alert.how": ["How to assign it", "It is the last line of the alert of a single ticket."],
  "alert.many.angry": ["Alert: several angry ones", OF_SEVERAL],
  "alert.many.asks-for-person": ["Alert: several ask to talk to a person", OF_SEVERAL],
  "alert.many.unclaimed": ["Alert: several that nobody took", OF_SEVERAL],
  "alert.many.unanswered": ["Alert: several wait for an answer", OF_SEVERAL],
  "alert.many.undelivered": ["Alert: several with undelivered messages", OF_SEVERAL],
  "alert.line": [
    "Line of the alert, without an agent",
    "In the alert of several, one for each ticket that nobody has.",
  ],
  "alert.line-attended": [
    "Line of the alert, with an agent",
    "In the alert of several, one for each ticket that somebody has.",
  ],
  "alert.how-many": ["How to assign one of the list", "At the end of the alert of several."],
  "alert.which": [
    "Which of those in the alert?",
    "When a supervisor quotes an alert of several and does not say which one.",
  ],
  "alert.who": ["Whom should it go to?", "When a supervisor quotes an alert and names no agent."],
  "alert.who-unknown": [
    "I do not know that agent",
    "The same, when what they write looks like the name of somebody who is no agent.",
  ],
  "alert.assigned": [
    "It was assigned",
    "As the answer to whoever assigns a ticket from the supervisor group.",
  ],
  "alert.assigned-away": [
    "It was assigned to somebody who is away",
    "The same, if that agent is Unavailable or Offline.",
  ],
  "alert.order-late": [
    "An order that came late",
    "When a supervisor assigns a ticket, but the case went to somebody else after they wrote that.",
  ],
  "alert.order-late-waiting": [
    "An order that came late, and the case waits",
    "The same, if the case waits for somebody.",
  ],
  "alert.no-free-room": [
    "Not assigned: groups busy",
    "When the agent chosen has a case in each of their groups. It names them.",
  ],
  "alert.no-room-yet": [
    "Not assigned: no groups yet",
    "When the personal groups of the agent chosen are being created.",
  ],
  "alert.not-available": [
    "Not given: agent unavailable",
    "When a case should be transferred to an agent who is not Online.",
  ],
  "alert.sent-from-panel": [
    "Was signed out with open cases",
    "When an administrator ends the sessions of somebody who attends in the panel and has cases in their name.",
  ],
  "alert.left-panel": [
    "Left the panel with open cases",
    "When somebody who attends in the panel signs out with cases in their name.",
  ],
  "alert.group": [
    "A group has a problem",
    "When a main group or a personal one is of no use any more. What happened to its cases follows.",
  ],
  "alert.case-moved": [
    "The case goes on in another group",
    "Below “A group has a problem”, if its agent had another free group.",
  ],
  "alert.case-back": [
    "The case is back in the queue",
    "Below “A group has a problem”, if its agent had no other free group.",
  ],
  "alert.cards-moved": [
    "The cards went to another group",
    "Below “A group has a problem”, if it was a main group with waiting tickets.",
  ],
  "alert.cards-stay": ["The cards have nowhere to go", "The same, if no other main group can take them."],
  "alert.group-refused": [
    "A group did not take a message",
    "The first time that WhatsApp refuses a message to one of our groups.",
  ],
  "alert.group-held": [
    "WhatsApp holds the messages to a group",
    "When WhatsApp does not let us write there for some time. At most once an hour.",
  ],
  "alert.group-silent": [
    "Message to a group lost",
    "When WhatsApp does not confirm a message to a group after several attempts.",
  ],
  "alert.parked": [
    "A message that no group takes",
    "When WhatsApp refuses the same message in two groups and it is put aside.",
  ],
  "alert.hidden-number": [
    "In place of the hidden number",
    "In the notices about people, when WhatsApp does not show the number.",
  ],
  "alert.strangers": [
    "A stranger is in a group",
    "Once per person and group, when somebody is in it who is not of the team.",
  ],
  "alert.adopt-typed": [
    "The code of a group was typed",
    "When an administrator still has to confirm in the panel the group in which it was typed.",
  ],
  "alert.binding": ["A LISTO is to be confirmed", "When somebody with a hidden number answers LISTO."],
  "alert.number-changed": [
    "An agent changed their number",
    "When WhatsApp says that somebody of the team has another number.",
  ],
  "alert.agent-away": [
    "An inactive agent goes on writing",
    "Once per case, when somebody inactive or off the team writes in their group.",
  ],
  "alert.not-registered": [
    "No: you are not listed as a supervisor",
    "When somebody gives an order in the supervisor group who was not added to it.",
  ],
  "alert.needs-listo": [
    "No: your LISTO is missing",
    "When a supervisor gives an order who has not answered LISTO yet.",
  ],
  "summary.title": [
    "Title of the summary",
    "It heads the summary: every evening at 20:00, and when somebody asks with /resumen.",
  ],
  "summary.moved": ["Opened and closed", "In the summary, always."],
  "summary.induced": [
    "Those that we started",
    "In the summary, if a conversation was started in the panel that day.",
  ],
  "summary.now": ["Waiting and in progress", "In the summary, always: how many there are at that moment."],
  "summary.claim-wait": ["Wait until taken", "In the summary, if a ticket was taken that day."],
  "summary.in-time": ["Taken in time", "In the summary, if a ticket was taken that day."],
  "summary.first-answer": [
    "Wait for the first answer",
    "In the summary, if a new ticket was answered that day.",
  ],
  "summary.agents": ["Title of the agents", "In the summary, if somebody took or closed tickets that day."],
  "summary.agent-line": ["Line of an agent", "In the summary, one for each agent who took or closed any."],
  "summary.reasons": ["Title of the closing reasons", "In the summary, if a ticket was closed that day."],
  "summary.reason-line": [
    "Line of a reason",
    "In the summary, one for each of the five most frequent reasons.",
  ],
};

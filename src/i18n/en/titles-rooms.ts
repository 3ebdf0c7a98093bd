/** Titles, and when each is sent, of what agents read in their rooms, in English. */
import type { esTitlesRooms } from "../es/titles-rooms.ts";
import type { TextTitle } from "../replaceable.ts";

const ON_OPENING = "When the case opens in the personal group";
const WHY_UNDELIVERED = "It is the reason in “Message not delivered”, when";

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
  "room.closed-unseen": [
    "What you did not get to see",
    "Below “Case closed”, if messages from the client were still waiting to leave in the group.",
  ],
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
};

/** Titles of what an agent is asked before words leave the room, and told of their changes, in English. */
import type { esTitlesOwnWords } from "../es/titles-own-words.ts";
import type { TextTitle } from "../replaceable.ts";

export const enTitlesOwnWords: Record<keyof typeof esTitlesOwnWords, TextTitle> = {
  // Asked before words leave
  "room.ask-close": ["Did you want to close the case?", "When the agent writes fin without the slash."],
  "room.ask-bare": [
    "Did you want to use a command?",
    "When the agent writes the name of another command without the slash.",
  ],
  "room.ask-note": ["Was it a note?", "When the agent writes a note without the slash."],
  "room.ask-note-anew": [
    "Was it a note? (what cannot be edited)",
    "When the note without the slash is in something that WhatsApp cannot edit, such as a poll.",
  ],
  "room.ask-unslashed": [
    "Was it a command?",
    "When the agent writes a command without the slash, with what follows it.",
  ],
  "room.ask-transfer": [
    "Was it to hand the case over?",
    "When the agent gives the case to somebody else in other words than the command, such as let Beto take it.",
  ],
  "room.ask-reopen": [
    "Was it to reopen a case?",
    "When the agent writes in their group that a case shall be reopened, without a slash.",
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
  "room.edit-refused": [
    "The command had not been carried out",
    "When the agent edits, in their group, a command that could not be carried out, such as one with a tag that does not exist.",
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
};

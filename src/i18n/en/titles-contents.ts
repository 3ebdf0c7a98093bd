/** Titles, and when each is read, of what stands for contents without words, and of terms, in English. */
import type { esTitlesContents } from "../es/titles-contents.ts";
import type { TextTitle } from "../replaceable.ts";

const NAMES_A_FILE = "Wherever a file is named in words: on the card, in a quote, in /historial.";
const SHOWN_AS_WORDS = "On the card and in the personal group, in place of what they sent.";
const A_DURATION = "Wherever it is said how long ago something happened, if it is";
const WHEN_A_GROUP_IS_READY = "Where it is said at what time a group will be there, if it is";
const WHEN_THEY_OPEN = "In the notice of being closed, if you open again";

export const enTitlesContents: Record<keyof typeof esTitlesContents, TextTitle> = {
  // What WhatsApp shows in a form of its own
  "content.media.image": ["Photo", NAMES_A_FILE],
  "content.media.video": ["Video", NAMES_A_FILE],
  "content.media.gif": ["GIF", NAMES_A_FILE],
  "content.media.round-video": ["Round video", NAMES_A_FILE],
  "content.media.audio": ["Audio", NAMES_A_FILE],
  "content.media.voice": ["Voice message", NAMES_A_FILE],
  "content.media.document": ["Document", NAMES_A_FILE],
  "content.media.sticker": ["Sticker", NAMES_A_FILE],
  "content.location": ["Location", "Wherever a location is named in words, as on the card."],
  "content.contacts": ["Contact", "Wherever a shared contact is named in words, as on the card."],
  "content.nameless": ["Contact without a name", "In place of the name of a shared contact that has none."],
  "content.other": [
    "Other message",
    "Where something without words of its own has to be named, as in a quote.",
  ],
  "content.poll": [
    "Poll",
    "On the card, in the personal group and at the client, when somebody sends a poll.",
  ],
  "content.until": ["Date of expiry", "Below a payment, an event or anything else that expires."],
  "content.rich.ad": [
    "Comes from an advertisement",
    "Below the words of a client who wrote from an advertisement.",
  ],
  "content.rich.blank": ["Blank message", SHOWN_AS_WORDS],
  "content.rich.call-scheduled": ["Scheduled call", SHOWN_AS_WORDS],
  "content.rich.call-cancelled": ["Scheduled call, cancelled", SHOWN_AS_WORDS],
  "content.rich.channel-invite": ["Invitation to a channel", SHOWN_AS_WORDS],
  "content.rich.event": ["Event", SHOWN_AS_WORDS],
  "content.rich.event-cancelled": ["Cancelled event", SHOWN_AS_WORDS],
  "content.rich.event-going": ["Answer to an event: going", SHOWN_AS_WORDS],
  "content.rich.event-maybe": ["Answer to an event: maybe", SHOWN_AS_WORDS],
  "content.rich.event-not-going": ["Answer to an event: not going", SHOWN_AS_WORDS],
  "content.rich.event-answer": ["Answer to an event, unreadable", SHOWN_AS_WORDS],
  "content.rich.group-invite": ["Invitation to a group", SHOWN_AS_WORDS],
  "content.rich.order": ["Order", SHOWN_AS_WORDS],
  "content.rich.payment": ["Payment", SHOWN_AS_WORDS],
  "content.rich.payment-cancelled": ["Cancelled payment request", SHOWN_AS_WORDS],
  "content.rich.payment-declined": ["Declined payment request", SHOWN_AS_WORDS],
  "content.rich.payment-invite": ["Invitation to payments", SHOWN_AS_WORDS],
  "content.rich.payment-request": ["Payment request", SHOWN_AS_WORDS],
  "content.rich.phone-request": ["Asks for the phone number", SHOWN_AS_WORDS],
  "content.rich.place": ["Place", SHOWN_AS_WORDS],
  "content.rich.poll-results": ["Results of a poll", SHOWN_AS_WORDS],
  "content.rich.product": ["Product", SHOWN_AS_WORDS],
  "content.rich.sticker-pack": ["Sticker pack", SHOWN_AS_WORDS],
  "content.rich.vote": ["Vote in a poll", SHOWN_AS_WORDS],
  "content.rich.vote-sealed": ["Vote that cannot be read", SHOWN_AS_WORDS],
  "content.rich.vote-withdrawn": ["Vote withdrawn", SHOWN_AS_WORDS],
  "content.view-once": ["To be viewed once", SHOWN_AS_WORDS],
  "content.undecryptable": [
    "Message that cannot be read yet",
    "In the personal group, if what the client sent could not be decrypted within a minute.",
  ],
  "content.unsupported": ["Unknown kind of message", SHOWN_AS_WORDS],
  "content.unreadable": [
    "Damaged content",
    "In place of a message that was stored damaged and can no longer be shown.",
  ],
  "content.text-cut": ["Text cut off", "Below a text that was too long, of which the beginning was copied."],
  "content.too-large": ["Too large", "In place of something they sent that is too large to be stored."],
  "content.contacts-cut": [
    "Contacts cut off",
    "Below shared contacts that were too large to be copied whole.",
  ],
  "content.forgotten": [
    "Message deleted after its time",
    "In place of a message that is older than messages are kept.",
  ],
  "content.file-forgotten": [
    "File deleted after its time",
    "In the panel, in place of a file that is older than files are kept.",
  ],
  "content.nothing-left": [
    "Reason: nothing left",
    "As the closing reason, when the client deletes everything before there is a card. Nobody is told.",
  ],

  // Edited, deleted, called
  "content.deleted": ["The client deleted a message", "In the personal group, quoting the deleted message."],
  "content.deleted-by-owner": [
    "Deleted on the company's phone",
    "In the personal group, quoting the message that the client no longer sees.",
  ],
  "content.edited-by-owner": [
    "Edited on the company's phone",
    "In the personal group, quoting the message, with what the client reads now.",
  ],
  "content.correction": [
    "Correction",
    "To the client or in the personal group, when a message is edited whose copy WhatsApp no longer lets be edited.",
  ],
  "content.correction-empty": ["Correction: no text", "The same, if all the text was removed."],
  "content.chose-again": [
    "The client corrected their choice from the menu",
    "In the personal group, when they edit what they chose and the case is taken already.",
  ],
  "content.call": [
    "The client tried to call",
    "In the personal group, and in the notes of the case if nobody took it or it is attended in the panel. At most once an hour.",
  ],

  // Whose words they are
  "content.client-wrote": [
    "The client wrote",
    "In the personal group, before words of the client that begin like a notice of ours.",
  ],
  "content.quoting": [
    "Answers a message",
    "In the personal group, when the client quotes something that is not in that group.",
  ],
  "content.quoting-status": [
    "Answers a status",
    "In the personal group, when the client answers a status of the company.",
  ],
  "content.quoting-unverified": [
    "Answers a message that is not recognised",
    "In the personal group, when the client quotes something that cannot be checked to have been said.",
  ],
  "content.quoting-status-unverified": [
    "Answers a status that is not recognised",
    "The same, if what they quote is a status.",
  ],
  "content.said-by": [
    "What somebody else said",
    "When the case opens, before each earlier message that is not the client's.",
  ],
  "content.said-by-media": ["File that somebody else sent", "The same, below a file without text."],
  "content.from-handset": [
    "From the company's phone",
    "In the personal group, with what somebody writes to the client on that phone.",
  ],
  "content.from-panel": [
    "From the panel",
    "In the personal group, with what somebody writes to the client in the panel.",
  ],
  "content.from-panel-file": [
    "File from the panel",
    "In the personal group, below a file without text sent from the panel.",
  ],
  "content.from-panel-sound": [
    "Audio from the panel",
    "In the personal group, before an audio sent from the panel.",
  ],
  "content.panel-person": [
    "Who attends in the panel",
    "Wherever it is named who has the case, if they attend it in the panel.",
  ],
  "content.bot": ["The system", "Wherever it is named who did or said something, if it was the system."],
  "content.owner": [
    "The company",
    "Wherever it is named who said something, if it was on the company's phone.",
  ],

  // Terms
  "area.support": ["Support area", "Wherever the area is named, in the menu too."],
  "area.sales": ["Sales area", "Wherever the area is named, in the menu too."],
  "area.support.words": [
    "Words that choose support",
    "Not sent: words of the client that count as choosing support, separated by blanks.",
  ],
  "area.sales.words": [
    "Words that choose sales",
    "Not sent: words of the client that count as choosing sales, separated by blanks.",
  ],
  "area.none": ["No area", "Wherever the area is named, if the ticket has none yet."],
  "mood.angry": ["Mood: angry", "On the card, when the case opens and in /info."],
  "mood.neutral": ["Mood: neutral", "On the card, when the case opens and in /info."],
  "mood.happy": ["Mood: happy", "On the card, when the case opens and in /info."],
  someone: ["Person without a name", "Wherever somebody is named of whom neither name nor phone is known."],
  "time.moments": ["Less than a minute", `${A_DURATION} less than a minute.`],
  "time.minutes": ["Minutes", `${A_DURATION} less than an hour.`],
  "time.hours": ["Hours", `${A_DURATION} less than two days.`],
  "time.days": ["Days", `${A_DURATION} two days or more.`],
  "time.today-about": ["Today, about", `${WHEN_A_GROUP_IS_READY} today.`],
  "time.tomorrow-about": ["Tomorrow, about", `${WHEN_A_GROUP_IS_READY} tomorrow.`],
  "time.day-about": ["Another day, about", `${WHEN_A_GROUP_IS_READY} later.`],
  "time.today-from": ["Today, from", `${WHEN_THEY_OPEN} today.`],
  "time.tomorrow-from": ["Tomorrow, from", `${WHEN_THEY_OPEN} tomorrow.`],
  "time.day-from": ["Another day, from", `${WHEN_THEY_OPEN} later.`],
};

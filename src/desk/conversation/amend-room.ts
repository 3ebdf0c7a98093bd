/**
 * What an agent changes in a room of what they said there: carried out at the client while the case is theirs and WhatsApp
 * allows it. Otherwise the record keeps what the client really has, and the agent is told.
 */
import {
  chatOfPerson,
  type ChatId,
  type MessageId,
  type PersonId,
  type TicketNumber,
} from "../../domain/ids.ts";
import type { InProgress } from "../../domain/ticket.ts";
import { getAgent } from "../../store/team/agents.ts";
import { firstTime, firstWithin } from "../../store/tickets/cards.ts";
import { amendEntry, copiesOf, getEntry, getLink, type Entry } from "../../store/messages/entries.ts";
import { setReaction } from "../../store/messages/reactions.ts";
import { editCopy, isWorded, react, reword, reworded } from "./amend.ts";
import type { Desk } from "../desk.ts";
import { called } from "../phrase.ts";
import { answer, promise, tell, type Asked } from "../promise.ts";
import { targetOf } from "./relay.ts";
import { signedBy } from "./room-words.ts";

const MINUTE = 60_000;
/** Deletion for everyone works for about two days. */
const DELETABLE = 48 * 60 * MINUTE;

/** What an agent said in this room that is part of a conversation, and the case that the room holds now. */
export interface Own {
  asked: Asked;
  entry: Entry;
  ticket: InProgress | null;
}

/** null = not said by them, or never part of a conversation. */
export async function getOwn(
  desk: Desk,
  { asked, target, ticket }: { asked: Asked; target: Asked["message"]; ticket: InProgress | null },
): Promise<Own | null> {
  const link = await getLink(desk.tx, asked.chat, target);
  if (link?.role !== "original" || link.author !== asked.person) return null;
  const entry = await getEntry(desk.tx, link.entry);
  return entry && { asked, entry, ticket };
}

/** The case it was said in is not in this room any more. */
async function tellGone(
  desk: Desk,
  asked: Asked,
  { what, number }: { what: "edit" | "deletion"; number: TicketNumber },
): Promise<void> {
  await answer(desk, asked, desk.say(`room.${what}-gone`, { number }));
}

/** The words as the client shall read them; of a note, as colleagues shall. */
export async function editOwn(desk: Desk, own: Own, text: string): Promise<void> {
  const { asked, entry, ticket } = own;
  if (ticket?.number !== entry.ticket) return tellGone(desk, asked, { what: "edit", number: entry.ticket });
  if (!isWorded(entry)) return;
  if (entry.side === "note") {
    await reword(desk, entry, text);
    await answer(desk, asked, desk.say("note.changed", { number: entry.ticket }));
    return;
  }
  if (entry.content.kind === "text" && text.trim() === "") {
    await answer(desk, asked, desk.say("room.edit-empty"));
    return;
  }
  await reword(desk, entry, text);
  const signed = await signedBy(desk, asked.person, reworded(entry.content, text));
  const shown = signed.kind === "text" ? signed.text : signed.kind === "media" ? signed.media.caption : null;
  await editCopy(desk, entry, { to: chatOfPerson(ticket.contact), text: shown ?? text });
}

export async function deleteOwn(desk: Desk, own: Own): Promise<void> {
  const { asked, entry, ticket } = own;
  if (entry.deletedAt !== null) return;
  if (ticket?.number !== entry.ticket)
    return tellGone(desk, asked, { what: "deletion", number: entry.ticket });
  const client = chatOfPerson(ticket.contact);
  const copies = (await copiesOf(desk.tx, entry.id)).filter(({ chat }) => chat === client);
  if (copies.some(({ createdAt }) => desk.now.getTime() - createdAt.getTime() > DELETABLE)) {
    await answer(desk, asked, desk.say("room.deletion-late"));
    return;
  }
  // The original stays: the business keeps what it was told.
  await amendEntry(desk.tx, entry.id, { deletedAt: desk.now });
  desk.changed({ topic: "ticket", number: entry.ticket });
  for (const copy of copies) {
    const content = { kind: "deletion", target: await targetOf(desk, copy) } as const;
    await promise(desk, { chat: copy.chat, content, ticket: entry.ticket });
  }
}

/**
 * Somebody who is not the room's agent took away here what the agent said: the client still has it, and the room reads once
 * who it was. `by`: null = the owner, from the phone.
 */
export async function deletedByOther(
  desk: Desk,
  { chat, target, by, ticket }: DeletedByOther,
): Promise<void> {
  const link = await getLink(desk.tx, chat, target);
  const entry = link?.role === "original" ? await getEntry(desk.tx, link.entry) : null;
  if (entry?.side !== "agent" || entry.deletedAt !== null || entry.ticket !== ticket?.number) return;
  if (!(await firstTime(desk.tx, `deleted-here:${entry.id}:${by}`, desk.now))) return;
  const agent = entry.author === null ? desk.say("someone") : await called(desk, entry.author);
  await tell(desk, chat, { text: await saysWhoDeleted(desk, by, agent), ticket: entry.ticket });
}

interface DeletedByOther {
  chat: ChatId;
  target: MessageId;
  by: PersonId | null;
  ticket: InProgress | null;
}

async function saysWhoDeleted(desk: Desk, by: PersonId | null, agent: string): Promise<string> {
  if (by === null) return desk.say("room.deletion-handset", { agent });
  const isOfTeam = (await getAgent(desk.tx, by))?.active === true;
  const who = await called(desk, by);
  return desk.say(isOfTeam ? "room.deletion-colleague" : "room.deletion-stranger", { who, agent });
}

/** One answer is enough for somebody who reacts to everything. */
const TOLD_FOR = 10 * MINUTE;

/** To anything of a conversation, whoever said it; what is for colleagues alone takes none along. False: that is none (yet). */
export async function reactInRoom(
  desk: Desk,
  { asked, ticket }: { asked: Asked; ticket: InProgress | null },
  { target, emoji }: { target: Asked["message"]; emoji: string | null },
): Promise<boolean> {
  const link = await getLink(desk.tx, asked.chat, target);
  const entry = link && (await getEntry(desk.tx, link.entry));
  if (!entry) return false;
  if (entry.side === "note") return true;
  if (ticket?.number !== entry.ticket) {
    const key = `reaction-gone:${asked.chat}:${entry.ticket}`;
    if (emoji !== null && (await firstWithin(desk.tx, key, { now: desk.now, ms: TOLD_FOR })))
      await answer(desk, asked, desk.say("room.reaction-gone", { number: entry.ticket }));
    return true;
  }
  await setReaction(desk.tx, { entry: entry.id, side: "ours", author: asked.person, emoji, at: desk.now });
  desk.changed({ topic: "ticket", number: entry.ticket });
  await react({ desk, entry, to: chatOfPerson(ticket.contact) }, emoji);
  return true;
}

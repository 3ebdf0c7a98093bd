/**
 * Edits, deletions and reactions by an agent in a room, carried out on the copy in the client's chat while the case is
 * theirs and WhatsApp allows it. Otherwise the record keeps what the client really has, and the agent is told. Those of a
 * client: `amend.ts`.
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
import type { DeskContext } from "../context.ts";
import { called } from "../phrase.ts";
import { reply, enqueueMessage, enqueueText, type Asked } from "../enqueue.ts";
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
  ctx: DeskContext,
  { asked, target, ticket }: { asked: Asked; target: Asked["message"]; ticket: InProgress | null },
): Promise<Own | null> {
  const link = await getLink(ctx.tx, asked.chat, target);
  if (link?.role !== "original" || link.author !== asked.person) return null;
  const entry = await getEntry(ctx.tx, link.entry);
  return entry && { asked, entry, ticket };
}

/** The case it was said in is not in this room any more. */
async function tellGone(
  ctx: DeskContext,
  asked: Asked,
  { what, number }: { what: "edit" | "deletion"; number: TicketNumber },
): Promise<void> {
  await reply(ctx, asked, ctx.t(`room.${what}-gone`, { number }));
}

/** The words as the client shall read them; of a note, as colleagues shall. */
export async function editOwn(ctx: DeskContext, own: Own, text: string): Promise<void> {
  const { asked, entry, ticket } = own;
  if (ticket?.number !== entry.ticket) return tellGone(ctx, asked, { what: "edit", number: entry.ticket });
  if (entry.deletedAt !== null) return;
  if (!isWorded(entry)) {
    await reply(ctx, asked, ctx.t("room.edit-wordless"));
    return;
  }
  if (entry.side === "note") {
    await reword(ctx, entry, text);
    await reply(ctx, asked, ctx.t("note.changed", { number: entry.ticket }));
    return;
  }
  if (entry.content.kind === "text" && text.trim() === "") {
    await reply(ctx, asked, ctx.t("room.edit-empty"));
    return;
  }
  await reword(ctx, entry, text);
  const signed = await signedBy(ctx, asked.person, reworded(entry.content, text));
  const shown = signed.kind === "text" ? signed.text : signed.kind === "media" ? signed.media.caption : null;
  await editCopy(ctx, entry, { to: chatOfPerson(ticket.contact), text: shown ?? text });
}

export async function deleteOwn(ctx: DeskContext, own: Own): Promise<void> {
  const { asked, entry, ticket } = own;
  if (entry.deletedAt !== null) return;
  if (ticket?.number !== entry.ticket)
    return tellGone(ctx, asked, { what: "deletion", number: entry.ticket });
  const client = chatOfPerson(ticket.contact);
  const copies = (await copiesOf(ctx.tx, entry.id)).filter(({ chat }) => chat === client);
  if (copies.some(({ createdAt }) => ctx.now.getTime() - createdAt.getTime() > DELETABLE)) {
    await reply(ctx, asked, ctx.t("room.deletion-late"));
    return;
  }
  // The original stays: the business keeps what it was told.
  await amendEntry(ctx.tx, entry.id, { deletedAt: ctx.now });
  ctx.changed({ topic: "ticket", number: entry.ticket });
  for (const copy of copies) {
    const content = { kind: "deletion", target: await targetOf(ctx, copy) } as const;
    await enqueueMessage(ctx, { chat: copy.chat, content, ticket: entry.ticket });
  }
}

/**
 * Somebody who is not the room's agent took away here what the agent said: the client still has it, and the room reads once
 * who it was. `by`: null = the owner, from the phone.
 */
export async function deletedByOther(
  ctx: DeskContext,
  { chat, target, by, ticket }: DeletedByOther,
): Promise<void> {
  const link = await getLink(ctx.tx, chat, target);
  const entry = link?.role === "original" ? await getEntry(ctx.tx, link.entry) : null;
  if (entry?.side !== "agent" || entry.deletedAt !== null || entry.ticket !== ticket?.number) return;
  if (!(await firstTime(ctx.tx, `deleted-here:${entry.id}:${by}`, ctx.now))) return;
  const agent = entry.author === null ? ctx.t("someone") : await called(ctx, entry.author);
  await enqueueText(ctx, chat, { text: await saysWhoDeleted(ctx, by, agent), ticket: entry.ticket });
}

interface DeletedByOther {
  chat: ChatId;
  target: MessageId;
  by: PersonId | null;
  ticket: InProgress | null;
}

async function saysWhoDeleted(ctx: DeskContext, by: PersonId | null, agent: string): Promise<string> {
  if (by === null) return ctx.t("room.deletion-handset", { agent });
  const isOfTeam = (await getAgent(ctx.tx, by))?.active === true;
  const who = await called(ctx, by);
  return ctx.t(isOfTeam ? "room.deletion-colleague" : "room.deletion-stranger", { who, agent });
}

/** One answer is enough for somebody who reacts to everything. */
const TOLD_FOR = 10 * MINUTE;

/** To anything of a conversation, whoever said it; what is for colleagues alone takes none along. False: that is none (yet). */
export async function reactInRoom(
  ctx: DeskContext,
  { asked, ticket }: { asked: Asked; ticket: InProgress | null },
  { target, emoji }: { target: Asked["message"]; emoji: string | null },
): Promise<boolean> {
  const link = await getLink(ctx.tx, asked.chat, target);
  const entry = link && (await getEntry(ctx.tx, link.entry));
  if (!entry) return false;
  if (entry.side === "note") return true;
  if (ticket?.number !== entry.ticket) {
    const key = `reaction-gone:${asked.chat}:${entry.ticket}`;
    if (emoji !== null && (await firstWithin(ctx.tx, key, { now: ctx.now, ms: TOLD_FOR })))
      await reply(ctx, asked, ctx.t("room.reaction-gone", { number: entry.ticket }));
    return true;
  }
  await setReaction(ctx.tx, { entry: entry.id, side: "ours", author: asked.person, emoji, at: ctx.now });
  ctx.changed({ topic: "ticket", number: entry.ticket });
  await react({ ctx, entry, to: chatOfPerson(ticket.contact) }, emoji);
  return true;
}

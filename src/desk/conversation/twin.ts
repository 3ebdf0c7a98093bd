/**
 * Pairing of media in high quality: WhatsApp sends such a picture or video twice, small at once, and large as a message of
 * its own that names the small one. People see one of them: the large one replaces the small one, whichever comes first.
 */
import type { ChatId, PersonId, TicketNumber } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import {
  amendEntry,
  demoteCopies,
  getEntry,
  getLink,
  linksIn,
  textOf,
  type Entry,
} from "../../store/messages/entries.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { repeat } from "./content.ts";
import type { DeskContext } from "../context.ts";
import { enqueueAll, enqueueMessage } from "../enqueue.ts";
import type { Original } from "./original.ts";
import { linkOriginals, otherSide, targetOf } from "./relay.ts";

type MediaContent = Extract<InboundContent, { kind: "media" }>;

export interface Picture {
  content: MediaContent;
  original: Original;
  /** null = we wrote it, from another device. */
  by: PersonId | null;
  /** The case it was sent to; null = any of this chat. */
  ticket: TicketNumber | null;
}

/** Pairs a file with its twin. True = it had one, and is dealt with. */
export async function pairTwin(
  ctx: DeskContext,
  { content, original, by, ticket }: Picture,
): Promise<boolean> {
  const other = content.replaces ?? original.message;
  const link = await getLink(ctx.tx, original.chat, other);
  const entry = link && (await getEntry(ctx.tx, link.entry));
  if (!entry || link.role !== "original" || link.author !== by || entry.content.kind !== "media")
    return false;
  // Sent to a case that is not here any more: what was shown of it there stays as it is.
  if (ticket !== null && entry.ticket !== ticket) return true;
  if (content.replaces === undefined) await keepCaption(ctx, entry, { ...content, chat: original.chat });
  else await replace(ctx, entry, { content, small: entry.content, original });
  return true;
}

/** The small one came late: only its caption is shown, if the large one had none. */
async function keepCaption(
  ctx: DeskContext,
  entry: Entry,
  { media, chat }: MediaContent & { chat: ChatId },
): Promise<void> {
  if (entry.content.kind !== "media" || entry.content.media.caption !== null || media.caption === null)
    return;
  const content = { ...entry.content, media: { ...entry.content.media, caption: media.caption } };
  await amendEntry(ctx.tx, entry.id, { content, text: textOf(content) });
  ctx.changed({ topic: "ticket", number: entry.ticket });
  const to = await shownTo(ctx, entry, chat);
  const [copy] = to ? await linksIn(ctx.tx, entry.id, to) : [];
  if (!to || !copy) return;
  const quote = { ...(await targetOf(ctx, copy)), text: media.caption };
  const words = { kind: "text" as const, text: media.caption, quote };
  await enqueueMessage(ctx, { chat: to, content: words, ticket: entry.ticket, lane: "conversation" });
}

interface Halves {
  content: MediaContent;
  small: MediaContent;
  original: Original;
}

async function replace(ctx: DeskContext, entry: Entry, { content, small, original }: Halves): Promise<void> {
  if (small.media.wire === content.media.wire) return;
  const { replaces: _paired, ...large } = content;
  // What was edited since, or said under the small one alone, stays.
  const isOlder = entry.editedAt !== null || large.media.caption === null;
  const caption = isOlder ? small.media.caption : large.media.caption;
  const shown: MediaContent = { ...small, ...large, media: { ...large.media, caption } };
  await linkOriginals(ctx, { ...entry, content: shown }, original);
  if (entry.deletedAt !== null) return;
  await amendEntry(ctx.tx, entry.id, { content: shown, text: textOf(shown) });
  ctx.changed({ topic: "ticket", number: entry.ticket });
  const to = await shownTo(ctx, entry, original.chat);
  if (to) await showInstead(ctx, { ...entry, content: shown }, to);
}

/** Sends the large one, then deletes the small one, so that one of them is always to be seen. */
export async function showInstead(ctx: DeskContext, entry: Entry, to: ChatId): Promise<void> {
  const copies = (await linksIn(ctx.tx, entry.id, to)).filter((copy) => copy.role === "copy");
  if (copies.length === 0) return;
  await demoteCopies(ctx.tx, entry.id, to);
  const letter = { chat: to, ticket: entry.ticket, entry: entry.id };
  await enqueueAll(ctx, letter, repeat(ctx, entry.content, null));
  for (const copy of copies) {
    const deletion = { kind: "deletion" as const, target: await targetOf(ctx, copy) };
    await enqueueMessage(ctx, { chat: to, content: deletion, ticket: entry.ticket });
  }
}

/** Chat in which the other side sees the entry; null = nobody does. */
export async function shownTo(ctx: DeskContext, entry: Entry, chat: ChatId): Promise<ChatId | null> {
  const ticket = await getTicket(ctx.tx, entry.ticket);
  return ticket?.state === "in_progress" ? otherSide(ctx, ticket, chat) : null;
}

/**
 * Relay: copies what is said between the client and the room, in order, each copy linked to its original. A quotation in a
 * copy points to the counterpart of the quoted message in the other chat (`quoteFor`).
 */
import {
  chatOfGroup,
  chatOfPerson,
  openChat,
  type ChatId,
  type EntryId,
  type MessageId,
  type RoomId,
} from "../../domain/ids.ts";
import type { Lane } from "../../domain/messages/lane.ts";
import type { Quote, Target } from "../../domain/messages/outgoing.ts";
import type { Attended } from "../../domain/ticket.ts";
import {
  addEntry,
  addLink,
  countBySide,
  getEntry,
  getLink,
  linksIn,
  type Entry,
  type Link,
  type NewEntry,
} from "../../store/messages/entries.ts";
import { getRoom } from "../../store/team/groups.ts";
import { addressOf } from "../../store/contacts/people.ts";
import { boxed, boxedForClient, repeat } from "./content.ts";
import type { DeskContext } from "../context.ts";
import { enqueueAll } from "../enqueue.ts";
import { underQuote } from "./quote-line.ts";
import type { Original } from "./original.ts";
import { whatItAnswers } from "./quoted.ts";

/** Stores an entry of the conversation, and links it to its original message. */
export async function record(ctx: DeskContext, entry: NewEntry, original: Original | null): Promise<Entry> {
  const known = original?.quotes ? await getLink(ctx.tx, original.chat, original.quotes) : null;
  const quoted = known || !original ? null : await whatItAnswers(ctx, original, entry.side);
  const added = await addEntry(ctx.tx, { ...entry, quote: known?.entry ?? null, quoted });
  if (original) await linkOriginals(ctx, added, original);
  return added;
}

/** Stores an entry, and repeats it in the chat in which the other side reads the case; null = they read it in the panel. */
export async function relay(
  ctx: DeskContext,
  entry: NewEntry,
  { to, original }: { to: ChatId | null; original: Original | null },
): Promise<Entry> {
  const recorded = await record(ctx, entry, original);
  if (to !== null) await copyTo(ctx, recorded, { to, original });
  return recorded;
}

/** Links an entry to its original message, and to the small picture that it replaces: if that one comes late, it shows nothing. */
export async function linkOriginals(
  ctx: DeskContext,
  { id: entry, side, author, content }: Pick<Entry, "id" | "side" | "author" | "content">,
  { chat, message, secret }: Original,
): Promise<void> {
  const by = side === "handset" ? null : author;
  const link = { chat, entry, author: by, role: "original" as const, createdAt: ctx.now };
  await addLink(ctx.tx, { ...link, message, secret });
  if (content.kind === "media" && content.replaces !== undefined)
    await addLink(ctx.tx, { ...link, message: content.replaces });
}

export async function roomChat(ctx: DeskContext, id: RoomId): Promise<ChatId> {
  const room = await getRoom(ctx.tx, id);
  if (!room?.jid) throw new Error("a case is open in a room without a group");
  return chatOfGroup(room.jid);
}

/** Repeats an entry in another chat, quoting there the counterpart of what it quotes here. */
export async function copyTo(
  ctx: DeskContext,
  entry: Entry,
  { to, original, lane }: { to: ChatId; original: Original | null; lane?: Lane | undefined },
): Promise<void> {
  const quote = original?.quotes
    ? await quoteFor(ctx, { chat: original.chat, message: original.quotes }, to)
    : null;
  const parts = repeat(ctx, entry.content, quote);
  const shown = await underQuote(ctx, entry, { to, parts, quotes: quote !== null });
  await enqueueAll(ctx, { chat: to, ticket: entry.ticket, entry: entry.id, lane }, shown);
}

/**
 * As `copyTo`, to the client. A client to whom we wrote first gets messages in the slow lane until they answer: until then
 * WhatsApp takes us for strangers.
 */
export async function copyToClient(
  ctx: DeskContext,
  entry: Entry,
  { ticket, original }: { ticket: Attended; original: Original | null },
): Promise<void> {
  const isStranger =
    ticket.origin === "induced" && (await countBySide(ctx.tx, ticket.number, "client")) === 0;
  const lane = isStranger ? "stranger" : undefined;
  await copyTo(ctx, entry, { to: chatOfPerson(ticket.contact), original, lane });
}

/** The message of `to` that shows the same entry as this one; null when it has none there. */
async function quoteFor(
  ctx: DeskContext,
  { chat, message }: { chat: ChatId; message: MessageId },
  to: ChatId,
): Promise<Quote | null> {
  const link = await getLink(ctx.tx, chat, message);
  return link && quoteOfEntry(ctx, link.entry, to);
}

/** As `quoteFor`, by the entry; also null when the entry was deleted. */
export async function quoteOfEntry(ctx: DeskContext, id: EntryId, to: ChatId): Promise<Quote | null> {
  const there = (await linksIn(ctx.tx, id, to))[0];
  const entry = await getEntry(ctx.tx, id);
  return there && entry && entry.deletedAt === null
    ? {
        ...(await targetOf(ctx, there)),
        text: isClients(to) ? boxedForClient(ctx, entry) : boxed(ctx, entry),
      }
    : null;
}

const isClients = (chat: ChatId): boolean => openChat(chat).kind === "person";

/** Key of a message on the wire: its id and its author's address. */
export async function targetOf(ctx: DeskContext, link: Link): Promise<Target> {
  return { id: link.message, author: link.author === null ? null : await addressOf(ctx.tx, link.author) };
}

/** The other side of a case: the client's chat for the room, the room for the client's chat; null = the panel, which is no chat. */
export async function otherSide(ctx: DeskContext, ticket: Attended, chat: ChatId): Promise<ChatId | null> {
  const client = chatOfPerson(ticket.contact);
  if (chat !== client) return client;
  return ticket.room === null ? null : roomChat(ctx, ticket.room);
}

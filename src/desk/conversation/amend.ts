/** Edits, deletions and reactions in a client's chat, carried out on the copy in the room. Those of a room: amend-room.ts. */
import type { ChatId, PersonId } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { Ticket } from "../../domain/ticket.ts";
import {
  amendEntry,
  getEntry,
  getLink,
  linksIn,
  type Entry,
  type Link,
} from "../../store/messages/entries.ts";
import { setReaction } from "../../store/messages/reactions.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { boxed } from "./content.ts";
import type { DeskContext } from "../context.ts";
import { takesCaption } from "./panel-file.ts";
import { enqueueMessage, enqueueText } from "../enqueue.ts";
import { wordsShown } from "./quote-line.ts";
import { otherSide, targetOf } from "./relay.ts";

const MINUTE = 60_000;
/** WhatsApp lets people edit for 15 minutes; an edit that arrives later has no effect and no error. */
const EDITABLE = 14 * MINUTE;

export interface Amendment {
  chat: ChatId;
  /** Who amends; null = we did, from another device. */
  by: PersonId | null;
  content: InboundContent & { kind: "edit" | "deletion" | "reaction" };
}

/** Amending a message we do not know, or somebody else's, changes nothing. */
export async function amend(ctx: DeskContext, { chat, by, content }: Amendment): Promise<void> {
  const link = await getLink(ctx.tx, chat, content.target);
  const entry = link && (await getEntry(ctx.tx, link.entry));
  if (!link || !entry) return;
  const ticket = await getTicket(ctx.tx, entry.ticket);
  const to = ticket && (await sideFor(ctx, ticket, chat));
  const scene = { ctx, entry, link, to: to ?? null };
  switch (content.kind) {
    case "reaction": {
      const side = by !== null && by === ticket?.contact ? "client" : "ours";
      await setReaction(ctx.tx, { entry: entry.id, side, author: by, emoji: content.emoji, at: ctx.now });
      ctx.changed({ topic: "ticket", number: entry.ticket });
      return react(scene, content.emoji);
    }
    case "edit":
      if (isOwn(link, by)) await edit(scene, content.text);
      return;
    case "deletion":
      if (isOwn(link, by)) await erase(scene);
      return;
  }
}

/** Only the author's own original counts; WhatsApp does not check it for us. */
const isOwn = (link: Link, by: PersonId | null): boolean => link.role === "original" && link.author === by;

/** After the end there is nobody on the other side, but what the client takes back in their own chat is still noted. */
async function sideFor(ctx: DeskContext, ticket: Ticket, chat: ChatId): Promise<ChatId | null> {
  if (ticket.state !== "in_progress") return null;
  return otherSide(ctx, ticket, chat);
}

interface Scene {
  ctx: DeskContext;
  entry: Entry;
  link: Link;
  /** Where the other one reads; null = nobody does now. */
  to: ChatId | null;
}

export async function react(
  { ctx, entry, to }: Pick<Scene, "ctx" | "entry" | "to">,
  emoji: string | null,
): Promise<void> {
  const there = to && (await linksIn(ctx.tx, entry.id, to))[0];
  if (!to || !there) return;
  await enqueueMessage(ctx, {
    chat: to,
    content: { kind: "reaction", target: await targetOf(ctx, there), emoji },
    ticket: entry.ticket,
  });
}

async function edit({ ctx, entry, to }: Scene, text: string): Promise<void> {
  if (!isWorded(entry)) return;
  await reword(ctx, entry, text);
  if (to) await editCopy(ctx, entry, { to, text: await wordsShown(ctx, entry, { to, text }) });
}

/** Has words that can be changed. */
export const isWorded = ({ deletedAt, content }: Entry): boolean =>
  deletedAt === null && ["text", "media", "undecryptable"].includes(content.kind);

/** The conversation keeps what it says now, and what it said first. */
export async function reword(ctx: DeskContext, entry: Entry, text: string): Promise<void> {
  await amendEntry(ctx.tx, entry.id, {
    content: reworded(entry.content, text),
    text,
    originalText: entry.editedAt === null ? entry.text : entry.originalText,
    editedAt: ctx.now,
  });
  ctx.changed({ topic: "ticket", number: entry.ticket });
}

export function reworded(content: InboundContent, text: string): InboundContent {
  if (content.kind === "media") return { ...content, media: { ...content.media, caption: text } };
  // The edit of what could not be read says all that there is to read.
  if (content.kind === "undecryptable") return { kind: "text", text };
  return content.kind === "text" ? { ...content, text } : content;
}

/** Shows the new words where the copy is: as an edit while WhatsApp shows edits, as a correction afterwards. */
export async function editCopy(
  ctx: DeskContext,
  entry: Entry,
  { to, text }: { to: ChatId; text: string },
): Promise<void> {
  const copies = (await linksIn(ctx.tx, entry.id, to)).filter((copy) => copy.role === "copy");
  const [copy] = copies;
  if (!copy) return;
  const wire = captioned(entry.content);
  const simple = copies.length === 1 && (entry.content.kind === "text" || wire !== null);
  if (simple && entry.side !== "handset" && ctx.now.getTime() - copy.createdAt.getTime() < EDITABLE) {
    await enqueueMessage(ctx, {
      chat: to,
      content: { kind: "edit", target: await targetOf(ctx, copy), text, ...(wire === null ? {} : { wire }) },
      ticket: entry.ticket,
    });
    return;
  }
  const quote = { ...(await targetOf(ctx, copy)), text: boxed(ctx, entry) };
  await enqueueText(ctx, to, {
    text: text === "" ? ctx.t("content.correction-empty") : ctx.t("content.correction", { text }),
    quote,
    ticket: entry.ticket,
    lane: "conversation",
  });
}

/** The file that goes out again with its new caption; null = it has none. */
function captioned(content: InboundContent): string | null {
  return content.kind === "media" && takesCaption(content.media) ? content.media.wire : null;
}

async function erase({ ctx, entry, to }: Scene): Promise<void> {
  if (entry.deletedAt !== null) return;
  // The original stays: the business keeps what it was told.
  await amendEntry(ctx.tx, entry.id, { deletedAt: ctx.now });
  ctx.changed({ topic: "ticket", number: entry.ticket });
  if (entry.side === "client") await showErased(ctx, entry, to);
}

export async function showErased(ctx: DeskContext, entry: Entry, to: ChatId | null): Promise<void> {
  const there = to && (await linksIn(ctx.tx, entry.id, to))[0];
  if (!to || !there) return;
  const quote = { ...(await targetOf(ctx, there)), text: boxed(ctx, entry) };
  await enqueueText(ctx, to, {
    text: ctx.t("content.deleted"),
    quote,
    ticket: entry.ticket,
    lane: "conversation",
  });
}

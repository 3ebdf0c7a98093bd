/** Enqueues outgoing messages: rows of the outbox, with id and bytes, in the transaction of their cause. Nothing is sent here. */
import {
  openChat,
  type ChatId,
  type EntryId,
  type MessageId,
  type PersonId,
  type TicketNumber,
} from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import type { Lane } from "../domain/messages/lane.ts";
import type { Outgoing, Quote } from "../domain/messages/outgoing.ts";
import { LONGEST_MESSAGE, splitText } from "../domain/text/shorten.ts";
import { addLink } from "../store/messages/entries.ts";
import { mannerOf } from "../store/team/groups.ts";
import { addOutboxMessage } from "../store/messages/outbox.ts";
import { getContact } from "../store/contacts/people.ts";
import type { DeskContext } from "./context.ts";

export interface NewMessage {
  chat: ChatId;
  content: Outgoing;
  ticket: TicketNumber | null;
  /** The entry it repeats or says: linked, so that quotes, edits and reactions find it. */
  entry?: EntryId | null;
  /** Which part, when one entry needs several messages. */
  part?: number;
  /** Left out = what `laneOf` makes of the rest. */
  lane?: Lane | undefined;
}

/** Enqueues a message; gives the id it will have. What is longer than WhatsApp takes leaves in several, the first of which it is. */
export async function enqueueMessage(ctx: DeskContext, letter: NewMessage): Promise<MessageId> {
  const [first, ...more] = pieces(letter.content);
  const message = await enqueueOne(ctx, { ...letter, content: first });
  for (const [index, content] of more.entries())
    await enqueueOne(ctx, { ...letter, content, part: (letter.part ?? 0) + index + 1 });
  return message;
}

/** Enqueues the messages in which one entry is said, in order. */
export async function enqueueAll(
  ctx: DeskContext,
  letter: Omit<NewMessage, "content" | "part">,
  contents: Outgoing[],
): Promise<void> {
  const parts = contents.flatMap(pieces);
  for (const [part, content] of parts.entries()) await enqueueOne(ctx, { ...letter, content, part });
}

/** An edit changes one message, so it cannot become several: then its end is left out. */
function pieces(content: Outgoing): [Outgoing, ...Outgoing[]] {
  if ((content.kind !== "text" && content.kind !== "edit") || content.text.length <= LONGEST_MESSAGE)
    return [content];
  const [text = "", ...more] = splitText(content.text);
  if (content.kind === "edit") return [{ ...content, text: `${text}…` }];
  return [{ ...content, text }, ...more.map((piece): Outgoing => ({ kind: "text", text: piece }))];
}

async function enqueueOne(
  ctx: DeskContext,
  { chat, content, ticket, entry = null, part = 0, lane }: NewMessage,
): Promise<MessageId> {
  const message = ctx.newMessageId();
  const { self, now } = ctx;
  const about = { ...(await mannerOf(ctx.tx, chat)), self, now, secret: ctx.newSecret() };
  const bytes = Buffer.from(ctx.compose(content, about));
  await addOutboxMessage(ctx.tx, {
    chat,
    message,
    bytes,
    content,
    entry,
    ticket,
    lane: lane ?? (await laneOf(ctx, { chat, content, entry })),
    createdAt: ctx.now,
  });
  if (entry !== null) {
    await addLink(ctx.tx, { chat, message, entry, author: null, role: "copy", part, createdAt: ctx.now });
  }
  return message;
}

/**
 * What repeats or changes what people said is conversation; the rest is a reply in our groups and our own text at clients.
 * Whoever names another lane knows more: alerts, history, and what a person typed that is shown as a sentence of ours.
 */
async function laneOf(
  ctx: DeskContext,
  { chat, content, entry }: { chat: ChatId; content: Outgoing; entry: EntryId | null },
): Promise<Lane> {
  if (entry !== null || amends.has(content.kind)) return "conversation";
  const opened = openChat(chat);
  if (opened.kind === "group") return "reply";
  // Whoever wrote to us is a contact from then on.
  return (await getContact(ctx.tx, opened.person)) === null ? "stranger" : "automatic";
}

const amends: ReadonlySet<Outgoing["kind"]> = new Set(["edit", "deletion", "reaction"]);

export interface NewText {
  text: string;
  quote?: Quote | null;
  ticket?: TicketNumber | null;
  mentions?: Address[];
  lane?: Lane;
}

/** Enqueues a sentence of ours. */
export async function enqueueText(
  ctx: DeskContext,
  chat: ChatId,
  { text, quote, ticket = null, mentions, lane }: NewText,
): Promise<MessageId> {
  const content: Outgoing = {
    kind: "text",
    text,
    ...(quote ? { quote } : {}),
    ...(mentions ? { mentions } : {}),
  };
  return enqueueMessage(ctx, { chat, content, ticket, lane });
}

/** What a verb needs to answer the message it acts upon. */
export interface Asked {
  chat: ChatId;
  message: MessageId;
  person: PersonId;
  address: Address;
  /** What it said, for the grey box above the answer. */
  text: string;
  /** When it was written, by WhatsApp's clock. */
  sentAt: Date;
  /** Whom it mentions, as far as we know them. */
  mentioned: PersonId[];
  /** The case that its answers are about; null = none. */
  ticket: TicketNumber | null;
}

/** The grey box shows a few lines of it. */
const LONGEST_QUOTE = 1_000;

/** Answers a message by quoting it. */
export async function reply(ctx: DeskContext, asked: Asked, text: string): Promise<MessageId> {
  const quoted = asked.text.slice(0, LONGEST_QUOTE).toWellFormed();
  return enqueueText(ctx, asked.chat, {
    text,
    quote: { id: asked.message, author: asked.address, text: quoted },
    ticket: asked.ticket,
    lane: "reply",
  });
}

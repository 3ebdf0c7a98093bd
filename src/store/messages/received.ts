/**
 * Look-up of received messages: the target of an edit, the meaning of a quotation, the offset of WhatsApp's
 * clock.
 */
import { and, desc, eq, gt, lt, lte, sql } from "drizzle-orm";
import type { ChatId, MessageId, PersonId } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { reviveRow, type InboxRow } from "./inbox.ts";
import type { Read } from "../engine/open.ts";
import { jsonField } from "../schema/columns.ts";
import { inbox, links } from "../schema/messages.ts";

/** All arrivals in a chat under this id: one row per sender, because ids are not unique across senders. */
export async function findReceived(read: Read, chat: ChatId, message: MessageId): Promise<InboxRow[]> {
  const rows = await read
    .select()
    .from(inbox)
    .where(and(eq(inbox.message, message), eq(inbox.chat, chat)));
  return rows.map(reviveRow);
}

/** The arrival of this sender; null = there is none. */
export async function getReceived(
  read: Read,
  { chat, message, sender }: { chat: ChatId; message: MessageId; sender: PersonId | null },
): Promise<InboxRow | null> {
  return (await findReceived(read, chat, message)).find((row) => row.sender === sender) ?? null;
}

/**
 * The message secret that decrypts a later edit, base64; null = unknown. The inbox has it; links have it when
 * the arrival was deleted. `author`: who wrote the message, because an id alone is not unique.
 */
export async function secretOf(read: Read, message: MessageId, author: Address): Promise<string | null> {
  const rows = await read.select().from(inbox).where(eq(inbox.message, message));
  const kept = rows
    .map((row) => reviveRow(row).arrival)
    .find((one) => one.secret !== null && isBy(one.author, author));
  if (kept) return kept.secret;
  const linked = await read
    .select({ secret: links.secret })
    .from(links)
    .where(and(eq(links.message, message), sql`${links.secret} IS NOT NULL`))
    .limit(1);
  return linked[0]?.secret ?? null;
}

/** Whether the message arrived decrypted, or is part of a conversation: then its changes need not wait. */
export async function isReadable(read: Read, message: MessageId): Promise<boolean> {
  const rows = await read.select().from(inbox).where(eq(inbox.message, message));
  if (rows.some((row) => reviveRow(row).arrival.content.kind !== "undecryptable")) return true;
  const linked = await read
    .select({ entry: links.entry })
    .from(links)
    .where(eq(links.message, message))
    .limit(1);
  return linked.length > 0;
}

const isBy = (one: Address, other: Address): boolean =>
  (one.lid !== null && one.lid === other.lid) || (one.phone !== null && one.phone === other.phone);

/**
 * The latest arrivals that came while we were connected, newest first: however many came afterwards from the time of an outage, they say
 * nothing of how long a message takes. `upTo`: an inbox id, the last that is looked at; null = none is left out.
 */
export async function findLatestLive(
  read: Read,
  { limit, upTo }: { limit: number; upTo: number | null },
): Promise<InboxRow[]> {
  const rows = await read
    .select()
    .from(inbox)
    .where(and(eq(jsonField(inbox.arrival, "$.live"), 1), upTo === null ? undefined : lte(inbox.id, upTo)))
    .orderBy(desc(inbox.id))
    .limit(limit);
  return rows.map(reviveRow);
}

/** The newest arrivals of a chat between two inbox ids, newest first, at most 100. */
export async function findHeardBetween(
  read: Read,
  { chat, after, before }: { chat: ChatId; after: number; before: number },
): Promise<InboxRow[]> {
  const rows = await read
    .select()
    .from(inbox)
    // The plus keeps SQLite from walking through all that the chat ever heard.
    .where(and(sql`+${inbox.chat} = ${chat}`, gt(inbox.id, after), lt(inbox.id, before)))
    .orderBy(desc(inbox.id))
    .limit(MOST_BETWEEN);
  return rows.map(reviveRow);
}

const MOST_BETWEEN = 100;

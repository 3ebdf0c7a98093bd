/**
 * Transactional outbox: messages to send, sent, and dead letters. Id and bytes never change once the row is
 * written: a repetition after a crash or a lost acknowledgement is known by them.
 */
import { and, eq, isNull, sql } from "drizzle-orm";
import { openChat, type ChatId, type EntryId, type MessageId, type TicketNumber } from "../../domain/ids.ts";
import type { Lane } from "../../domain/messages/lane.ts";
import type { Outgoing } from "../../domain/messages/outgoing.ts";
import type { Read, Tx } from "../engine/open.ts";
import { wroteAt } from "../engine/query-cache.ts";
import { given, prepared } from "../engine/prepared.ts";
import { outbox } from "../schema/messages.ts";

/** A row with the bytes that are sent. */
export type OutboxMessage = typeof outbox.$inferSelect;
/** A row without the bytes, for display. */
export type OutboxRow = Omit<OutboxMessage, "bytes">;

export interface NewOutboxMessage {
  chat: ChatId;
  message: MessageId;
  bytes: Buffer;
  content: Outgoing;
  /** The entry it carries; null = it belongs to no conversation. */
  entry: EntryId | null;
  ticket: TicketNumber | null;
  lane: Lane;
  createdAt: Date;
  /** Not before; left out = now. */
  nextAt?: Date | null;
}

const insertRow = prepared((tx: Tx) =>
  tx
    .insert(outbox)
    .values({
      chat: sql.placeholder("chat"),
      message: sql.placeholder("message"),
      bytes: sql.placeholder("bytes"),
      content: sql.placeholder("content"),
      entry: sql.placeholder("entry"),
      ticket: sql.placeholder("ticket"),
      lane: sql.placeholder("lane"),
      createdAt: sql.placeholder("createdAt"),
      nextAt: given("nextAt"),
    })
    .prepare(),
);

export async function addOutboxMessage(
  tx: Tx,
  { nextAt = null, ...message }: NewOutboxMessage,
): Promise<void> {
  await insertRow(tx).execute({ ...message, nextAt: nextAt?.getTime() ?? null });
  wroteAt(tx, "outbox", message.chat);
}

// A literal: SQLite uses a partial index only when the query names the same value, not a parameter.
export const stillPending = sql`${outbox.state} = 'pending'`;

const sent = prepared((tx: Tx) =>
  tx
    .update(outbox)
    .set({
      state: "sent",
      sentAt: given("sentAt"),
      nextAt: null,
      error: null,
      attempts: sql`${outbox.attempts} + 1`,
    })
    .where(and(eq(outbox.id, sql.placeholder("id")), stillPending))
    .prepare(),
);

/** Marks messages as sent, by row id. */
export async function markSent(tx: Tx, ids: number[], sentAt: Date): Promise<void> {
  for (const id of ids) await sent(tx).execute({ id, sentAt: sentAt.getTime() });
}

/** The result of an attempt that is to be repeated. */
export interface Waiting {
  id: number;
  nextAt: Date | null;
  attempts: number;
  error: string;
}

/** The message stays pending and stays the head of its chat, so that nothing overtakes it. */
export async function markWaiting(tx: Tx, { id, nextAt, attempts, error }: Waiting): Promise<void> {
  await tx
    .update(outbox)
    .set({ nextAt, attempts, error })
    .where(and(eq(outbox.id, id), stillPending));
}

/** False when it was no longer pending: a receipt proved that it arrived. */
export async function moveToDeadLetter(
  tx: Tx,
  { id, attempts, error }: Omit<Waiting, "nextAt">,
): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ state: "dead", nextAt: null, attempts, error })
    .where(and(eq(outbox.id, id), stillPending))
    .returning({ id: outbox.id });
  return rows.length > 0;
}

const receivedAs = (state: "delivered" | "read") =>
  prepared((tx: Tx) =>
    tx
      .update(outbox)
      .set({
        state: "sent",
        nextAt: null,
        error: null,
        sentAt: sql`coalesce(${outbox.sentAt}, ${sql.placeholder("at")})`,
        deliveredAt: sql`coalesce(${outbox.deliveredAt}, ${sql.placeholder("at")})`,
        ...(state === "read" ? { readAt: given("at") } : {}),
      })
      .where(
        and(
          eq(outbox.message, sql.placeholder("message")),
          isNull(state === "read" ? outbox.readAt : outbox.deliveredAt),
        ),
      )
      .returning({
        sentAt: outbox.sentAt,
        chat: outbox.chat,
        entry: outbox.entry,
        ticket: outbox.ticket,
      })
      .prepare(),
  );

const received = { delivered: receivedAs("delivered"), read: receivedAs("read") };

/** What a receipt changed. */
export interface Received {
  /** The receipt is the first proof that the message was sent: its chat may go on, or it was a dead letter. */
  proves: boolean;
  /** Whose conversation shows it; null = none does. */
  ticket: TicketNumber | null;
}

/** Records a receipt. Only the first one of each kind counts; null for any other. */
export async function markReceived(
  tx: Tx,
  message: MessageId,
  { state, at }: { state: "delivered" | "read"; at: Date },
): Promise<Received | null> {
  const [row] = await received[state](tx).execute({ message, at: at.getTime() });
  return row ? { proves: row.sentAt?.getTime() === at.getTime(), ticket: shownIn(row) } : null;
}

/**
 * The ticket whose conversation shows this delivery state: messages to the client count, copies in groups do
 * not.
 */
export function shownIn({
  chat,
  entry,
  ticket,
}: Pick<OutboxRow, "chat" | "entry" | "ticket">): TicketNumber | null {
  return entry !== null && openChat(chat).kind === "person" ? ticket : null;
}

/** Bytes and chat of a sent message, for a recipient who could not decrypt it; null = not ours, or erased. */
export async function getSent(
  read: Read,
  message: MessageId,
): Promise<{ bytes: Uint8Array; chat: ChatId } | null> {
  const rows = await read
    .select({ bytes: outbox.bytes, chat: outbox.chat })
    .from(outbox)
    .where(eq(outbox.message, message));
  // Emptied when somebody whom it named was erased.
  return rows[0]?.bytes.length ? rows[0] : null;
}

/** A message of ours by its id; null = it is not ours. */
export async function getOutboxMessage(
  read: Read,
  message: MessageId,
): Promise<Pick<OutboxMessage, "chat" | "ticket" | "content"> | null> {
  const rows = await read
    .select({ chat: outbox.chat, ticket: outbox.ticket, content: outbox.content })
    .from(outbox)
    .where(eq(outbox.message, message));
  return rows[0] ?? null;
}

/** Whether a message is one of ours: then its echo from another device is ignored. */
export async function isInOutbox(read: Read, message: MessageId): Promise<boolean> {
  const rows = await read.select({ id: outbox.id }).from(outbox).where(eq(outbox.message, message));
  return rows.length > 0;
}

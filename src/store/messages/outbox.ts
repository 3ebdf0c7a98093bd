/**
 * Transactional outbox: messages to send, sent, and dead letters. Id and bytes never change once the row is
 * written.
 */
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, min, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { openChat, type ChatId, type EntryId, type MessageId, type TicketNumber } from "../../domain/ids.ts";
import { laneRank, type Lane } from "../../domain/messages/lane.ts";
import type { Outgoing } from "../../domain/messages/outgoing.ts";
import type { Read, Tx } from "../engine/open.ts";
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
}

/**
 * The only pending message of a chat that may be sent next: the oldest. In a group an answer of ours goes before copies of what a client said
 * that were never tried: hundreds of them must not keep our own people waiting for it.
 */
export interface Head {
  id: number;
  chat: ChatId;
  /** Its own. */
  lane: Lane;
  /**
   * The most urgent lane among all that waits in the chat. Order within a chat is strict, so a message before
   * an urgent one is sent as fast.
   */
  urgency: Lane;
  /** Not before; null = now. */
  nextAt: Date | null;
}

/** Chats per query, the most urgent first; the rest waits for the next query. */
const HEADS = 1024;

/** Queries of the sender. */
export interface HeadQueries {
  /** One row per chat with something pending: the most urgent first, then by age. */
  heads(): Promise<Head[]>;
  /** The ids of all rows that may be next in their chats, however many chats there are; `tried` = only those that were tried before. */
  everyHead(tried: boolean): Promise<number[]>;
  /** Whole rows, oldest first. Takes at most `atOnce` ids; what is no longer pending is left out. */
  load(ids: number[]): Promise<OutboxMessage[]>;
}

// A literal: SQLite uses a partial index only when the query names the same value, not a parameter.
const stillPending = sql`${outbox.state} = 'pending'`;

/** The row's id, when it is an answer of ours in a group. The columns that the index has are enough to tell. */
const replyInGroup = sql`CASE WHEN ${outbox.lane} = ${sql.raw(String(laneRank.reply))} AND ${outbox.chat} >= 'g:' AND ${outbox.chat} < 'g;' THEN ${outbox.id} END`;

/** The oldest pending row of each chat, its oldest answer of ours in a group, and the most urgent lane in it. */
const firstOfEach = (read: Read) =>
  read
    .select({
      id: min(outbox.id).as("first_id"),
      urgency: min(outbox.lane).as("urgency"),
      reply: sql<number | null>`min(${replyInGroup})`.as("reply_id"),
    })
    .from(outbox)
    .where(stillPending)
    .groupBy(outbox.chat)
    .as("first");

function prepareHeads(read: Read) {
  const first = firstOfEach(read);
  const ahead = alias(outbox, "ahead");
  const earlier = alias(outbox, "earlier");
  const isPartBefore = and(eq(earlier.entry, outbox.entry), lt(earlier.id, outbox.id));
  // The line that says who wrote a picture is no part of its entry.
  const isLineBefore = and(
    isNull(earlier.entry),
    eq(earlier.id, sql`${outbox.id} - 1`),
    inArray(earlier.lane, ["conversation", "history"]),
  );
  // What belongs together stays together, and an answer that failed waits its turn.
  const mayGoAhead = and(
    isNotNull(outbox.entry),
    eq(outbox.attempts, 0),
    eq(ahead.attempts, 0),
    isNull(ahead.nextAt),
    notExists(
      read
        .select({ one: sql`1` })
        .from(earlier)
        .where(and(eq(earlier.chat, outbox.chat), or(isPartBefore, isLineBefore))),
    ),
  );
  return read
    .select({
      id: sql<number>`coalesce(${ahead.id}, ${outbox.id})`,
      chat: outbox.chat,
      lane: sql`coalesce(${ahead.lane}, ${outbox.lane})`.mapWith(outbox.lane),
      urgency: sql`${first.urgency}`.mapWith(outbox.lane),
      nextAt: sql`iif(${ahead.id} IS NULL, ${outbox.nextAt}, ${ahead.nextAt})`.mapWith(outbox.nextAt),
    })
    .from(first)
    .innerJoin(outbox, eq(outbox.id, first.id))
    .leftJoin(ahead, and(eq(ahead.id, first.reply), mayGoAhead))
    .orderBy(asc(first.urgency), asc(outbox.id))
    .limit(HEADS)
    .prepare();
}

/** Prepares the sender's queries once: they run for every message. */
export function headQueries(read: Read, atOnce: number): HeadQueries {
  const heads = prepareHeads(read);
  const first = firstOfEach(read);
  const everyHead = read.select({ id: first.id, reply: first.reply }).from(first).prepare();
  const everyTried = read
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(stillPending, gt(outbox.attempts, 0)))
    .prepare();
  const slots = Array.from({ length: atOnce }, (_, slot) => `id${slot}`);
  const load = read
    .select()
    .from(outbox)
    .where(
      and(
        inArray(
          outbox.id,
          slots.map((slot) => sql.placeholder(slot)),
        ),
        stillPending,
      ),
    )
    .orderBy(asc(outbox.id))
    .prepare();
  return {
    heads: async () => heads.execute(),
    everyHead: async (tried) =>
      tried
        ? (await everyTried.execute()).map(({ id }) => id)
        : (await everyHead.execute()).flatMap(({ id, reply }) => [id, reply]).filter((id) => id !== null),
    // No row has the id 0.
    load: async (ids) => load.execute(Object.fromEntries(slots.map((slot, i) => [slot, ids[i] ?? 0]))),
  };
}

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

/** Retry times and queue statistics of the outbox: clock corrections, what is due, how long it waits. */
import { and, asc, count, eq, gt, isNotNull, isNull, like, lte, min, or, sql } from "drizzle-orm";
import type { ChatId, TicketNumber } from "../../domain/ids.ts";
import { lanes, type Lane } from "../../domain/messages/lane.ts";
import type { Read, Tx } from "../engine/open.ts";
import { outbox } from "../schema/messages.ts";

// A literal: SQLite uses a partial index only when the query names the same value, not a parameter.
const stillPending = sql`${outbox.state} = 'pending'`;

/** Groups that refused a message which is still pending. */
export async function findRefusing(read: Read): Promise<ChatId[]> {
  const rows = await read
    .selectDistinct({ chat: outbox.chat })
    .from(outbox)
    .where(and(stillPending, like(outbox.error, "refused:%")));
  return rows.map(({ chat }) => chat);
}

/** The clock was set back by `lostMs`: retry times move forward by as much. */
export async function bringForward(tx: Tx, lostMs: number): Promise<void> {
  await tx
    .update(outbox)
    .set({ nextAt: sql`${outbox.nextAt} - ${Math.round(lostMs)}` })
    .where(and(stillPending, isNotNull(outbox.nextAt)));
}

/** Messages created later than now: the clock was set back unnoticed. Their retry times are cleared. */
export async function mendWaits(tx: Tx, now: Date): Promise<void> {
  await tx
    .update(outbox)
    .set({ nextAt: null })
    .where(and(stillPending, isNotNull(outbox.nextAt), gt(outbox.createdAt, now)));
}

/** The head of each chat; messages behind a waiting head are not due, whatever their own row says. */
function dueHeads(read: Read, now: Date) {
  const first = read
    .select({ id: min(outbox.id).as("first_id"), urgency: min(outbox.lane).as("urgency") })
    .from(outbox)
    .where(stillPending)
    .groupBy(outbox.chat)
    .as("first");
  const since = sql<number>`coalesce(${outbox.nextAt}, ${outbox.createdAt})`;
  return { first, since, due: or(isNull(outbox.nextAt), lte(outbox.nextAt, now)) };
}

/**
 * `oldestAt`: since when the longest due message is due; null = none is. A message that waits for its retry
 * time is not due.
 */
export async function countOutbox(
  read: Read,
  now: Date,
): Promise<{ pending: number; dead: number; oldestAt: Date | null }> {
  const pending = await read.select({ n: count() }).from(outbox).where(stillPending);
  const dead = await read
    .select({ n: count() })
    .from(outbox)
    .where(and(sql`${outbox.state} = 'dead'`, isNull(outbox.discardedAt)));
  const n = pending[0]?.n ?? 0;
  return { pending: n, dead: dead[0]?.n ?? 0, oldestAt: n === 0 ? null : await oldestDue(read, now) };
}

async function oldestDue(read: Read, now: Date): Promise<Date | null> {
  const { first, since, due } = dueHeads(read, now);
  const [oldest] = await read
    .select({ at: sql<number | null>`min(${since})` })
    .from(first)
    .innerJoin(outbox, eq(outbox.id, first.id))
    .where(due);
  const at = oldest?.at ?? null;
  return at === null ? null : new Date(at);
}

/** Queue statistics of one lane. */
export interface LaneQueue {
  lane: Lane;
  /** All pending messages of the lane. */
  waiting: number;
  /** Chats that could be served now, by the most urgent message in each. */
  due: number;
  /** Chats that wait for a retry time: WhatsApp forbade it for now, or the last attempt failed. */
  held: number;
  /** Since when the longest due chat is due; null = none is. */
  dueSince: Date | null;
}

/** Every lane in order, empty ones too. */
export async function findLaneQueues(read: Read, now: Date): Promise<LaneQueue[]> {
  const waiting = await read
    .select({ lane: outbox.lane, n: count() })
    .from(outbox)
    .where(stillPending)
    .groupBy(outbox.lane);
  const { first, since, due } = dueHeads(read, now);
  const isDue = sql`CASE WHEN ${due} THEN 1 ELSE 0 END`;
  const heads = await read
    .select({
      lane: sql`${first.urgency}`.mapWith(outbox.lane),
      due: sql<number>`sum(${isDue})`,
      held: sql<number>`count(*) - sum(${isDue})`,
      since: sql<number | null>`min(CASE WHEN ${due} THEN ${since} END)`,
    })
    .from(first)
    .innerJoin(outbox, eq(outbox.id, first.id))
    .groupBy(sql`${first.urgency}`);
  return lanes.map((lane) => {
    const head = heads.find((one) => one.lane === lane);
    const dueAt = head?.since ?? null;
    return {
      lane,
      waiting: waiting.find((one) => one.lane === lane)?.n ?? 0,
      due: head?.due ?? 0,
      held: head?.held ?? 0,
      dueSince: dueAt === null ? null : new Date(dueAt),
    };
  });
}

/** A chat with pending messages: its head, and how many there are. */
export interface WaitingChat {
  /** Of its head. */
  id: number;
  chat: ChatId;
  urgency: Lane;
  messages: number;
  ticket: TicketNumber | null;
  createdAt: Date;
  nextAt: Date | null;
}

/** The most urgent first, then the oldest. */
export async function findWaitingChats(read: Read, limit: number): Promise<WaitingChat[]> {
  const chats = read
    .select({
      id: min(outbox.id).as("first_id"),
      urgency: min(outbox.lane).as("urgency"),
      messages: count().as("messages"),
    })
    .from(outbox)
    .where(stillPending)
    .groupBy(outbox.chat)
    .as("chats");
  return read
    .select({
      id: outbox.id,
      chat: outbox.chat,
      urgency: sql`${chats.urgency}`.mapWith(outbox.lane),
      messages: chats.messages,
      ticket: outbox.ticket,
      createdAt: outbox.createdAt,
      nextAt: outbox.nextAt,
    })
    .from(chats)
    .innerJoin(outbox, eq(outbox.id, chats.id))
    .orderBy(asc(chats.urgency), asc(outbox.id))
    .limit(limit);
}

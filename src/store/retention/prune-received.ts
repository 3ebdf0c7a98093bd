/**
 * Data retention of the inbox and the outbox: deletes old rows in batches. What stays: everything of a live
 * ticket, rows that were not processed, sent or looked at, and messages to clients that never arrived,
 * because the conversation shows that.
 */
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Read, Tx } from "../engine/open.ts";
import { inbox, outbox } from "../schema/messages.ts";
import { persons } from "../schema/people.ts";

/** One batch. */
export interface Slice {
  /** The last processed row; 0 = none. */
  after: number;
  before: Date;
  limit: number;
}

/** Result of one batch. */
export interface Pruned {
  /** The last processed row; null = no older rows are left. */
  last: number | null;
  removed: number;
}

/**
 * Chats of live tickets that were opened before that instant: the client's, and the room's. The states are named one by one: asked for
 * "not closed", SQLite walks through all tickets that were opened before.
 */
const liveChats = (before: Date) => sql`(
  SELECT 'p:' || contact FROM tickets WHERE state IN ('intake', 'waiting', 'in_progress') AND opened_at < ${before.getTime()}
  UNION ALL SELECT 'g:' || rooms.jid FROM tickets JOIN rooms ON rooms.id = tickets.room
  WHERE tickets.state = 'in_progress' AND opened_at < ${before.getTime()})`;

/** Who wrote in one of our groups stays known as a colleague: `wroteInGroup`. */
export async function pruneReceived(tx: Tx, { after, before, limit }: Slice): Promise<Pruned> {
  const rows = await tx
    .select({
      id: inbox.id,
      at: inbox.receivedAt,
      sender: inbox.sender,
      group: sql<number>`${inbox.chat} >= 'g:' AND ${inbox.chat} < 'g;'`,
      over: sql<number>`${inbox.state} IN ('done', 'discarded') AND ${inbox.chat} NOT IN ${liveChats(before)}`,
    })
    .from(inbox)
    .where(gt(inbox.id, after))
    .orderBy(asc(inbox.id))
    .limit(limit);
  const old = rows.filter(({ at }) => at < before);
  const going = old.filter(({ over }) => over === 1);
  const colleagues = going.flatMap(({ group, sender }) => (group === 1 && sender !== null ? [sender] : []));
  if (colleagues.length > 0)
    await tx
      .update(persons)
      .set({ wroteInGroup: true })
      .where(and(inArray(persons.id, [...new Set(colleagues)]), eq(persons.wroteInGroup, false)));
  await tx.delete(inbox).where(
    inArray(
      inbox.id,
      going.map(({ id }) => id),
    ),
  );
  return { last: old.length === 0 ? null : (rows.at(-1)?.id ?? null), removed: going.length };
}

/** Deletes the next batch of old outbox rows. */
export async function pruneSent(tx: Tx, { after, before, limit }: Slice): Promise<Pruned> {
  const rows = await tx
    .select({ id: outbox.id, at: outbox.createdAt, over: isOver(before) })
    .from(outbox)
    .where(gt(outbox.id, after))
    .orderBy(asc(outbox.id))
    .limit(limit);
  const old = rows.filter(({ at }) => at < before);
  const going = old.filter(({ over }) => over === 1);
  await tx.delete(outbox).where(
    inArray(
      outbox.id,
      going.map(({ id }) => id),
    ),
  );
  return { last: old.length === 0 ? null : (rows.at(-1)?.id ?? null), removed: going.length };
}

/**
 * The row may go. A message to a client that was sent but never arrived, or that is a dead letter, is known
 * by its row alone.
 */
const isOver = (before: Date) => sql<number>`
  CASE ${outbox.state}
    WHEN 'sent' THEN ${outbox.entry} IS NULL OR ${outbox.deliveredAt} IS NOT NULL OR ${outbox.chat} >= 'g:' AND ${outbox.chat} < 'g;'
    WHEN 'dead' THEN ${outbox.entry} IS NULL AND ${outbox.discardedAt} IS NOT NULL
    ELSE 0
  END AND NOT EXISTS (SELECT 1 FROM tickets WHERE number = ${outbox.ticket} AND state <> 'closed')
  AND (${outbox.ticket} IS NOT NULL OR ${outbox.chat} NOT IN ${liveChats(before)})`;

/** Estimate: how many rows are older. Finds the border by binary search over the ids instead of counting. */
export async function countOld(
  read: Read,
  table: typeof inbox | typeof outbox,
  before: Date,
): Promise<number> {
  const at = table === inbox ? inbox.receivedAt : outbox.createdAt;
  const first = await idFrom(read, table, 0);
  if (first === null) return 0;
  const [last] = await read.select({ id: sql<number>`max(${table.id})` }).from(table);
  let [low, high] = [first, (last?.id ?? 0) + 1];
  // The first row that is not older lies from `low` to `high`.
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [row] = await read
      .select({ id: table.id, at })
      .from(table)
      .where(sql`${table.id} >= ${middle}`)
      .orderBy(asc(table.id))
      .limit(1);
    if (row && row.at < before) low = row.id + 1;
    else high = middle;
  }
  return low - first;
}

async function idFrom(read: Read, table: typeof inbox | typeof outbox, from: number): Promise<number | null> {
  const rows = await read
    .select({ id: table.id })
    .from(table)
    .where(gt(table.id, from))
    .orderBy(asc(table.id))
    .limit(1);
  return rows[0]?.id ?? null;
}

/**
 * Old rows of the inbox and the outbox go, a few at a time. What stays: all of a live ticket, what was not worked on,
 * sent or looked at, and what never arrived, which its conversation still says.
 */
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Read, Tx } from "../engine/open.ts";
import { inbox, outbox } from "../schema/messages.ts";
import { persons } from "../schema/people.ts";

export interface Slice {
  /** The last row that was looked at; 0 = none was. */
  after: number;
  before: Date;
  limit: number;
}

export interface Pruned {
  /** The last row that was looked at; null = there is nothing old any more. */
  last: number | null;
  removed: number;
}

/** Client's chats and rooms of tickets that are live, and were before. */
const liveChats = (before: Date) => sql`(
  SELECT 'p:' || contact FROM tickets WHERE state <> 'closed' AND opened_at < ${before.getTime()}
  UNION ALL SELECT 'g:' || rooms.jid FROM tickets JOIN rooms ON rooms.id = tickets.room
  WHERE tickets.state = 'in_progress' AND opened_at < ${before.getTime()})`;

/** Whoever wrote in a group of ours stays known as a colleague: `wroteInGroup`. */
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

/** A message to a client that was sent and never arrived is told by its row alone, and so is one that was given up. */
const isOver = (before: Date) => sql<number>`
  CASE ${outbox.state}
    WHEN 'sent' THEN ${outbox.entry} IS NULL OR ${outbox.deliveredAt} IS NOT NULL OR ${outbox.chat} >= 'g:' AND ${outbox.chat} < 'g;'
    WHEN 'dead' THEN ${outbox.entry} IS NULL AND ${outbox.discardedAt} IS NOT NULL
    ELSE 0
  END AND NOT EXISTS (SELECT 1 FROM tickets WHERE number = ${outbox.ticket} AND state <> 'closed')
  AND (${outbox.ticket} IS NOT NULL OR ${outbox.chat} NOT IN ${liveChats(before)})`;

/** About how many are older: rows come in the order of their numbers, so that none has to be counted. */
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

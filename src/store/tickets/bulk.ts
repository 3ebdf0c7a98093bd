/** Repository of bulk jobs and their items, for processing. */
import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, notInArray, sql } from "drizzle-orm";
import type { TicketNumber } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { jsonField } from "../schema/columns.ts";
import { bulkItems, bulkJobs } from "../schema/bulk.ts";
import { entries, outbox } from "../schema/messages.ts";
import { ticketEvents } from "../schema/tickets.ts";
import { ticketTags } from "../schema/conversation.ts";
import { laneRank } from "../../domain/messages/lane.ts";

export type { BulkBefore } from "../schema/bulk.ts";
export type BulkItem = typeof bulkItems.$inferSelect;
type Row = typeof bulkJobs.$inferSelect;
/** Without the list of targets, which may be long. */
export type BulkJob = Omit<Row, "targets">;

/** The columns of a `BulkJob`. */
export const jobColumns = {
  id: bulkJobs.id,
  key: bulkJobs.key,
  user: bulkJobs.user,
  account: bulkJobs.account,
  address: bulkJobs.address,
  act: bulkJobs.act,
  ask: bulkJobs.ask,
  asked: bulkJobs.asked,
  total: bulkJobs.total,
  state: bulkJobs.state,
  listed: bulkJobs.listed,
  done: bulkJobs.done,
  skipped: bulkJobs.skipped,
  undoes: bulkJobs.undoes,
  createdAt: bulkJobs.createdAt,
  endedAt: bulkJobs.endedAt,
};
// Literals: SQLite uses a partial index only when the query names the same value, not a parameter.
const isRunning = sql`${bulkJobs.state} = 'running'`;
const isDue = sql`${bulkItems.farewell} = 'due'`;

export async function addBulkJob(tx: Tx, job: typeof bulkJobs.$inferInsert): Promise<BulkJob> {
  const [row] = await tx.insert(bulkJobs).values(job).returning(jobColumns);
  return row as BulkJob;
}

const jobById = prepared((read: Read) =>
  read
    .select(jobColumns)
    .from(bulkJobs)
    .where(eq(bulkJobs.id, sql.placeholder("id")))
    .prepare(),
);

/** null = there is no such job. */
export async function getBulkJob(read: Read, id: number): Promise<BulkJob | null> {
  const [row] = await jobById(read).execute({ id });
  return row ?? null;
}

/** By idempotency key; null = this user asked for nothing under it. */
export async function getBulkJobByKey(
  read: Read,
  { user, key }: Pick<BulkJob, "user" | "key">,
): Promise<BulkJob | null> {
  const [row] = await read
    .select(jobColumns)
    .from(bulkJobs)
    .where(and(eq(bulkJobs.user, user), eq(bulkJobs.key, key)));
  return row ?? null;
}

/** The job that undoes this one; null = none does. */
export async function getUndoOf(read: Read, id: number): Promise<BulkJob | null> {
  const [row] = await read.select(jobColumns).from(bulkJobs).where(eq(bulkJobs.undoes, id));
  return row ?? null;
}

const runningJobs = prepared((read: Read) =>
  read.select({ id: bulkJobs.id }).from(bulkJobs).where(isRunning).orderBy(asc(bulkJobs.id)).prepare(),
);

/** Ids, oldest first. */
export async function findRunningJobs(read: Read): Promise<number[]> {
  const rows = await runningJobs(read).execute();
  return rows.map(({ id }) => id);
}

export async function changeBulkJob(
  tx: Tx,
  id: number,
  change: Partial<Pick<BulkJob, "state" | "listed" | "done" | "skipped" | "endedAt">>,
): Promise<void> {
  await tx.update(bulkJobs).set(change).where(eq(bulkJobs.id, id));
}

/** Writes item rows for the next few targets of a job. Returns how many have one now. */
export async function listTargets(tx: Tx, { id, listed, total }: BulkJob, atOnce: number): Promise<number> {
  const [row] = await tx.select({ targets: bulkJobs.targets }).from(bulkJobs).where(eq(bulkJobs.id, id));
  const next = (row?.targets ?? []).slice(listed, listed + atOnce);
  if (next.length > 0)
    await tx
      .insert(bulkItems)
      .values(next.map(([ticket, stamp]) => ({ job: id, ticket, stamp })))
      .onConflictDoNothing();
  // Of a list that is damaged none can be listed: the job ends without them.
  const now = next.length === 0 ? total : listed + next.length;
  await changeBulkJob(tx, id, { listed: now });
  return now;
}

const nextItem = prepared((tx: Read) =>
  tx
    .select()
    .from(bulkItems)
    .where(and(eq(bulkItems.job, sql.placeholder("job")), eq(bulkItems.state, "pending")))
    .orderBy(asc(bulkItems.id))
    .limit(1)
    .prepare(),
);

/** The next pending ticket; null = all were processed. */
export async function nextBulkItem(tx: Read, job: number): Promise<BulkItem | null> {
  const [row] = await nextItem(tx).execute({ job });
  return row ?? null;
}

/** The next ticket whose goodbye is due; null = none. */
export async function nextFarewell(tx: Read, job: number): Promise<BulkItem | null> {
  const [row] = await tx
    .select()
    .from(bulkItems)
    .where(and(eq(bulkItems.job, job), isDue))
    .orderBy(asc(bulkItems.id))
    .limit(1);
  return row ?? null;
}

export async function changeBulkItem(
  tx: Tx,
  id: number,
  change: Partial<Omit<BulkItem, "id" | "job" | "ticket">>,
): Promise<void> {
  await tx.update(bulkItems).set(change).where(eq(bulkItems.id, id));
}

export async function getBulkItem(
  tx: Read,
  { job, ticket }: Pick<BulkItem, "job" | "ticket">,
): Promise<BulkItem | null> {
  const [row] = await tx
    .select()
    .from(bulkItems)
    .where(and(eq(bulkItems.job, job), eq(bulkItems.ticket, ticket)));
  return row ?? null;
}

/** Cancels all goodbyes that are due. */
export async function dropFarewells(tx: Tx, job: number): Promise<void> {
  await tx
    .update(bulkItems)
    .set({ farewell: "dropped" })
    .where(and(eq(bulkItems.job, job), isDue));
}

/** Tickets that a job changed, in processing order. */
export async function findDone(read: Read, job: number): Promise<TicketNumber[]> {
  const rows = await read
    .select({ ticket: bulkItems.ticket })
    .from(bulkItems)
    .where(and(eq(bulkItems.job, job), eq(bulkItems.state, "done")))
    .orderBy(asc(bulkItems.id));
  return rows.map(({ ticket }) => ticket);
}

/** Tickets that a job changed, counted by main group. */
export async function countDoneByGroup(read: Read, job: number) {
  return read
    .select({ mainGroup: bulkItems.mainGroup, count: count() })
    .from(bulkItems)
    .where(and(eq(bulkItems.job, job), eq(bulkItems.state, "done")))
    .groupBy(bulkItems.mainGroup);
}

/** How many clients bulk jobs have sent a text since then, plus those whom running jobs are still to send one. */
export async function countBulkMessages(read: Read, since: Date): Promise<number> {
  const [sent] = await read
    .select({ n: count() })
    .from(bulkItems)
    .where(and(gte(bulkItems.at, since), isNotNull(bulkItems.entry)));
  const [due] = await read
    .select({ n: count() })
    .from(bulkItems)
    .innerJoin(bulkJobs, eq(bulkJobs.id, bulkItems.job))
    .where(and(isRunning, isDue));
  const [waiting] = await read
    .select({ n: sql<number>`coalesce(sum(${bulkJobs.total} - ${bulkJobs.done} - ${bulkJobs.skipped}), 0)` })
    .from(bulkJobs)
    .where(and(isRunning, sendsText));
  return (sent?.n ?? 0) + (due?.n ?? 0) + (waiting?.n ?? 0);
}

const sendsText = sql`(${bulkJobs.act} = 'answer' OR (${bulkJobs.act} = 'close' AND ${jsonField(bulkJobs.ask, "$.silent")} = 0))`;

/** Sentences and cards of ours that wait in the reply lane: whoever adds to it makes others wait. */
export async function countPendingReplies(read: Read): Promise<number> {
  const [row] = await read
    .select({ n: count() })
    .from(outbox)
    .where(and(sql`${outbox.state} = 'pending'`, eq(outbox.lane, "reply"), isNull(outbox.entry)));
  return row?.n ?? 0;
}

/** Whether the bulk lane has pending messages. */
export async function isBulkPending(read: Read): Promise<boolean> {
  const rows = await read
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(sql`${outbox.state} = 'pending'`, sql`${outbox.lane} = ${sql.raw(String(laneRank.bulk))}`))
    .limit(1);
  return rows.length > 0;
}

/** Events that change neither who has the ticket nor its group. */
const asides = ["tagged", "noted", "reminded", "reported"] as const;

const lastEvent = prepared((tx: Read) =>
  tx
    .select({ id: ticketEvents.id })
    .from(ticketEvents)
    .where(
      and(eq(ticketEvents.ticket, sql.placeholder("ticket")), notInArray(ticketEvents.event, [...asides])),
    )
    .orderBy(desc(ticketEvents.id))
    .limit(1)
    .prepare(),
);

const lastWords = prepared((tx: Read) =>
  tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.ticket, sql.placeholder("ticket")), inArray(entries.side, ["agent", "handset"])))
    .orderBy(desc(entries.id))
    .limit(1)
    .prepare(),
);

/**
 * What shows whether somebody worked on a ticket: ids of the last history event and of our last entry to the
 * client; 0 = none.
 */
export async function marksOf(tx: Read, ticket: TicketNumber): Promise<{ event: number; entry: number }> {
  const [event] = await lastEvent(tx).execute({ ticket });
  const [entry] = await lastWords(tx).execute({ ticket });
  return { event: event?.id ?? 0, entry: entry?.id ?? 0 };
}

/** Ids of the ticket's tags. */
export async function tagsOn(tx: Read, ticket: TicketNumber): Promise<number[]> {
  const rows = await tx.select({ tag: ticketTags.tag }).from(ticketTags).where(eq(ticketTags.ticket, ticket));
  return rows.map(({ tag }) => tag);
}

/** Lists and counts of bulk jobs for the panel. */
import { and, asc, count, desc, eq, gt, inArray, isNotNull, like, lt, sql } from "drizzle-orm";
import type { EntryId } from "../../domain/ids.ts";
import { jobColumns, type BulkItem, type BulkJob } from "./bulk.ts";
import type { Read } from "../engine/open.ts";
import { bulkItems, bulkJobs } from "../schema/bulk.ts";
import { outbox } from "../schema/messages.ts";
import { contacts, persons } from "../schema/people.ts";
import { tickets } from "../schema/tickets.ts";

/** Keyset pagination, newest first; `before` is the last id already seen, null for the first page. */
export async function findBulkJobs(
  read: Read,
  { before, limit }: { before: number | null; limit: number },
): Promise<BulkJob[]> {
  return read
    .select(jobColumns)
    .from(bulkJobs)
    .where(before === null ? undefined : lt(bulkJobs.id, before))
    .orderBy(desc(bulkJobs.id))
    .limit(limit);
}

/** Maps each of these jobs to the job that undoes it. */
export async function findUndoers(read: Read, jobs: number[]): Promise<Map<number, number>> {
  if (jobs.length === 0) return new Map();
  const rows = await read
    .select({ id: bulkJobs.id, undoes: bulkJobs.undoes })
    .from(bulkJobs)
    .where(inArray(bulkJobs.undoes, jobs));
  return new Map(rows.flatMap(({ id, undoes }) => (undoes === null ? [] : [[undoes, id] as const])));
}

/** Refusal codes of skipped tickets, the most frequent first, with the facts of one of them. */
export async function countReasons(read: Read, job: number) {
  return read
    .select({
      code: sql<string>`${bulkItems.why}`,
      facts: sql`min(${bulkItems.facts})`.mapWith(bulkItems.facts),
      count: count(),
    })
    .from(bulkItems)
    .where(and(eq(bulkItems.job, job), eq(bulkItems.state, "skipped")))
    .groupBy(bulkItems.why)
    .orderBy(desc(count()));
}

/** How many goodbyes are still due. */
export async function countFarewells(read: Read, job: number): Promise<number> {
  const [row] = await read
    .select({ n: count() })
    .from(bulkItems)
    .where(and(eq(bulkItems.job, job), sql`${bulkItems.farewell} = 'due'`));
  return row?.n ?? 0;
}

/** Delivery state of a message to a client. */
export type Delivery = "pending" | "sent" | "delivered" | "read" | "dead";

const toClient = like(outbox.chat, "p:%");
/** The worst state among the parts of one entry. */
const worst = sql<Delivery>`CASE min(CASE WHEN ${outbox.state} = 'dead' THEN 0 WHEN ${outbox.state} = 'pending' THEN 1
  WHEN ${outbox.readAt} IS NOT NULL THEN 4 WHEN ${outbox.deliveredAt} IS NOT NULL THEN 3 ELSE 2 END)
  WHEN 0 THEN 'dead' WHEN 1 THEN 'pending' WHEN 2 THEN 'sent' WHEN 3 THEN 'delivered' ELSE 'read' END`;

/** Messages of a job by delivery state, one per client. */
export async function countDeliveries(read: Read, job: number): Promise<Record<Delivery, number>> {
  const each = read
    .select({ how: worst.as("how") })
    .from(bulkItems)
    .innerJoin(outbox, and(eq(outbox.entry, bulkItems.entry), toClient))
    .where(and(eq(bulkItems.job, job), isNotNull(bulkItems.entry)))
    .groupBy(bulkItems.entry)
    .as("each");
  const rows = await read
    .select({ how: each.how, n: count() })
    .from(each)
    .groupBy(sql`${each.how}`);
  const of = (how: Delivery): number => rows.find((row) => row.how === how)?.n ?? 0;
  return {
    pending: of("pending"),
    sent: of("sent"),
    delivered: of("delivered"),
    read: of("read"),
    dead: of("dead"),
  };
}

/** The worst delivery state of each of these entries. */
export async function findDeliveries(
  read: Read,
  said: EntryId[],
): Promise<Map<EntryId | null, { how: Delivery; error: string | null }>> {
  if (said.length === 0) return new Map();
  const rows = await read
    .select({ entry: outbox.entry, how: worst, error: sql<string | null>`max(${outbox.error})` })
    .from(outbox)
    .where(and(inArray(outbox.entry, said), toClient))
    .groupBy(outbox.entry);
  return new Map(rows.map(({ entry, how, error }) => [entry, { how, error }]));
}

/** The tickets of a job in processing order, with their clients. `after` is the last id already seen. */
export async function findBulkItems(
  read: Read,
  query: { job: number; state: BulkItem["state"] | null; after: number | null; limit: number },
) {
  const { job, state, after, limit } = query;
  return read
    .select({
      id: bulkItems.id,
      ticket: bulkItems.ticket,
      state: bulkItems.state,
      why: bulkItems.why,
      facts: bulkItems.facts,
      at: bulkItems.at,
      farewell: bulkItems.farewell,
      entry: bulkItems.entry,
      contact: tickets.contact,
      given: contacts.name,
      own: persons.pushName,
    })
    .from(bulkItems)
    .innerJoin(tickets, eq(tickets.number, bulkItems.ticket))
    .innerJoin(persons, eq(persons.id, tickets.contact))
    .leftJoin(contacts, eq(contacts.person, tickets.contact))
    .where(
      and(
        eq(bulkItems.job, job),
        state === null ? undefined : eq(bulkItems.state, state),
        after === null ? undefined : gt(bulkItems.id, after),
      ),
    )
    .orderBy(asc(bulkItems.id))
    .limit(limit);
}

/** Data retention of the audit log, bulk jobs, alerts, and people who never had a ticket: deletes in batches. */
import { and, count, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { alertMessages, alertTickets } from "../schema/alerts.ts";
import { bulkItems, bulkJobs } from "../schema/bulk.ts";
import { audit } from "../schema/accounts.ts";
import { inbox } from "../schema/messages.ts";
import { contacts, persons } from "../schema/people.ts";

/** Columns that refer to a person; each has an index. */
const NAMED_IN: [table: string, column: string][] = [
  ["tickets", "contact"],
  ["agents", "person"],
  ["main_group_agents", "agent"],
  ["ticket_events", "actor"],
  ["entries", "author"],
  ["links", "author"],
  ["reactions", "author"],
  ["inbox", "sender"],
  ["registrations", "agent"],
  ["pending_claims", "person"],
  ["claim_questions", "person"],
  ["steps", "person"],
  ["adoptions", "typed_by"],
  ["bindings", "sender"],
  ["contact_tags", "contact"],
  ["contact_values", "contact"],
  ["contact_notes", "contact"],
];

/** Limits of one batch: the date before which rows are old, and their number. */
export interface Old {
  before: Date;
  limit: number;
}

/** Returns how many lines were deleted; fewer than `limit` = nothing old is left. */
export async function pruneAudit(tx: Tx, { before, limit }: Old): Promise<number> {
  const oldest = tx
    .select({ id: audit.id })
    .from(audit)
    .where(lt(audit.at, before))
    .orderBy(audit.at)
    .limit(limit);
  return (await tx.delete(audit).where(inArray(audit.id, oldest)).returning({ id: audit.id })).length;
}

/**
 * Finished bulk jobs and their items, which are kept as long as the audit log. Returns how many items were
 * deleted.
 */
export async function pruneBulk(tx: Tx, { before, limit }: Old): Promise<number> {
  const isOld = lt(bulkJobs.endedAt, before);
  const some = tx
    .select({ id: bulkItems.id })
    .from(bulkItems)
    .where(inArray(bulkItems.job, tx.select({ id: bulkJobs.id }).from(bulkJobs).where(isOld)))
    .limit(limit);
  const gone = await tx.delete(bulkItems).where(inArray(bulkItems.id, some)).returning({ id: bulkItems.id });
  if (gone.length < limit) await tx.delete(bulkJobs).where(isOld);
  return gone.length;
}

export async function countOldAudit(read: Read, before: Date): Promise<number> {
  const rows = await read.select({ n: count() }).from(audit).where(lt(audit.at, before));
  return rows[0]?.n ?? 0;
}

/** Alert messages and what they stand for. One that names a live ticket stays. Returns how many were deleted. */
export async function pruneAlerts(tx: Tx, { before, limit }: Old): Promise<number> {
  const gone = await tx
    .delete(alertMessages)
    .where(
      sql`rowid IN (SELECT rowid FROM alert_messages WHERE created_at < ${before.getTime()} AND NOT EXISTS (
        SELECT 1 FROM alert_tickets a JOIN tickets t ON t.number = a.ticket
        WHERE a.chat = alert_messages.chat AND a.message = alert_messages.message AND t.state <> 'closed')
        LIMIT ${limit})`,
    )
    .returning({ chat: alertMessages.chat, message: alertMessages.message });
  for (const { chat, message } of gone)
    await tx.delete(alertTickets).where(and(eq(alertTickets.chat, chat), eq(alertTickets.message, message)));
  return gone.length;
}

/**
 * Nothing is known of the person: no message, no record, no action. Blocked clients stay blocked, and people
 * who wrote in a group of ours stay colleagues.
 */
const isNobody = and(
  eq(persons.wroteInGroup, false),
  ...NAMED_IN.map(
    ([table, column]) =>
      sql`NOT EXISTS (SELECT 1 FROM ${sql.raw(`${table} WHERE ${table}.${column}`)} = ${persons.id})`,
  ),
  sql`NOT EXISTS (SELECT 1 FROM ${inbox} WHERE ${inbox.chat} = 'p:' || ${persons.id})`,
  sql`NOT EXISTS (SELECT 1 FROM contacts WHERE person = ${persons.id} AND (blocked = 1 OR name IS NOT NULL OR erased_at IS NOT NULL))`,
);

/**
 * Processes people in the order they were met. Their row stays without address and name, as after an erasure:
 * deleting it would cost a scan of all tickets.
 */
export async function prunePeople(
  tx: Tx,
  { before, limit, after }: Old & { after: PersonId },
): Promise<{ last: PersonId | null; removed: number }> {
  const rows = await tx
    .select({ id: persons.id, over: sql<number>`${isNobody}` })
    .from(persons)
    .where(
      and(
        gt(persons.id, after),
        lt(persons.createdAt, before),
        sql`coalesce(${persons.lid}, ${persons.phone}, ${persons.pushName}) IS NOT NULL`,
      ),
    )
    .orderBy(persons.id)
    .limit(limit);
  const going = rows.filter(({ over }) => over === 1).map(({ id }) => id);
  await tx.delete(contacts).where(inArray(contacts.person, going));
  await tx
    .update(persons)
    .set({ lid: null, phone: null, phoneIdentity: null, pushName: null })
    .where(inArray(persons.id, going));
  return { last: rows.at(-1)?.id ?? null, removed: going.length };
}

/** Estimate: counts those who never had a ticket. */
export async function countOldPeople(read: Read, before: Date): Promise<number> {
  const rows = await read
    .select({ n: count() })
    .from(persons)
    .leftJoin(contacts, eq(contacts.person, persons.id))
    .where(
      and(
        lt(persons.createdAt, before),
        sql`coalesce(${contacts.ticketCount}, 0) = 0`,
        isNull(contacts.name),
      ),
    );
  return rows[0]?.n ?? 0;
}

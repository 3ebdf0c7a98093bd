/**
 * Ticket history of a contact: closed cases. A ticket whose messages were all deleted before it had an area
 * is no case, and never counts.
 */
import { and, count, desc, eq, gte, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import type { Closed } from "../../domain/ticket.ts";
import type { Read } from "../engine/open.ts";
import { prepared, toDriver } from "../engine/prepared.ts";
import { tickets } from "../schema/tickets.ts";
import { toTicket } from "./tickets.ts";

const closedCases = (contact: PersonId) =>
  and(eq(tickets.contact, contact), eq(tickets.state, "closed"), isNotNull(tickets.area));

const wasCase = or(ne(tickets.state, "closed"), isNotNull(tickets.area));

/** The contact's last closed case; null = there is none. */
export async function getLastClosed(read: Read, contact: PersonId): Promise<Closed | null> {
  const rows = await read
    .select()
    .from(tickets)
    .where(closedCases(contact))
    .orderBy(desc(tickets.closedAt))
    .limit(1);
  return rows[0] ? (toTicket(rows[0]) as Closed) : null;
}

/** The contact's last closed case of those that had been opened by then; null = there was none yet. */
export async function getLastOpenedBy(read: Read, contact: PersonId, at: Date): Promise<Closed | null> {
  const rows = await read
    .select()
    .from(tickets)
    .where(and(closedCases(contact), lte(tickets.openedAt, at)))
    .orderBy(desc(tickets.openedAt), desc(tickets.number))
    .limit(1);
  return rows[0] ? (toTicket(rows[0]) as Closed) : null;
}

/** The contact's last ticket that ended for want of words, and so is no case; null = there is none. */
export async function getLastEmpty(read: Read, contact: PersonId): Promise<Closed | null> {
  const rows = await read
    .select()
    .from(tickets)
    .where(and(eq(tickets.contact, contact), eq(tickets.state, "closed"), isNull(tickets.area)))
    .orderBy(desc(tickets.closedAt))
    .limit(1);
  return rows[0] ? (toTicket(rows[0]) as Closed) : null;
}

/** Closed cases of a contact, newest first. */
export async function findPast(read: Read, contact: PersonId, limit: number): Promise<Closed[]> {
  const rows = await read
    .select()
    .from(tickets)
    .where(closedCases(contact))
    .orderBy(desc(tickets.number))
    .limit(limit);
  return rows.map((row) => toTicket(row) as Closed);
}

/** Cases of a contact that were opened since then, live ones too. */
export async function countOpenedSince(read: Read, contact: PersonId, since: Date): Promise<number> {
  const rows = await read
    .select({ n: count() })
    .from(tickets)
    .where(and(eq(tickets.contact, contact), gte(tickets.openedAt, since), wasCase));
  return rows[0]?.n ?? 0;
}

const inducedSince = prepared((read: Read) =>
  read
    .select({ n: count() })
    .from(tickets)
    .where(and(gte(tickets.openedAt, sql.placeholder("since")), eq(tickets.origin, "induced")))
    .prepare(),
);

/** Tickets that we started since then. */
export async function countInducedSince(read: Read, since: Date): Promise<number> {
  const rows = await inducedSince(read).execute({ since: toDriver(since) });
  return rows[0]?.n ?? 0;
}

/** Closed cases of a contact. */
export async function countPast(read: Read, contact: PersonId): Promise<number> {
  const rows = await read.select({ n: count() }).from(tickets).where(closedCases(contact));
  return rows[0]?.n ?? 0;
}

/** What a contact had before: cases that ended. What was all taken back before it became one has no area, and never counts. */
import { and, count, desc, eq, gte, isNotNull, ne, or } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import type { Closed } from "../../domain/ticket.ts";
import type { Read } from "../engine/open.ts";
import { tickets } from "../schema/tickets.ts";
import { toTicket } from "./tickets.ts";

const closedCases = (contact: PersonId) =>
  and(eq(tickets.contact, contact), eq(tickets.state, "closed"), isNotNull(tickets.area));

const wasCase = or(ne(tickets.state, "closed"), isNotNull(tickets.area));

/** The contact's last closed ticket that had been a case; null = never had one. */
export async function getLastClosed(read: Read, contact: PersonId): Promise<Closed | null> {
  const rows = await read
    .select()
    .from(tickets)
    .where(closedCases(contact))
    .orderBy(desc(tickets.closedAt))
    .limit(1);
  return rows[0] ? (toTicket(rows[0]) as Closed) : null;
}

/** Closed tickets of a contact, newest first. */
export async function findPast(read: Read, contact: PersonId, limit: number): Promise<Closed[]> {
  const rows = await read
    .select()
    .from(tickets)
    .where(closedCases(contact))
    .orderBy(desc(tickets.number))
    .limit(limit);
  return rows.map((row) => toTicket(row) as Closed);
}

export async function countOpenedSince(read: Read, contact: PersonId, since: Date): Promise<number> {
  const rows = await read
    .select({ n: count() })
    .from(tickets)
    .where(and(eq(tickets.contact, contact), gte(tickets.openedAt, since), wasCase));
  return rows[0]?.n ?? 0;
}

/** Tickets that began with our words. */
export async function countInducedSince(read: Read, since: Date): Promise<number> {
  const rows = await read
    .select({ n: count() })
    .from(tickets)
    .where(and(gte(tickets.openedAt, since), eq(tickets.origin, "induced")));
  return rows[0]?.n ?? 0;
}

export async function countPast(read: Read, contact: PersonId): Promise<number> {
  const rows = await read.select({ n: count() }).from(tickets).where(closedCases(contact));
  return rows[0]?.n ?? 0;
}

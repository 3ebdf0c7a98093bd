/** List of contacts for the panel, with filters and keyset (cursor) pagination: one query per page. */
import { and, count, desc, asc, eq, gt, inArray, lt, ne, or, sql, type SQL } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import type { Read } from "../engine/open.ts";
import { contactNotes, contactTags } from "../schema/contacts.ts";
import { entries } from "../schema/messages.ts";
import { agents, contacts, persons } from "../schema/people.ts";
import { tickets } from "../schema/tickets.ts";
import { contactMeant } from "../tickets/search.ts";

const rowsOf = (read: Read) =>
  read
    .select({
      id: contacts.person,
      name: contacts.name,
      pushName: persons.pushName,
      phone: persons.phone,
      lid: persons.lid,
      blocked: contacts.blocked,
      erasedAt: contacts.erasedAt,
      createdAt: contacts.createdAt,
      tickets: contacts.ticketCount,
      lastActivityAt: contacts.lastActivityAt,
      sortName: contacts.sortName,
    })
    .from(contacts)
    .innerJoin(persons, eq(persons.id, contacts.person));

export type ContactRow = Awaited<ReturnType<typeof rowsOf>>[number];

export type ContactSort = "activity" | "name" | "tickets";

/** Cursor: the last contact of a page; the next page begins after it. `key` as `sortKey` returned it. */
export interface ContactMark {
  key: string | number;
  id: PersonId;
}

export interface ContactQuery {
  /** See `contactMeant`; null = all. */
  q: string | null;
  blocked: boolean | null;
  tag: number | null;
  sort: ContactSort;
  /** null = the first page. */
  after: ContactMark | null;
  limit: number;
}

/** Plain columns, so that an index gives the order; SQLite puts rows without an instant last when descending. */
const columns = { activity: contacts.lastActivityAt, name: contacts.sortName, tickets: contacts.ticketCount };

/** The row's value in the column that the list is sorted by; 0 for a contact without activity. */
export function sortKey(row: ContactRow, sort: ContactSort): string | number {
  switch (sort) {
    case "activity":
      return row.lastActivityAt?.getTime() ?? 0;
    case "name":
      return row.sortName;
    case "tickets":
      return row.tickets;
  }
}

/** Sorted by latest activity or most tickets first, or by name from A to Z. */
export async function findContactRows(read: Read, query: ContactQuery): Promise<ContactRow[]> {
  const { q, blocked, tag, sort, after, limit } = query;
  const direction = sort === "name" ? asc : desc;
  return rowsOf(read)
    .where(
      and(
        q === null ? undefined : contactMeant(q),
        blocked === null ? undefined : eq(contacts.blocked, blocked),
        tag === null ? undefined : inArray(contacts.person, tagged(read, tag)),
        after === null ? undefined : behind(after, sort),
      ),
    )
    .orderBy(direction(columns[sort]), direction(contacts.person))
    .limit(limit);
}

const tagged = (read: Read, tag: number) =>
  read.select({ contact: contactTags.contact }).from(contactTags).where(eq(contactTags.tag, tag));

function behind({ key, id }: ContactMark, sort: ContactSort): SQL | undefined {
  const further = sort === "name" ? gt : lt;
  // Nobody is before 1970: that is where those stand who never wrote.
  const on = sort === "activity" ? sql`coalesce(${columns.activity}, 0)` : sql`${columns[sort]}`;
  return or(further(on, key), and(eq(on, key), further(contacts.person, id)));
}

/** null = the person is no contact. */
export async function getContactRow(read: Read, id: PersonId): Promise<ContactRow | null> {
  const rows = await rowsOf(read).where(eq(contacts.person, id));
  return rows[0] ?? null;
}

export interface ContactCounts {
  notes: number;
  /** Of all their tickets. */
  messages: number;
  /** Number of the ticket that is not closed. */
  liveTicket: number | null;
  isAgent: boolean;
}

/** Counts for the page of one contact. */
export async function countForContact(read: Read, id: PersonId): Promise<ContactCounts> {
  const [notes] = await read.select({ n: count() }).from(contactNotes).where(eq(contactNotes.contact, id));
  const [said] = await read
    .select({ n: count() })
    .from(entries)
    .innerJoin(tickets, eq(tickets.number, entries.ticket))
    .where(eq(tickets.contact, id));
  const [live] = await read
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(eq(tickets.contact, id), ne(tickets.state, "closed")));
  const agent = await read.select({ id: agents.person }).from(agents).where(eq(agents.person, id));
  return {
    notes: notes?.n ?? 0,
    messages: said?.n ?? 0,
    liveTicket: live?.number ?? null,
    isAgent: agent.length > 0,
  };
}

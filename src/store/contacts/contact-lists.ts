/** List of contacts for the panel, with filters and keyset (cursor) pagination: one query per page. */
import { and, count, desc, asc, eq, gt, inArray, lt, ne, or, sql, type SQL } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import type { Read } from "../engine/open.ts";
import { given, prepared, preparedByShape, toDriver } from "../engine/prepared.ts";
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

interface Shape {
  blocked: boolean;
  tag: boolean;
  after: boolean;
  sort: ContactSort;
}

/** Built once for each combination of filters: the list that is open in every browser. */
const listOf = preparedByShape((read: Read, shape: Shape) =>
  selectContacts(read, shape, {
    meant: undefined,
    blocked: given("blocked"),
    tag: given("tag"),
    key: given("key"),
    id: given("id"),
    limit: sql.placeholder("limit"),
  }).prepare(),
);

/** Sorted by latest activity or most tickets first, or by name from A to Z. */
export async function findContactRows(read: Read, query: ContactQuery): Promise<ContactRow[]> {
  const { q, blocked, tag, sort, after, limit } = query;
  const shape = { blocked: blocked !== null, tag: tag !== null, after: after !== null, sort };
  const { key, id } = after ?? { key: null, id: null };
  if (q === null) return listOf(read, shape).execute({ blocked: toDriver(blocked), tag, key, id, limit });
  const values = {
    meant: contactMeant(q),
    blocked: sql`${toDriver(blocked)}`,
    tag: sql`${tag}`,
    key: sql`${key}`,
    id: sql`${id}`,
    limit,
  };
  return selectContacts(read, shape, values);
}

interface Values {
  meant: SQL | undefined;
  blocked: SQL;
  tag: SQL;
  key: SQL;
  id: SQL;
  limit: number | ReturnType<typeof sql.placeholder>;
}

function selectContacts(read: Read, shape: Shape, values: Values) {
  const { sort } = shape;
  const direction = sort === "name" ? asc : desc;
  return rowsOf(read)
    .where(
      and(
        values.meant,
        shape.blocked ? eq(contacts.blocked, values.blocked) : undefined,
        shape.tag ? inArray(contacts.person, tagged(read, values.tag)) : undefined,
        shape.after ? behind(values, sort) : undefined,
      ),
    )
    .orderBy(direction(columns[sort]), direction(contacts.person))
    .limit(values.limit);
}

const tagged = (read: Read, tag: SQL) =>
  read.select({ contact: contactTags.contact }).from(contactTags).where(eq(contactTags.tag, tag));

function behind({ key, id }: Pick<Values, "key" | "id">, sort: ContactSort): SQL | undefined {
  const further = sort === "name" ? gt : lt;
  // Nobody is before 1970: that is where those stand who never wrote.
  const on = sort === "activity" ? sql`coalesce(${columns.activity}, 0)` : sql`${columns[sort]}`;
  return or(further(on, key), and(eq(on, key), further(contacts.person, id)));
}

const byId = prepared((read: Read) =>
  rowsOf(read)
    .where(eq(contacts.person, sql.placeholder("id")))
    .prepare(),
);

/** null = nobody we know is called by this id. */
/** null = the person is no contact. */
export async function getContactRow(read: Read, id: PersonId): Promise<ContactRow | null> {
  const rows = await byId(read).execute({ id });
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

const countsOf = prepared((read: Read) => {
  const id = sql.placeholder("id");
  return {
    notes: read.select({ n: count() }).from(contactNotes).where(eq(contactNotes.contact, id)).prepare(),
    messages: read
      .select({ n: count() })
      .from(entries)
      .innerJoin(tickets, eq(tickets.number, entries.ticket))
      .where(eq(tickets.contact, id))
      .prepare(),
    live: read
      .select({ number: tickets.number })
      .from(tickets)
      .where(and(eq(tickets.contact, id), ne(tickets.state, "closed")))
      .prepare(),
    agent: read.select({ id: agents.person }).from(agents).where(eq(agents.person, id)).prepare(),
  };
});

/** Counts for the page of one contact. */
export async function countForContact(read: Read, id: PersonId): Promise<ContactCounts> {
  const counts = countsOf(read);
  const [notes] = await counts.notes.execute({ id });
  const [said] = await counts.messages.execute({ id });
  const [live] = await counts.live.execute({ id });
  const agent = await counts.agent.execute({ id });
  return {
    notes: notes?.n ?? 0,
    messages: said?.n ?? 0,
    liveTicket: live?.number ?? null,
    isAgent: agent.length > 0,
  };
}

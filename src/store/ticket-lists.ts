/** What the panel's lists of tickets show: one page, one query. */
import { and, asc, desc, eq, inArray, lt, lte, or, sql, type SQL } from "drizzle-orm";
import type { EntryId, PersonId, TicketNumber } from "../domain/ids.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { Read } from "./open.ts";
import { agents, contacts, entries, outbox, persons, ticketEvents, tickets } from "./schema.ts";
import { containing } from "./containing.ts";

/** The last ticket of a page: the next page begins behind it. */
export interface TicketMark {
  openedAt: Date;
  number: TicketNumber;
}

export interface TicketQuery {
  state: Ticket["state"] | null;
  area: "support" | "sales" | null;
  agent: PersonId | null;
  contact: PersonId | null;
  /** Ticket number, part of a phone number or part of a name; null = all. */
  q: string | null;
  after: TicketMark | null;
  limit: number;
}

const columns = {
  number: tickets.number,
  state: tickets.state,
  area: tickets.area,
  mainGroup: tickets.mainGroup,
  mood: tickets.mood,
  urgent: tickets.urgent,
  asksForPerson: tickets.asksForPerson,
  openedAt: tickets.openedAt,
  waitingSince: tickets.waitingSince,
  claimedAt: tickets.claimedAt,
  closedAt: tickets.closedAt,
  closeReason: tickets.closeReason,
  unansweredSince: tickets.unansweredSince,
  lastMessageAt: tickets.lastMessageAt,
  contact: tickets.contact,
  givenName: contacts.name,
  pushName: persons.pushName,
  phone: persons.phone,
  agent: tickets.agent,
  lastAgent: tickets.lastAgent,
  agentName: agents.name,
};

const rowsOf = (read: Read) =>
  read
    .select(columns)
    .from(tickets)
    .innerJoin(persons, eq(persons.id, tickets.contact))
    .leftJoin(contacts, eq(contacts.person, tickets.contact))
    // A closed ticket shows who had it.
    .leftJoin(agents, eq(agents.person, sql`coalesce(${tickets.agent}, ${tickets.lastAgent})`));

export type TicketRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** Newest first. A page is stable: tickets opened since the first page never move what comes behind the mark. */
export async function findTicketRows(read: Read, query: TicketQuery): Promise<TicketRow[]> {
  return rowsOf(read)
    .where(and(...conditions(read, query)))
    .orderBy(...(query.state === null ? [] : [desc(tickets.openedAt)]), desc(tickets.number))
    .limit(query.limit);
}

export async function getTicketRow(read: Read, number: TicketNumber): Promise<TicketRow | null> {
  const rows = await rowsOf(read).where(eq(tickets.number, number));
  return rows[0] ?? null;
}

function conditions(read: Read, { state, area, agent, contact, q, after }: TicketQuery): (SQL | undefined)[] {
  return [
    state === null ? undefined : eq(tickets.state, state),
    area === null ? undefined : eq(tickets.area, area),
    agent === null ? undefined : or(eq(tickets.agent, agent), eq(tickets.lastAgent, agent)),
    contact === null ? undefined : eq(tickets.contact, contact),
    q === null ? undefined : matching(read, q),
    ...(after === null ? [] : behind(after, state !== null)),
  ];
}

/** Within a state the index runs by instant; over all of them the number alone is the order. */
function behind({ openedAt, number }: TicketMark, byInstant: boolean): (SQL | undefined)[] {
  if (!byInstant) return [lt(tickets.number, number)];
  return [lte(tickets.openedAt, openedAt), or(lt(tickets.openedAt, openedAt), lt(tickets.number, number))];
}

/** People are fewer than tickets: who is meant is found first, once. */
function matching(read: Read, q: string): SQL | undefined {
  const digits = q.replace(/\D/g, "");
  const number = /^#?\d{1,9}$/.test(q.trim())
    ? eq(tickets.number, Number(digits) as TicketNumber)
    : undefined;
  const phone = digits.length >= 3 ? containing(persons.phone, digits) : undefined;
  const meant = read
    .select({ id: persons.id })
    .from(persons)
    .leftJoin(contacts, eq(contacts.person, persons.id))
    .where(or(phone, containing(contacts.name, q), containing(persons.pushName, q)));
  return or(number, inArray(tickets.contact, meant));
}

/** What happened to a ticket, oldest first. */
export async function findEvents(read: Read, ticket: TicketNumber) {
  return read
    .select({
      id: ticketEvents.id,
      at: ticketEvents.at,
      event: ticketEvents.event,
      actor: ticketEvents.actor,
      actorName: sql<string | null>`coalesce(${agents.name}, ${contacts.name}, ${persons.pushName})`,
      facts: ticketEvents.facts,
    })
    .from(ticketEvents)
    .leftJoin(persons, eq(persons.id, ticketEvents.actor))
    .leftJoin(contacts, eq(contacts.person, ticketEvents.actor))
    .leftJoin(agents, eq(agents.person, ticketEvents.actor))
    .where(eq(ticketEvents.ticket, ticket))
    .orderBy(asc(ticketEvents.id));
}

/** The newest entries of a ticket that are older than `before` (null = the newest of all), in the order they were said. */
export async function findEntryPage(
  read: Read,
  { ticket, before, limit }: { ticket: TicketNumber; before: EntryId | null; limit: number },
) {
  const rows = await read
    .select({
      entry: entries,
      authorName: sql<string | null>`coalesce(${agents.name}, ${contacts.name}, ${persons.pushName})`,
    })
    .from(entries)
    .leftJoin(persons, eq(persons.id, entries.author))
    .leftJoin(contacts, eq(contacts.person, entries.author))
    .leftJoin(agents, eq(agents.person, entries.author))
    .where(and(eq(entries.ticket, ticket), before === null ? undefined : lt(entries.id, before)))
    .orderBy(desc(entries.id))
    .limit(limit);
  return rows.reverse();
}

/** What became of the promises that carry these entries. */
export async function findDeliveries(read: Read, of: EntryId[]) {
  if (of.length === 0) return [];
  return read
    .select({
      entry: outbox.entry,
      chat: outbox.chat,
      state: outbox.state,
      error: outbox.error,
      sentAt: outbox.sentAt,
      deliveredAt: outbox.deliveredAt,
      readAt: outbox.readAt,
    })
    .from(outbox)
    .where(inArray(outbox.entry, of))
    .orderBy(asc(outbox.id));
}

/** List of tickets for the panel: one page costs a handful of queries, none of them per row. */
import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { cleanName } from "../../domain/text/clean-name.ts";
import { alias } from "drizzle-orm/sqlite-core";
import type { PersonId, TicketNumber } from "../../domain/ids.ts";
import { panelNames } from "../accounts/account-names.ts";
import { among, listed } from "../engine/among.ts";
import type { Read } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { jsonField, kindIn, soundFacts } from "../schema/columns.ts";
import { tags, ticketTags } from "../schema/conversation.ts";
import { entries } from "../schema/messages.ts";
import { agents, contacts, persons } from "../schema/people.ts";
import { ticketEvents, tickets } from "../schema/tickets.ts";
import { findTicketNumbers, type TicketQuery } from "./ticket-query.ts";

/** Characters of a preview: enough for two lines of a list. */
const PREVIEW = 160;
const last = alias(entries, "last");

const attendedBy = sql`CASE WHEN ${tickets.state} = 'closed' THEN ${tickets.lastAgent} ELSE ${tickets.agent} END`;

const attendedAtPanel = sql<
  string | null
>`CASE WHEN ${tickets.state} = 'closed' THEN ${tickets.lastPanelUser} ELSE ${tickets.panelUser} END`;

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
  /** The agent who has it, or had it when it was closed; null while it waits. */
  attendedBy: sql<PersonId | null>`${attendedBy}`,
  agentName: agents.name,
  /** The same of a panel user, by user name. */
  panelUser: attendedAtPanel,
  origin: tickets.origin,
  transfers: tickets.transfers,
  lastEntry: last.id,
  lastSide: last.side,
  lastKind: kindIn(last.content),
  lastMedia: sql<string | null>`${jsonField(last.content, "$.media.kind")}`,
  lastText: sql<string | null>`substr(${last.text}, 1, ${sql.raw(String(PREVIEW))})`,
  lastAt: last.at,
  lastDeletedAt: last.deletedAt,
};

const rowsOf = (read: Read) =>
  read
    .select(columns)
    .from(tickets)
    .innerJoin(persons, eq(persons.id, tickets.contact))
    .leftJoin(contacts, eq(contacts.person, tickets.contact))
    .leftJoin(agents, eq(agents.person, attendedBy))
    // The index holds each ticket's entries in order: this looks at the end of them.
    .leftJoin(
      last,
      eq(
        last.id,
        sql`(SELECT said.id FROM entries said WHERE said.ticket = ${tickets.number} AND said.side NOT IN ('note', 'bot', 'menu') ORDER BY said.id DESC LIMIT 1)`,
      ),
    );

const rowsNumbered = prepared((read: Read) => rowsOf(read).where(among(tickets.number, "numbers")).prepare());

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
export interface TicketRow extends Row {
  tags: TagOf[];
  /** Display name of `panelUser`. */
  panelName: string | null;
}
type TagOf = Pick<typeof tags.$inferSelect, "id" | "name" | "color">;

/** One page of tickets, in the order asked for. */
export async function findTicketRows(read: Read, query: TicketQuery): Promise<TicketRow[]> {
  const numbers = await findTicketNumbers(read, query);
  if (numbers.length === 0) return [];
  const found = await complete(read, await rowsNumbered(read).execute({ numbers: listed(numbers) }));
  const rows = new Map(found.map((row) => [row.number, row]));
  return numbers.flatMap((number) => rows.get(number) ?? []);
}

/** Adds the tags, and the display names of panel users. */
async function complete(read: Read, rows: Row[]): Promise<TicketRow[]> {
  const tagged = await tagsOf(
    read,
    rows.map(({ number }) => number),
  );
  const nameOf = await panelNames(
    read,
    rows.flatMap(({ panelUser }) => panelUser ?? []),
  );
  return rows.map((row) => {
    const { panelUser: user, closedAt, claimedAt, openedAt } = row;
    const panelName = user === null ? null : nameOf({ user, at: closedAt ?? claimedAt ?? openedAt });
    return { ...row, tags: tagged.get(row.number) ?? [], panelName };
  });
}

export async function getTicketRow(read: Read, number: TicketNumber): Promise<TicketRow | null> {
  const [row] = await complete(read, await rowsNumbered(read).execute({ numbers: listed([number]) }));
  return row ?? null;
}

const tagsNumbered = prepared((read: Read) =>
  read
    .select({ ticket: ticketTags.ticket, id: tags.id, name: tags.name, color: tags.color })
    .from(ticketTags)
    .innerJoin(tags, eq(tags.id, ticketTags.tag))
    .where(among(ticketTags.ticket, "numbers"))
    .orderBy(asc(tags.folded))
    .prepare(),
);

/** Tags of each ticket, by name. */
async function tagsOf(read: Read, numbers: TicketNumber[]): Promise<Map<TicketNumber, TagOf[]>> {
  const found = new Map<TicketNumber, TagOf[]>();
  const rows = await tagsNumbered(read).execute({ numbers: listed(numbers) });
  for (const { ticket, ...tag } of rows) found.set(ticket, [...(found.get(ticket) ?? []), tag]);
  return found;
}

const eventsOf = prepared((read: Read) =>
  read
    .select({
      id: ticketEvents.id,
      at: ticketEvents.at,
      event: ticketEvents.event,
      actor: ticketEvents.actor,
      actorName: sql`coalesce(${agents.name}, ${contacts.name}, ${persons.pushName})`.mapWith(cleanName),
      facts: ticketEvents.facts,
    })
    .from(ticketEvents)
    .leftJoin(persons, eq(persons.id, ticketEvents.actor))
    .leftJoin(contacts, eq(contacts.person, ticketEvents.actor))
    .leftJoin(agents, eq(agents.person, ticketEvents.actor))
    .where(eq(ticketEvents.ticket, sql.placeholder("ticket")))
    .orderBy(asc(ticketEvents.id))
    .prepare(),
);

/** History of a ticket, oldest first. An event whose facts are damaged says so. */
export async function findEvents(read: Read, ticket: TicketNumber) {
  const rows = await eventsOf(read).execute({ ticket });
  return rows.map((row) => ({ ...row, ...soundFacts(row.facts) }));
}

/** What gives a ticket to somebody else, or takes it from whoever has it. */
const HANDED_ON = ["claimed", "assigned", "released", "reopened", "transferred", "requeued"] as const;

/** The last event that gave the ticket to somebody else or to a queue, of those; null = there was none. */
export async function getLastHanding(
  read: Read,
  number: TicketNumber,
): Promise<typeof ticketEvents.$inferSelect | null> {
  const [last] = await read
    .select()
    .from(ticketEvents)
    .where(and(eq(ticketEvents.ticket, number), inArray(ticketEvents.event, HANDED_ON)))
    .orderBy(desc(ticketEvents.id))
    .limit(1);
  return last ?? null;
}

/** When somebody else than this person last moved the ticket to other hands; null = nobody did. */
export async function getLastHandedOn(
  read: Read,
  { number, except }: { number: TicketNumber; except: PersonId },
): Promise<Date | null> {
  const [moved] = await read
    .select({ at: ticketEvents.at })
    .from(ticketEvents)
    .where(
      and(
        eq(ticketEvents.ticket, number),
        inArray(ticketEvents.event, HANDED_ON),
        or(isNull(ticketEvents.actor), ne(ticketEvents.actor, except)),
      ),
    )
    .orderBy(desc(ticketEvents.id))
    .limit(1);
  return moved?.at ?? null;
}

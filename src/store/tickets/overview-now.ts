/** Current figures for the panel's first page. Live tickets are few; closed ones are not scanned. */
import { and, asc, count, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { TicketNumber } from "../../domain/ids.ts";
import { among, listed } from "../engine/among.ts";
import type { Read } from "../engine/open.ts";
import { prepared, toDriver } from "../engine/prepared.ts";
import { firstEventSince, type PastEvent } from "./overview-lists.ts";
import { jsonField, kindIn } from "../schema/columns.ts";
import { entries, inbox, outbox } from "../schema/messages.ts";
import { contacts, persons } from "../schema/people.ts";
import { ticketEvents, tickets } from "../schema/tickets.ts";

/** Characters of a preview: enough for a line of a list. */
const PREVIEW = 160;
const last = alias(entries, "last");
const live = inArray(tickets.state, ["intake", "waiting", "in_progress"]);
const pressing = sql`(${tickets.urgent} OR ${tickets.mood} = 'angry' OR ${tickets.asksForPerson})`;
const sumOf = (condition: ReturnType<typeof sql>) => sql<number>`total(${condition})`.mapWith(Number);

const liveCounts = prepared((read: Read) =>
  read
    .select({
      mainGroup: tickets.mainGroup,
      state: tickets.state,
      n: count(),
      pressing: sumOf(pressing),
      unanswered: sumOf(sql`${tickets.unansweredSince} IS NOT NULL`),
    })
    .from(tickets)
    .where(live)
    .groupBy(tickets.mainGroup, tickets.state)
    .prepare(),
);

/** What the client said since somebody of ours last did: the end of each ticket's entries, and no more of it than is shown. */
const MOST_UNANSWERED = 100;
const unansweredMessages = sql<number>`(
  SELECT count(*) FROM (
    SELECT 1 FROM entries said
    WHERE said.ticket = ${tickets.number} AND said.side = 'client' AND said.deleted_at IS NULL
      AND said.id > coalesce((
        SELECT ours.id FROM entries ours
        WHERE ours.ticket = ${tickets.number} AND ours.side IN ('agent', 'handset')
        ORDER BY ours.id DESC LIMIT 1), 0)
    LIMIT ${sql.raw(String(MOST_UNANSWERED))}))`.mapWith(Number);

/** Live tickets by main group (null = none yet) and state. */
export async function countLive(read: Read) {
  return liveCounts(read).execute();
}

const waiting = prepared((read: Read) =>
  read
    .select({
      number: tickets.number,
      contact: tickets.contact,
      givenName: contacts.name,
      pushName: persons.pushName,
      phone: persons.phone,
      area: tickets.area,
      mainGroup: tickets.mainGroup,
      mood: tickets.mood,
      urgent: tickets.urgent,
      asksForPerson: tickets.asksForPerson,
      waitingSince: tickets.waitingSince,
      unanswered: unansweredMessages,
      lastKind: kindIn(last.content),
      lastMedia: sql<string | null>`${jsonField(last.content, "$.media.kind")}`,
      lastText: sql<string | null>`substr(${last.text}, 1, ${sql.raw(String(PREVIEW))})`,
      lastAt: last.at,
    })
    .from(tickets)
    .innerJoin(persons, eq(persons.id, tickets.contact))
    .leftJoin(contacts, eq(contacts.person, tickets.contact))
    // The index holds each ticket's entries in order: this looks at the end of them.
    .leftJoin(
      last,
      eq(
        last.id,
        sql`(SELECT said.id FROM entries said WHERE said.ticket = ${tickets.number} AND said.side = 'client' AND said.deleted_at IS NULL ORDER BY said.id DESC LIMIT 1)`,
      ),
    )
    .where(eq(tickets.state, "waiting"))
    .orderBy(desc(pressing), asc(tickets.waitingSince), asc(tickets.number))
    .limit(sql.placeholder("limit"))
    .prepare(),
);

/** Waiting tickets with the client's last words: pressing ones first, then the longest waiting. */
export async function findWaiting(read: Read, limit: number) {
  return waiting(read).execute({ limit });
}

/** Whether there ever was a ticket. */
export async function hasTickets(read: Read): Promise<boolean> {
  return (await read.select({ number: tickets.number }).from(tickets).limit(1)).length > 0;
}

/** When the last message was received, and when WhatsApp last accepted one of ours; null = never. */
export async function lastMessages(read: Read): Promise<{ inAt: Date | null; outAt: Date | null }> {
  const received = await read.select({ at: inbox.receivedAt }).from(inbox).orderBy(desc(inbox.id)).limit(1);
  const accepted = await read
    .select({ at: outbox.sentAt })
    .from(outbox)
    .where(eq(outbox.state, "sent"))
    .orderBy(desc(outbox.id))
    .limit(1);
  return { inAt: received[0]?.at ?? null, outAt: accepted[0]?.at ?? null };
}

const movesSince = prepared((read: Read) => ({
  opened: read
    .select({ at: tickets.openedAt })
    .from(tickets)
    .where(gte(tickets.openedAt, sql.placeholder("since")))
    .prepare(),
  closed: read
    .select({ at: tickets.closedAt })
    .from(tickets)
    .where(gte(tickets.closedAt, sql.placeholder("since")))
    .prepare(),
}));

/** Instants of openings and closings since then; a ticket that was reopened is not among the closings. */
export async function findMoves(read: Read, since: Date): Promise<{ opened: Date[]; closed: Date[] }> {
  const opened = await movesSince(read).opened.execute({ since: toDriver(since) });
  const closed = await movesSince(read).closed.execute({ since: toDriver(since) });
  return {
    opened: opened.map(({ at }) => at),
    closed: closed.map(({ at }) => at).filter((at) => at !== null),
  };
}

const withEvents = prepared((read: Read) =>
  read
    .select({ ticket: ticketEvents.ticket })
    .from(ticketEvents)
    .where(and(gte(ticketEvents.id, sql.placeholder("first")), among(ticketEvents.event, "events")))
    .prepare(),
);

/** Tickets with one of these events since then, each once. */
export async function findTicketsWith(
  read: Read,
  events: PastEvent["event"][],
  since: Date,
): Promise<TicketNumber[]> {
  const first = await firstEventSince(read, since);
  if (first === null) return [];
  // DISTINCT in SQL would walk through the index of tickets, over all events that ever were.
  const rows = await withEvents(read).execute({ first, events: listed(events) });
  return [...new Set(rows.map(({ ticket }) => ticket))];
}

/** Repository of tickets and their history: maps rows to the state union of `domain/ticket.ts` and back. */
import { and, asc, desc, eq, getTableColumns, gt, lte, ne, or, sql } from "drizzle-orm";
import type { MainGroupId, PersonId, RoomId, TicketNumber } from "../../domain/ids.ts";
import type { AtPanel, InProgress, Intake, Live, Ticket, Waiting } from "../../domain/ticket.ts";
import type { Read, Tx } from "../engine/open.ts";
import { among, listed } from "../engine/among.ts";
import { given, prepared, preparedByShape, toDriver } from "../engine/prepared.ts";
import { ticketEvents, tickets } from "../schema/tickets.ts";

type Row = typeof tickets.$inferSelect;
// A literal: SQLite uses a partial index only when the query names the same value, not a parameter.
const isInProgress = sql`${tickets.state} = 'in_progress'`;

export type EventName = (typeof ticketEvents.$inferSelect)["event"];

/** Maps a row to the union of states; throws when the row contradicts its state. */
export function toTicket(row: Row): Ticket {
  switch (row.state) {
    case "intake":
      return { ...toOpened(row), state: "intake", area: row.area, ...toGathering(row) };
    case "waiting":
      return { ...toOpened(row), ...toQueued(row), state: "waiting" };
    case "in_progress":
      return { ...toOpened(row), ...toQueued(row), ...toHeld(row), state: "in_progress" };
    case "closed":
      return { ...toOpened(row), state: "closed", ...toEnd(row) };
  }
}

function toOpened(row: Row) {
  const {
    number,
    contact,
    openedAt,
    mood,
    urgent,
    asksForPerson,
    lastAgent,
    lastPanelUser,
    origin,
    transfers,
    unansweredSince,
    lastMessageAt,
  } = row;
  return {
    number,
    contact,
    openedAt,
    mood,
    urgent,
    asksForPerson,
    lastAgent,
    lastPanelUser,
    origin,
    transfers,
    unansweredSince,
    lastMessageAt,
  };
}

const toGathering = (row: Row) => ({ gatherUntil: must(row.gatherUntil), gatherBy: must(row.gatherBy) });
const toQueued = (row: Row) => ({
  area: must(row.area),
  mainGroup: must(row.mainGroup),
  waitingSince: must(row.waitingSince),
});
const toHeld = (row: Row) =>
  row.panelUser === null
    ? { agent: must(row.agent), room: must(row.room), panelUser: null, claimedAt: must(row.claimedAt) }
    : { agent: null, room: null, panelUser: row.panelUser, claimedAt: must(row.claimedAt) };

const toEnd = ({ area, mainGroup, closedAt, closeReason, closedBy }: Row) => ({
  area,
  mainGroup,
  closedAt: must(closedAt),
  reason: closeReason,
  closedBy,
});

function must<T>(value: T | null): T {
  if (value === null) throw new Error("ticket row contradicts its state");
  return value;
}

/** The columns of a ticket; what its state does not have becomes null. */
function toRow(ticket: Ticket): Omit<Row, "number"> {
  const { contact, state, area, openedAt, mood, urgent, asksForPerson } = ticket;
  const { lastAgent, lastPanelUser, origin, transfers, unansweredSince, lastMessageAt } = ticket;
  return {
    contact,
    state,
    area,
    openedAt,
    mood,
    urgent,
    asksForPerson,
    lastAgent,
    lastPanelUser,
    origin,
    transfers,
    unansweredSince,
    lastMessageAt,
    mainGroup: ticket.state === "intake" ? null : ticket.mainGroup,
    agent: ticket.state === "in_progress" ? ticket.agent : null,
    room: ticket.state === "in_progress" ? ticket.room : null,
    panelUser: ticket.state === "in_progress" ? ticket.panelUser : null,
    gatherUntil: ticket.state === "intake" ? ticket.gatherUntil : null,
    gatherBy: ticket.state === "intake" ? ticket.gatherBy : null,
    waitingSince: ticket.state === "waiting" || ticket.state === "in_progress" ? ticket.waitingSince : null,
    claimedAt: ticket.state === "in_progress" ? ticket.claimedAt : null,
    closedAt: ticket.state === "closed" ? ticket.closedAt : null,
    closeReason: ticket.state === "closed" ? ticket.reason : null,
    closedBy: ticket.state === "closed" ? ticket.closedBy : null,
    // Whatever happens to it: what was said since is not forgotten yet.
    wordsForgottenAt: null,
    filesForgottenAt: null,
  };
}

const newTicket = prepared((tx: Tx) =>
  tx
    .insert(tickets)
    .values({
      contact: sql.placeholder("contact"),
      state: "intake",
      openedAt: sql.placeholder("now"),
      gatherUntil: sql.placeholder("gatherUntil"),
      gatherBy: sql.placeholder("gatherBy"),
      lastMessageAt: sql.placeholder("now"),
      unansweredSince: sql.placeholder("now"),
    })
    .returning()
    .prepare(),
);

/** Creates an intake. Throws (unique index) when the contact has a live ticket. */
export async function openTicket(
  tx: Tx,
  contact: PersonId,
  at: { now: Date; gatherUntil: Date; gatherBy: Date },
): Promise<Intake> {
  const rows = await newTicket(tx).execute({ contact, ...at });
  return toTicket(rows[0] as Row) as Intake;
}

const { number: _, ...changing } = getTableColumns(tickets);

const save = prepared((tx: Tx) =>
  tx
    .update(tickets)
    .set(Object.fromEntries(Object.keys(changing).map((column) => [column, given(column)])))
    .where(eq(tickets.number, sql.placeholder("number")))
    .prepare(),
);

/** Overwrites the row of the ticket. */
export async function saveTicket(tx: Tx, ticket: Ticket): Promise<void> {
  const row = Object.entries(toRow(ticket)).map(([column, value]) => [column, toDriver(value)]);
  await save(tx).execute({ ...Object.fromEntries(row), number: ticket.number });
}

const byNumber = prepared((tx: Read) =>
  tx
    .select()
    .from(tickets)
    .where(eq(tickets.number, sql.placeholder("number")))
    .prepare(),
);

/** null = there is no such ticket. */
export async function getTicket(tx: Read, number: TicketNumber): Promise<Ticket | null> {
  const rows = await byNumber(tx).execute({ number });
  return rows[0] ? toTicket(rows[0]) : null;
}

const liveOf = prepared((tx: Read) =>
  tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.contact, sql.placeholder("contact")), ne(tickets.state, "closed")))
    .prepare(),
);

/** The contact's ticket that is not closed; null = none. */
export async function getLiveTicket(tx: Read, contact: PersonId): Promise<Live | null> {
  const rows = await liveOf(tx).execute({ contact });
  return rows[0] ? (toTicket(rows[0]) as Live) : null;
}

const inRoom = prepared((tx: Read) =>
  tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.room, sql.placeholder("room")), isInProgress))
    .prepare(),
);

/** The case in the room; null = the room is free. */
export async function getTicketOfRoom(tx: Read, room: RoomId): Promise<InProgress | null> {
  const rows = await inRoom(tx).execute({ room });
  return rows[0] ? (toTicket(rows[0]) as InProgress) : null;
}

const gathered = prepared((tx: Read) =>
  tx
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.state, "intake"),
        or(lte(tickets.gatherUntil, given("now")), gt(tickets.gatherUntil, given("latest"))),
      ),
    )
    .orderBy(asc(tickets.number))
    .prepare(),
);

/**
 * Intakes whose gathering time is over. One that would last longer than `maxMs` from now began before the
 * clock was set back, and is over too.
 */
export async function findGathered(tx: Read, now: Date, maxMs = Infinity): Promise<Intake[]> {
  const latest = Math.min(now.getTime() + maxMs, 8.64e15);
  const rows = await gathered(tx).execute({ now: now.getTime(), latest });
  return rows.map((row) => toTicket(row) as Intake);
}

const waitingOf = preparedByShape((tx: Read, ofGroups: boolean) =>
  tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.state, "waiting"), ofGroups ? among(tickets.mainGroup, "groups") : undefined))
    .orderBy(
      desc(sql`${tickets.urgent} OR ${tickets.mood} = 'angry' OR ${tickets.asksForPerson}`),
      asc(tickets.waitingSince),
      asc(tickets.number),
    )
    .prepare(),
);

/**
 * Waiting tickets of these main groups (all when null): pressing ones (urgent, angry, asking for a person)
 * first, then the oldest.
 */
export async function findWaiting(tx: Read, groups: MainGroupId[] | null): Promise<Waiting[]> {
  const rows = await waitingOf(tx, groups !== null).execute({ groups: listed(groups ?? []) });
  return rows.map((row) => toTicket(row) as Waiting);
}

/** The cases in the agent's rooms, the longest held first. */
export async function findInProgress(tx: Read, agent: PersonId): Promise<InProgress[]> {
  const rows = await tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.state, "in_progress"), eq(tickets.agent, agent)))
    .orderBy(asc(tickets.claimedAt));
  return rows.map((row) => toTicket(row) as InProgress);
}

/** The cases that a panel user attends to, the longest held first. */
export async function findAtPanel(tx: Read, user: string): Promise<AtPanel[]> {
  const rows = await tx
    .select()
    .from(tickets)
    .where(eq(tickets.panelUser, user))
    .orderBy(asc(tickets.claimedAt));
  return rows.map((row) => toTicket(row) as AtPanel);
}

const newEvent = prepared((tx: Tx) =>
  tx
    .insert(ticketEvents)
    .values({
      ticket: sql.placeholder("ticket"),
      at: sql.placeholder("at"),
      event: sql.placeholder("event"),
      actor: sql.placeholder("actor"),
      facts: sql.placeholder("facts"),
    })
    .prepare(),
);

/** Appends an event to the ticket's history. `actor` null = the program. */
export async function noteEvent(
  tx: Tx,
  event: {
    ticket: TicketNumber;
    at: Date;
    event: EventName;
    actor: PersonId | null;
    facts?: Record<string, string | number | null>;
  },
): Promise<void> {
  await newEvent(tx).execute({ ...event, facts: event.facts ?? {} });
}

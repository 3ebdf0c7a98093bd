/**
 * Query of tickets: filters, sort orders and keyset (cursor) pagination. Every page is found within one
 * index: see `tickets_by_…`.
 */
import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import type { MainGroupId, PersonId, TicketNumber } from "../../domain/ids.ts";
import type { Mood } from "../../domain/language/sentiment.ts";
import type { Area, Origin, Ticket } from "../../domain/ticket.ts";
import type { Read } from "../engine/open.ts";
import { ticketTags } from "../schema/conversation.ts";
import { tickets } from "../schema/tickets.ts";
import { meantBy } from "./ticket-search.ts";

export interface TicketFilter {
  /** null = whatever state. */
  states: Ticket["state"][] | null;
  area: Area | null;
  mainGroup: MainGroupId | null;
  /** Who has it, or had it when it was closed. */
  agent: PersonId | null;
  /** The same for a panel user, by user name. */
  user: string | null;
  /** Who wrote first; or "transferred": tickets that were passed on, whoever wrote first. */
  origin: Origin | "transferred" | null;
  contact: PersonId | null;
  tag: number | null;
  mood: Mood | null;
  urgent: boolean | null;
  /** Whether the client waits for an answer. */
  unanswered: boolean | null;
  openedFrom: Date | null;
  openedBefore: Date | null;
  /** See `ticket-search.ts`. */
  q: string | null;
}

export type TicketSort = "number" | "opened" | "activity" | "waiting" | "turn" | "closed";

export interface TicketOrder {
  sort: TicketSort;
  order: "asc" | "desc";
}

/** Cursor: the last ticket of a page; the next page begins after it. `key` as `sortKey` returned it. */
export interface TicketMark {
  key: number | null;
  number: TicketNumber;
}

export interface TicketQuery extends TicketFilter, TicketOrder {
  after: TicketMark | null;
  limit: number;
}

/** Sort key of tickets that do not wait: after all that do. */
const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * Added to the sort key of waiting tickets without urgency: after the pressing ones, before those that do not
 * wait.
 */
const UNHURRIED = 100_000_000_000_000;

const keys = {
  number: tickets.number,
  opened: tickets.openedAt,
  activity: tickets.lastMessageAt,
  closed: tickets.closedAt,
  waiting: sql`CASE WHEN ${tickets.state} = 'waiting' THEN ${tickets.waitingSince}
    WHEN ${tickets.state} = 'in_progress' AND ${tickets.unansweredSince} IS NOT NULL THEN ${tickets.unansweredSince}
    ELSE ${sql.raw(String(NEVER))} END`,
  turn: sql`CASE WHEN ${tickets.state} != 'waiting' THEN ${sql.raw(String(NEVER))}
    WHEN ${tickets.urgent} OR ${tickets.asksForPerson} OR ${tickets.mood} = 'angry' THEN ${tickets.waitingSince}
    ELSE ${tickets.waitingSince} + ${sql.raw(String(UNHURRIED))} END`,
};

/** The ticket's sort key: milliseconds or its number; null = still open, in the order by closing time. */
export function sortKey(
  ticket: Pick<
    Ticket,
    | "number"
    | "state"
    | "openedAt"
    | "lastMessageAt"
    | "unansweredSince"
    | "urgent"
    | "asksForPerson"
    | "mood"
  > & { waitingSince: Date | null; closedAt: Date | null },
  sort: TicketSort,
): number | null {
  switch (sort) {
    case "number":
      return ticket.number;
    case "opened":
      return ticket.openedAt.getTime();
    case "activity":
      return ticket.lastMessageAt.getTime();
    case "closed":
      return ticket.closedAt?.getTime() ?? null;
    case "waiting":
      if (ticket.state === "waiting") return ticket.waitingSince?.getTime() ?? NEVER;
      return (ticket.state === "in_progress" ? ticket.unansweredSince?.getTime() : null) ?? NEVER;
    case "turn": {
      if (ticket.state !== "waiting" || ticket.waitingSince === null) return NEVER;
      const isPressing = ticket.urgent || ticket.asksForPerson || ticket.mood === "angry";
      return ticket.waitingSince.getTime() + (isPressing ? 0 : UNHURRIED);
    }
  }
}

/** The numbers of one page, in order. A page is stable: changes of other tickets move nothing in it. */
export async function findTicketNumbers(read: Read, query: TicketQuery): Promise<TicketNumber[]> {
  const direction = query.order === "asc" ? asc : desc;
  const rows = await read
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(...conditions(read, query), query.after === null ? undefined : behind(query.after, query)))
    .orderBy(...(query.sort === "number" ? [] : [direction(keys[query.sort])]), direction(tickets.number))
    .limit(query.limit);
  return rows.map(({ number }) => number);
}

function conditions(read: Read, filter: TicketFilter): (SQL | undefined)[] {
  const { area, mainGroup, agent, user, origin, contact, tag, mood, urgent, openedFrom, openedBefore, q } =
    filter;
  return [
    inStates(filter.states),
    area === null ? undefined : eq(tickets.area, area),
    mainGroup === null ? undefined : eq(tickets.mainGroup, mainGroup),
    agent === null ? undefined : attended(eq(tickets.lastAgent, agent)),
    user === null ? undefined : attended(eq(tickets.lastPanelUser, user)),
    origin === null ? undefined : ofOrigin(origin),
    contact === null ? undefined : eq(tickets.contact, contact),
    tag === null ? undefined : inArray(tickets.number, carrying(read, tag)),
    mood === null ? undefined : eq(tickets.mood, mood),
    urgent === null ? undefined : eq(tickets.urgent, urgent),
    whetherUnanswered(filter.unanswered),
    openedFrom === null ? undefined : gte(tickets.openedAt, openedFrom),
    openedBefore === null ? undefined : lt(tickets.openedAt, openedBefore),
    q === null ? undefined : meantBy(read, q),
  ];
}

/**
 * Excludes waiting tickets, which nobody has. The function call hides the column from the planner, as in
 * `inStates`.
 */
const attended = (byThem: SQL): SQL | undefined =>
  and(byThem, inArray(sql`coalesce(${tickets.state}, '')`, ["in_progress", "closed"]));

const ofOrigin = (origin: Origin | "transferred"): SQL =>
  origin === "transferred" ? gt(tickets.transfers, 0) : eq(tickets.origin, origin);

/**
 * Live tickets are few: the index by state finds them. Closed ones are nearly all, and sorting them would
 * take a hundred times as long as reading the beginning of an ordered index, so a function call hides the
 * column from the planner.
 */
function inStates(states: Ticket["state"][] | null): SQL | undefined {
  if (states === null) return undefined;
  return states.includes("closed")
    ? inArray(sql`coalesce(${tickets.state}, '')`, states)
    : inArray(tickets.state, states);
}

function whetherUnanswered(unanswered: boolean | null): SQL | undefined {
  if (unanswered === null) return undefined;
  return unanswered ? isNotNull(tickets.unansweredSince) : isNull(tickets.unansweredSince);
}

const carrying = (read: Read, tag: number) =>
  read.select({ ticket: ticketTags.ticket }).from(ticketTags).where(eq(ticketTags.tag, tag));

/** Keyset condition. SQLite puts rows without a key first when ascending, last when descending. */
function behind({ key, number }: TicketMark, { sort, order }: TicketOrder): SQL | undefined {
  const on = sql`${keys[sort]}`;
  const [further, notBefore] = order === "asc" ? [gt, gte] : [lt, lte];
  if (sort === "number") return further(tickets.number, number);
  const nextOfSame = further(tickets.number, number);
  if (key === null) {
    const same = and(isNull(on), nextOfSame);
    return order === "asc" ? or(same, isNotNull(on)) : same;
  }
  // The first half is a range of the index, the second decides among those of one instant.
  const beyond = and(notBefore(on, key), or(further(on, key), nextOfSame));
  return sort === "closed" && order === "desc" ? or(beyond, isNull(on)) : beyond;
}

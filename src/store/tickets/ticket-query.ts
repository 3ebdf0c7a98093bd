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
import { waitsSince, type Area, type Origin, type Ticket } from "../../domain/ticket.ts";
import type { Read } from "../engine/open.ts";
import { given, preparedByShape, toDriver } from "../engine/prepared.ts";
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
  // As `waitsSince` says it.
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
      return waitsSince(ticket)?.getTime() ?? NEVER;
    case "turn": {
      if (ticket.state !== "waiting" || ticket.waitingSince === null) return NEVER;
      const isPressing = ticket.urgent || ticket.asksForPerson || ticket.mood === "angry";
      return ticket.waitingSince.getTime() + (isPressing ? 0 : UNHURRIED);
    }
  }
}

/** Filters that compare a column with one value. */
type Filter = Exclude<keyof TicketFilter, "states" | "unanswered" | "q">;

/** Which filters there are and how the page is ordered: all that the statement's text depends on. */
interface Shape extends TicketOrder {
  states: Ticket["state"][] | null;
  filters: Filter[];
  transferred: boolean;
  unanswered: boolean | null;
  /** Where the page begins: at the first ticket, behind one with a key, behind one without. */
  begins: "first" | "behind-key" | "behind-none";
}

/** How the statement takes a value: as one that comes when it runs, or as it is. */
type Value = (name: Filter | "key" | "number") => SQL;

/** Built once for each shape: the lists that are open in every browser ask again with every event. */
const numbersOf = preparedByShape((read: Read, shape: Shape) =>
  selectNumbers(read, shape, { value: given, meant: undefined }).limit(sql.placeholder("limit")).prepare(),
);

/** The numbers of one page, in order. A page is stable: changes of other tickets move nothing in it. */
export async function findTicketNumbers(read: Read, query: TicketQuery): Promise<TicketNumber[]> {
  const { q, limit, after } = query;
  const shape = shapeOf(query);
  const values: Record<string, string | number | null> = {
    ...Object.fromEntries(shape.filters.map((name) => [name, toDriver(query[name])])),
    key: after?.key ?? null,
    number: after?.number ?? null,
  };
  const rows =
    q === null
      ? await numbersOf(read, shape).execute({ ...values, limit })
      : await selectNumbers(read, shape, {
          value: (name) => sql`${values[name]}`,
          meant: await meantBy(read, q),
        }).limit(limit);
  return rows.map(({ number }) => number);
}

function shapeOf({ states, sort, order, unanswered, origin, after, ...query }: TicketQuery): Shape {
  const transferred = origin === "transferred";
  const filters = allFilters.filter((name) =>
    name === "origin" ? origin !== null && !transferred : query[name] !== null,
  );
  const begins = after === null ? "first" : after.key === null ? "behind-none" : "behind-key";
  return { states, sort, order, filters, transferred, unanswered, begins };
}

function selectNumbers(read: Read, shape: Shape, { value, meant }: { value: Value; meant: SQL | undefined }) {
  const { states, filters, transferred, unanswered, sort } = shape;
  const direction = shape.order === "asc" ? asc : desc;
  return read
    .select({ number: tickets.number })
    .from(tickets)
    .where(
      and(
        inStates(states),
        ...filters.map((name) => comparisons[name](value(name), read)),
        transferred ? gt(tickets.transfers, 0) : undefined,
        whetherUnanswered(unanswered),
        meant,
        behind(shape, value),
      ),
    )
    .orderBy(...(sort === "number" ? [] : [direction(keys[sort])]), direction(tickets.number));
}

const comparisons: Record<Filter, (value: SQL, read: Read) => SQL | undefined> = {
  area: (value) => eq(tickets.area, value),
  mainGroup: (value) => eq(tickets.mainGroup, value),
  agent: (value) => attended(eq(tickets.lastAgent, value)),
  user: (value) => attended(eq(tickets.lastPanelUser, value)),
  origin: (value) => eq(tickets.origin, value),
  contact: (value) => eq(tickets.contact, value),
  tag: (value, read) => inArray(tickets.number, carrying(read, value)),
  mood: (value) => eq(tickets.mood, value),
  urgent: (value) => eq(tickets.urgent, value),
  openedFrom: (value) => gte(tickets.openedAt, value),
  openedBefore: (value) => lt(tickets.openedAt, value),
};
const allFilters = Object.keys(comparisons) as Filter[];

/**
 * Excludes waiting tickets, which nobody has. The function call hides the column from the planner, as in
 * `inStates`.
 */
const attended = (byThem: SQL): SQL | undefined =>
  and(byThem, inArray(sql`coalesce(${tickets.state}, '')`, ["in_progress", "closed"]));

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

const carrying = (read: Read, tag: SQL) =>
  read.select({ ticket: ticketTags.ticket }).from(ticketTags).where(eq(ticketTags.tag, tag));

/** Keyset condition. SQLite puts rows without a key first when ascending, last when descending. */
function behind({ begins, sort, order }: Shape, value: Value): SQL | undefined {
  if (begins === "first") return undefined;
  const on = sql`${keys[sort]}`;
  const [further, notBefore] = order === "asc" ? [gt, gte] : [lt, lte];
  const nextOfSame = further(tickets.number, value("number"));
  if (sort === "number") return nextOfSame;
  if (begins === "behind-none") {
    const same = and(isNull(on), nextOfSame);
    return order === "asc" ? or(same, isNotNull(on)) : same;
  }
  // The first half is a range of the index, the second decides among those of one instant.
  const beyond = and(notBefore(on, value("key")), or(further(on, value("key")), nextOfSame));
  return sort === "closed" && order === "desc" ? or(beyond, isNull(on)) : beyond;
}

/**
 * A list of which only pieces are asked for, while it changes underneath. What was read stays in its order; a page that
 * is read again says how its stretch of the list is now.
 */
import type { Ticket, TicketList } from "@contract/contract.ts";
import { isPressing } from "../../components/pressing.ts";

export type Sort = "activity" | "waiting" | "turn" | "closed";

/** Behind everybody who does wait. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Behind everybody who presses. */
const UNHURRIED = 100_000_000_000_000;

/** Who waits longest comes first; in the other lists what is newest does. */
export const isAscending = (sort: Sort): boolean => sort === "waiting" || sort === "turn";

/** Negative: `one` stands above `other`. */
export function compare(sort: Sort, one: Ticket, other: Ticket): number {
  const difference = keyOf(sort, one) - keyOf(sort, other) || one.number - other.number;
  return isAscending(sort) ? difference : -difference;
}

function keyOf(sort: Sort, ticket: Ticket): number {
  if (sort === "activity") return Date.parse(ticket.lastMessageAt);
  if (sort === "closed") return ticket.closedAt === null ? 0 : Date.parse(ticket.closedAt);
  if (sort === "turn") {
    if (ticket.state !== "waiting" || ticket.waitingSince === null) return NEVER;
    return Date.parse(ticket.waitingSince) + (isPressing(ticket) ? 0 : UNHURRIED);
  }
  const since = ticket.state === "waiting" ? ticket.waitingSince : ticket.unansweredSince;
  return since === null ? NEVER : Date.parse(since);
}

/** A page and where it begins: behind `after`, or (null) at the top. */
export interface Stretch {
  page: TicketList;
  after: Ticket | null;
}

/** What we thought was in this stretch and is not has gone; what came is where it belongs. */
export function place(known: Ticket[], { page, after }: Stretch, sort: Sort): Ticket[] {
  const { items, next } = page;
  const last = next === null ? undefined : items.at(-1);
  const came = new Set(items.map(({ number }) => number));
  const stays = known.filter((ticket) => {
    if (came.has(ticket.number)) return false;
    const isAbove = after !== null && compare(sort, ticket, after) <= 0;
    const isBelow = last !== undefined && compare(sort, ticket, last) > 0;
    return isAbove || isBelow;
  });
  return [...stays, ...items].sort((one, other) => compare(sort, one, other));
}

/** Whether the new top of the list goes on into what we know: otherwise too much has happened in between. */
export function goesOn(known: Ticket[], { items, next }: TicketList, sort: Sort): boolean {
  if (next === null) return true;
  const before = new Map(known.map((ticket) => [ticket.number, ticket]));
  return items.some((ticket) => {
    const same = before.get(ticket.number);
    return same !== undefined && compare(sort, same, ticket) === 0;
  });
}

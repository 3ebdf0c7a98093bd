/**
 * Merging of pages into a sorted list that changes on the server. Loaded tickets keep their order; a page
 * that is loaded again replaces its stretch of the list.
 */
import type { Ticket, TicketList } from "@contract/contract.ts";
import { isPressing } from "../../../components/tickets/pressing.ts";

export type Sort = "activity" | "waiting" | "turn" | "closed";

/** Sort key of tickets that do not wait: after all that do. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Added to the sort key of tickets without urgency: after the pressing ones. */
const UNHURRIED = 100_000_000_000_000;

/** Lists by waiting time begin with the longest wait; the others begin with the newest. */
export const isAscending = (sort: Sort): boolean => sort === "waiting" || sort === "turn";

/** Negative: `one` is listed before `other`. */
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
  return ticket.waitsSince === null ? NEVER : Date.parse(ticket.waitsSince);
}

/** A page and its beginning: after the ticket `after`, or (null) at the top. */
export interface Stretch {
  page: TicketList;
  after: Ticket | null;
}

/**
 * Replaces the stretch: tickets that are no longer in it are removed, the page's tickets are inserted in
 * order.
 */
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

/** Whether the new first page overlaps with what is loaded; false = too much has changed in between. */
export function goesOn(known: Ticket[], { items, next }: TicketList, sort: Sort): boolean {
  if (next === null) return true;
  const before = new Map(known.map((ticket) => [ticket.number, ticket]));
  return items.some((ticket) => {
    const same = before.get(ticket.number);
    return same !== undefined && compare(sort, same, ticket) === 0;
  });
}

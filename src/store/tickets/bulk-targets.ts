/** Targets of a bulk action with their present state: tickets by number, or all that match a filter. */
import { count, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { PersonId, TicketNumber } from "../../domain/ids.ts";
import type { Read } from "../engine/open.ts";
import { rooms } from "../schema/team.ts";
import { tickets } from "../schema/tickets.ts";
import { findTicketNumbers, type TicketFilter } from "./ticket-query.ts";

const columns = {
  number: tickets.number,
  state: tickets.state,
  agent: tickets.agent,
  panelUser: tickets.panelUser,
  mainGroup: tickets.mainGroup,
  contact: tickets.contact,
  urgent: tickets.urgent,
  mood: tickets.mood,
  asksForPerson: tickets.asksForPerson,
  openedAt: tickets.openedAt,
  waitingSince: tickets.waitingSince,
  lastMessageAt: tickets.lastMessageAt,
};
export type TargetRow = Awaited<ReturnType<typeof rowsOf>>[number];

const rowsOf = (read: Read, numbers: TicketNumber[]) =>
  read.select(columns).from(tickets).where(inArray(tickets.number, numbers));

/** Those of the numbers that exist. At most a few hundred at once. */
export const findTargets = rowsOf;

/** A page of the tickets that match a filter, by number; `after` is the last number already seen. */
export async function findTargetsOf(
  read: Read,
  { filter, after, limit }: { filter: TicketFilter; after: TicketNumber | null; limit: number },
): Promise<TargetRow[]> {
  const numbers = await findTicketNumbers(read, {
    ...filter,
    sort: "number",
    order: "asc",
    after: after === null ? null : { key: after, number: after },
    limit,
  });
  return numbers.length === 0 ? [] : rowsOf(read, numbers);
}

const held = alias(tickets, "held");

/** How many of an agent's rooms are ready and hold no case. */
export async function countFreeRooms(read: Read, agent: PersonId): Promise<number> {
  const ready = await read
    .select({ id: rooms.id, state: rooms.state })
    .from(rooms)
    .where(eq(rooms.agent, agent));
  const usable = ready.filter(({ state }) => state === "ready").map(({ id }) => id);
  if (usable.length === 0) return 0;
  const [busy] = await read.select({ n: count() }).from(held).where(inArray(held.room, usable));
  return usable.length - (busy?.n ?? 0);
}

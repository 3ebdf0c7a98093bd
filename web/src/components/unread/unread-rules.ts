/** Which conversations hold words of their client that the user has not looked at. */
import type { Ticket } from "@contract/contract.ts";

/** By ticket number: the newest entry that was on the page while the user looked at the conversation. */
export type Seen = Record<string, number>;

type Told = Pick<Ticket, "number" | "preview">;

/** The client's last words, by the id of their entry; null = somebody answered since, or they were taken back. */
const lastWords = ({ preview }: Told): number | null =>
  preview?.side === "client" && !preview.deleted ? preview.entry : null;

/** Of these tickets, those whose client said something after what was seen. */
export function unreadOf<One extends Told>(tickets: One[], seen: Seen): One[] {
  return tickets.filter((ticket) => (lastWords(ticket) ?? 0) > (seen[ticket.number] ?? 0));
}

/** Of the unread tickets, those with words that were not among the unread before; `before` null = nothing was known yet. */
export function newAmong<One extends Told>(unread: One[], before: Told[] | null): One[] {
  if (before === null) return [];
  const known = new Map(before.map((ticket) => [ticket.number, lastWords(ticket) ?? 0]));
  return unread.filter((ticket) => (lastWords(ticket) ?? 0) > (known.get(ticket.number) ?? 0));
}

/** As many conversations are remembered: one that waits is soon somebody's own, and is in neither list for a moment. */
const KEPT = 500;

/** What was seen once the user looks at `number`; null = at none. */
export function seenAfter(seen: Seen, { tickets, number }: { tickets: Told[]; number: number | null }): Seen {
  const newest = tickets.find((ticket) => ticket.number === number)?.preview?.entry ?? 0;
  if (number === null || newest <= (seen[number] ?? 0)) return seen;
  const all = Object.entries<number>({ ...seen, [number]: newest });
  return Object.fromEntries(all.toSorted(([, one], [, other]) => other - one).slice(0, KEPT));
}

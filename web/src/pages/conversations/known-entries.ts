/** What has been read of a thread: one stretch without gaps, which grows at both ends. */
import type { Entry, EntryList, TicketPage } from "@contract/contract.ts";

export interface Known {
  /** In the order they were said. */
  entries: Entry[];
  /** For `before`; null = it goes back to the beginning. */
  older: number | null;
  /** For `after`; null = it goes on until now. */
  newer: number | null;
}

type Page = Pick<TicketPage, "entries" | "older">;

export function fromPage({ entries, older }: Page): Known {
  return { entries, older, newer: null };
}

/** Around a message in the middle: what led to it, and what followed. */
export function around({ entries, older }: Page, after: EntryList): Known {
  return { entries: [...entries, ...after.items], older, newer: after.next };
}

export function withOlder(known: Known, { entries, older }: Page): Known {
  return { ...known, entries: merge(known.entries, entries), older };
}

export function withNewer(known: Known, { items, next }: EntryList): Known {
  return { ...known, entries: merge(known.entries, items), newer: next };
}

/** The newest page, asked again: it goes on from what we know, or there is a gap that has to be read first. */
export function withNewest(known: Known, { entries, older }: Page): Known {
  const last = known.entries.at(-1);
  const first = entries[0];
  const joins = !last || older === null || (first !== undefined && first.id <= last.id);
  if (joins && (known.newer === null || !last))
    return { ...known, entries: replaceFrom(known.entries, entries) };
  if (joins) return { ...known, entries: refresh(known.entries, entries) };
  return known.newer === null && last ? { ...known, newer: last.id } : known;
}

/** The same entries, as they are now. */
export function refresh(known: Entry[], fresh: Entry[]): Entry[] {
  const byId = new Map(fresh.map((entry) => [entry.id, entry]));
  return known.map((entry) => same(entry, byId.get(entry.id) ?? entry));
}

/** From the first of `fresh` on nothing else exists: what was moved to another ticket goes. */
function replaceFrom(known: Entry[], fresh: Entry[]): Entry[] {
  const first = fresh[0];
  if (!first) return known;
  const before = known.filter(({ id }) => id < first.id);
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  return [...before, ...fresh.map((entry) => same(byId.get(entry.id), entry))];
}

function merge(known: Entry[], more: Entry[]): Entry[] {
  const byId = new Map([...known, ...more].map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((one, other) => one.id - other.id);
}

/** What did not change stays the same object: its bubble is not drawn again. */
function same(before: Entry | undefined, now: Entry): Entry {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

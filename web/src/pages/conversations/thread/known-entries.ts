/**
 * Loaded part of a thread: one stretch of entries without gaps, which grows at both ends (bidirectional
 * infinite scroll).
 */
import type { Entry, EntryList, TicketPage } from "@contract/contract.ts";

export interface Known {
  /** In the order they were said. */
  entries: Entry[];
  /** Cursor for `before`; null = the beginning is loaded. */
  older: number | null;
  /** Cursor for `after`; null = the end is loaded. */
  newer: number | null;
}

type Page = Pick<TicketPage, "entries" | "older">;

export function fromPage({ entries, older }: Page): Known {
  return { entries, older, newer: null };
}

/** A stretch around one message: what came before it, and after it. */
export function around({ entries, older }: Page, after: EntryList): Known {
  return { entries: [...entries, ...after.items], older, newer: after.next };
}

export function withOlder(known: Known, { entries, older }: Page): Known {
  return { ...known, entries: merge(known.entries, entries), older };
}

export function withNewer(known: Known, { items, next }: EntryList): Known {
  return { ...known, entries: merge(known.entries, items), newer: next };
}

/**
 * Merges the newest page. If there is a gap to what is loaded, only `newer` is set, so that the gap is loaded
 * first.
 */
export function withNewest(known: Known, { entries, older }: Page): Known {
  const last = known.entries.at(-1);
  const first = entries[0];
  const joins = !last || older === null || (first !== undefined && first.id <= last.id);
  if (joins && (known.newer === null || !last))
    return { ...known, entries: replaceFrom(known.entries, entries) };
  if (joins) return { ...known, entries: refresh(known.entries, entries) };
  return known.newer === null && last ? { ...known, newer: last.id } : known;
}

/** The same entries in their present versions. */
export function refresh(known: Entry[], fresh: Entry[]): Entry[] {
  const byId = new Map(fresh.map((entry) => [entry.id, entry]));
  return known.map((entry) => same(entry, byId.get(entry.id) ?? entry));
}

/** Replaces everything from the first of `fresh` on: entries that were moved to another ticket disappear. */
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

/** Keeps the same object for an unchanged entry, so that its bubble is not rendered again. */
function same(before: Entry | undefined, now: Entry): Entry {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

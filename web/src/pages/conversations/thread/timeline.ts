/** Timeline of a thread: entries and ticket events in order, with day separators and grouping by author. */
import type { Entry, TicketPage } from "@contract/contract.ts";

export type TicketEvent = TicketPage["events"][number];

/**
 * `day`: a new day begins with this row. It is no row of its own, so that keys and positions stay when older
 * entries are loaded.
 */
export type Row = { day: boolean } & (
  | { kind: "event"; key: string; event: TicketEvent }
  /** isFirst, isLast: of several in a row by the same person. */
  | { kind: "entry"; key: number; entry: Entry; isFirst: boolean; isLast: boolean }
);

interface Thread {
  entries: Entry[];
  events: TicketEvent[];
  /**
   * Whether the beginning, and the end, of the thread are loaded: then events outside the entries are
   * included too.
   */
  fromStart: boolean;
  untilNow: boolean;
}

/** Entries further apart than this are not grouped. */
const TOGETHER_MS = 5 * 60_000;
/** Events that are not shown: a note is an entry already. */
const silent = new Set(["noted"]);

export function toTimeline({ entries, events, fromStart, untilNow }: Thread): Row[] {
  const first = entries[0]?.at;
  const last = entries.at(-1)?.at;
  const shown = events.filter(
    ({ event, at }) =>
      !silent.has(event) &&
      (fromStart || first === undefined || at >= first) &&
      (untilNow || last === undefined || at <= last),
  );
  return withDays(interleave(entries, fromStart ? openedFirst(shown, first) : shown), fromStart);
}

function interleave(entries: Entry[], events: TicketEvent[]): Row[] {
  const rows: Row[] = [];
  let taken = 0;
  /** Those that come before what follows; null = nothing follows. */
  const takeEvents = (until: string | null): void => {
    const rest = events.slice(taken);
    const first = rest.findIndex(({ at }) => until !== null && at > until);
    const come = first < 0 ? rest : rest.slice(0, first);
    taken += come.length;
    rows.push(...come.map((event): Row => ({ kind: "event", key: `event-${event.id}`, event, day: false })));
  };
  for (const [index, entry] of entries.entries()) {
    // What somebody said caused what happened in the same instant, save for the very first word.
    takeEvents(index === 0 ? entry.at : beforeInstant(entry.at));
    rows.push({ kind: "entry", key: entry.id, entry, isFirst: true, isLast: true, day: false });
  }
  takeEvents(null);
  return rows;
}

/** Phones send whole seconds, so a ticket could seem to begin after its first entry; this corrects the order. */
function openedFirst([begin, ...rest]: TicketEvent[], first: string | undefined): TicketEvent[] {
  if (!begin) return [];
  const isLate = begin.event === "opened" && first !== undefined && begin.at > first;
  return [isLate ? { ...begin, at: first } : begin, ...rest];
}

const beforeInstant = (at: string): string => new Date(Date.parse(at) - 1).toISOString();

/** The day of the first row is shown only where the thread begins. */
function withDays(rows: Row[], fromStart: boolean): Row[] {
  const drawn: Row[] = [];
  let day = "";
  for (const row of rows) {
    const itsDay = new Date(instantOf(row)).toDateString();
    const previous = drawn.at(-1);
    const isNew = itsDay !== day && (previous !== undefined || fromStart);
    day = itsDay;
    if (!isNew && row.kind === "entry" && previous?.kind === "entry" && goesWith(previous.entry, row.entry)) {
      drawn[drawn.length - 1] = { ...previous, isLast: false };
      drawn.push({ ...row, isFirst: false });
    } else drawn.push({ ...row, day: isNew });
  }
  return drawn;
}

export const instantOf = (row: Row): string => (row.kind === "entry" ? row.entry.at : row.event.at);

function goesWith(one: Entry, other: Entry): boolean {
  return (
    one.side === other.side &&
    one.author?.id === other.author?.id &&
    one.user === other.user &&
    Date.parse(other.at) - Date.parse(one.at) < TOGETHER_MS
  );
}

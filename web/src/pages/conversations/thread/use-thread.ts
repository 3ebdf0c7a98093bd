/** Query state of one conversation: the newest page is kept fresh by events, older pages are loaded on scroll. */
import { useMutation } from "@tanstack/react-query";
import { useEffect, useReducer, useRef } from "react";
import type { EntryList, TicketPage } from "@contract/contract.ts";
import { api, pathWith } from "../../../api/client.ts";
import { useAnswer } from "../../../api/queries.ts";
import { around, fromPage, refresh, withNewer, withNewest, withOlder, type Known } from "./known-entries.ts";

const PAGE = 50;
/** The server's limit for one page. */
const MOST = 200;

type Change =
  | { what: "begin" | "jump"; known: Known }
  | { what: "newest" | "older" | "again"; page: TicketPage }
  | { what: "newer"; list: EntryList };

/** `entry`: the entry to begin at; null = the newest. */
export function useThread(number: number, entry: number | null) {
  const path = `/api/tickets/${number}`;
  const newest = useAnswer<TicketPage>(path, { query: { limit: PAGE } });
  const [known, change] = useReducer(reduce, null);
  const page = newest.data?.ticket.number === number ? newest.data : undefined;

  const jump = useMutation({
    mutationFn: (target: number) => readAround(path, target),
    onSuccess: (there) => change({ what: "jump", known: there }),
  });
  const older = useMutation({
    mutationFn: (before: number) => api.get<TicketPage>(pathWith(path, { before, limit: PAGE })),
    onSuccess: (page) => change({ what: "older", page }),
  });
  const newer = useMutation({
    mutationFn: (after: number) => api.get<EntryList>(pathWith(`${path}/entries`, { after, limit: PAGE })),
    onSuccess: (list) => {
      change({ what: "newer", list });
      // What was said while this was on its way.
      if (list.next === null) void newest.refetch();
    },
  });
  useEffect(() => {
    if (page) change({ what: "newest", page });
  }, [page]);
  const begun = useRef<number | null>(null);
  const isKnown = known?.entries.some(({ id }) => id === entry) ?? false;
  useEffect(() => {
    if (entry === null || begun.current === entry || !known) return;
    begun.current = entry;
    if (!isKnown) jump.mutate(entry);
  }, [entry, isKnown, known, jump]);

  return {
    page,
    known,
    error: newest.error ?? jump.error ?? older.error ?? newer.error,
    again: () => void newest.refetch(),
    isReadingOlder: older.isPending,
    isReadingNewer: newer.isPending,
    /** The entry to begin at is being loaded; showing the newest first would only jump. */
    isArriving: entry !== null && !isKnown && !jump.isError && !jump.isSuccess,
    readOlder: () => {
      if (known !== null && known.older !== null && !older.isPending) older.mutate(known.older);
    },
    readNewer: () => {
      if (known !== null && known.newer !== null && !newer.isPending) newer.mutate(known.newer);
    },
    jumpTo: (target: number) => jump.mutateAsync(target),
    /** Goes back to the newest page. */
    toNewest: () => {
      if (page) change({ what: "begin", known: fromPage(page) });
    },
    /** Refetches what is in sight, when that is not the newest page. */
    lookAgain: (lastInSight: number, howMany: number) => {
      const query = { before: lastInSight + 1, limit: Math.min(MOST, howMany) };
      void api.get<TicketPage>(pathWith(path, query)).then(
        (page) => change({ what: "again", page }),
        // The newest part was asked for in the same moment: it says what is wrong.
        () => undefined,
      );
    },
  };
}

export type ThreadState = ReturnType<typeof useThread>;

async function readAround(path: string, target: number): Promise<Known> {
  const [before, after] = await Promise.all([
    api.get<TicketPage>(pathWith(path, { before: target + 1, limit: PAGE })),
    api.get<EntryList>(pathWith(`${path}/entries`, { after: target, limit: PAGE })),
  ]);
  return around(before, after);
}

function reduce(known: Known | null, change: Change): Known | null {
  switch (change.what) {
    case "begin":
    case "jump":
      return change.known;
    case "newest":
      return known === null ? fromPage(change.page) : withNewest(known, change.page);
    case "older":
      return known && withOlder(known, change.page);
    case "newer":
      return known && withNewer(known, change.list);
    case "again":
      return known && { ...known, entries: refresh(known.entries, change.page.entries) };
  }
}

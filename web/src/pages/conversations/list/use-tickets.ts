/**
 * Query state of the conversation list: the first page is kept fresh by events, further pages are loaded on
 * scroll.
 */
import { useMutation } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import type { Ticket, TicketList } from "@contract/contract.ts";
import { api, pathWith, type Query } from "../../../api/client.ts";
import { useMe } from "../../../api/me.ts";
import { useAnswer } from "../../../api/queries.ts";
import { atPanel, attendedBy } from "../../../components/tickets/attendants.ts";
import type { Filters, View } from "../address.ts";
import { compare, goesOn, isAscending, place, type Sort, type Stretch } from "./ticket-order.ts";

const PAGE = 40;

const ofView: Record<View, { sort: Sort; query: Query }> = {
  all: { sort: "activity", query: {} },
  // Whose they are is added below.
  mine: { sort: "activity", query: { state: "in_progress" } },
  new: { sort: "turn", query: { state: "intake,waiting" } },
  active: { sort: "activity", query: { state: "in_progress" } },
  unanswered: { sort: "waiting", query: { state: "in_progress", unanswered: true } },
  closed: { sort: "closed", query: { state: "closed" } },
};

interface Listed {
  /** The query that this answers. */
  of: string;
  sort: Sort;
  items: Ticket[];
  /** Where the further pages begin, and when each was last compared with the first page. */
  marks: { cursor: string; after: Ticket; asOf: number }[];
  next: string | null;
}

type Change =
  | { what: "top"; of: string; sort: Sort; page: TicketList }
  | { what: "page"; of: string; cursor: string; after: Ticket; page: TicketList; asOf: number };

const nothing: Listed = { of: "", sort: "activity", items: [], marks: [], next: null };

/** The query of these filters, without the order. `me`: the user name of the signed-in user. */
export const queryOf = ({ view, area, agent, tag, mood, q }: Filters, me: string): Query => ({
  ...ofView[view].query,
  area,
  ...attendedBy(view === "mine" ? atPanel(me) : agent),
  tag,
  mood,
  q,
});

/** `sees` keeps the page of the first visible row fresh too. */
export function useTickets(filters: Filters) {
  const { sort } = ofView[filters.view];
  const asking = { sort, order: isAscending(sort) ? "asc" : "desc", limit: PAGE };
  const me = useMe()?.user ?? "";
  const whole: Query = { ...asking, ...queryOf(filters, me) };
  const of = pathWith("/api/tickets", whole);
  const top = useAnswer<TicketList>("/api/tickets", { query: whole });
  const [listed, change] = useReducer(reduce, nothing);
  const { data, isPlaceholderData, dataUpdatedAt } = top;
  useEffect(() => {
    if (data && !isPlaceholderData) change({ what: "top", of, sort, page: data });
  }, [data, isPlaceholderData, of, sort]);

  const read = useMutation({
    mutationFn: ({ cursor }: Below) => api.get<TicketList>(pathWith("/api/tickets", { ...whole, cursor })),
    onSuccess: (page, { cursor, after }) =>
      change({ what: "page", of, cursor, after, page, asOf: dataUpdatedAt }),
  });
  const last = listed.items.at(-1);
  const isBusy = read.isPending;
  return {
    items: listed.items,
    isStale: listed.of !== of,
    isThere: listed.of !== "",
    hasMore: listed.of === of && listed.next !== null,
    error: top.error ?? read.error,
    isBusy,
    again: () => void top.refetch(),
    more: () => {
      if (!isBusy && listed.of === of && listed.next !== null && last)
        read.mutate({ cursor: listed.next, after: last });
    },
    /** Called with the first visible row: its page is loaded again if the list has changed since. */
    sees: (index: number) => {
      const row = listed.items[index];
      const mark = row && listed.marks.findLast(({ after }) => compare(listed.sort, after, row) < 0);
      if (mark && !isBusy && listed.of === of && mark.asOf < dataUpdatedAt) read.mutate(mark);
    },
  };
}

interface Below {
  cursor: string;
  after: Ticket;
}

function reduce(listed: Listed, change: Change): Listed {
  if (change.what === "page") return change.of === listed.of ? withPage(listed, change) : listed;
  const { of, sort, page } = change;
  if (of !== listed.of || !goesOn(listed.items, page, sort))
    return { of, sort, items: page.items, marks: [], next: page.next };
  const fresh = keepSame(listed.items, page);
  return { ...listed, items: place(listed.items, { page: fresh, after: null }, sort) };
}

function withPage(listed: Listed, { cursor, after, page, asOf }: Stretch & Below & { asOf: number }): Listed {
  const items = place(listed.items, { page: keepSame(listed.items, page), after }, listed.sort);
  const isLowest = cursor === listed.next;
  const read = { cursor, after, asOf };
  const marks = isLowest
    ? [...listed.marks, read]
    : listed.marks.map((mark) => (mark.cursor === cursor ? read : mark));
  return { ...listed, items, marks, next: isLowest ? page.next : listed.next };
}

/** Keeps the same object for an unchanged ticket, so that its row is not rendered again. */
function keepSame(known: Ticket[], { items, next }: TicketList): TicketList {
  const before = new Map(known.map((ticket) => [ticket.number, ticket]));
  const kept = items.map((ticket) => {
    const same = before.get(ticket.number);
    return same && JSON.stringify(same) === JSON.stringify(ticket) ? same : ticket;
  });
  return { items: kept, next };
}

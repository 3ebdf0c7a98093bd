/** Route handlers of tickets: list with filters, page, entries after a given one, most used closing reasons. */
import { toMainGroupId, toPersonId, toTicketNumber } from "../../domain/ids.ts";
import { findCloseReasons } from "../../store/tickets/close-reasons.ts";
import { findTicketRows, type TicketRow } from "../../store/tickets/ticket-lists.ts";
import {
  sortKey,
  type TicketFilter,
  type TicketMark,
  type TicketOrder,
} from "../../store/tickets/ticket-query.ts";
import type { z } from "zod";
import { byNumber } from "../../contract/basics.ts";
import {
  closeReasonList,
  entriesQuery,
  entryList,
  ticketList,
  ticketPage,
  ticketPageQuery,
  ticketQuery,
  type ticketCsvQuery,
} from "../../contract/tickets/tickets.ts";
import { toPage } from "../http/pagination.ts";
import { ProblemError } from "../http/problems.ts";
import { route, type Route } from "../http/route.ts";
import { catchUp, pageOf, toTicketJson } from "./ticket-page.ts";

/** Filters from the query string, as the store takes them. */
export function toFilter(query: z.output<typeof ticketCsvQuery>): TicketFilter & TicketOrder {
  return { ...toTicketFilter(query), sort: query.sort, order: query.order };
}

export function toTicketFilter(query: Omit<z.output<typeof ticketCsvQuery>, "sort" | "order">): TicketFilter {
  const { state, area, mainGroup, agent, user, origin, contact, tag, mood, urgent, unanswered, from, to, q } =
    query;
  return {
    states: state ?? null,
    area: area ?? null,
    mainGroup: mainGroup === undefined ? null : toMainGroupId(mainGroup),
    agent: agent === undefined ? null : toPersonId(agent),
    user: user ?? null,
    origin: origin ?? null,
    contact: contact === undefined ? null : toPersonId(contact),
    tag: tag ?? null,
    mood: mood ?? null,
    urgent: urgent ?? null,
    unanswered: unanswered ?? null,
    openedFrom: from ?? null,
    openedBefore: to ?? null,
    q: q || null,
  };
}

const list = route({
  method: "get",
  path: "/api/tickets",
  role: "viewer",
  summary: "Tickets, filtered and sorted; the newest first unless told otherwise",
  query: ticketQuery,
  answer: ticketList,
  async handle({ panel, query }) {
    const { cursor, limit, ...rest } = query;
    const filter = toFilter(rest);
    const after = cursor === undefined ? null : openCursor(cursor, filter);
    const rows = await findTicketRows(panel.store.read, { ...filter, after, limit: limit + 1 });
    const { items, next } = toPage(rows, limit, (last) => closeCursor(last, filter));
    return { items: items.map(toTicketJson), next };
  },
});

/** A cursor of another order would begin anywhere. */
function openCursor(cursor: string, { sort, order }: TicketOrder): TicketMark {
  const [, sorted, ordered, key, number] = /^(\w+)\.(\w+)\.(\d{0,16})\.(\d{1,15})$/.exec(cursor) ?? [];
  if (sorted !== sort || ordered !== order || key === undefined || number === undefined)
    throw new ProblemError("invalid-query");
  return { key: key === "" ? null : Number(key), number: toTicketNumber(Number(number)) };
}

function closeCursor(last: TicketRow, { sort, order }: TicketOrder): string {
  return [sort, order, sortKey(last, sort) ?? "", last.number].join(".");
}

const look = route({
  method: "get",
  path: "/api/tickets/:number",
  role: "viewer",
  summary: "One ticket: the newest of what was said, its history, and what can be done with it",
  params: byNumber,
  query: ticketPageQuery,
  answer: ticketPage,
  handle: ({ panel, params, query }) =>
    pageOf(panel, {
      number: toTicketNumber(params.number),
      before: query.before ?? null,
      limit: query.limit,
    }),
});

const since = route({
  method: "get",
  path: "/api/tickets/:number/entries",
  role: "viewer",
  summary: "What was said after an entry: for catching up",
  params: byNumber,
  query: entriesQuery,
  answer: entryList,
  handle: ({ panel, params, query }) => catchUp(panel, { ...query, number: toTicketNumber(params.number) }),
});

const closeReasons = route({
  method: "get",
  path: "/api/close-reasons",
  role: "viewer",
  summary: "The reasons given most in the latest closings",
  answer: closeReasonList,
  handle: async ({ panel }) => ({ items: await findCloseReasons(panel.store.read) }),
});

export const ticketRoutes: Route[] = [list, look, since, closeReasons];

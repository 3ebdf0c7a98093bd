/** Tickets: the list, one of them with what was said, and what an operator may do with it. */
import { assignTicket } from "../desk/claim.ts";
import { closeTicket } from "../desk/close.ts";
import type { Desk } from "../desk/desk.ts";
import { addNote } from "../desk/note.ts";
import { releaseTicket } from "../desk/release.ts";
import { panelSaid } from "../desk/room-words.ts";
import { toPersonId, toTicketNumber, type TicketNumber } from "../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../domain/refusal.ts";
import type { Ticket } from "../domain/ticket.ts";
import { findTicketRows, getTicketRow } from "../store/ticket-lists.ts";
import { getTicket } from "../store/tickets.ts";
import { audited } from "./audited.ts";
import { byNumber } from "./contract-basics.ts";
import {
  assignBody,
  closeBody,
  messageBody,
  noteBody,
  ticketList,
  ticketPage,
  ticketPageQuery,
  ticketQuery,
  ticketSchema,
} from "./contract-tickets.ts";
import { toPage } from "./page.ts";
import { ProblemError } from "./problems.ts";
import { route, type Call, type Route } from "./route.ts";
import { pageOf, toTicketJson } from "./ticket-page.ts";

const list = route({
  method: "get",
  path: "/api/tickets",
  role: "viewer",
  summary: "Tickets, newest first",
  query: ticketQuery,
  answer: ticketList,
  async handle({ panel, query }) {
    const { state, area, agent, contact, q, cursor, limit } = query;
    const rows = await findTicketRows(panel.store.read, {
      state: state ?? null,
      area: area ?? null,
      agent: agent === undefined ? null : toPersonId(agent),
      contact: contact === undefined ? null : toPersonId(contact),
      q: q || null,
      after: cursor === undefined ? null : openCursor(cursor),
      limit: limit + 1,
    });
    return toPage(rows.map(toTicketJson), limit, (last) => `${last.openedAt.getTime()}-${last.number}`);
  },
});

function openCursor(cursor: string) {
  const [, openedAt, number] = /^(\d{1,15})-(\d{1,15})$/.exec(cursor) ?? [];
  if (openedAt === undefined || number === undefined) throw new ProblemError("invalid-query");
  return { openedAt: new Date(Number(openedAt)), number: toTicketNumber(Number(number)) };
}

const look = route({
  method: "get",
  path: "/api/tickets/:number",
  role: "viewer",
  summary: "One ticket: the newest of what was said, and its history",
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

type Verb = (desk: Desk, ticket: Ticket) => Promise<unknown>;

/** Runs a verb on a ticket and gives back how it stands now. */
async function onTicket(
  call: Pick<Call, "panel" | "who" | "req">,
  { number, action }: { number: number; action: string },
  verb: Verb,
) {
  const id = toTicketNumber(number);
  const done = await audited<true>(
    call,
    { action: `ticket.${action}`, facts: () => ({ ticket: number }) },
    async (desk) => {
      const ticket = await getTicket(desk.tx, id);
      if (!ticket) return refuse("no-such-ticket", { number });
      const result = await verb(desk, ticket);
      return isRefusal(result) ? result : true;
    },
  );
  return isRefusal(done) ? done : now(call, id);
}

async function now({ panel }: Pick<Call, "panel">, number: TicketNumber) {
  const row = await getTicketRow(panel.store.read, number);
  return row ? toTicketJson(row) : refuse("no-such-ticket", { number });
}

const inProgress = (ticket: Ticket): Extract<Ticket, { state: "in_progress" }> | Refusal => {
  if (ticket.state === "closed") return refuse("ticket-closed", { number: ticket.number });
  return ticket.state === "in_progress" ? ticket : refuse("not-in-progress", { number: ticket.number });
};

const act = { method: "post", role: "operator", params: byNumber, answer: ticketSchema } as const;

const assign = route({
  ...act,
  path: "/api/tickets/:number/assign",
  summary: "Give it to an agent, whoever has it now",
  body: assignBody,
  handle: (call) =>
    onTicket(call, { number: call.params.number, action: "assigned" }, async (desk, { number }) =>
      assignTicket(desk, { number, agent: toPersonId(call.body.agent), by: null }),
    ),
});

const release = route({
  ...act,
  path: "/api/tickets/:number/release",
  summary: "Back to its main group",
  handle: (call) =>
    onTicket(call, { number: call.params.number, action: "released" }, async (desk, ticket) => {
      const held = inProgress(ticket);
      return isRefusal(held) ? held : releaseTicket(desk, held, null);
    }),
});

const close = route({
  ...act,
  path: "/api/tickets/:number/close",
  summary: "The case is over; closing twice changes nothing",
  body: closeBody,
  handle: (call) =>
    onTicket(call, { number: call.params.number, action: "closed" }, async (desk, ticket) =>
      closeTicket(desk, ticket, { by: null, reason: call.body.reason || null, silent: call.body.silent }),
    ),
});

const message = route({
  ...act,
  path: "/api/tickets/:number/messages",
  summary: "Write to the client; the agent sees it in the room",
  body: messageBody,
  handle: (call) =>
    onTicket(call, { number: call.params.number, action: "spoken" }, async (desk, ticket) => {
      const held = inProgress(ticket);
      return isRefusal(held)
        ? held
        : panelSaid(desk, { ticket: held, who: call.who?.user ?? "", text: call.body.text });
    }),
});

const note = route({
  ...act,
  path: "/api/tickets/:number/notes",
  summary: "Write something down that the client never sees",
  body: noteBody,
  handle: (call) =>
    onTicket(call, { number: call.params.number, action: "noted" }, async (desk, ticket) =>
      addNote(desk, ticket, { by: null, text: call.body.text }),
    ),
});

export const ticketRoutes: Route[] = [list, look, assign, release, close, message, note];

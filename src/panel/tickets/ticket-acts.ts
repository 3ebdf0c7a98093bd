/**
 * Route handlers of what is done with a ticket (assign, take, transfer, release, close, reopen, message, note, tags, retry):
 * each runs a verb of the desk, is audited, and answers the ticket as it is afterwards.
 */
import { holderName, type Actor } from "../../desk/actor.ts";
import { assignTicket } from "../../desk/lifecycle/claiming/claim.ts";
import { presentContact } from "../../desk/contacts/contacts.ts";
import { closeTicket } from "../../desk/lifecycle/close.ts";
import type { DeskContext } from "../../desk/context.ts";
import { addNote } from "../../desk/conversation/note.ts";
import { releaseTicket } from "../../desk/lifecycle/claiming/release.ts";
import { reopenByHand } from "../../desk/lifecycle/reopen.ts";
import { retryEntry } from "../../desk/delivery/retry.ts";
import { panelSaid } from "../../desk/conversation/room-words.ts";
import { tagTicket } from "../../desk/contacts/tags.ts";
import { takeTicketAtPanel } from "../../desk/lifecycle/claiming/take-at-panel.ts";
import { transferToAgent, transferToGroup } from "../../desk/lifecycle/transfer.ts";
import { toEntryId, toMainGroupId, toPersonId, toTicketNumber, type TicketNumber } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { Attended, Ticket } from "../../domain/ticket.ts";
import { getTicketRow } from "../../store/tickets/ticket-lists.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { once } from "../auth/audited.ts";
import { byNumber } from "../../contract/basics.ts";
import {
  assignBody,
  byEntry,
  closeBody,
  entrySchema,
  messageBody,
  noteBody,
  ticketSchema,
  ticketTagsBody,
  transferBody,
} from "../../contract/tickets/tickets.ts";
import { route, type Call, type Route } from "../http/route.ts";
import { whyNotAsIs } from "./as-is.ts";
import { oneEntry, toTicketJson } from "./ticket-page.ts";

type Verb = (ctx: DeskContext, ticket: Ticket) => Promise<unknown>;
type Caller = Pick<Call, "panel" | "who" | "req" | "query" | "body">;

/** Runs a verb on a ticket in one audited transaction, once for each idempotency key. `facts`: ids that say what was done to it. */
async function onTicket(
  call: Caller & { params: { number: number } },
  { action, facts = {} }: { action: string; facts?: Record<string, number | number[] | null> },
  verb: Verb,
): Promise<TicketNumber | Refusal> {
  const { number } = call.params;
  const id = toTicketNumber(number);
  const line = { action: `ticket.${action}`, facts: () => ({ ticket: number, ...facts }) };
  return once<TicketNumber>(call, line, async (ctx) => {
    const ticket = await getTicket(ctx.tx, id);
    if (!ticket) return refuse("no-such-ticket", { number });
    const result = await verb(ctx, ticket);
    return isRefusal(result) ? result : id;
  });
}

/** The same, and answers with the ticket as it is afterwards. */
async function actOn(...[call, line, verb]: Parameters<typeof onTicket>) {
  const done = await onTicket(call, line, verb);
  return isRefusal(done) ? done : now(call, done);
}

async function now({ panel }: Pick<Call, "panel">, number: TicketNumber) {
  const row = await getTicketRow(panel.store.read, number);
  return row ? toTicketJson(row) : refuse("no-such-ticket", { number });
}

const byUser = ({ who }: Pick<Call, "who">): Actor => ({ user: who?.user ?? "" });

const inProgress = (ticket: Ticket): Attended | Refusal => {
  if (ticket.state === "closed") return refuse("ticket-closed", { number: ticket.number });
  return ticket.state === "in_progress" ? ticket : refuse("not-in-progress", { number: ticket.number });
};

const act = {
  method: "post",
  again: "by-key",
  role: "operator",
  params: byNumber,
  answer: ticketSchema,
} as const;

const assign = route({
  ...act,
  path: "/api/tickets/:number/assign",
  summary: "Give it to an agent, whoever has it now",
  body: assignBody,
  handle: (call) => {
    const { agent } = call.body;
    return actOn(call, { action: "assigned", facts: { agent } }, (ctx, { number }) =>
      assignTicket(ctx, { number, agent: toPersonId(agent), by: byUser(call) }),
    );
  },
});

const take = route({
  ...act,
  path: "/api/tickets/:number/take",
  summary: "Take a waiting one oneself, to answer it in the panel; taking what one has changes nothing",
  handle: (call) =>
    actOn(call, { action: "taken" }, async (ctx, ticket) => {
      const taken = await takeTicketAtPanel(ctx, ticket, call.who?.user ?? "");
      return isRefusal(taken) ? byName(ctx, taken) : taken;
    }),
});

/** Adds to a refusal the name of who has the ticket. */
async function byName(ctx: DeskContext, refusal: Refusal): Promise<Refusal> {
  const { refused, facts } = refusal;
  if (refused !== "already-taken") return refusal;
  const holder =
    facts["user"] === undefined ? toPersonId(Number(facts["by"])) : { user: String(facts["user"]) };
  return refuse("taken-by", { number: facts["number"] ?? 0, name: await holderName(ctx, holder) });
}

const transfer = route({
  ...act,
  path: "/api/tickets/:number/transfer",
  summary: "Pass it on: to an agent who is there, or to a main group's queue",
  body: transferBody,
  handle: (call) => {
    const { agent, mainGroup } = call.body;
    const facts = { agent: agent ?? null, mainGroup: mainGroup ?? null };
    const why = { by: byUser(call), reason: call.body.reason || null };
    return actOn(call, { action: "transferred", facts }, async (ctx, ticket) => {
      if (agent !== undefined && mainGroup === undefined)
        return transferToAgent(ctx, ticket, { agent: toPersonId(agent), ...why });
      if (mainGroup !== undefined && agent === undefined)
        return transferToGroup(ctx, ticket, { mainGroup: toMainGroupId(mainGroup), ...why });
      return refuse("transfer-one-way");
    });
  },
});

const release = route({
  ...act,
  path: "/api/tickets/:number/release",
  summary: "Back to its main group",
  handle: (call) =>
    actOn(call, { action: "released" }, async (ctx, ticket) => {
      const held = inProgress(ticket);
      return isRefusal(held) ? held : releaseTicket(ctx, held, byUser(call));
    }),
});

const close = route({
  ...act,
  path: "/api/tickets/:number/close",
  summary: "The case is over; closing twice changes nothing",
  body: closeBody,
  handle: (call) => {
    const { reason, silent } = call.body;
    return actOn(call, { action: "closed" }, (ctx, ticket) =>
      closeTicket(ctx, ticket, { by: byUser(call), reason: reason || null, silent }),
    );
  },
});

const reopen = route({
  ...act,
  path: "/api/tickets/:number/reopen",
  summary: "Go on with a closed one: with its last agent when a room of theirs is free, else it waits",
  handle: (call) =>
    actOn(call, { action: "reopened" }, (ctx, ticket) => reopenByHand(ctx, ticket, byUser(call))),
});

const message = route({
  ...act,
  path: "/api/tickets/:number/messages",
  summary: "Write to the client; the agent sees it in the room",
  body: messageBody,
  handle: (call) =>
    actOn(call, { action: "spoken" }, async (ctx, ticket) => {
      const held = inProgress(ticket);
      if (isRefusal(held)) return held;
      const { text } = call.body;
      const why = await whyNotAsIs(ctx, { ...call.body, client: held.contact });
      return why ?? panelSaid(ctx, { ticket: held, who: call.who?.user ?? "", text });
    }),
});

const note = route({
  ...act,
  path: "/api/tickets/:number/notes",
  summary: "Write something down that the client never sees",
  body: noteBody,
  handle: (call) =>
    actOn(call, { action: "noted" }, async (ctx, ticket) => {
      const present = await presentContact(ctx, ticket.contact);
      return isRefusal(present) ? present : addNote(ctx, ticket, { by: byUser(call), text: call.body.text });
    }),
});

const tag = route({
  ...act,
  path: "/api/tickets/:number/tags",
  summary: "Put tags on it and take others off",
  body: ticketTagsBody,
  handle: (call) => {
    const { add, remove } = call.body;
    return actOn(call, { action: "tagged", facts: { add, remove } }, (ctx, ticket) =>
      tagTicket(ctx, ticket, { add, remove, by: byUser(call) }),
    );
  },
});

const retry = route({
  method: "post",
  again: "by-key",
  role: "operator",
  path: "/api/tickets/:number/entries/:id/retry",
  summary: "Try a given-up message again, with the same id and bytes",
  params: byEntry,
  answer: entrySchema,
  async handle(call) {
    const entry = toEntryId(call.params.id);
    const done = await onTicket(call, { action: "retried", facts: { entry } }, (ctx, ticket) =>
      retryEntry(ctx, ticket, entry),
    );
    return isRefusal(done) ? done : oneEntry(call.panel, { number: done, entry });
  },
});

export const ticketActRoutes: Route[] = [
  assign,
  take,
  transfer,
  release,
  close,
  reopen,
  message,
  note,
  tag,
  retry,
];

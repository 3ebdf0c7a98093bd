/** Undoes what a bulk job did to one ticket, unless somebody went on from there or the client has read it. */
import { toMainGroupId, toPersonId, type PersonId, type TicketNumber } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { Ticket } from "../../domain/ticket.ts";
import { getBulkItem, marksOf, tagsOn, type BulkBefore } from "../../store/tickets/bulk.ts";
import { getAccountByUser } from "../../store/accounts/accounts.ts";
import { getFreeRoom } from "../../store/team/groups.ts";
import { findTags } from "../../store/tickets/tags.ts";
import { getTicket, saveTicket } from "../../store/tickets/tickets.ts";
import { assignTicket, noRoom } from "../lifecycle/claiming/claim.ts";
import type { DeskContext } from "../context.ts";
import { mayBeGiven } from "../may-take.ts";
import { releaseTicket, releaseTo } from "../lifecycle/claiming/release.ts";
import { reopenFor } from "../lifecycle/reopen.ts";
import { tagTicket } from "../contacts/tags.ts";
import { giveTicketAtPanel } from "../lifecycle/claiming/take-at-panel.ts";
import { transferToGroup } from "../lifecycle/transfer.ts";

interface Back {
  ticket: Ticket;
  before: BulkBefore;
  by: { user: string };
}

export async function undoOne(
  ctx: DeskContext,
  { job, ticket, user }: { job: number; ticket: Ticket; user: string },
): Promise<true | Refusal> {
  const item = await getBulkItem(ctx.tx, { job, ticket: ticket.number });
  const before = item?.before;
  if (!item || !before) return refuse("bulk-touched");
  const back = { ticket, before, by: { user } };
  if (before.put || before.taken) return untag(ctx, back);
  const now = await marksOf(ctx.tx, ticket.number);
  if (now.event !== before.event || now.entry !== before.entry) return refuse("bulk-touched");
  if (ticket.state !== "closed") return giveBack(ctx, back);
  return item.farewell === "said" ? refuse("bulk-farewell-left") : reopen(ctx, back);
}

/** Tags that others put on or took off since stay so. */
async function untag(ctx: DeskContext, { ticket, before, by }: Back): Promise<true | Refusal> {
  const on = await tagsOn(ctx.tx, ticket.number);
  const remove = (before.put ?? []).filter((id) => on.includes(id));
  const lost = (before.taken ?? []).filter((id) => !on.includes(id));
  const add = (await findTags(ctx.tx, lost)).map(({ id }) => id);
  if (add.length === 0 && remove.length === 0) return refuse("bulk-touched");
  return tagTicket(ctx, ticket, { add, remove, by });
}

/** To whom had it, or to the queue where it waited, with its wait. */
async function giveBack(ctx: DeskContext, back: Back): Promise<true | Refusal> {
  const { ticket, before, by } = back;
  const { number } = ticket;
  if (ticket.state === "intake" || before.mainGroup === null) return refuse("bulk-touched");
  const mainGroup = toMainGroupId(before.mainGroup);
  const why = before.agent === null ? null : await whyNotTo(ctx, ticket, toPersonId(before.agent));
  if (why) return why;
  if (ticket.mainGroup !== mainGroup) {
    const moved = await transferToGroup(ctx, ticket, { mainGroup, reason: null, by });
    if (isRefusal(moved)) return moved;
  } else if (before.state === "waiting" && ticket.state === "in_progress") {
    const released = await releaseTicket(ctx, ticket, by);
    if (isRefusal(released)) return released;
  }
  if (before.agent !== null) {
    const given = await assignTicket(ctx, { number, agent: toPersonId(before.agent), by });
    if (isRefusal(given)) return given;
  }
  return before.panelUser === null ? waitAsBefore(ctx, number, before) : backToPanel(ctx, number, back);
}

/** Asked before anything is moved: a ticket that cannot go all the way back stays where it is. */
async function whyNotTo(ctx: DeskContext, ticket: Ticket, agent: PersonId): Promise<Refusal | null> {
  const able = await mayBeGiven(ctx, agent);
  if (isRefusal(able)) return able;
  if (ticket.state === "in_progress" && ticket.agent === agent) return null;
  return (await getFreeRoom(ctx.tx, agent)) ? null : noRoom(ctx, agent);
}

/** To whoever attended to it in the panel, unless they may not any more: then it waits. */
async function backToPanel(
  ctx: DeskContext,
  number: TicketNumber,
  { before, by }: Back,
): Promise<true | Refusal> {
  const user = before.panelUser ?? "";
  const account = await getAccountByUser(ctx.tx, user);
  const mayHave = account !== null && account.role !== "viewer";
  let ticket = await getTicket(ctx.tx, number);
  if (!ticket) return refuse("no-such-ticket", { number });
  if (ticket.state === "in_progress") {
    const released = mayHave ? await releaseTo(ctx, ticket, { user }) : await releaseTicket(ctx, ticket, by);
    if (isRefusal(released)) return released;
    ticket = released;
  }
  if (mayHave) {
    const taken = await giveTicketAtPanel(ctx, ticket, { user, by });
    if (isRefusal(taken)) return taken;
  }
  return waitAsBefore(ctx, number, before);
}

async function reopen(ctx: DeskContext, back: Back): Promise<true | Refusal> {
  const { ticket, before, by } = back;
  const reopened = await reopenFor(ctx, ticket, { by, toQueue: before.agent === null });
  if (isRefusal(reopened)) return reopened;
  return before.panelUser === null
    ? waitAsBefore(ctx, ticket.number, before)
    : backToPanel(ctx, ticket.number, back);
}

/** Nobody's wait began anew because somebody changed their mind. */
async function waitAsBefore(ctx: DeskContext, number: TicketNumber, before: BulkBefore): Promise<true> {
  const ticket = await getTicket(ctx.tx, number);
  const { waitingSince, unansweredSince } = before;
  if (ticket && ticket.state !== "closed" && ticket.state !== "intake" && waitingSince !== null)
    await saveTicket(ctx.tx, {
      ...ticket,
      transfers: before.transfers,
      waitingSince: new Date(waitingSince),
      unansweredSince: unansweredSince === null ? ticket.unansweredSince : new Date(unansweredSince),
    });
  return true;
}

/**
 * Reopens a closed ticket: because its client wrote again (whether that reopens it: `mayReopen` in `intake.ts`), or because
 * somebody in the panel wants it.
 */
import { chatOfGroup, toEntryId, type EntryId } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { reopen, type Closed, type InProgress, type Ticket, type Waiting } from "../../domain/ticket.ts";
import { getFreeRoom, getMainGroup, type Room } from "../../store/team/groups.ts";
import { lastEntryId } from "../../store/messages/entries.ts";
import { getLiveTicket, saveTicket } from "../../store/tickets/tickets.ts";
import { actorName, inHistory, type Actor } from "../actor.ts";
import { postCard, whereShown } from "./queueing/card.ts";
import { confirmAgain } from "./queueing/confirm.ts";
import { presentContact } from "../contacts/contacts.ts";
import { mayTake } from "../may-take.ts";
import type { DeskContext } from "../context.ts";
import { openCase } from "./claiming/open-case.ts";
import { called } from "../phrase.ts";
import { enqueueText } from "../enqueue.ts";

/**
 * With the same agent when a room of theirs is free, else it waits with its history. What can't be reopened stays closed.
 * `words`: the entry with which the client came back; the client hears, once, that it was read.
 */
export async function reopenTicket(
  ctx: DeskContext,
  closed: Closed,
  { words }: { words: EntryId },
): Promise<InProgress | Waiting | Closed> {
  const room = await roomOfLast(ctx, closed);
  const reopened = reopen(closed, { room: room?.id ?? null, at: ctx.now, heard: true });
  if (isRefusal(reopened)) return closed;
  const ticket = reopened.state === "waiting" ? await whereShown(ctx, reopened) : reopened;
  await goOn(ctx, ticket, { by: ticket.contact, who: null, after: toEntryId(words - 1) });
  await confirmAgain(ctx, ticket, await getMainGroup(ctx.tx, ticket.mainGroup));
  return ticket;
}

/** The same, wanted by a colleague. Refuses when the client already has another ticket that is not closed. */
export const reopenByHand = (
  ctx: DeskContext,
  closed: Ticket,
  by: Actor,
): Promise<InProgress | Waiting | Refusal> => reopenFor(ctx, closed, { by });

/** `toQueue`: it waits, also when its last agent could go on with it. */
export async function reopenFor(
  ctx: DeskContext,
  closed: Ticket,
  { by, toQueue = false }: { by: Actor; toQueue?: boolean },
): Promise<InProgress | Waiting | Refusal> {
  const room = closed.state === "closed" && !toQueue ? await roomOfLast(ctx, closed) : null;
  const reopened = reopen(closed, { room: room?.id ?? null, at: ctx.now, heard: false });
  if (isRefusal(reopened)) return reopened;
  // There is nobody any more whom anything could be written to.
  const present = await presentContact(ctx, closed.contact);
  if (isRefusal(present)) return present;
  if (!(await getMainGroup(ctx.tx, reopened.mainGroup))) return refuse("main-group-removed");
  const ticket = reopened.state === "waiting" ? await whereShown(ctx, reopened) : reopened;
  const live = await getLiveTicket(ctx.tx, ticket.contact);
  if (live) return refuse("client-has-live-ticket", { number: live.number });
  const who = (await actorName(ctx, by)) ?? ctx.t("content.bot");
  await goOn(ctx, ticket, { by, who, after: await lastEntryId(ctx.tx, ticket.number) });
  ctx.changed({ topic: "ticket", number: ticket.number });
  return ticket;
}

/** A free room of whoever had it last, if they take cases now. */
async function roomOfLast(ctx: DeskContext, { lastAgent, mainGroup }: Closed): Promise<Room | null> {
  if (lastAgent === null || mainGroup === null) return null;
  const able = await mayTake(ctx, lastAgent, mainGroup);
  return isRefusal(able) ? null : getFreeRoom(ctx.tx, lastAgent);
}

/** `who`: the colleague who wanted it; null = the client wrote again. What was said `after` that is new. */
async function goOn(
  ctx: DeskContext,
  ticket: InProgress | Waiting,
  { by, who, after }: { by: Actor; who: string | null; after: EntryId | null },
): Promise<void> {
  await saveTicket(ctx.tx, ticket);
  await inHistory(ctx, { ticket: ticket.number, event: "reopened", by, facts: { agent: ticket.lastAgent } });
  if (ticket.state === "waiting") {
    const why = who === null ? ctx.t("card.wrote-again") : ctx.t("card.reopened-by", { who });
    return postCard(ctx, ticket, { why, after });
  }
  await openCase(ctx, ticket);
  const group = await getMainGroup(ctx.tx, ticket.mainGroup);
  if (!group?.jid) return;
  const facts = {
    name: await called(ctx, ticket.contact),
    number: ticket.number,
    agent: await called(ctx, ticket.agent),
  };
  const text = who === null ? ctx.t("main.reopened", facts) : ctx.t("main.reopened-by", { ...facts, who });
  await enqueueText(ctx, chatOfGroup(group.jid), { text, ticket: ticket.number });
}

/** Claims a ticket for an agent. A race is decided by the row: the first one processed wins. */
import type { PersonId, TicketNumber } from "../../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../../domain/refusal.ts";
import { claim, type InProgress, type Ticket, type Waiting } from "../../../domain/ticket.ts";
import { forgetSaid } from "../../../store/tickets/cards.ts";
import { getAgent } from "../../../store/team/agents.ts";
import { getFreeRoom, roomsOf } from "../../../store/team/groups.ts";
import { getLastHanding } from "../../../store/tickets/ticket-lists.ts";
import { getTicket, saveTicket } from "../../../store/tickets/tickets.ts";
import { inHistory, type Actor } from "../../actor.ts";
import type { DeskContext } from "../../context.ts";
import { mayBeGiven, mayTake } from "../../may-take.ts";
import { announceClaim, openCase, type Handed } from "./open-case.ts";
import { releaseTo } from "./release.ts";
import { dropPendingClaims } from "./pending-claims.ts";

export interface Ask {
  number: TicketNumber;
  agent: PersonId;
}

/**
 * Gives a waiting ticket to an agent and opens the case in a free room of theirs. Asking again for what one has changes
 * nothing.
 */
export async function claimTicket(ctx: DeskContext, { number, agent }: Ask): Promise<InProgress | Refusal> {
  const ticket = await getTicket(ctx.tx, number);
  if (!ticket) return refuse("no-such-ticket", { number });
  if (ticket.state === "waiting") {
    const able = await mayTake(ctx, agent, ticket.mainGroup);
    if (isRefusal(able)) return able;
  }
  return take(ctx, ticket, { agent, event: "claimed", by: agent, reason: null });
}

/** A supervisor or an administrator gives the ticket to an agent, whoever has it now. */
export async function assignTicket(
  ctx: DeskContext,
  { number, agent, by }: Ask & { by: Actor },
): Promise<InProgress | Refusal> {
  const ticket = await getTicket(ctx.tx, number);
  if (!ticket) return refuse("no-such-ticket", { number });
  const able = await mayBeGiven(ctx, agent);
  if (isRefusal(able)) return able;
  return handOver(ctx, ticket, { agent, event: "assigned", by, reason: null });
}

/** How a ticket came to an agent. */
interface Taking {
  agent: PersonId;
  event: "claimed" | "assigned" | "transferred";
  by: Actor;
  /** Why it was handed over, as somebody wrote it; null = they did not say. */
  reason: string | null;
}

/** Gives a ticket to an agent, whoever has it now. Asking again for what they have changes nothing. */
export async function handOver(
  ctx: DeskContext,
  ticket: Ticket,
  taking: Omit<Taking, "event"> & { event: "assigned" | "transferred" },
): Promise<InProgress | Refusal> {
  const { agent } = taking;
  const passedOn = taking.event === "transferred" ? 1 : 0;
  if (ticket.state !== "in_progress" || ticket.agent === agent)
    return take(ctx, ticket.state === "waiting" ? counted(ticket, passedOn) : ticket, taking);
  if (!(await getFreeRoom(ctx.tx, agent))) return noRoom(ctx, agent);
  return take(ctx, counted(await releaseTo(ctx, ticket, agent), 1), taking);
}

const counted = (ticket: Waiting, passedOn: number): Waiting => ({
  ...ticket,
  transfers: ticket.transfers + passedOn,
});

async function take(
  ctx: DeskContext,
  ticket: Ticket,
  { agent, event, by, reason }: Taking,
): Promise<InProgress | Refusal> {
  const passed = await passedToQueue(ctx, ticket);
  const room = await getFreeRoom(ctx.tx, agent);
  const claimed = claim(ticket, { agent, room: room?.id ?? null, at: ctx.now });
  if (isRefusal(claimed)) return claimed.refused === "no-free-room" ? noRoom(ctx, agent) : claimed;
  if (claimed === ticket || !room) return claimed;
  await saveTicket(ctx.tx, claimed);
  await forgetSaid(ctx.tx, `wait:${claimed.number}:`);
  const facts = { agent, room: room.id, ...(reason === null ? {} : { reason }) };
  await inHistory(ctx, { ticket: claimed.number, event, by, facts });
  const handed = event === "transferred" ? { by, reason, to: "agent" as const } : passed;
  await openCase(ctx, claimed, { handed });
  await announceClaim(ctx, claimed, { assigned: event !== "claimed" });
  await dropPendingClaims(ctx, claimed.number, agent);
  ctx.changed({ topic: "ticket", number: claimed.number });
  return claimed;
}

/** Who put a waiting ticket into its queue, and why; null = it came there by itself, or by what the client chose. */
async function passedToQueue(ctx: DeskContext, ticket: Ticket): Promise<Handed | null> {
  if (ticket.state !== "waiting") return null;
  const last = await getLastHanding(ctx.tx, ticket.number);
  if (last?.event !== "requeued" || last.actor === ticket.contact) return null;
  const { user, reason } = last.facts;
  const by = typeof user === "string" ? { user } : last.actor;
  return by === null ? null : { by, reason: typeof reason === "string" ? reason : null, to: "queue" };
}

/** Why there is no room for another case of theirs. */
export async function noRoom(ctx: DeskContext, agent: PersonId): Promise<Refusal> {
  if ((await getAgent(ctx.tx, agent))?.roomsWanted === 0) return refuse("agent-without-rooms", { agent });
  const rooms = await roomsOf(ctx.tx, agent);
  return rooms.some((room) => room.state === "ready")
    ? refuse("no-free-room", { agent })
    : refuse("no-room-yet", { agent });
}

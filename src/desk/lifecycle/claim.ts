/** An agent takes a ticket, or is given one. A race is decided by the row: the first one processed wins. */
import type { PersonId, TicketNumber } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { claim, type InProgress, type Ticket, type Waiting } from "../../domain/ticket.ts";
import { forgetSaid } from "../../store/tickets/cards.ts";
import { getAgent } from "../../store/team/agents.ts";
import { getFreeRoom, roomsOf } from "../../store/team/groups.ts";
import { getTicket, saveTicket } from "../../store/tickets/tickets.ts";
import { inHistory, type Actor } from "../actor.ts";
import type { Desk } from "../desk.ts";
import { mayBeGiven, mayTake } from "../may-take.ts";
import { announceClaim, openCase } from "./open-case.ts";
import { releaseTo } from "./release.ts";
import { dropWishes } from "./wishes.ts";

export interface Ask {
  number: TicketNumber;
  agent: PersonId;
}

/**
 * Gives a waiting ticket to an agent and opens the case in a free room of theirs. Asking again for what one has changes
 * nothing.
 */
export async function claimTicket(desk: Desk, { number, agent }: Ask): Promise<InProgress | Refusal> {
  const ticket = await getTicket(desk.tx, number);
  if (!ticket) return refuse("no-such-ticket", { number });
  if (ticket.state === "waiting") {
    const able = await mayTake(desk, agent, ticket.mainGroup);
    if (isRefusal(able)) return able;
  }
  return take(desk, ticket, { agent, event: "claimed", by: agent, reason: null });
}

/** A supervisor or an administrator gives the ticket to an agent, whoever has it now. */
export async function assignTicket(
  desk: Desk,
  { number, agent, by }: Ask & { by: Actor },
): Promise<InProgress | Refusal> {
  const ticket = await getTicket(desk.tx, number);
  if (!ticket) return refuse("no-such-ticket", { number });
  const able = await mayBeGiven(desk, agent);
  if (isRefusal(able)) return able;
  return handOver(desk, ticket, { agent, event: "assigned", by, reason: null });
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
  desk: Desk,
  ticket: Ticket,
  taking: Omit<Taking, "event"> & { event: "assigned" | "transferred" },
): Promise<InProgress | Refusal> {
  const { agent } = taking;
  const passedOn = taking.event === "transferred" ? 1 : 0;
  if (ticket.state !== "in_progress" || ticket.agent === agent)
    return take(desk, ticket.state === "waiting" ? counted(ticket, passedOn) : ticket, taking);
  if (!(await getFreeRoom(desk.tx, agent))) return noRoom(desk, agent);
  return take(desk, counted(await releaseTo(desk, ticket, agent), 1), taking);
}

const counted = (ticket: Waiting, passedOn: number): Waiting => ({
  ...ticket,
  transfers: ticket.transfers + passedOn,
});

async function take(
  desk: Desk,
  ticket: Ticket,
  { agent, event, by, reason }: Taking,
): Promise<InProgress | Refusal> {
  const room = await getFreeRoom(desk.tx, agent);
  const claimed = claim(ticket, { agent, room: room?.id ?? null, at: desk.now });
  if (isRefusal(claimed)) return claimed.refused === "no-free-room" ? noRoom(desk, agent) : claimed;
  if (claimed === ticket || !room) return claimed;
  await saveTicket(desk.tx, claimed);
  await forgetSaid(desk.tx, `wait:${claimed.number}:`);
  const facts = { agent, room: room.id, ...(reason === null ? {} : { reason }) };
  await inHistory(desk, { ticket: claimed.number, event, by, facts });
  const handed = event === "transferred" ? { by, reason } : null;
  await openCase(desk, claimed, { handed });
  await announceClaim(desk, claimed, { assigned: event !== "claimed" });
  await dropWishes(desk, claimed.number, agent);
  desk.changed({ topic: "ticket", number: claimed.number });
  return claimed;
}

/** Why there is no room for another case of theirs. */
export async function noRoom(desk: Desk, agent: PersonId): Promise<Refusal> {
  if ((await getAgent(desk.tx, agent))?.roomsWanted === 0) return refuse("agent-without-rooms", { agent });
  const rooms = await roomsOf(desk.tx, agent);
  return rooms.some((room) => room.state === "ready")
    ? refuse("no-free-room", { agent })
    : refuse("no-room-yet", { agent });
}

/** An agent takes a ticket, or is given one. A race is decided by the row: the first one processed wins. */
import type { PersonId, TicketNumber } from "../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../domain/refusal.ts";
import { claim, type InProgress, type Ticket } from "../domain/ticket.ts";
import { forgetSaid } from "../store/cards.ts";
import { getAgent, type Agent } from "../store/agents.ts";
import { getFreeRoom, roomsOf } from "../store/groups.ts";
import { getTicket, noteEvent, saveTicket } from "../store/tickets.ts";
import type { Desk } from "./desk.ts";
import { mayTake } from "./may-take.ts";
import { announceClaim, openCase } from "./open-case.ts";
import { releaseRoom } from "./release.ts";

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
  return take(desk, ticket, { agent, by: null });
}

/** A supervisor or an administrator gives the ticket to an agent, whoever has it now. `by` null = from the panel. */
export async function assignTicket(
  desk: Desk,
  { number, agent, by }: Ask & { by: PersonId | null },
): Promise<InProgress | Refusal> {
  const ticket = await getTicket(desk.tx, number);
  if (!ticket) return refuse("no-such-ticket", { number });
  const able = await mayBeGiven(desk, agent);
  if (isRefusal(able)) return able;
  if (ticket.state !== "in_progress" || ticket.agent === agent)
    return take(desk, ticket, { agent, by: by ?? agent });
  if (!(await getFreeRoom(desk.tx, agent))) return noRoom(desk, agent);
  const waiting = await releaseRoom(desk, ticket, { to: agent });
  return take(desk, waiting, { agent, by: by ?? agent });
}

/** Whoever assigns knows better than the shift: only what makes it impossible refuses. */
async function mayBeGiven(desk: Desk, person: PersonId): Promise<Agent | Refusal> {
  const agent = await getAgent(desk.tx, person);
  if (!agent) return refuse("not-an-agent", { person });
  if (!agent.active) return refuse("agent-inactive", { agent: person });
  if (agent.registeredAt === null) return refuse("not-registered", { agent: person });
  return agent;
}

async function take(
  desk: Desk,
  ticket: Ticket,
  { agent, by }: { agent: PersonId; by: PersonId | null },
): Promise<InProgress | Refusal> {
  const room = await getFreeRoom(desk.tx, agent);
  const claimed = claim(ticket, { agent, room: room?.id ?? null, at: desk.now });
  if (isRefusal(claimed)) return claimed.refused === "no-free-room" ? noRoom(desk, agent) : claimed;
  if (claimed === ticket || !room) return claimed;
  await saveTicket(desk.tx, claimed);
  await forgetSaid(desk.tx, `wait:${claimed.number}:`);
  const event = by === null ? "claimed" : "assigned";
  await noteEvent(desk.tx, {
    ticket: claimed.number,
    at: desk.now,
    event,
    actor: by ?? agent,
    facts: { agent, room: room.id },
  });
  await openCase(desk, claimed);
  await announceClaim(desk, claimed, { assigned: by !== null });
  desk.changed({ topic: "ticket", number: claimed.number });
  return claimed;
}

async function noRoom(desk: Desk, agent: PersonId): Promise<Refusal> {
  const rooms = await roomsOf(desk.tx, agent);
  return rooms.some((room) => room.state === "ready")
    ? refuse("no-free-room", { agent })
    : refuse("no-room-yet", { agent });
}

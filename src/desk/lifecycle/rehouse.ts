/** A room cannot be used any more: its open case goes on somewhere else, with everything that was said. */
import type { TicketNumber } from "../../domain/ids.ts";
import type { Room } from "../../store/team/groups.ts";
import { changeRoom, getFreeRoom } from "../../store/team/groups.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { release, type InProgress } from "../../domain/ticket.ts";
import { getTicketOfRoom, noteEvent, saveTicket } from "../../store/tickets/tickets.ts";
import { postCard, whereShown } from "./card.ts";
import type { Desk } from "../desk.ts";
import { freeRoom } from "../hands.ts";
import { openCase } from "./open-case.ts";

/** Where the case of a lost room went. `to`: the other room's name; null = back to its main group. */
export interface Moved {
  number: TicketNumber;
  to: string | null;
}

/**
 * Marks a room as broken and moves its case. `problem`: a key of i18n/, "step.<key>". null = it was broken already (a
 * clearer word on why is kept), or has no group yet.
 */
export async function loseRoom(desk: Desk, room: Room, problem: string): Promise<Moved | "empty" | null> {
  if (room.state === "broken" && room.problem === "refused-twice" && problem !== room.problem)
    await changeRoom(desk.tx, room.id, { problem });
  if (room.state === "broken" || room.jid === null) return null;
  // Somebody who was invited has not left.
  if (room.state === "pending" && problem === "agent-left") return null;
  await changeRoom(desk.tx, room.id, { state: "broken", problem });
  desk.changed({ topic: "agents" });
  const ticket = await getTicketOfRoom(desk.tx, room.id);
  return ticket ? rehouse(desk, ticket) : "empty";
}

/** To another free room of the same agent, else back to its main group. */
async function rehouse(desk: Desk, ticket: InProgress): Promise<Moved> {
  const { number } = ticket;
  const room = await getFreeRoom(desk.tx, ticket.agent);
  desk.changed({ topic: "ticket", number });
  if (!room) {
    await giveBack(desk, ticket);
    return { number, to: null };
  }
  await freeRoom(desk, ticket.room);
  const moved: InProgress = { ...ticket, room: room.id };
  await saveTicket(desk.tx, moved);
  await noteEvent(desk.tx, {
    ticket: number,
    at: desk.now,
    event: "moved",
    actor: null,
    facts: { room: room.id },
  });
  await openCase(desk, moved);
  return { number, to: room.name };
}

async function giveBack(desk: Desk, ticket: InProgress): Promise<void> {
  const released = release(ticket, { at: desk.now });
  if (isRefusal(released)) throw new Error("a case in progress could not be released");
  const waiting = await whereShown(desk, released);
  await saveTicket(desk.tx, waiting);
  await freeRoom(desk, ticket.room);
  await noteEvent(desk.tx, {
    ticket: ticket.number,
    at: desk.now,
    event: "released",
    actor: null,
    facts: { agent: ticket.agent },
  });
  await postCard(desk, waiting, { why: desk.say("card.room-lost") });
}

/** A room cannot be used any more: its open case goes on somewhere else, with everything that was said. */
import type { Room } from "../store/groups.ts";
import { changeRoom, getFreeRoom } from "../store/groups.ts";
import { isRefusal } from "../domain/refusal.ts";
import { release, type InProgress } from "../domain/ticket.ts";
import { getTicketOfRoom, noteEvent, saveTicket } from "../store/tickets.ts";
import { postCard } from "./card.ts";
import type { Desk } from "./desk.ts";
import { freeRoom } from "./hands.ts";
import { openCase } from "./open-case.ts";

/** Marks a ready room as broken and moves its case. `problem`: a key of words/, "step.<key>". False = it was not ready. */
export async function loseRoom(desk: Desk, room: Room, problem: string): Promise<boolean> {
  if (room.state !== "ready" && room.state !== "retired") return false;
  await changeRoom(desk.tx, room.id, { state: "broken", problem });
  desk.changed({ topic: "agents" });
  const ticket = await getTicketOfRoom(desk.tx, room.id);
  if (ticket) await rehouse(desk, ticket);
  return true;
}

/** To another free room of the same agent, else back to its main group. */
async function rehouse(desk: Desk, ticket: InProgress): Promise<void> {
  const room = await getFreeRoom(desk.tx, ticket.agent);
  desk.changed({ topic: "ticket", number: ticket.number });
  if (!room) return giveBack(desk, ticket);
  await freeRoom(desk, ticket.room);
  const moved: InProgress = { ...ticket, room: room.id };
  await saveTicket(desk.tx, moved);
  await noteEvent(desk.tx, {
    ticket: ticket.number,
    at: desk.now,
    event: "moved",
    actor: null,
    facts: { room: room.id },
  });
  await openCase(desk, moved);
}

async function giveBack(desk: Desk, ticket: InProgress): Promise<void> {
  const waiting = release(ticket, { at: desk.now });
  if (isRefusal(waiting)) throw new Error("a case in progress could not be released");
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

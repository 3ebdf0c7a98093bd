/** A case goes back to its main group, or leaves a room for another agent's. */
import type { PersonId } from "../domain/ids.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import { release, type InProgress, type Waiting } from "../domain/ticket.ts";
import { noteEvent, saveTicket } from "../store/tickets.ts";
import { postCard } from "./card.ts";
import type { Desk } from "./desk.ts";
import { offerNext } from "./offer.ts";
import { called } from "./phrase.ts";
import { tell } from "./promise.ts";
import { roomChat } from "./relay.ts";

/** Gives the case back to its main group. `by` null = from the panel. */
export async function releaseTicket(
  desk: Desk,
  ticket: InProgress,
  by: PersonId | null,
): Promise<Waiting | Refusal> {
  const room = await roomChat(desk, ticket.room);
  const waiting = release(ticket, { at: desk.now });
  if (isRefusal(waiting)) return waiting;
  await saveTicket(desk.tx, waiting);
  await noteEvent(desk.tx, {
    ticket: ticket.number,
    at: desk.now,
    event: "released",
    actor: by,
    facts: { agent: ticket.agent },
  });
  await tell(desk, room, {
    text: desk.say("room.released", { number: ticket.number }),
    ticket: ticket.number,
  });
  await postCard(desk, waiting, {
    why: desk.say("card.released-by", { agent: await called(desk, ticket.agent) }),
  });
  await offerNext(desk, ticket.agent, { except: ticket.number });
  desk.changed({ topic: "ticket", number: ticket.number });
  return waiting;
}

/** Takes the case out of its room on the way to another agent: no card, the new room gets it at once. */
export async function releaseRoom(
  desk: Desk,
  ticket: InProgress,
  { to }: { to: PersonId },
): Promise<Waiting> {
  const room = await roomChat(desk, ticket.room);
  const waiting = release(ticket, { at: ticket.waitingSince });
  if (isRefusal(waiting)) throw new Error("a case in progress could not be released");
  await saveTicket(desk.tx, waiting);
  const agent = await called(desk, to);
  await tell(desk, room, {
    text: desk.say("room.taken-away", { number: ticket.number, agent }),
    ticket: ticket.number,
  });
  return waiting;
}

/** A case goes back to its main group, or leaves a room for another agent's. */
import type { PersonId } from "../domain/ids.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import { release, type InProgress, type Waiting } from "../domain/ticket.ts";
import { saveTicket } from "../store/tickets.ts";
import { actorName, inHistory, type Actor } from "./actor.ts";
import { postCard, whereShown } from "./card.ts";
import type { Desk } from "./desk.ts";
import { freeRoom } from "./hands.ts";
import { offerNext } from "./offer.ts";
import { called } from "./phrase.ts";
import { tell } from "./promise.ts";
import { roomChat } from "./relay.ts";

/** Gives the case back to its main group. */
export async function releaseTicket(desk: Desk, ticket: InProgress, by: Actor): Promise<Waiting | Refusal> {
  const room = await roomChat(desk, ticket.room);
  const released = release(ticket, { at: desk.now });
  if (isRefusal(released)) return released;
  const waiting = await whereShown(desk, released);
  await saveTicket(desk.tx, waiting);
  await freeRoom(desk, ticket.room);
  await inHistory(desk, { ticket: ticket.number, event: "released", by, facts: { agent: ticket.agent } });
  await tell(desk, room, { text: await releasedLine(desk, ticket, by), ticket: ticket.number });
  const who = (await actorName(desk, by)) ?? (await called(desk, ticket.agent));
  await postCard(desk, waiting, { why: desk.say("card.released-by", { agent: who }) });
  await offerNext(desk, ticket.agent, { except: ticket.number });
  desk.changed({ topic: "ticket", number: ticket.number });
  return waiting;
}

async function releasedLine(desk: Desk, { number, agent }: InProgress, by: Actor): Promise<string> {
  const who = by === agent ? null : await actorName(desk, by);
  return who === null ? desk.say("room.released", { number }) : desk.say("room.released-by", { number, who });
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
  await freeRoom(desk, ticket.room);
  const agent = await called(desk, to);
  await tell(desk, room, {
    text: desk.say("room.taken-away", { number: ticket.number, agent }),
    ticket: ticket.number,
  });
  return waiting;
}

/** A case goes back to its main group, or to another agent. */
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import { release, type Attended, type InProgress, type Waiting } from "../../domain/ticket.ts";
import { saveTicket } from "../../store/tickets/tickets.ts";
import { actorName, holderName, holderOf, inHistory, type Actor } from "../actor.ts";
import { postCard, whereShown } from "./card.ts";
import type { Desk } from "../desk.ts";
import { freeRoom } from "../hands.ts";
import { offerNext } from "./offer.ts";
import { tell } from "../promise.ts";
import { roomChat } from "../conversation/relay.ts";

/** Gives the case back to its main group. */
export async function releaseTicket(desk: Desk, ticket: Attended, by: Actor): Promise<Waiting | Refusal> {
  const released = release(ticket, { at: desk.now });
  if (isRefusal(released)) return released;
  const waiting = await whereShown(desk, released);
  await saveTicket(desk.tx, waiting);
  const had = ticket.room === null ? { panelUser: ticket.panelUser } : { agent: ticket.agent };
  await inHistory(desk, { ticket: ticket.number, event: "released", by, facts: had });
  if (ticket.room !== null) await emptyRoom(desk, ticket, await releasedLine(desk, ticket, by));
  const who = (await actorName(desk, by ?? holderOf(ticket))) ?? desk.say("content.bot");
  await postCard(desk, waiting, { why: desk.say("card.released-by", { agent: who }) });
  if (ticket.room !== null) await offerNext(desk, ticket.agent, { except: ticket.number });
  desk.changed({ topic: "ticket", number: ticket.number });
  return waiting;
}

/** The case leaves its room, which is told why. */
export async function emptyRoom(desk: Desk, { number, room }: InProgress, why: string): Promise<void> {
  await freeRoom(desk, room);
  await tell(desk, await roomChat(desk, room), { text: why, ticket: number });
}

async function releasedLine(desk: Desk, { number, agent }: InProgress, by: Actor): Promise<string> {
  const who = by === agent ? null : await actorName(desk, by);
  return who === null ? desk.say("room.released", { number }) : desk.say("room.released-by", { number, who });
}

/** Takes the case from whoever has it, on the way to somebody else: no card, they get it at once. */
export async function releaseTo(desk: Desk, ticket: Attended, to: NonNullable<Actor>): Promise<Waiting> {
  const waiting = release(ticket, { at: ticket.waitingSince });
  if (isRefusal(waiting)) throw new Error("a case in progress could not be released");
  await saveTicket(desk.tx, waiting);
  if (ticket.room === null) return waiting;
  const agent = await holderName(desk, to);
  await emptyRoom(desk, ticket, desk.say("room.taken-away", { number: ticket.number, agent }));
  return waiting;
}

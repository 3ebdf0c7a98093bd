/** A room got free: its agent hears in it of the case that waits longest, urgent ones first. */
import { chatOfGroup, type ChatId, type PersonId, type TicketNumber } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { askClaim, getClaimQuestion } from "../../store/tickets/cards.ts";
import { mainGroupsOf } from "../../store/team/agents.ts";
import { getFreeRoom, type Room } from "../../store/team/groups.ts";
import { findWaiting } from "../../store/tickets/tickets.ts";
import { mayTake } from "../may-take.ts";
import type { Desk } from "../desk.ts";
import { called } from "../phrase.ts";
import { tell } from "../promise.ts";
import { byServer } from "../server-time.ts";

/** An agent who comes back after this is offered anew what waits then. */
export const STANDS = 30 * 60_000;

/** Says nothing when no case waits, when the agent takes none now, or when the same offer stands there. `except`: what they just let go. */
export async function offerNext(
  desk: Desk,
  agent: PersonId,
  { except }: { except: TicketNumber | null },
): Promise<void> {
  const room = await getFreeRoom(desk.tx, agent);
  const groups = await mainGroupsOf(desk.tx, agent);
  if (!room?.jid || groups.length === 0) return;
  const next = (await findWaiting(desk.tx, groups)).find((ticket) => ticket.number !== except);
  if (!next || isRefusal(await mayTake(desk, agent, next.mainGroup))) return;
  const chat = chatOfGroup(room.jid);
  if (await isOffered(desk, { room, chat, agent, ticket: next.number })) return;
  const text = desk.say("room.next", { number: next.number, name: await called(desk, next.contact) });
  const message = await tell(desk, chat, { text, ticket: next.number });
  await askClaim(desk.tx, { chat, person: agent, ticket: next.number, message, at: desk.now });
}

/** Two rooms of an agent got free one after the other: the one offer is in the first, and nothing happened there since. */
async function isOffered(
  desk: Desk,
  { room, chat, agent, ticket }: { room: Room; chat: ChatId; agent: PersonId; ticket: TicketNumber },
): Promise<boolean> {
  const question = await getClaimQuestion(desk.tx, chat, agent);
  if (question?.ticket !== ticket) return false;
  const age = desk.now.getTime() - question.at.getTime();
  return age >= 0 && age < STANDS && (await byServer(desk, question.at)) >= (room.handedAt ?? question.at);
}

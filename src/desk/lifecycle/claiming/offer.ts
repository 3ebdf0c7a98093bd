/** Offers the case that waits longest, urgent ones first, in a room that got free. */
import { chatOfGroup, type ChatId, type PersonId, type TicketNumber } from "../../../domain/ids.ts";
import { isRefusal } from "../../../domain/refusal.ts";
import { askClaim, getClaimQuestion } from "../../../store/tickets/cards.ts";
import { mainGroupsOf } from "../../../store/team/agents.ts";
import { getFreeRoom, type Room } from "../../../store/team/groups.ts";
import { findWaiting } from "../../../store/tickets/tickets.ts";
import { mayTake } from "../../may-take.ts";
import type { DeskContext } from "../../context.ts";
import { called } from "../../phrase.ts";
import { enqueueText } from "../../enqueue.ts";
import { byServer } from "../../server-time.ts";

/** An agent who comes back after this is offered anew what waits then. */
export const STANDS = 30 * 60_000;

/** Says nothing when no case waits, when the agent takes none now, or when the same offer stands there. `except`: what they just let go. */
export async function offerNext(
  ctx: DeskContext,
  agent: PersonId,
  { except }: { except: TicketNumber | null },
): Promise<void> {
  const room = await getFreeRoom(ctx.tx, agent);
  const groups = await mainGroupsOf(ctx.tx, agent);
  if (!room?.jid || groups.length === 0) return;
  const next = (await findWaiting(ctx.tx, groups)).find((ticket) => ticket.number !== except);
  if (!next || isRefusal(await mayTake(ctx, agent, next.mainGroup))) return;
  const chat = chatOfGroup(room.jid);
  if (await isOffered(ctx, { room, chat, agent, ticket: next.number })) return;
  const text = ctx.t("room.next", { number: next.number, name: await called(ctx, next.contact) });
  const message = await enqueueText(ctx, chat, { text, ticket: next.number });
  await askClaim(ctx.tx, { chat, person: agent, ticket: next.number, message, at: ctx.now });
}

/** Two rooms of an agent got free one after the other: the one offer is in the first, and nothing happened there since. */
async function isOffered(
  ctx: DeskContext,
  { room, chat, agent, ticket }: { room: Room; chat: ChatId; agent: PersonId; ticket: TicketNumber },
): Promise<boolean> {
  const question = await getClaimQuestion(ctx.tx, chat, agent);
  if (question?.ticket !== ticket) return false;
  // After our clock was set back the age is negative: the offer stands, as for `room-offer.ts`, which takes it.
  const age = ctx.now.getTime() - question.at.getTime();
  return age < STANDS && (await byServer(ctx, question.at)) >= (room.handedAt ?? question.at);
}

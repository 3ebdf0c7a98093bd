/** Releases a case: back to the queue of its main group, or out of a room whose case goes to another agent. */
import { isRefusal, type Refusal } from "../../../domain/refusal.ts";
import { release, type Attended, type InProgress, type Waiting } from "../../../domain/ticket.ts";
import type { Entry } from "../../../store/messages/entries.ts";
import { getTicket, saveTicket } from "../../../store/tickets/tickets.ts";
import { actorName, holderName, holderOf, inHistory, type Actor } from "../../actor.ts";
import { postCard, whereShown } from "../queueing/card.ts";
import type { DeskContext } from "../../context.ts";
import { freeRoom } from "../../hands.ts";
import { offerNext } from "./offer.ts";
import { enqueueText } from "../../enqueue.ts";
import { called } from "../../phrase.ts";
import { roomChat } from "../../conversation/relay.ts";
import { linesOf } from "../../conversation/show-history.ts";

/** So many of the words that nobody saw are repeated; the others are in the panel. */
const UNSEEN = 5;

/** Gives the case back to its main group. */
export async function releaseTicket(
  ctx: DeskContext,
  ticket: Attended,
  by: Actor,
): Promise<Waiting | Refusal> {
  const released = release(ticket, { at: ctx.now });
  if (isRefusal(released)) return released;
  const waiting = await whereShown(ctx, released);
  await saveTicket(ctx.tx, waiting);
  const had = ticket.room === null ? { panelUser: ticket.panelUser } : { agent: ticket.agent };
  await inHistory(ctx, { ticket: ticket.number, event: "released", by, facts: had });
  if (ticket.room !== null) await emptyRoom(ctx, ticket, await releasedLine(ctx, ticket, by));
  const who = (await actorName(ctx, by ?? holderOf(ticket))) ?? ctx.t("content.bot");
  await postCard(ctx, waiting, { why: ctx.t("card.released-by", { agent: who }) });
  if (ticket.room !== null) await offerNext(ctx, ticket.agent, { except: ticket.number });
  ctx.changed({ topic: "ticket", number: ticket.number });
  return waiting;
}

/** Takes the case out of its room, and says there why. Whoever has it next is shown what this room was not. */
export async function emptyRoom(ctx: DeskContext, ticket: InProgress, why: string): Promise<void> {
  const unshown = await freeRoom(ctx, ticket);
  const text = [why, ...(await unseenLines(ctx, ticket, unshown))].join("\n");
  await enqueueText(ctx, await roomChat(ctx, ticket.room), { text, ticket: ticket.number });
}

/** Of a case that is over: the last words of the client that its room was not shown, and how many there are. */
async function unseenLines(ctx: DeskContext, { number, contact }: InProgress, unshown: Entry[]) {
  const unseen = unshown.filter(({ side, deletedAt }) => side === "client" && deletedAt === null);
  if (unseen.length === 0 || (await getTicket(ctx.tx, number))?.state !== "closed") return [];
  const name = await called(ctx, contact);
  return [
    ctx.t("room.closed-unseen", { count: unseen.length }),
    ...(await linesOf(ctx, unseen.slice(-UNSEEN).toReversed(), { client: name, ticket: number })),
  ];
}

async function releasedLine(ctx: DeskContext, { number, agent }: InProgress, by: Actor): Promise<string> {
  const who = by === agent ? null : await actorName(ctx, by);
  return who === null ? ctx.t("room.released", { number }) : ctx.t("room.released-by", { number, who });
}

/** Takes the case from its holder to give it to somebody else: no card is posted, they get it at once. */
export async function releaseTo(
  ctx: DeskContext,
  ticket: Attended,
  to: NonNullable<Actor>,
): Promise<Waiting> {
  const waiting = release(ticket, { at: ticket.waitingSince });
  if (isRefusal(waiting)) throw new Error("a case in progress could not be released");
  await saveTicket(ctx.tx, waiting);
  if (ticket.room === null) return waiting;
  const agent = await holderName(ctx, to);
  await emptyRoom(ctx, ticket, ctx.t("room.taken-away", { number: ticket.number, agent }));
  return waiting;
}

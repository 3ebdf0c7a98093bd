/** Commands and claims from the phone of the number itself: nobody is known to hold it, so nothing is done, and it is said whose they are. */
import type { DeskContext } from "../desk/context.ts";
import { enqueueText } from "../desk/enqueue.ts";
import { called } from "../desk/phrase.ts";
import type { Place } from "../commands/parse.ts";
import type { MessageId, TicketNumber } from "../domain/ids.ts";
import { isPlainClaim } from "../domain/language/claim-words.ts";
import { isCourtesy } from "../domain/language/courtesy.ts";
import { findAgents } from "../store/team/agents.ts";
import { getCard } from "../store/tickets/cards.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import type { Room } from "../store/team/groups.ts";
import { bareOrder } from "./bare-order.ts";
import { commandIn, isAmending, raisesHand, wordsOf } from "./route.ts";

interface Answer {
  place: Place;
  text: string;
  ticket: TicketNumber | null;
  /** It is known to be an order, though it has no slash. */
  isOrder?: boolean;
}

/** Answers a command of the handset in a room; false = it was none. */
export async function answerHandsetInRoom(
  ctx: DeskContext,
  row: InboxRow,
  { room, ticket }: { room: Room; ticket: TicketNumber | null },
): Promise<boolean> {
  const agent = await called(ctx, room.agent);
  return answer(ctx, row, { place: "room", text: ctx.t("room.handset-command", { agent }), ticket });
}

/** The same in a main group, where cases are claimed, or among supervisors, where an order may have no slash and may quote an alert. */
export async function answerHandsetInGroup(ctx: DeskContext, row: InboxRow, place: Place): Promise<boolean> {
  const claimed = place === "main" ? await claimedBy(ctx, row) : null;
  if (claimed !== null) {
    const quote = { id: claimed, author: null, text: wordsOf(row.arrival.content) ?? "" };
    await enqueueText(ctx, row.chat, { text: ctx.t("main.handset-claim"), quote, lane: "reply" });
    return true;
  }
  const isOrder = place === "supervisor" && (await ordersWithoutSlash(ctx, row));
  return answer(ctx, row, { place, text: ctx.t("main.handset-command"), ticket: null, isOrder });
}

/** The message to answer when it plainly takes a case: words that quote a card, or a hand that is raised at one. null = it does not. */
async function claimedBy(
  ctx: DeskContext,
  { chat, message, arrival: { content, quotes } }: InboxRow,
): Promise<MessageId | null> {
  const target = content.kind === "reaction" ? content.target : content.kind === "text" ? quotes : null;
  if (target === null || (await getCard(ctx.tx, chat, target)) === null) return null;
  if (content.kind === "reaction") return raisesHand(content.emoji) ? target : null;
  const agents = (await findAgents(ctx.tx)).filter(({ active }) => active).map(({ name }) => name);
  return isPlainClaim(wordsOf(content) ?? "", agents) ? message : null;
}

async function ordersWithoutSlash(ctx: DeskContext, { chat, arrival }: InboxRow): Promise<boolean> {
  const words = wordsOf(arrival.content);
  if (words === null) return false;
  if (arrival.quotes === null) return (await bareOrder(ctx, { mentioned: [] }, words)) !== null;
  return (await getCard(ctx.tx, chat, arrival.quotes))?.kind === "alert" && !isCourtesy(words);
}

async function answer(
  ctx: DeskContext,
  { chat, message, arrival: { content } }: InboxRow,
  { place, text, ticket, isOrder = false }: Answer,
): Promise<boolean> {
  if (isAmending(content) || !(isOrder || commandIn(content, place) !== null)) return false;
  const quote = { id: message, author: null, text: wordsOf(content) ?? "" };
  await enqueueText(ctx, chat, { text, quote, ticket, lane: "reply" });
  return true;
}

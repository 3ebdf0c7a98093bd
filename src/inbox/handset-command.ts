/** Commands from the phone of the number itself: nobody is known to hold it, so nothing is done, and it is said who has to type them. */
import type { DeskContext } from "../desk/context.ts";
import { enqueueText } from "../desk/enqueue.ts";
import { called } from "../desk/phrase.ts";
import type { Place } from "../commands/parse.ts";
import type { TicketNumber } from "../domain/ids.ts";
import { isCourtesy } from "../domain/language/courtesy.ts";
import { getCard } from "../store/tickets/cards.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import type { Room } from "../store/team/groups.ts";
import { bareOrder } from "./bare-order.ts";
import { commandIn, isAmending, wordsOf } from "./route.ts";

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

/** The same in a main group or among supervisors, where an order may have no slash and may quote an alert. */
export async function answerHandsetInGroup(ctx: DeskContext, row: InboxRow, place: Place): Promise<boolean> {
  const isOrder = place === "supervisor" && (await ordersWithoutSlash(ctx, row));
  return answer(ctx, row, { place, text: ctx.t("main.handset-command"), ticket: null, isOrder });
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

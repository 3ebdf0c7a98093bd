/** Commands from the phone of the number itself: nobody is known to hold it, so nothing is done, and it is said who has to type them. */
import type { DeskContext } from "../desk/context.ts";
import { enqueueText } from "../desk/enqueue.ts";
import { called } from "../desk/phrase.ts";
import type { Place } from "../commands/parse.ts";
import type { TicketNumber } from "../domain/ids.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import type { Room } from "../store/team/groups.ts";
import { commandIn, isAmending, wordsOf } from "./route.ts";

/** Answers a command of the handset in a room; false = it was none. */
export async function answerHandsetInRoom(
  ctx: DeskContext,
  row: InboxRow,
  { room, ticket }: { room: Room; ticket: TicketNumber | null },
): Promise<boolean> {
  const agent = await called(ctx, room.agent);
  return answer(ctx, row, { place: "room", text: ctx.t("room.handset-command", { agent }), ticket });
}

/** The same in a main group or among supervisors. */
export const answerHandsetInGroup = (ctx: DeskContext, row: InboxRow, place: Place): Promise<boolean> =>
  answer(ctx, row, { place, text: ctx.t("main.handset-command"), ticket: null });

async function answer(
  ctx: DeskContext,
  { chat, message, arrival: { content } }: InboxRow,
  { place, text, ticket }: { place: Place; text: string; ticket: TicketNumber | null },
): Promise<boolean> {
  if (isAmending(content) || commandIn(content, place) === null) return false;
  const quote = { id: message, author: null, text: wordsOf(content) ?? "" };
  await enqueueText(ctx, chat, { text, quote, ticket, lane: "reply" });
  return true;
}

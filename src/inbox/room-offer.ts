/** "Hay un caso esperando", said in a free room: whose yes takes it, and until when. */
import { claimTicket } from "../desk/lifecycle/claim.ts";
import type { Desk } from "../desk/desk.ts";
import { explain } from "../desk/explain.ts";
import { offerNext, STANDS } from "../desk/lifecycle/offer.ts";
import { answer, type Asked } from "../desk/promise.ts";
import { byServer } from "../desk/server-time.ts";
import type { MessageId } from "../domain/ids.ts";
import { isRefusal } from "../domain/refusal.ts";
import { getClaimQuestion, takeClaimQuestion } from "../store/tickets/cards.ts";

/** Whether an offer stands in the room; null = none, it came after the message was written, or that quotes something else. */
export async function offeredTo(
  desk: Desk,
  asked: Asked,
  quotes: MessageId | null,
): Promise<"now" | "long-ago" | null> {
  const question = await getClaimQuestion(desk.tx, asked.chat, asked.person);
  if (!question || (quotes !== null && quotes !== question.message)) return null;
  if (asked.sentAt < (await byServer(desk, question.at))) return null;
  return desk.now.getTime() - question.at.getTime() < STANDS ? "now" : "long-ago";
}

export async function takeOffer(desk: Desk, asked: Asked, { old }: { old: boolean }): Promise<void> {
  const question = await takeClaimQuestion(desk.tx, asked.chat, asked.person);
  if (!question) return;
  if (old) {
    await answer(desk, asked, desk.say("room.offer-old"));
    return offerNext(desk, asked.person, { except: null });
  }
  const claimed = await claimTicket(desk, { number: question.ticket, agent: asked.person });
  if (isRefusal(claimed)) await answer(desk, asked, await explain(desk, claimed));
}

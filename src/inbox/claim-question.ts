/** The question "¿Lo tomás?" of a main group: whether a message may answer it, and whether in time. */
import type { DeskContext } from "../desk/context.ts";
import type { Asked } from "../desk/enqueue.ts";
import { byServer } from "../desk/server-time.ts";
import type { MessageId, TicketNumber } from "../domain/ids.ts";
import { getOutboxMessage } from "../store/messages/outbox.ts";
import { getReceived } from "../store/messages/received.ts";
import { getClaimQuestion } from "../store/tickets/cards.ts";

/** After this a yes that quotes nothing is no answer any more: it may be said to a colleague. */
const PATIENCE = 10 * 60_000;

export interface ClaimQuestion {
  ticket: TicketNumber;
  /** It stood there too long for words that do not quote it. */
  old: boolean;
}

/** The question that this message may answer; null = there is none, the message was written before it, or quotes something else. */
export async function claimAskedOf(
  ctx: DeskContext,
  asked: Asked,
  quotes: MessageId | null,
): Promise<ClaimQuestion | null> {
  const question = await getClaimQuestion(ctx.tx, asked.chat, asked.person);
  if (!question || (quotes !== null && quotes !== question.message)) return null;
  const { ticket } = question;
  // Who quotes it says which one, whenever that is: like the card itself.
  if (quotes !== null) return { ticket, old: false };
  const age = await ageOf(ctx, asked, question);
  // Negative: our clock was set back since, and tells nothing.
  const byUs = ctx.now.getTime() - question.at.getTime();
  if (age < 0 || (byUs >= 0 && asked.sentAt < (await byServer(ctx, question.at)))) return null;
  return { ticket, old: age >= PATIENCE && (byUs < 0 || byUs >= PATIENCE) };
}

/** Between the words that made us ask and the answer, in ms by WhatsApp's clock alone: ours may have been set in between. */
async function ageOf(
  ctx: DeskContext,
  { chat, person, sentAt }: Asked,
  question: { message: MessageId; at: Date },
): Promise<number> {
  const ours = (await getOutboxMessage(ctx.tx, question.message))?.content;
  const cause = ours?.kind === "text" ? ours.quote?.id : undefined;
  const heard =
    cause === undefined ? null : await getReceived(ctx.tx, { chat, sender: person, message: cause });
  const since = heard?.arrival.sentAt ?? (await byServer(ctx, question.at));
  return sentAt.getTime() - since.getTime();
}

/**
 * Resolution of a quoted message that is no part of a conversation, by what we sent or received. Of a message that we do not
 * know there is only the word of who quotes it, who may have made it up.
 */
import type { ChatId, MessageId } from "../../domain/ids.ts";
import type { Quoted } from "../../domain/messages/inbound.ts";
import { quotedAs, type Entry } from "../../store/messages/entries.ts";
import { getOutboxMessage } from "../../store/messages/outbox.ts";
import { findReceived } from "../../store/messages/received.ts";
import type { DeskContext } from "../context.ts";
import type { Original } from "./original.ts";

/** null when nothing is quoted, or nothing is said of it. */
export async function whatItAnswers(
  ctx: DeskContext,
  { chat, quotes, quoted }: Original,
  by: Entry["side"],
): Promise<Quoted | null> {
  if (!quoted) return null;
  const known = quotes === null ? null : await knownMessage(ctx, chat, quotes);
  if (known) return { ...known, author: null, fromStatus: false, verified: true };
  // Nobody makes up anything on the company's own phone.
  return by === "handset" ? { ...quoted, verified: true } : quoted;
}

async function knownMessage(
  ctx: DeskContext,
  chat: ChatId,
  message: MessageId,
): Promise<Pick<Quoted, "kind" | "text"> | null> {
  const promised = await getOutboxMessage(ctx.tx, message);
  if (promised?.chat === chat)
    return promised.content.kind === "text"
      ? { kind: "text", text: promised.content.text }
      : { kind: "unsupported", text: null };
  const [received] = await findReceived(ctx.tx, chat, message);
  return received ? quotedAs(received.arrival.content) : null;
}

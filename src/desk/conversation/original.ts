/** Original message of an entry: the WhatsApp message it was first said in, with what it quotes. */
import type { ChatId, MessageId } from "../../domain/ids.ts";
import type { Quoted } from "../../domain/messages/inbound.ts";

/** The message an entry was first said in. */
export interface Original {
  chat: ChatId;
  message: MessageId;
  /** Opens a later encrypted edit; null when there is none. */
  secret: string | null;
  /** What it quotes in its own chat; null = nothing. */
  quotes: MessageId | null;
  /** What the quoted message says, in the words of whoever quotes it. */
  quoted?: Quoted | null;
}

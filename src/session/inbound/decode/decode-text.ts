/** Decoder of the text in a message of any kind. */
import type { proto } from "@whiskeysockets/baileys";
import { captionIn } from "./decode-media.ts";
import { lineOf, linesOf } from "./decode-rich.ts";

type Message = proto.IMessage;

/** As they were written; null when there are none. */
export function textIn(message: Message): string | null {
  const plain = message.conversation ?? message.extendedTextMessage?.text;
  if (typeof plain === "string") return plain;
  return captionIn(message) ?? answerIn(message);
}

/** A link without words of its own still has an address and a title. */
export function linkIn({ extendedTextMessage: link }: Message): string | null {
  const words = linesOf(...[link?.title, link?.description, link?.matchedText].map(lineOf));
  return words.length > 0 ? words.join("\n") : null;
}

/** Answers to lists and buttons: what was chosen. Its name for machines says little, and is better than nothing. */
export function answerIn(message: Message): string | null {
  const {
    listResponseMessage: list,
    buttonsResponseMessage: button,
    templateButtonReplyMessage: reply,
  } = message;
  const label = linesOf(
    ...[list?.title, list?.description, button?.selectedDisplayText, reply?.selectedDisplayText].map(lineOf),
  );
  if (label.length > 0) return label.join("\n");
  return lineOf(list?.singleSelectReply?.selectedRowId ?? button?.selectedButtonId ?? reply?.selectedId);
}

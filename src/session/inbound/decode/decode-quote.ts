/** Decoder of the quoted message, from the copy that the quoting message brings along. */
import type { proto } from "@whiskeysockets/baileys";
import type { InboundContent, Quoted } from "../../../domain/messages/inbound.ts";
import { quotedAs } from "../../../store/messages/entries.ts";
import { toAddress } from "../../address.ts";
import { contentOf } from "./decode-content.ts";

/** null when nothing readable came along. Never throws: a forged quote must not cost the answer. */
export function quotedIn({ quotedMessage, participant, remoteJid }: proto.IContextInfo): Quoted | null {
  const content = contentSafely(quotedMessage);
  if (!content) return null;
  const author = toAddress(participant);
  return {
    ...quotedAs(content),
    author: author.lid === null && author.phone === null ? null : author,
    fromStatus: remoteJid === "status@broadcast",
  };
}

function contentSafely(message: proto.IMessage | null | undefined): InboundContent | null {
  try {
    return contentOf(message);
  } catch {
    return null;
  }
}

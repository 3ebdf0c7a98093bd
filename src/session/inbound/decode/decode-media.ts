/** Decoder of media messages: what kind of file, and the reference (bytes) with which the same file can be sent again. */
import { proto, toNumber } from "@whiskeysockets/baileys";
import { looksEmpty } from "../../../domain/text/blank.ts";
import { cleanFileName } from "../../../domain/text/clean-file-name.ts";
import type { InboundContent, Media, MediaKind } from "../../../domain/messages/inbound.ts";
import { saneCount, saneSeconds } from "../../../domain/text/sanitize.ts";

type Message = proto.IMessage;
/** The node as far as all kinds agree on it. */
interface Node {
  mimetype?: string | null;
  fileName?: string | null;
  title?: string | null;
  fileLength?: Parameters<typeof toNumber>[0];
  seconds?: number | null;
  mediaKey?: Uint8Array | null;
  directPath?: string | null;
  url?: string | null;
}

/** undefined when the message holds no file. */
export function mediaOf(message: Message): InboundContent | undefined {
  const media = fileOf(message);
  return media && { kind: "media", media };
}

/** The file of a message as it stands; undefined when it holds none. */
function fileOf(message: Message): Media | undefined {
  const found = findNode(message);
  if (!found) return undefined;
  const { kind, node } = found;
  return {
    kind,
    wire: Buffer.from(proto.Message.encode(withoutSender(message)).finish()).toString("base64"),
    mimeType: node.mimetype ?? "application/octet-stream",
    caption: captionIn(message),
    fileName: cleanFileName(node.fileName) ?? cleanFileName(node.title),
    size:
      node.fileLength === null || node.fileLength === undefined ? null : saneCount(toNumber(node.fileLength)),
    seconds: node.seconds === null || node.seconds === undefined ? null : saneSeconds(node.seconds),
  };
}

/** The same for a head that may be a mere preview: undefined unless the file itself can be sent again. */
export function headOf(message: Message): Media | undefined {
  const node = findNode(message)?.node;
  const canBeFetched = Boolean(node?.mediaKey?.length && (node.directPath || node.url));
  return canBeFetched ? fileOf(message) : undefined;
}

/** What stands under a file; null when nothing does. */
export function captionIn(message: Message): string | null {
  const { imageMessage, videoMessage, ptvMessage, documentMessage } = message;
  const caption = (imageMessage ?? videoMessage ?? ptvMessage ?? documentMessage)?.caption;
  return caption && !looksEmpty(caption) ? caption : null;
}

function findNode(message: Message): { kind: MediaKind; node: Node } | null {
  const { imageMessage, videoMessage, ptvMessage, audioMessage, documentMessage } = message;
  if (imageMessage) return { kind: "image", node: imageMessage };
  if (videoMessage) return { kind: videoMessage.gifPlayback ? "gif" : "video", node: videoMessage };
  if (ptvMessage) return { kind: "round-video", node: ptvMessage };
  if (audioMessage) return { kind: audioMessage.ptt ? "voice" : "audio", node: audioMessage };
  if (documentMessage) return { kind: "document", node: documentMessage };
  const sticker = message.stickerMessage ?? message.lottieStickerMessage?.message?.stickerMessage;
  return sticker ? { kind: "sticker", node: sticker } : null;
}

/** What only concerned the sender's chat: quote, mentions, advertisement, taps on the picture. */
const OF_THE_SENDER = {
  contextInfo: null,
  annotations: [],
  interactiveAnnotations: [],
  viewOnce: null,
  staticUrl: null,
};

/** What phones show of a file and offer for saving it; a name that shows nothing is left out. */
const namesOf = ({
  fileName,
  title,
}: Pick<Node, "fileName" | "title">): Pick<Node, "fileName" | "title"> => ({
  fileName: cleanFileName(fileName),
  title: cleanFileName(title),
});

/** The media node alone. Also drops what stands beside it: keys, secrets, device lists. */
export function withoutSender(message: Message): Message {
  const { imageMessage, videoMessage, ptvMessage, audioMessage, documentMessage, stickerMessage } = message;
  if (imageMessage) return { imageMessage: { ...imageMessage, ...OF_THE_SENDER } };
  if (videoMessage) return { videoMessage: { ...videoMessage, ...OF_THE_SENDER } };
  if (ptvMessage) return { ptvMessage: { ...ptvMessage, ...OF_THE_SENDER } };
  if (audioMessage) return { audioMessage: { ...audioMessage, ...OF_THE_SENDER } };
  if (documentMessage)
    return { documentMessage: { ...documentMessage, ...namesOf(documentMessage), ...OF_THE_SENDER } };
  if (stickerMessage) return { stickerMessage: { ...stickerMessage, ...OF_THE_SENDER } };
  const lottie = message.lottieStickerMessage?.message;
  return lottie ? { lottieStickerMessage: { message: withoutSender(lottie) } } : {};
}

/** Parser of media references: where a file lies, its key and hashes, what it looks like. */
import { proto, type MediaType } from "@whiskeysockets/baileys";
import type { MediaFacts } from "../port.ts";

/** The node of any kind of file, as far as we read it. */
export interface MediaNode {
  url?: string | null;
  directPath?: string | null;
  mediaKey?: Uint8Array | null;
  fileSha256?: Uint8Array | null;
  fileEncSha256?: Uint8Array | null;
  jpegThumbnail?: Uint8Array | null;
  width?: number | null;
  height?: number | null;
  pageCount?: number | null;
  waveform?: Uint8Array | null;
}

export interface MediaRef {
  /** What its keys are derived for. */
  type: MediaType;
  node: MediaNode;
}

/** null when the bytes hold no file, or cannot be read. */
export function refIn(wire: string): MediaRef | null {
  const message = messageIn(wire);
  if (message === null) return null;
  const { imageMessage, videoMessage, ptvMessage, audioMessage, documentMessage } = message;
  if (imageMessage) return { type: "image", node: imageMessage };
  const video = videoMessage ?? ptvMessage;
  if (video) return { type: "video", node: video };
  if (audioMessage) return { type: "audio", node: audioMessage };
  if (documentMessage) return { type: "document", node: documentMessage };
  const sticker = message.stickerMessage ?? message.lottieStickerMessage?.message?.stickerMessage;
  return sticker ? { type: "sticker", node: sticker } : null;
}

/** A damaged row costs its own picture, not the conversation it stands in. */
function messageIn(wire: string): proto.Message | null {
  try {
    return proto.Message.decode(Buffer.from(wire, "base64"));
  } catch {
    return null;
  }
}

export function describe(wire: string): MediaFacts {
  const { jpegThumbnail, waveform, fileSha256, ...node } = refIn(wire)?.node ?? {};
  return {
    thumbnail: jpegThumbnail && isJpeg(jpegThumbnail) ? jpegThumbnail : null,
    width: node.width || null,
    height: node.height || null,
    pages: node.pageCount || null,
    waveform: waveform?.length ? [...waveform] : null,
    sha256: fileSha256?.length === 32 ? Buffer.from(fileSha256).toString("hex") : null,
  };
}

/** A stranger wrote it: what browsers are handed as a picture has to be one. */
const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

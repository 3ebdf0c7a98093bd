/** Sample media references: messages about files with address, key and hashes. The files do not exist. */
import { proto } from "@whiskeysockets/baileys";
import type { InboundContent, MediaKind } from "../domain/messages/inbound.ts";

const node = {
  url: "https://127.0.0.1/f",
  directPath: "/f",
  mediaKey: Buffer.alloc(32, 1),
  fileSha256: Buffer.alloc(32, 2),
  fileEncSha256: Buffer.alloc(32, 3),
};

const wires: Record<MediaKind, proto.IMessage> = {
  image: { imageMessage: { ...node, mimetype: "image/jpeg" } },
  video: { videoMessage: { ...node, mimetype: "video/mp4" } },
  gif: { videoMessage: { ...node, mimetype: "video/mp4", gifPlayback: true } },
  "round-video": { ptvMessage: { ...node, mimetype: "video/mp4" } },
  audio: { audioMessage: { ...node, mimetype: "audio/mpeg" } },
  voice: { audioMessage: { ...node, mimetype: "audio/ogg; codecs=opus", ptt: true, seconds: 4 } },
  document: { documentMessage: { ...node, mimetype: "application/pdf", fileName: "factura.pdf" } },
  sticker: { stickerMessage: { ...node, mimetype: "image/webp" } },
};

/** An inbound message of this kind. */
export function mediaOf(kind: MediaKind, caption: string | null = null): InboundContent {
  const wire = Buffer.from(proto.Message.encode(wires[kind]).finish()).toString("base64");
  return {
    kind: "media",
    media: { kind, wire, mimeType: "x/y", caption, fileName: null, size: null, seconds: null },
  };
}

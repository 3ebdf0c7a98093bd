import { proto } from "@whiskeysockets/baileys";
import { expect, it } from "vitest";
import { contentOf } from "./decode-content.ts";

const file = {
  url: "https://mmg.whatsapp.net/x",
  mediaKey: Buffer.alloc(32, 1),
  mimetype: "image/jpeg",
  fileLength: 12,
};
const document = { ...file, fileName: "a.pdf" };
const future = (message: proto.IMessage): proto.Message.IFutureProofMessage => ({ message });
const read = (content: proto.IMessage) =>
  contentOf(proto.Message.decode(proto.Message.encode(content).finish()));
const inAlbum = {
  messageAssociation: { associationType: proto.MessageAssociation.AssociationType.MEDIA_ALBUM },
};

it.each<[string, proto.IMessage, object]>([
  [
    "image",
    { imageMessage: { ...file, caption: "mirá" } },
    { kind: "image", caption: "mirá", size: 12, mimeType: "image/jpeg" },
  ],
  [
    "picture of an album",
    { imageMessage: file, messageContextInfo: inAlbum },
    { kind: "image", caption: null },
  ],
  ["video", { videoMessage: { ...file, seconds: 7 } }, { kind: "video", seconds: 7, caption: null }],
  ["GIF", { videoMessage: { ...file, gifPlayback: true } }, { kind: "gif" }],
  ["round video", { ptvMessage: { ...file, seconds: 3 } }, { kind: "round-video", seconds: 3 }],
  ["audio", { audioMessage: { ...file, seconds: 9 } }, { kind: "audio", seconds: 9, fileName: null }],
  ["voice note", { audioMessage: { ...file, ptt: true } }, { kind: "voice" }],
  ["document", { documentMessage: document }, { kind: "document", fileName: "a.pdf" }],
  [
    "captioned document",
    { documentWithCaptionMessage: future({ documentMessage: { ...document, caption: "ya" } }) },
    { kind: "document", caption: "ya" },
  ],
  ["sticker", { stickerMessage: file }, { kind: "sticker" }],
  ["animated sticker", { lottieStickerMessage: future({ stickerMessage: file }) }, { kind: "sticker" }],
  [
    "file of unknown size",
    { imageMessage: { mimetype: "image/png" } },
    { kind: "image", size: null, seconds: null },
  ],
])("%s", (_title, content, expected) => {
  expect(read(content)).toMatchObject({ kind: "media", media: expected });
});

it.each<[string, proto.IMessage]>([
  ["viewOnceMessage", { viewOnceMessage: future({ imageMessage: file }) }],
  ["viewOnceMessageV2", { viewOnceMessageV2: future({ videoMessage: file }) }],
  ["viewOnceMessageV2Extension", { viewOnceMessageV2Extension: future({ audioMessage: file }) }],
  ["a file marked so", { ephemeralMessage: future({ imageMessage: { ...file, viewOnce: true } }) }],
])("is for the phone alone: %s", (_title, content) => {
  expect(read(content)).toEqual({ kind: "view-once" });
});

it("knows buttons that come in the envelope of view-once", () => {
  const buttons = { viewOnceMessage: future({ interactiveMessage: { body: { text: "elija" } } }) };
  expect(read(buttons)).toEqual({ kind: "text", text: "elija" });
});

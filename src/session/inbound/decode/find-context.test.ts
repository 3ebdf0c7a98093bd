import { proto } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { toMessageId } from "../../../domain/ids.ts";
import { decode } from "./decode.ts";

const MARTA = "700000000000001@lid";
const OURS = "900000000000000@lid";

const context: proto.IContextInfo = {
  stanzaId: "3EB0",
  participant: MARTA,
  quotedMessage: { conversation: "¿cuánto debo?" },
  mentionedJid: [OURS],
  expiration: 86_400,
};
const future = (message: proto.IMessage): proto.Message.IFutureProofMessage => ({ message });
const c = { contextInfo: context };
const option = { name: "¿Cuándo?", options: [{ optionName: "hoy" }], ...c };

const arrivalOf = (message: proto.IMessage) =>
  decode(
    {
      key: { remoteJid: MARTA, fromMe: false, id: "3A01" },
      message: proto.Message.decode(proto.Message.encode(message).finish()),
      messageTimestamp: 1_800_000_000,
    },
    {
      self: { lid: null, phone: null },
      live: true,
      journalKey: null,
      secretOf: async () => null,
    },
  );

const places: [string, proto.IMessage][] = [
  ["a text", { extendedTextMessage: { text: "x", ...c } }],
  ["a disappearing text", { ephemeralMessage: future({ extendedTextMessage: { text: "x", ...c } }) }],
  ["a picture", { imageMessage: c }],
  ["a video", { videoMessage: c }],
  ["a round video", { ptvMessage: c }],
  ["a voice note", { audioMessage: { ptt: true, ...c } }],
  ["a document", { documentMessage: c }],
  ["a document with caption", { documentWithCaptionMessage: future({ documentMessage: c }) }],
  ["a sticker", { stickerMessage: c }],
  ["an animated sticker", { lottieStickerMessage: future({ stickerMessage: c }) }],
  ["a place", { locationMessage: c }],
  ["a live place", { liveLocationMessage: c }],
  ["a contact", { contactMessage: { displayName: "Beto", ...c } }],
  ["contacts", { contactsArrayMessage: { contacts: [{ displayName: "Beto" }], ...c } }],
  ["a poll", { pollCreationMessage: option }],
  ["a poll of today", { pollCreationMessageV3: option }],
  ["a wrapped poll", { pollCreationMessageV4: future({ pollCreationMessage: option }) }],
  ["a message that mentions a group", { groupMentionedMessage: future({ imageMessage: c }) }],
  ["what a bot forwarded", { botForwardedMessage: future({ extendedTextMessage: { text: "x", ...c } }) }],
  ["a list", { listMessage: { title: "x", ...c } }],
  ["an answer to a list", { listResponseMessage: { title: "x", ...c } }],
  ["buttons", { buttonsMessage: { contentText: "x", ...c } }],
  ["an answer to buttons", { buttonsResponseMessage: { selectedDisplayText: "x", ...c } }],
  ["a template", { templateMessage: { hydratedTemplate: { hydratedContentText: "x" }, ...c } }],
  ["an answer to a template", { templateButtonReplyMessage: { selectedDisplayText: "x", ...c } }],
  ["an interactive message", { interactiveMessage: { body: { text: "x" }, ...c } }],
  ["an answer to one", { interactiveResponseMessage: { body: { text: "x" }, ...c } }],
  ["a product", { productMessage: { product: { title: "x" }, ...c } }],
  ["an order", { orderMessage: { orderTitle: "x", ...c } }],
  ["an event", { eventMessage: { name: "x", ...c } }],
  ["an invitation", { groupInviteMessage: { groupName: "x", ...c } }],
];

describe("What an answer quotes, mentions and how long it lasts", () => {
  it.each(places)("is found in %s", async (_title, message) => {
    expect(await arrivalOf(message)).toMatchObject({
      quotes: "3EB0",
      quoted: { kind: "text", text: "¿cuánto debo?", author: { lid: "700000000000001" }, fromStatus: false },
      mentions: [{ lid: "900000000000000" }],
      expiresInSeconds: 86_400,
    });
  });

  it("is not looked for in the quoted message", async () => {
    const quotedMessage = { extendedTextMessage: { text: "x", ...c } };
    const arrival = await arrivalOf({
      extendedTextMessage: { text: "y", contextInfo: { stanzaId: "3A09", quotedMessage } },
    });
    expect(arrival).toMatchObject({ quotes: "3A09", mentions: [], expiresInSeconds: null });
  });
});

describe("The quoted message", () => {
  const quoted = async (one: proto.IContextInfo) =>
    (await arrivalOf({ extendedTextMessage: { text: "y", contextInfo: { stanzaId: "3A09", ...one } } }))
      ?.quoted;

  it("says what it is when it has no words", async () => {
    expect(await quoted({ quotedMessage: { imageMessage: { mimetype: "image/jpeg" } } })).toEqual({
      kind: "image",
      text: null,
      author: null,
      fromStatus: false,
    });
  });

  it("says that it stood in a status", async () => {
    const from = { remoteJid: "status@broadcast", participant: OURS };
    expect(await quoted({ ...from, quotedMessage: { imageMessage: { caption: "Oferta" } } })).toMatchObject({
      text: "Oferta",
      author: { lid: "900000000000000", phone: null },
      fromStatus: true,
    });
  });

  it.each([
    ["is not brought along", {}],
    ["is noise", { quotedMessage: { albumMessage: {} } }],
  ])("is unknown when it %s", async (_title, one) => {
    const arrival = await arrivalOf({
      extendedTextMessage: { text: "y", contextInfo: { stanzaId: "3A09", ...one } },
    });
    expect(arrival).toMatchObject({ quotes: toMessageId("3A09"), quoted: null });
  });
});

import { proto, type WAMessage } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import type { Arrival } from "../../../domain/messages/inbound.ts";
import { toAddress } from "../../address.ts";
import { decode } from "./decode.ts";
import { sealEdit } from "./decode-edit.fixture.ts";

const OURS = { pn: "5491140000000@s.whatsapp.net", lid: "900000000000000@lid" };
const MARTA = { pn: "5491155550001@s.whatsapp.net", lid: "700000000000001@lid" };
const GROUP = "120363000000000001@g.us";
const self = toAddress(OURS.pn, OURS.lid);
const marta = toAddress(MARTA.pn, MARTA.lid);

/** As it comes off the wire: through bytes, and with the addresses of a direct chat. */
function received(content: proto.IMessage | null, more: Partial<WAMessage> = {}): WAMessage {
  const message = content && proto.Message.decode(proto.Message.encode(content).finish());
  const key = { remoteJid: MARTA.lid, remoteJidAlt: MARTA.pn, fromMe: false, id: "3A01" };
  return { key, message, messageTimestamp: 1_800_000_000, pushName: "Marta", ...more };
}

const read = (message: WAMessage, secret: string | null = null): Promise<Arrival | null> =>
  decode(message, { self, live: true, journalKey: null, secretOf: async () => secret });

const file = {
  url: "https://mmg.whatsapp.net/x",
  directPath: "/x",
  mediaKey: Buffer.alloc(32, 1),
  mimetype: "image/jpeg",
  fileLength: 12,
};

describe("What a message says", () => {
  it("cannot be read yet", async () => {
    const stub = received(null, { messageStubType: proto.WebMessageInfo.StubType.CIPHERTEXT });
    expect((await read(stub))?.content).toEqual({ kind: "undecryptable" });
  });

  it("can be seen on the phone only", async () => {
    const stub = received(null);
    stub.key.isViewOnce = true;
    expect((await read(stub))?.content).toEqual({ kind: "view-once" });
  });

  it("is nobody's business when it went from one device of ours to another", async () => {
    expect(await read({ ...received({ conversation: "x" }), category: "peer" })).toBeNull();
  });
});

describe("A sealed edit", () => {
  const secret = Buffer.alloc(32, 9);
  it.each([MARTA.lid, MARTA.pn])("opens whichever address it was sealed for (%s)", async (author) => {
    const message = received(sealEdit({ conversation: "sí" }, { target: "3B", author, secret }));
    expect((await read(message, secret.toString("base64")))?.content).toEqual({
      kind: "edit",
      target: "3B",
      text: "sí",
    });
  });

  it("stays shut without the secret, and is told", async () => {
    const message = received(sealEdit({ conversation: "sí" }, { target: "3B", author: MARTA.lid, secret }));
    const shut = { kind: "unsupported", wireType: "secretEncryptedMessage" };
    expect((await read(message))?.content).toEqual(shut);
    expect((await read(message, Buffer.alloc(32, 8).toString("base64")))?.content).toEqual(shut);
  });
});

describe("Where a message was written, and by whom", () => {
  const at = async (key: object, more: Partial<WAMessage> = {}) => {
    const message = received({ conversation: "x" }, more);
    return read({ ...message, key: { id: "3A01", fromMe: false, ...key } });
  };

  it("in a person's chat, under either address", async () => {
    const chat = { kind: "direct", with: marta };
    expect(await at({ remoteJid: MARTA.lid, remoteJidAlt: MARTA.pn })).toMatchObject({ chat, author: marta });
    expect(await at({ remoteJid: MARTA.pn, remoteJidAlt: MARTA.lid })).toMatchObject({ chat, author: marta });
    expect(await at({ remoteJid: MARTA.lid })).toMatchObject({ author: { lid: marta.lid, phone: null } });
  });

  it("in a group", async () => {
    const arrival = await at({ remoteJid: GROUP, participant: MARTA.lid, participantAlt: MARTA.pn });
    expect(arrival).toMatchObject({ chat: { kind: "group", group: GROUP }, author: marta });
  });

  it("to a broadcast list of theirs: it is their own chat that can be answered", async () => {
    const arrival = await at({
      remoteJid: "1600000000@broadcast",
      participant: MARTA.pn,
      remoteJidAlt: MARTA.lid,
    });
    expect(arrival).toMatchObject({ chat: { kind: "direct", with: marta }, author: marta });
  });

  it("by ourselves, on the phone", async () => {
    expect(await at({ remoteJid: MARTA.lid, remoteJidAlt: MARTA.pn, fromMe: true })).toMatchObject({
      chat: { kind: "direct", with: marta },
      author: self,
      fromMe: true,
    });
  });

  it.each(["status@broadcast", "120363000000000009@newsletter", "1600000000@broadcast"])(
    "is ignored: %s",
    async (remoteJid) => {
      expect(
        await at({ remoteJid, participant: undefined, fromMe: remoteJid.startsWith("1600") }),
      ).toBeNull();
    },
  );
});

describe("What comes with a message", () => {
  it("the quoted message, mentions, timer and secret", async () => {
    const arrival = await read(
      received({
        extendedTextMessage: {
          text: "lo tomo",
          contextInfo: { stanzaId: "3EB0", mentionedJid: [OURS.lid, "x@newsletter"], expiration: 86_400 },
        },
        messageContextInfo: { messageSecret: Buffer.alloc(32, 2) },
      }),
    );
    expect(arrival).toMatchObject({
      quotes: "3EB0",
      mentions: [{ lid: self.lid, phone: null }],
      expiresInSeconds: 86_400,
      secret: Buffer.alloc(32, 2).toString("base64"),
      sentAt: new Date(1_800_000_000_000),
      pushName: "Marta",
    });
  });

  it("quotes of any kind of answer", async () => {
    const arrival = await read(received({ stickerMessage: { ...file, contextInfo: { stanzaId: "3EB0" } } }));
    expect(arrival?.quotes).toBe("3EB0");
  });

  it("nothing, when there is nothing", async () => {
    const arrival = await read(received({ conversation: "x" }, { pushName: "" }));
    expect(arrival).toMatchObject({
      quotes: null,
      mentions: [],
      secret: null,
      expiresInSeconds: null,
      pushName: null,
    });
  });
});

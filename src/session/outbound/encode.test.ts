import { proto, type WAMessage } from "@whiskeysockets/baileys";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksEmpty } from "../../domain/text/blank.ts";
import { toMessageId } from "../../domain/ids.ts";
import type { Arrival } from "../../domain/messages/inbound.ts";
import type { Outgoing } from "../../domain/messages/outgoing.ts";
import { toAddress } from "../address.ts";
import { lineOf } from "../inbound/decode/decode-rich.ts";
import { decode } from "../inbound/decode/decode.ts";
import { compose, type Composition } from "./encode.ts";

const self = toAddress("5491140000000@s.whatsapp.net", "900000000000000@lid");
const marta = toAddress("5491155550001@s.whatsapp.net", "700000000000001@lid");
const about: Composition = {
  form: "lid",
  self,
  secret: Buffer.alloc(32, 3),
  now: new Date("2026-11-20T12:00:00Z"),
};
const target = { id: toMessageId("3A77"), author: marta };

const composed = (content: Outgoing, more: Partial<Composition> = {}): proto.Message =>
  proto.Message.decode(compose(content, { ...about, ...more }));

/** What the other side reads. */
async function asRead(content: Outgoing): Promise<Arrival | null> {
  const key = { remoteJid: "900000000000000@lid", id: "3EB0", fromMe: false };
  const message = { key, message: composed(content), messageTimestamp: 1 } as WAMessage;
  return decode(message, { self: marta, live: true, journalKey: null, secretOf: async () => null });
}

/** In which something is seen: what is blank is no text, and people are told of it in words. */
const text = fc.string({ minLength: 1 }).filter((words) => !looksEmpty(words));
/** One sign, as phones send it, however many parts it has; null takes it back. */
const emoji = fc.option(fc.constantFrom("👍", "❤️", "🇦🇷", "👨‍👩‍👧‍👦", "🤷🏽‍♀️"), { nil: null });
const id = fc.string({ minLength: 1 }).map(toMessageId);
const degrees = fc
  .double({ min: -90, max: 90, noNaN: true, noDefaultInfinity: true })
  .filter((n) => !Object.is(n, -0));
/** As names come in from outside: one clean line, or none. */
const named = fc.string().map(lineOf);

describe("What is written is what is read", () => {
  it("for texts, with their quotes and mentions", async () => {
    await fc.assert(
      fc.asyncProperty(text, id, async (words, quoted) => {
        const quote = { id: quoted, author: null, text: "antes" };
        const read = await asRead({ kind: "text", text: words, quote, mentions: [self] });
        expect(read).toMatchObject({
          content: { kind: "text", text: words },
          quotes: quoted,
          mentions: [{ lid: self.lid, phone: null }],
        });
      }),
    );
  });

  it("for places", async () => {
    await fc.assert(
      fc.asyncProperty(degrees, degrees, named, named, async (latitude, longitude, name, address) => {
        const content = { kind: "location" as const, latitude, longitude, name, address };
        expect((await asRead(content))?.content).toEqual({ ...content, live: false });
      }),
    );
  });

  it("for contact cards", async () => {
    const card = fc
      .tuple(fc.stringMatching(/^[A-Za-zñé]{1,20}$/), fc.stringMatching(/^\+\d{8,12}$/))
      .map(([name, phone]) => ({
        name,
        vcard: `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL:${phone}\nEND:VCARD`,
        phones: [phone],
      }));
    await fc.assert(
      fc.asyncProperty(fc.array(card, { minLength: 1, maxLength: 5 }), async (cards) => {
        expect((await asRead({ kind: "contacts", cards }))?.content).toEqual({ kind: "contacts", cards });
      }),
    );
  });

  it("for reactions, edits and deletions", async () => {
    await fc.assert(
      fc.asyncProperty(id, text, emoji, async (message, words, given) => {
        const about = { id: message, author: null };
        expect((await asRead({ kind: "reaction", target: about, emoji: given }))?.content).toEqual({
          kind: "reaction",
          target: message,
          emoji: given,
        });
        expect((await asRead({ kind: "edit", target: about, text: words }))?.content).toEqual({
          kind: "edit",
          target: message,
          text: words,
        });
        expect((await asRead({ kind: "deletion", target: about }))?.content).toEqual({
          kind: "deletion",
          target: message,
        });
      }),
    );
  });
});

describe("A file sent again", () => {
  const file = {
    url: "https://mmg.whatsapp.net/x",
    directPath: "/x",
    mediaKey: Buffer.alloc(32, 1),
    fileSha256: Buffer.alloc(32, 2),
    fileEncSha256: Buffer.alloc(32, 4),
    mimetype: "audio/ogg; codecs=opus",
    fileLength: 12,
  };
  const source = {
    stanzaId: "OTHER",
    participant: "1@lid",
    mentionedJid: ["2@lid"],
    isForwarded: true,
    forwardingScore: 3,
  };
  const beside = {
    senderKeyDistributionMessage: {
      groupId: "1@g.us",
      axolotlSenderKeyDistributionMessage: Buffer.alloc(9, 1),
    },
    messageContextInfo: { messageSecret: Buffer.alloc(32, 8) },
  };
  const kinds: [string, proto.IMessage][] = [
    ["image", { imageMessage: { ...file, caption: "privado", jpegThumbnail: Buffer.alloc(4, 7) } }],
    ["video", { videoMessage: { ...file, seconds: 5, caption: "privado" } }],
    ["gif", { videoMessage: { ...file, gifPlayback: true } }],
    ["round-video", { ptvMessage: { ...file, seconds: 5 } }],
    ["audio", { audioMessage: { ...file, seconds: 5 } }],
    ["voice", { audioMessage: { ...file, ptt: true, seconds: 5, waveform: Buffer.alloc(64, 5) } }],
    ["document", { documentMessage: { ...file, fileName: "a.pdf", caption: "privado" } }],
    ["sticker", { stickerMessage: file }],
  ];

  async function wireOf(content: proto.IMessage): Promise<string> {
    const [type, node] = Object.entries(content)[0] as [string, object];
    const message = proto.Message.decode(
      proto.Message.encode({ [type]: { ...node, contextInfo: source }, ...beside }).finish(),
    );
    const key = { remoteJid: "700000000000001@lid", id: "3A", fromMe: false };
    const arrival = await decode(
      { key, message, messageTimestamp: 1 },
      {
        self,
        live: true,
        journalKey: null,
        secretOf: async () => null,
      },
    );
    if (arrival?.content.kind !== "media") throw new Error("not a file");
    return arrival.content.media.wire;
  }

  it.each(kinds)("stays a %s and keeps what shows it", async (kind, content) => {
    const wire = await wireOf(content);
    const read = await asRead({ kind: "media", wire, caption: null, quote: { ...target, text: "antes" } });
    expect(read?.content).toMatchObject({ kind: "media", media: { kind, caption: null } });
    expect(read?.quotes).toBe(target.id);
    const again = proto.Message.decode(Buffer.from(wire, "base64"));
    const [type, node] = Object.entries(content)[0] as [keyof proto.IMessage, Record<string, unknown>];
    const kept = again[type] as Record<string, unknown>;
    for (const field of [
      "mediaKey",
      "directPath",
      "seconds",
      "waveform",
      "jpegThumbnail",
      "gifPlayback",
      "fileName",
    ]) {
      expect(kept[field] ?? null).toEqual(node[field] ?? null);
    }
  });

  it.each(kinds)("takes nothing along from where it was (%s)", async (_kind, content) => {
    const bytes = compose({ kind: "media", wire: await wireOf(content), caption: "Marta" }, about);
    const all = Buffer.from(bytes).toString("latin1");
    for (const trace of ["OTHER", "2@lid", "privado", "1@g.us", "\x08".repeat(32)])
      expect(all).not.toContain(trace);
  });
});

describe("On the wire", () => {
  it("a quote names its author the way the chat does, and us where we wrote it", () => {
    const quote = { id: target.id, text: "antes" };
    const participant = (author: typeof marta | null, form: "lid" | "phone") =>
      composed({ kind: "text", text: "x", quote: { ...quote, author } }, { form }).extendedTextMessage
        ?.contextInfo?.participant;
    expect(participant(marta, "lid")).toBe("700000000000001@lid");
    expect(participant(marta, "phone")).toBe("5491155550001@s.whatsapp.net");
    expect(participant(null, "lid")).toBe("900000000000000@lid");
    expect(participant(null, "phone")).toBe("5491140000000@s.whatsapp.net");
    expect(participant({ lid: null, phone: marta.phone }, "lid")).toBe("5491155550001@s.whatsapp.net");
  });

  it("what can be added to carries a secret; what points at something does not", () => {
    expect(composed({ kind: "text", text: "x" }).messageContextInfo?.messageSecret).toHaveLength(32);
    expect(composed({ kind: "deletion", target }).messageContextInfo ?? null).toBeNull();
    expect(composed({ kind: "reaction", target, emoji: "👍" }).messageContextInfo ?? null).toBeNull();
  });

  it("our own messages are ours; others are named", () => {
    const keyOf = (author: typeof marta | null) =>
      composed({ kind: "deletion", target: { id: target.id, author } }).protocolMessage?.key;
    expect(keyOf(null)).toMatchObject({ fromMe: true, id: "3A77" });
    expect(keyOf(marta)).toMatchObject({ fromMe: false, participant: "700000000000001@lid" });
  });

  it("disappears when the chat does", () => {
    const context = composed({ kind: "text", text: "x" }, { expiresInSeconds: 86_400 }).extendedTextMessage
      ?.contextInfo;
    expect(context?.expiration).toBe(86_400);
  });

  it("never asks anybody for a preview of a link", () => {
    const { extendedTextMessage } = composed({ kind: "text", text: "https://example.com" });
    const { matchedText, title, jpegThumbnail } = extendedTextMessage ?? {};
    expect([matchedText ?? null, title ?? null, jpegThumbnail ?? null]).toEqual([null, null, null]);
  });

  it("an invitation says to which group, until when", () => {
    const invite = {
      kind: "group-invite" as const,
      group: "1@g.us",
      groupName: "Soporte",
      code: "abc",
      expiresAt: new Date(1_800_000_000_000),
      text: "entrá",
    };
    expect(composed(invite).groupInviteMessage).toMatchObject({
      groupJid: "1@g.us",
      inviteCode: "abc",
      caption: "entrá",
    });
  });
});

import { proto } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { parseCommand } from "../../../commands/parse.ts";
import { toLid } from "../../../domain/ids.ts";
import { decode } from "./decode.ts";
import { refIn } from "../../media/media-facts.ts";

/** What a message becomes that somebody made by hand: phones send nothing of the kind. */
const read = async (content: proto.IMessage) => (await readAll(content))?.content ?? null;

async function readAll(content: proto.IMessage) {
  const message = proto.Message.decode(proto.Message.encode(content).finish());
  const key = { remoteJid: "5493815550001@s.whatsapp.net", id: "A1" };
  const arrival = await decode(
    { key, message, messageTimestamp: 1_772_456_400 },
    {
      self: { lid: toLid("900000000000001"), phone: null },
      live: true,
      journalKey: null,
      secretOf: async () => null,
    },
  );
  return arrival;
}

const vcardOf = (size: number): string =>
  `BEGIN:VCARD\nFN:Beto\nTEL:+54 9 381 555-0001\nNOTE:${"x".repeat(size)}\nEND:VCARD`;

const many = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);
const picture = { url: "https://mmg.whatsapp.net/f", directPath: "/f", mediaKey: Buffer.alloc(32, 1) };

/** Seconds. Quadratic in any of these, a single message would hold everybody up for minutes. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
const AT_ONCE = 4;

describe("A message made to hold everybody up", () => {
  it.each([
    ["semicolons", ";"],
    ["dots", "a."],
    ["hyphens", "-"],
    ["carriage returns", "\r"],
    ["escapes", "\\n"],
  ])("with a number of a thousand %s in its contact card is read at once", async (_what, sign) => {
    const vcard = `BEGIN:VCARD\nTEL:${sign.repeat(300_000 / sign.length)}x\nFN:Beto\nEND:VCARD`;
    const contacts = many(3, { displayName: "", vcard });
    expect(await timeOf(() => read({ contactsArrayMessage: { contacts } }))).toBeLessThan(AT_ONCE);
  });

  it.each([" ", "\n", "\u200b", "\u2800", "*", "> "])(
    "of blanks like %j is no command, at once",
    async (sign) => {
      const text = `${sign.repeat(200_000)}x`;
      for (const place of ["room", "main", "supervisor"] as const) {
        expect(await timeOf(() => parseCommand(text, place))).toBeLessThan(AT_ONCE);
        expect(parseCommand(text, place)).toEqual({ kind: "none" });
      }
    },
  );
});

describe("A message of more than anybody can read", () => {
  it("is the first of its choices", async () => {
    const options = many(150_000, { optionName: "sí" });
    expect(await read({ pollCreationMessageV3: { name: "¿Vienen?", options } })).toEqual({
      kind: "poll",
      question: "¿Vienen?",
      options: many(100, "sí"),
    });
  });

  it("is the first lines of a list", async () => {
    const sections = [{ rows: many(150_000, { title: "Plan" }) }];
    const text = many(100, "▫️ Plan").join("\n");
    expect(await read({ listMessage: { sections } })).toEqual({ kind: "text", text });
  });

  it("is the first pictures of a carousel", async () => {
    const cards = many(500, { header: { imageMessage: picture } });
    const content = await read({ interactiveMessage: { carouselMessage: { cards } } });
    expect(content?.kind === "media" && content.more?.length).toBe(9);
  });

  it("is the beginning of a form", async () => {
    const paramsJson = JSON.stringify({ nombre: "a".repeat(15_000), calle: "b".repeat(15_000), piso: "1" });
    const content = await read({
      interactiveResponseMessage: { body: { text: "Sent" }, nativeFlowResponseMessage: { paramsJson } },
    });
    const text = content?.kind === "text" ? content.text : "";
    expect(text).toMatch(/^nombre: a{15000}\ncalle: b+…$/);
    expect(text.length).toBeLessThan(20_010);
  });

  it("is the beginning of a text, and says that there was more", async () => {
    const content = await read({ conversation: "a".repeat(1_000_000) });
    expect(content).toEqual({ kind: "text", text: `${"a".repeat(65_536)}…`, cut: true });
    expect(await read({ conversation: "a".repeat(65_536) })).toEqual({
      kind: "text",
      text: "a".repeat(65_536),
    });
  });

  it("is the words and the file of a photo whose small picture is a megabyte", async () => {
    const jpegThumbnail = Buffer.alloc(1_000_000, 7);
    const content = await read({ imageMessage: { ...picture, jpegThumbnail, caption: "b".repeat(200_000) } });
    const media = content?.kind === "media" ? content.media : null;
    expect(media?.caption).toBe(`${"b".repeat(65_536)}…`);
    expect(media?.wire.length).toBeLessThan(1000);
    expect(media && refIn(media.wire)?.node.directPath).toBe("/f");
  });

  it("is something too large, when nothing of it stands for a file", async () => {
    const content = await read({ imageMessage: { ...picture, directPath: `/${"f".repeat(1_000_000)}` } });
    expect(content).toEqual({ kind: "unsupported", wireType: "too-large" });
  });

  it("takes no more room than a page of a book, whatever stands around it", async () => {
    const name = "n".repeat(1_000_000);
    const quotedMessage = { conversation: name };
    const mentionedJid = many(20_000, "5493815550001@s.whatsapp.net");
    const contextInfo = { stanzaId: "Q1", quotedMessage, mentionedJid };
    const messages: proto.IMessage[] = [
      { extendedTextMessage: { text: "hola", contextInfo } },
      { locationMessage: { degreesLatitude: 1, degreesLongitude: 1, name, address: name } },
      { documentMessage: { ...picture, fileName: `${name}.pdf`, mimetype: name } },
      { pollCreationMessageV3: { name, options: many(12, { optionName: name }) } },
      { contactsArrayMessage: { contacts: many(30, { displayName: name, vcard: vcardOf(7_900) }) } },
      { contactMessage: { displayName: name, vcard: vcardOf(1_000_000) } },
      { protocolMessage: { type: 14, key: { id: "A0" }, editedMessage: { conversation: name } } },
    ];
    for (const message of messages)
      expect(JSON.stringify(await readAll(message)).length).toBeLessThan(170_000);
  });

  it("is told where it hides behind its envelopes", async () => {
    let message: proto.IMessage = { conversation: "hola" };
    for (let n = 0; n < 100; n++) message = { ephemeralMessage: { message } };
    expect(await read(message)).toEqual({ kind: "unsupported", wireType: "unknown" });
  });
});

describe("A reaction", () => {
  it.each([
    ["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"],
    ["👍🏽", "👍🏽"],
    ["👍 *Caso #1 cerrado*", "👍"],
    ["", null],
  ])("of %j is one sign", async (text, emoji) => {
    const content = await read({ reactionMessage: { key: { id: "B2" }, text } });
    expect(content).toEqual({ kind: "reaction", target: "B2", emoji });
  });
});

import { randomBytes } from "node:crypto";
import { normalizeMessageContent, type AnyMessageContent } from "@whiskeysockets/baileys";
import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../simulator/person/person.ts";
import type { PersonMessage } from "../../simulator/person/person-screen.ts";
import { contradictions } from "../../testing/wire/wire-soundness.ts";
import { startWireWorld, type Case, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;

beforeAll(async () => {
  world = await startWireWorld({ support: { Ana: 1, Beto: 2 } });
  return () => world[Symbol.asyncDispose]();
});

/** Copies that a test has looked at. */
const shown = new Set<string>();

/** A jpeg's first bytes: what it shows does not matter, that it arrives does. */
const THUMBNAIL = Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString("base64");
const vcard = (name: string): string =>
  `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL;type=CELL:+549381\nEND:VCARD`;

interface Sample {
  what: string;
  /** Field of the message on the wire. */
  kind: string;
  content(file: Buffer): AnyMessageContent;
  /** What must be the same on the other side. */
  facts(message: PersonMessage): unknown;
  hasFile: boolean;
}

const wire = ({ raw }: PersonMessage) => normalizeMessageContent(raw.message) ?? {};

const samples: Sample[] = [
  {
    what: "a photo with its caption",
    kind: "imageMessage",
    content: (image) => ({ image, caption: "así quedó el módem", jpegThumbnail: THUMBNAIL }),
    facts: (message) => {
      const { jpegThumbnail = [] } = wire(message).imageMessage ?? {};
      return { text: message.text, thumbnail: [...(jpegThumbnail ?? [])] };
    },
    hasFile: true,
  },
  {
    what: "a video with its caption",
    kind: "videoMessage",
    content: (video) => ({ video, caption: "parpadea", jpegThumbnail: THUMBNAIL, seconds: 4 }),
    facts: (message) => ({ text: message.text, seconds: wire(message).videoMessage?.seconds }),
    hasFile: true,
  },
  {
    what: "a voice note with its waves",
    kind: "audioMessage",
    content: (audio) => ({
      audio,
      ptt: true,
      seconds: 7,
      mimetype: "audio/ogg; codecs=opus",
      waveform: Uint8Array.from({ length: 64 }, (_, n) => n),
    }),
    facts: (message) => {
      const { ptt, seconds, mimetype, waveform } = wire(message).audioMessage ?? {};
      return { ptt, seconds, mimetype, waveform: waveform && [...waveform] };
    },
    hasFile: true,
  },
  {
    what: "an audio file",
    kind: "audioMessage",
    content: (audio) => ({ audio, ptt: false, seconds: 61, mimetype: "audio/mp4" }),
    facts: (message) => {
      const { ptt, seconds, mimetype } = wire(message).audioMessage ?? {};
      return { ptt: ptt ?? false, seconds, mimetype };
    },
    hasFile: true,
  },
  {
    what: "a document with name and caption",
    kind: "documentMessage",
    content: (document) => ({
      document,
      fileName: "factura ñandú.pdf",
      mimetype: "application/pdf",
      caption: "la de marzo",
    }),
    facts: (message) => {
      const { fileName, mimetype, caption } = wire(message).documentMessage ?? {};
      return { fileName, mimetype, caption };
    },
    hasFile: true,
  },
  {
    what: "a sticker",
    kind: "stickerMessage",
    content: (sticker) => ({ sticker }),
    facts: (message) => ({ mimetype: wire(message).stickerMessage?.mimetype }),
    hasFile: true,
  },
  {
    what: "a location",
    kind: "locationMessage",
    content: () => ({
      location: {
        degreesLatitude: -26.83,
        degreesLongitude: -65.2,
        name: "Mi casa",
        address: "San Martín 100",
      },
    }),
    facts: (message) => {
      const { degreesLatitude, degreesLongitude, name, address } = wire(message).locationMessage ?? {};
      return { degreesLatitude, degreesLongitude, name, address };
    },
    hasFile: false,
  },
  {
    what: "a contact card",
    kind: "contactMessage",
    content: () => ({ contacts: { displayName: "Rita", contacts: [{ vcard: vcard("Rita") }] } }),
    facts: (message) => wire(message).contactMessage?.vcard,
    hasFile: false,
  },
];

/** Everything a chat of this phone shows from others, oldest first. */
const heardIn = (person: Person, chat: string): string[] =>
  person
    .heard({ jid: chat })
    .filter(({ fromMe }) => !fromMe)
    .map(({ text, kind }) => text || kind);

describe.each([
  { client: "Marta", agent: "Ana", addressing: "lid" as const },
  { client: "Pedro", agent: "Beto", addressing: "pn" as const },
])("A case in groups addressed by $addressing", ({ client: clientName, agent: agentName, addressing }) => {
  let marta: Person;
  let ana: Person;
  let opened: Case;
  const inRoom = () => ({ jid: opened.room });

  beforeAll(async () => {
    ana = world.agent(agentName);
    marta = await world.person(clientName, { addressing });
    for (const group of world.simulator.groups.all()) world.simulator.groups.readdress(group.jid, addressing);
  });

  it("is greeted, becomes a card, and is told its number", async () => {
    await marta.says(world.desk, "Hola, no tengo internet");
    await marta.hears("¡Hola! 👋 Gracias por escribirnos.");
    const card = await world.card(ana, marta);
    expect(card.text).toContain("Hola, no tengo internet");
    const confirmed = await marta.hears(({ text }) => text.startsWith("✅ Registramos tu consulta"));
    expect(/#\d+/.exec(confirmed.text)?.[0]).toBe(/#\d+/.exec(card.text)?.[0]);
  });

  it("is taken by quoting the card, and opens in the agent's room with what was said", async () => {
    opened = await world.takes(marta, agentName);
    await ana.hears(
      ({ chat, text }) => chat === world.group("Soporte") && text.includes(`*${agentName}* tomó`),
    );
    const copy = await ana.hears(
      ({ chat, text }) => chat === opened.room && text === "Hola, no tengo internet",
    );
    // The answer to what was said before the claim finds it in the client's chat.
    await ana.says(inRoom(), "¿Desde cuándo?", { quoted: copy });
    const answer = await marta.hears("¿Desde cuándo?");
    const first = marta.heard().find(({ text }) => text === "Hola, no tengo internet");
    expect(answer.quotedId).toBe(first?.id);
  });

  it.each(samples)("carries $what both ways, the same to the last byte, quotes included", async (sample) => {
    const sent = randomBytes(3000);
    const asked = await marta.says(world.desk, sample.content(sent));
    const copy = await ana.hears(
      ({ chat, kind, id }) => chat === opened.room && kind === sample.kind && !shown.has(id),
    );
    shown.add(copy.id);
    expect(sample.facts(copy)).toEqual(sample.facts(asked));
    if (sample.hasFile) expect(await ana.downloads(copy)).toEqual(sent);

    const returned = randomBytes(3000);
    const answered = await ana.says(inRoom(), sample.content(returned), { quoted: copy });
    const answer = await marta.hears(({ quotedId }) => quotedId === asked.id);
    expect(answer.kind).toBe(sample.kind);
    expect(sample.facts(answer)).toEqual(sample.facts(answered));
    if (sample.hasFile) expect(await marta.downloads(answer)).toEqual(returned);

    await marta.says(world.desk, `vi ${sample.what}`, { quoted: answer });
    const back = await ana.hears(`vi ${sample.what}`);
    expect(back.quotedId).toBe(answered.id);
  });

  it("carries edits, reactions and deletions to the message they are about", async () => {
    const asked = await marta.says(world.desk, "No anda el cabel");
    const copy = await ana.hears("No anda el cabel");
    await marta.edits(asked, "No anda el cable");
    await ana.sees(() => (copy.text === "No anda el cable" && copy.isEdited) || undefined);

    const answered = await ana.says(inRoom(), "Reinicielo");
    const answer = await marta.hears("Reinicielo");
    await ana.edits(answered, "Reinícielo, por favor");
    await marta.sees(() => answer.text === "Reinícielo, por favor" || undefined);

    await marta.reacts(answer, "👍");
    await ana.sees(() => answered.reactions.get(world.desk.phone) === "👍" || undefined);
    await marta.reacts(answer, "");
    await ana.sees(() => answered.reactions.size === 0 || undefined);
    await ana.reacts(copy, "🙏");
    await marta.sees(() => asked.reactions.get(world.desk.phone) === "🙏" || undefined);

    await ana.deletes(answered);
    await marta.sees(() => answer.isDeleted || undefined);
    await marta.deletes(asked);
    const notice = await ana.hears("🗑️ El cliente eliminó este mensaje.");
    expect(notice.quotedId).toBe(copy.id);
    expect(copy.isDeleted).toBe(false);
  });

  it("ends with /fin: a farewell, a line for the team, a free room, and nothing leaked", async () => {
    await ana.says(inRoom(), "/info");
    await ana.hears(
      ({ chat, text }) => chat === opened.room && text.startsWith(`ℹ️ *Ticket #${opened.number}*`),
    );
    await ana.says(inRoom(), "/fni");
    await ana.hears(({ chat, text }) => chat === opened.room && text.includes("*/fin*"));
    await ana.says(inRoom(), "/fin era el cable");
    await marta.hears(({ text }) => text.startsWith(`Cerramos tu consulta *#${opened.number}*`));
    await ana.hears(
      ({ text }) =>
        text === `🏁 *${agentName}* cerró el ticket *#${opened.number}* (${clientName}): era el cable.`,
    );
    await ana.hears(({ text }) => text.startsWith(`🏁 Caso *#${opened.number}* cerrado.`));
    await ana.says(inRoom(), "uf, por fin");
    await ana.hears(({ chat, text }) => chat === opened.room && text.startsWith("Este grupo está libre"));
    await world.settles();

    expect(heardIn(marta, world.desk.phone)).toEqual([
      "¡Hola! 👋 Gracias por escribirnos.",
      expect.stringMatching(/^✅ Registramos/),
      "¿Desde cuándo?",
      "así quedó el módem",
      "parpadea",
      "audioMessage",
      "audioMessage",
      "la de marzo",
      "stickerMessage",
      "locationMessage",
      "contactMessage",
      // Deleted: the place stays, the words are gone.
      "extendedTextMessage",
      expect.stringMatching(/^Cerramos tu consulta/),
    ]);
  });
});

describe("When all is said", () => {
  it("the database agrees with itself, and nobody has anything to act upon", async () => {
    await world.settles();
    expect(contradictions(world.database)).toEqual([]);
    expect(world.takeComplaints()).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { toMessageId } from "../../domain/ids.ts";
import type { InboundContent, Quoted, Rich } from "../../domain/messages/inbound.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

const rich = (form: Rich["form"], given: Partial<Rich> = {}): InboundContent => ({
  kind: "rich",
  rich: { form, title: null, lines: [], from: null, until: null, price: null, ...given },
});

async function withCase(): Promise<TestWorld> {
  const world = await startTestWorld();
  await world.caseOf("Marta", "Ana");
  return world;
}

const said: [string, InboundContent, string][] = [
  [
    "an event",
    rich("event", { title: "Visita", from: Date.parse("2026-03-05T12:00:00Z"), lines: ["📍 Plaza"] }),
    "📅 Evento: Visita\n🕒 5/3 09:00\n📍 Plaza",
  ],
  [
    "an order",
    rich("order", { title: "Pedido 3", price: { thousandths: 12_500_500, currency: "ARS" }, lines: ["× 2"] }),
    "🛒 Pedido: Pedido 3\n💲 ARS 12.500,50\n× 2",
  ],
  [
    "an invitation",
    rich("group-invite", {
      title: "Obra",
      lines: ["https://chat.whatsapp.com/AbC"],
      until: Date.parse("2026-03-05T12:00:00Z"),
    }),
    "👥 Invitación a un grupo: Obra\n⏳ Vence: 5/3 09:00\nhttps://chat.whatsapp.com/AbC",
  ],
  ["a request for the number", rich("phone-request"), "📱 Pide que le compartas el número de teléfono"],
  ["a blank message", rich("blank"), "▫️ Mensaje en blanco"],
  [
    "an advertisement behind words",
    { kind: "text", text: "Hola", ...adOf() },
    "Hola\n\n📣 Viene de un anuncio: 100 megas\n🔗 https://fb.me/x",
  ],
  [
    "a contact without a name",
    { kind: "contacts", cards: [{ name: "", vcard: "BEGIN:VCARD" }] },
    "[contacts] Sin nombre",
  ],
  [
    "words with @ and digits",
    { kind: "text", text: "fibra@12345 @5493815551234" },
    "fibra@12345 @5493815551234",
  ],
  [
    "invisible signs",
    { kind: "text", text: " \u202b\u0645\u202c 👨\u200d👩\u200d👧 ❤️\u200b" },
    " \u202b\u0645\u202c 👨\u200d👩\u200d👧 ❤️\u200b",
  ],
];

function adOf(): { rich: Rich } {
  const ad = rich("ad", { title: "100 megas", lines: ["🔗 https://fb.me/x"] });
  return { rich: (ad as { rich: Rich }).rich };
}

describe("What a client sends reads in the room:", () => {
  it.each(said)("%s", async (_title, content, words) => {
    await using world = await withCase();
    await world.person("Marta").sends(content);
    expect((await world.last(ROOM)).text).toBe(words);
  });

  it("a template under its file, and each card of a carousel", async () => {
    await using world = await withCase();
    const media = mediaOf("document", "Su factura\n🔗 Pagar: https://pago.example") as Extract<
      InboundContent,
      { kind: "media" }
    >;
    const more = [mediaOf("image"), mediaOf("image")].map((one) => (one as typeof media).media);
    await world.person("Marta").sends({ ...media, more });
    expect((await world.heardIn(ROOM)).slice(-3)).toEqual([
      "[media] Su factura\n🔗 Pagar: https://pago.example",
      "[media]",
      "[media]",
    ]);
  });

  it("a card that had to be cut says so", async () => {
    await using world = await withCase();
    await world.person("Marta").sends({ kind: "contacts", cards: [{ name: "Beto", vcard: "x" }], cut: true });
    expect((await world.heardIn(ROOM)).slice(-2)).toEqual([
      "[contacts] Beto",
      "✂️ La tarjeta era demasiado grande: se copiaron solo los nombres y los teléfonos.",
    ]);
  });
});

describe("An answer to something that is not in the room", () => {
  const bot: Quoted = { kind: "text", text: "¡Hola! ¿En qué te ayudamos?", author: null, fromStatus: false };
  const answering = (text: string, quoted: Quoted, world: TestWorld) =>
    world.person("Marta").writes(text, { quotes: { id: toMessageId("UNKNOWN") }, quoted });

  it("says what it answers, and keeps saying it when it is edited", async () => {
    await using world = await withCase();
    const words = await answering("con la factura", bot, world);
    expect((await world.last(ROOM)).text).toBe(
      "↪️ Responde a un mensaje que no pude verificar: «¡Hola! ¿En qué te ayudamos?»\n\ncon la factura",
    );
    await world.person("Marta").edits(words, "con el pago");
    expect((await world.last(ROOM)).text).toBe(
      "[edit] ↪️ Responde a un mensaje que no pude verificar: «¡Hola! ¿En qué te ayudamos?»\n\ncon el pago",
    );
  });

  it("of a status, or of a picture, says that", async () => {
    await using world = await withCase();
    await answering("¿sigue?", { kind: "image", text: "Oferta", author: null, fromStatus: true }, world);
    expect((await world.last(ROOM)).text).toBe(
      "↪️ Responde a un estado que no pude verificar: «📷 Foto: Oferta»\n\n¿sigue?",
    );
  });

  it("without words of its own comes behind that line", async () => {
    await using world = await withCase();
    await world
      .person("Marta")
      .sends(mediaOf("voice"), { quotes: { id: toMessageId("UNKNOWN") }, quoted: bot });
    expect((await world.heardIn(ROOM)).slice(-2)).toEqual([
      "↪️ Responde a un mensaje que no pude verificar: «¡Hola! ¿En qué te ayudamos?»",
      "[media]",
    ]);
    await world.person("Ana").says(ROOM, "ya miro");
  });

  it("of an earlier case is quoted by what was said in it", async () => {
    await using world = await withCase();
    const old = await world.person("Marta").writes("mi número es 4711");
    await world.person("Ana").says(ROOM, "/fin");
    await world.minutes(60 * 24);
    const card = await world.card("Marta", "Hola de nuevo, sigue igual");
    await world.person("Beto").quotes("Soporte", card, "lo tomo");
    await world.person("Marta").writes("ese número", { quotes: old });
    expect((await world.last("Chat soporte Beto N°1")).text).toBe(
      "↪️ Responde a «mi número es 4711»\n\nese número",
    );
  });

  it("that an agent quotes is never told to a client", async () => {
    await using world = await withCase();
    const note = await world.message(ROOM, "Ticket");
    await world
      .person("Ana")
      .posts(
        ROOM,
        { kind: "text", text: "paso mañana" },
        { quotes: note, quoted: { kind: "text", text: "cliente moroso", author: null, fromStatus: false } },
      );
    expect((await world.heardIn("Marta")).join("\n")).not.toContain("moroso");
  });
});

describe("A picture in high quality", () => {
  const small = mediaOf("image", "el módem");
  const large = (of: { id: string }): InboundContent => {
    const { media } = mediaOf("image") as Extract<InboundContent, { kind: "media" }>;
    return {
      kind: "media",
      media: { ...media, wire: `${media.wire}AA==`, caption: null },
      replaces: toMessageId(of.id),
    };
  };
  const pictures = async (world: TestWorld, chat: string) =>
    (await world.heard(chat)).filter(
      ({ content }) => content.kind === "media" || content.kind === "deletion",
    );

  it.each(["Marta", "Ana"])("takes the place of the one that came before (from %s)", async (who) => {
    await using world = await withCase();
    const [post, chat] =
      who === "Marta"
        ? [(content: InboundContent) => world.person("Marta").sends(content), ROOM]
        : [(content: InboundContent) => world.person("Ana").posts(ROOM, content), "Marta"];
    const first = await post(small);
    await post(large(first));
    const [sd, hd, gone] = await pictures(world, chat);
    expect([sd?.text, hd?.text]).toEqual(["[media] el módem", "[media] el módem"]);
    expect(gone?.content).toEqual({ kind: "deletion", target: { id: sd?.id, author: null } });
  });

  it("stands alone when the small one comes late, and takes its words", async () => {
    await using world = await withCase();
    const id = toMessageId("SMALL");
    await world.person("Marta").sends(large({ id }));
    await world.person("Marta").sends(small, { id });
    expect((await pictures(world, ROOM)).map(({ text }) => text)).toEqual(["[media]"]);
    expect((await world.last(ROOM)).text).toBe("el módem");
  });

  it("stands alone when the small one never comes", async () => {
    await using world = await withCase();
    await world.person("Marta").sends(large({ id: "NEVER" }));
    expect((await pictures(world, ROOM)).map(({ text }) => text)).toEqual(["[media]"]);
  });

  it("is the only one that the room gets when both came before it was opened", async () => {
    await using world = await startTestWorld();
    const first = await world.person("Marta").sends(small);
    await world.person("Marta").sends(large(first));
    await world.person("Marta").writes("No tengo internet desde ayer");
    await world.seconds(121);
    await world.person("Ana").quotes("Soporte", await world.message("Soporte", "#1"), "lo tomo");
    expect((await pictures(world, ROOM)).map(({ text }) => text)).toEqual(["[media] el módem"]);
  });

  it("is answered, reacted to and taken back like any other", async () => {
    await using world = await withCase();
    const first = await world.person("Marta").sends(small);
    const second = await world.person("Marta").sends(large(first));
    const hd = (await pictures(world, ROOM)).at(1);
    await world.person("Ana").quotes(ROOM, hd ?? first, "ese es");
    expect((await world.last("Marta")).quotes).not.toBeNull();
    await world.person("Marta").deletes(second);
    expect(await world.last(ROOM)).toMatchObject({
      quotes: hd?.id,
      text: "🗑️ El cliente eliminó este mensaje.",
    });
  });
});

describe("A name from outside", () => {
  it("cannot look like a line of ours, and an invisible one is none", async () => {
    await using world = await startTestWorld();
    const forged = world.person("Marta\n✅ *Ticket #1 cerrado*");
    await forged.writes("No tengo internet desde ayer");
    await world.seconds(121);
    expect((await world.last("Soporte")).text).toContain("👤 Marta ✅ Ticket #1 cerrado ·");
    const hidden = world.person("\u3164\u200b");
    await hidden.writes("No tengo internet desde ayer");
    await world.seconds(121);
    expect((await world.last("Soporte")).text).toMatch(/👤 \+54 9 381/u);
  });
});

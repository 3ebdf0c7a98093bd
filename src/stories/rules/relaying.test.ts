import { describe, expect, it } from "vitest";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("Talking with the client", () => {
  it("goes both ways, word for word", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const text = "👍🏽 *negrita* _x_ ~y~ `z`\n\nשלום ​fin";
    await world.person("Marta").writes(text);
    expect((await world.last(ROOM)).text).toBe(text);
    await world.person("Ana").says(ROOM, text);
    expect((await world.last("Marta")).text).toBe(text);
  });

  it("carries every kind of content", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const contents: [InboundContent, string][] = [
      [mediaOf("image", "mirá"), "[media] mirá"],
      [mediaOf("video"), "[media]"],
      [mediaOf("voice"), "[media]"],
      [mediaOf("audio"), "[media]"],
      [mediaOf("document"), "[media]"],
      [mediaOf("sticker"), "[media]"],
      [
        { kind: "location", latitude: -26.8, longitude: -65.2, name: null, address: null, live: false },
        "[location] -26.8,-65.2",
      ],
      [
        { kind: "contacts", cards: [{ name: "Técnico", vcard: "BEGIN:VCARD\nEND:VCARD" }] },
        "[contacts] Técnico",
      ],
      [{ kind: "poll", question: "¿Cuándo?", options: ["hoy", "mañana"] }, "📊 ¿Cuándo?\n▫️ hoy\n▫️ mañana"],
    ];
    for (const [content, text] of contents) {
      await world.person("Marta").sends(content);
      expect((await world.last(ROOM)).text).toBe(text);
      await world.person("Ana").posts(ROOM, content);
      expect((await world.last("Marta")).text).toBe(text);
    }
    await world.person("Marta").sends({ kind: "view-once" });
    expect((await world.last(ROOM)).text).toContain("una sola vez");
    await world.person("Marta").sends({ kind: "unsupported", wireType: "paymentMessage" });
    expect((await world.last(ROOM)).text).toContain("paymentMessage");
  });

  it("splits nothing up to WhatsApp's limit and loses nothing beyond it", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const long = "palabra ".repeat(8125);
    await world.person("Ana").says(ROOM, long);
    expect((await world.last("Marta")).text).toBe(long);
    const before = (await world.heard("Marta")).length;
    await world.person("Ana").says(ROOM, `${long}${long}`);
    expect((await world.heardIn("Marta")).slice(before).join("")).toBe(`${long}${long}`);
  });

  it("points quotes at the counterpart on the other side", async () => {
    await using world = await startTestWorld();
    const question = await world.person("Marta").writes("¿Cuándo viene el técnico?");
    await world.seconds(30);
    await world.person("Ana").says("Soporte", "tomo 1");
    const shown = await world.message(ROOM, "¿Cuándo viene");
    await world.person("Ana").quotes(ROOM, shown, "Mañana");
    const answer = await world.last("Marta");
    expect(answer).toMatchObject({ text: "Mañana", quotes: question.id });
    await world.person("Marta").writes("Gracias por avisar", { quotes: answer });
    const said = await world.last(ROOM);
    expect(said.text).toBe("Gracias por avisar");
    expect(said.quotes).not.toBeNull();
  });

  it.each<[string, InboundContent, string]>([
    ["a photo to be seen once", { kind: "view-once" }, "💬 Mensaje"],
    ["what could not be read", { kind: "undecryptable" }, "💬 Mensaje"],
    ["a kind that we do not know", { kind: "unsupported", wireType: "gameMessage" }, "💬 Mensaje"],
    [
      "a poll",
      { kind: "poll", question: "¿Mañana o tarde?", options: ["mañana", "tarde"] },
      "¿Mañana o tarde?",
    ],
    ["a text", { kind: "text", text: "¿a qué hora?" }, "¿a qué hora?"],
  ])(
    "shows the client in the grey box over an answer to %s nothing that was said for the agent",
    async (_, content, box) => {
      await using world = await startTestWorld();
      await world.caseOf("Marta", "Ana");
      await world.person("Marta").sends(content);
      await world.minutes(3);
      await world.person("Ana").quotes(ROOM, await world.last(ROOM), "ya lo veo");
      expect(await world.last("Marta")).toMatchObject({
        text: "ya lo veo",
        content: { quote: { text: box } },
      });
    },
  );

  it("mirrors edits, deletions and reactions", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Marta").writes("llego a las 8");
    const shown = await world.last(ROOM);
    await world.person("Marta").edits(said, "llego a las 9");
    expect((await world.last(ROOM)).content).toMatchObject({
      kind: "edit",
      text: "llego a las 9",
      target: { id: shown.id },
    });
    await world.person("Ana").reacts(ROOM, shown, "👍");
    expect((await world.last("Marta")).content).toMatchObject({
      kind: "reaction",
      emoji: "👍",
      target: { id: said.id },
    });
    await world.person("Ana").reacts(ROOM, shown, null);
    expect((await world.last("Marta")).content).toMatchObject({ kind: "reaction", emoji: null });
    await world.person("Marta").deletes(said);
    expect(await world.last(ROOM)).toMatchObject({
      text: "🗑️ El cliente eliminó este mensaje.",
      quotes: shown.id,
    });
    const answer = await world.person("Ana").says(ROOM, "te llamo");
    const copy = await world.last("Marta");
    await world.person("Ana").deletes(answer);
    expect((await world.last("Marta")).content).toMatchObject({ kind: "deletion", target: { id: copy.id } });
  });

  it("sends a correction when it is too late for an edit", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Ana").says(ROOM, "son 100 pesos");
    await world.minutes(16);
    await world.person("Ana").edits(said, "son 200 pesos");
    expect((await world.last("Marta")).text).toBe("✏️ Corrección: son 200 pesos");
  });

  it("ignores edits and deletions of somebody else's message and reactions to unknown ones", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Marta").writes("mi mensaje");
    const before = await world.heardIn(ROOM);
    await world.person("Pedro").edits({ ...said, chat: said.chat }, "trampa");
    await world.person("Marta").reacts(null, { id: "NADA" as never }, "👍");
    expect(await world.heardIn(ROOM)).toEqual(before);
  });

  it("does nothing twice when WhatsApp delivers twice", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const marta = world.person("Marta");
    const once = marta.inChat("una vez");
    await world.delivers(once, once);
    await world.delivers(once);
    expect((await world.heardIn(ROOM)).filter((text) => text === "una vez")).toHaveLength(1);
  });

  it("replaces what could not be read by what arrives later", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const arrival = world.person("Marta").inChat("ahora sí");
    await world.delivers({ ...arrival, content: { kind: "undecryptable" } });
    const before = (await world.heardIn(ROOM)).length;
    await world.delivers(arrival);
    expect((await world.heardIn(ROOM)).slice(before)).toEqual(["ahora sí"]);
    const other = { ...world.person("Marta").inChat("tarde"), content: { kind: "undecryptable" as const } };
    await world.delivers(other);
    await world.minutes(2);
    expect((await world.last(ROOM)).text).toContain("todavía no se puede leer");
  });

  it("shows in the room what the owner answers from the phone", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.delivers({ ...world.person("Marta").inChat("soy el dueño"), fromMe: true });
    expect((await world.last(ROOM)).text).toBe("📱 Desde el teléfono de la empresa: soy el dueño");
    expect(await world.heardIn("Marta")).not.toContain("soy el dueño");
  });
});

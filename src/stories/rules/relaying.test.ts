import { describe, expect, it } from "vitest";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTown } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";

describe("Talking with the client", () => {
  it("goes both ways, word for word", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const text = "👍🏽 *negrita* _x_ ~y~ `z`\n\nשלום ​fin";
    await town.person("Marta").writes(text);
    expect((await town.last(ROOM)).text).toBe(text);
    await town.person("Ana").says(ROOM, text);
    expect((await town.last("Marta")).text).toBe(text);
  });

  it("carries every kind of content", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
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
      await town.person("Marta").sends(content);
      expect((await town.last(ROOM)).text).toBe(text);
      await town.person("Ana").posts(ROOM, content);
      expect((await town.last("Marta")).text).toBe(text);
    }
    await town.person("Marta").sends({ kind: "view-once" });
    expect((await town.last(ROOM)).text).toContain("una sola vez");
    await town.person("Marta").sends({ kind: "unsupported", wireType: "paymentMessage" });
    expect((await town.last(ROOM)).text).toContain("paymentMessage");
  });

  it("splits nothing up to WhatsApp's limit and loses nothing beyond it", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const long = "palabra ".repeat(8125);
    await town.person("Ana").says(ROOM, long);
    expect((await town.last("Marta")).text).toBe(long);
    const before = (await town.heard("Marta")).length;
    await town.person("Ana").says(ROOM, `${long}${long}`);
    expect((await town.heardIn("Marta")).slice(before).join("")).toBe(`${long}${long}`);
  });

  it("points quotes at the counterpart on the other side", async () => {
    await using town = await startTown();
    const question = await town.person("Marta").writes("¿Cuándo viene el técnico?");
    await town.seconds(30);
    await town.person("Ana").says("Soporte", "tomo 1");
    const shown = await town.message(ROOM, "¿Cuándo viene");
    await town.person("Ana").quotes(ROOM, shown, "Mañana");
    const answer = await town.last("Marta");
    expect(answer).toMatchObject({ text: "Mañana", quotes: question.id });
    await town.person("Marta").writes("Gracias por avisar", { quotes: answer });
    const said = await town.last(ROOM);
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
      await using town = await startTown();
      await town.caseOf("Marta", "Ana");
      await town.person("Marta").sends(content);
      await town.minutes(3);
      await town.person("Ana").quotes(ROOM, await town.last(ROOM), "ya lo veo");
      expect(await town.last("Marta")).toMatchObject({
        text: "ya lo veo",
        content: { quote: { text: box } },
      });
    },
  );

  it("mirrors edits, deletions and reactions", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const said = await town.person("Marta").writes("llego a las 8");
    const shown = await town.last(ROOM);
    await town.person("Marta").edits(said, "llego a las 9");
    expect((await town.last(ROOM)).content).toMatchObject({
      kind: "edit",
      text: "llego a las 9",
      target: { id: shown.id },
    });
    await town.person("Ana").reacts(ROOM, shown, "👍");
    expect((await town.last("Marta")).content).toMatchObject({
      kind: "reaction",
      emoji: "👍",
      target: { id: said.id },
    });
    await town.person("Ana").reacts(ROOM, shown, null);
    expect((await town.last("Marta")).content).toMatchObject({ kind: "reaction", emoji: null });
    await town.person("Marta").deletes(said);
    expect(await town.last(ROOM)).toMatchObject({
      text: "🗑️ El cliente eliminó este mensaje.",
      quotes: shown.id,
    });
    const answer = await town.person("Ana").says(ROOM, "te llamo");
    const copy = await town.last("Marta");
    await town.person("Ana").deletes(answer);
    expect((await town.last("Marta")).content).toMatchObject({ kind: "deletion", target: { id: copy.id } });
  });

  it("sends a correction when it is too late for an edit", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const said = await town.person("Ana").says(ROOM, "son 100 pesos");
    await town.minutes(16);
    await town.person("Ana").edits(said, "son 200 pesos");
    expect((await town.last("Marta")).text).toBe("✏️ Corrección: son 200 pesos");
  });

  it("ignores edits and deletions of somebody else's message and reactions to unknown ones", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const said = await town.person("Marta").writes("mi mensaje");
    const before = await town.heardIn(ROOM);
    await town.person("Pedro").edits({ ...said, chat: said.chat }, "trampa");
    await town.person("Marta").reacts(null, { id: "NADA" as never }, "👍");
    expect(await town.heardIn(ROOM)).toEqual(before);
  });

  it("does nothing twice when WhatsApp delivers twice", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const marta = town.person("Marta");
    const once = marta.inChat("una vez");
    await town.delivers(once, once);
    await town.delivers(once);
    expect((await town.heardIn(ROOM)).filter((text) => text === "una vez")).toHaveLength(1);
  });

  it("replaces what could not be read by what arrives later", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const arrival = town.person("Marta").inChat("ahora sí");
    await town.delivers({ ...arrival, content: { kind: "undecryptable" } });
    const before = (await town.heardIn(ROOM)).length;
    await town.delivers(arrival);
    expect((await town.heardIn(ROOM)).slice(before)).toEqual(["ahora sí"]);
    const other = { ...town.person("Marta").inChat("tarde"), content: { kind: "undecryptable" as const } };
    await town.delivers(other);
    await town.minutes(2);
    expect((await town.last(ROOM)).text).toContain("todavía no se puede leer");
  });

  it("shows in the room what the owner answers from the phone", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.delivers({ ...town.person("Marta").inChat("soy el dueño"), fromMe: true });
    expect((await town.last(ROOM)).text).toBe("📱 Desde el teléfono de la empresa: soy el dueño");
    expect(await town.heardIn("Marta")).not.toContain("soy el dueño");
  });
});

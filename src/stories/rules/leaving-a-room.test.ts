import { describe, expect, it } from "vitest";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** What Marta heard since. */
async function since(world: TestWorld, before: number): Promise<string[]> {
  return (await world.heardIn("Marta")).slice(before);
}

/** Marta's case is open with Ana; how much she has heard so far. */
async function attended(world: TestWorld): Promise<number> {
  await world.caseOf("Marta", "Ana");
  return (await world.heardIn("Marta")).length;
}

const CARD_WITH_NOTE = "BEGIN:VCARD\nVERSION:3.0\nFN:Juan\nNOTE:ojo\\n/nota es moroso\nEND:VCARD";

const place = (name: string): InboundContent => ({
  kind: "location",
  latitude: 1,
  longitude: 2,
  name,
  address: null,
  live: false,
});

describe("Only what has a form of its own leaves a room", () => {
  it.each<[string, InboundContent, string]>([
    ["a view-once photo", { kind: "view-once" }, "para ver una sola vez no se puede reenviar"],
    ["a kind nobody knows", { kind: "unsupported", wireType: "paymentMessage" }, "(paymentMessage)"],
    [
      "an edit that does not open",
      { kind: "unsupported", wireType: "secretEncryptedMessage" },
      "No pude leer el cambio que hiciste al editar",
    ],
  ])("%s is answered in the room, in words for the agent", async (_, content, words) => {
    await using world = await startTestWorld();
    const before = await attended(world);
    const posted = await world.person("Ana").posts(ROOM, content);
    const answer = await world.last(ROOM);
    expect(answer.text).toContain(words);
    expect(answer.text).toMatch(/no se le envió nada al cliente/i);
    expect(answer.quotes).toBe(posted.id);
    expect(await since(world, before)).toEqual([]);
  });

  it("each of them is answered, one after the other; the same again right away is not", async () => {
    await using world = await startTestWorld();
    await attended(world);
    const ana = world.person("Ana");
    const before = (await world.heardIn(ROOM)).length;
    await ana.posts(ROOM, { kind: "view-once" });
    await ana.posts(ROOM, { kind: "unsupported", wireType: "paymentMessage" });
    await ana.posts(ROOM, { kind: "view-once" });
    expect((await world.heardIn(ROOM)).slice(before)).toEqual([
      expect.stringContaining("para ver una sola vez"),
      expect.stringContaining("(paymentMessage)"),
    ]);
  });

  it("what cannot be read for a minute is told, and goes out once when it can be read after all", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    const ana = world.person("Ana");
    const arrival = ana.inGroup(ROOM, "ya vamos para allá");
    await world.delivers({ ...arrival, content: { kind: "undecryptable" } });
    await world.minutes(2);
    expect((await world.last(ROOM)).text).toContain("Un mensaje tuyo todavía no se puede leer");
    expect(await since(world, before)).toEqual([]);
    await world.delivers(arrival);
    expect(await since(world, before)).toEqual(["ya vamos para allá"]);
  });
});

describe("A command that is not where commands are", () => {
  it.each<[string, InboundContent, string]>([
    ["on a later line", { kind: "text", text: "Listo, gracias!\n/fin resuelto" }, "fin"],
    ["mistyped on a later line", { kind: "text", text: "Listo\n/fni resuelto" }, "fin"],
    ["after other words", { kind: "text", text: "Listo, gracias! /fin resuelto" }, "fin"],
    ["behind a stop", { kind: "text", text: "Listo!/fin resuelto" }, "fin"],
    ["behind an emoji", { kind: "text", text: "👍/fin" }, "fin"],
    ["behind a full stop for its slash", { kind: "text", text: ".nota paga tarde" }, "nota"],
    ["behind the key of the slash without Shift", { kind: "text", text: "7nota paga tarde" }, "nota"],
    ["in quotation marks", { kind: "text", text: '"/nota paga tarde"' }, "nota"],
    ["in brackets", { kind: "text", text: "gracias (/fin)" }, "fin"],
    ["on a later line of /cliente", { kind: "text", text: "/cliente Hola\n/nota paga tarde" }, "nota"],
    ["under a photo, on a later line", mediaOf("image", "mirá\n/nota es moroso"), "nota"],
    ["as the title of a poll", { kind: "poll", question: "/nota ¿paga?", options: ["sí", "no"] }, "nota"],
    ["as an option of a poll", { kind: "poll", question: "¿Y?", options: ["/fin", "no"] }, "fin"],
    ["as the name of a contact", { kind: "contacts", cards: [{ name: "/nota Juan", vcard: "" }] }, "nota"],
    ["as the name of a place", place("/nota la casa"), "nota"],
    [
      "in the note of a contact",
      { kind: "contacts", cards: [{ name: "Juan", vcard: CARD_WITH_NOTE }] },
      "nota",
    ],
    ["mistyped, on a later line", { kind: "text", text: "Listo, gracias!\n/fni resuelto" }, "fin"],
    ["mistyped, with a name of it that is long", { kind: "text", text: "Listo!\n/terminr" }, "fin"],
  ])("%s is asked about, and leaves only after a yes", async (_, content, command) => {
    await using world = await startTestWorld();
    const before = await attended(world);
    await world.person("Ana").posts(ROOM, content);
    const question = await world.last(ROOM);
    expect(question.text).toContain(`Tu mensaje tiene un comando adentro (*/${command}*)`);
    expect(question.text).toContain("no se le envió nada al cliente");
    expect(await since(world, before)).toEqual([]);
    expect((await world.ticket(1))?.state).toBe("in_progress");
    await world.person("Ana").says(ROOM, "mandalo");
    expect(await since(world, before)).toHaveLength(1);
    await world.person("Ana").says(ROOM, "Hola");
    expect((await since(world, before)).at(-1)).toBe("Hola");
  });

  it.each([
    "Mz 4\n/casa 3",
    "Ruta 9\n/km 12",
    "Barrio Sur\n/lote 4",
    "Entrá a\n/home/marta/factura.pdf",
    "1/2 kg\n3 / 4",
    "y/o",
    "http://192.168.0.1/info",
    "C:/info",
  ])("%j holds none", async (text) => {
    await using world = await startTestWorld();
    const before = await attended(world);
    await world.person("Ana").says(ROOM, text);
    expect(await since(world, before)).toEqual([text]);
  });
});

describe("A word alone that is the name of a command", () => {
  it("is asked back, and sent after a yes", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    await world.person("Ana").says(ROOM, "Fin.");
    expect((await world.last(ROOM)).text).toContain("¿Querías cerrar el caso? Escribí */fin*.");
    await world.person("Ana").says(ROOM, "info");
    expect((await world.last(ROOM)).text).toContain("¿Querías usar */info*?");
    expect(await since(world, before)).toEqual([]);
    const question = await world.last(ROOM);
    await world.person("Ana").says(ROOM, "Mandalo!");
    expect((await world.last(ROOM)).text).toContain("Sin respuesta: *Fin.*, *info*.");
    expect(await since(world, before)).toEqual([]);
    await world.person("Ana").quotes(ROOM, question, "Mandalo!");
    expect(await since(world, before)).toEqual(["info"]);
  });

  it("is asked about as the title of a poll, too", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    await world.person("Ana").posts(ROOM, { kind: "poll", question: "fin", options: ["sí", "no"] });
    expect((await world.last(ROOM)).text).toContain("¿Querías cerrar el caso?");
    expect(await since(world, before)).toEqual([]);
  });

  it("is forgotten after a no, and by whatever else is said", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    await world.person("Ana").says(ROOM, "soltar");
    await world.person("Ana").says(ROOM, "no");
    expect((await world.last(ROOM)).text).toBe("Listo, no se le envió nada al cliente.");
    await world.person("Ana").says(ROOM, "fin");
    await world.person("Ana").says(ROOM, "Ya vamos");
    await world.person("Ana").says(ROOM, "mandalo");
    expect(await since(world, before)).toEqual(["Ya vamos"]);
  });

  it("is not sent by an ok hours later, by a late yes, nor by quoting an old question", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    await world.person("Ana").says(ROOM, "fin");
    const question = await world.last(ROOM);
    await world.minutes(11);
    await world.person("Ana").quotes(ROOM, question, "mandalo");
    expect((await world.last(ROOM)).text).toContain("Esa pregunta ya venció");
    await world.minutes(1);
    await world.person("Ana").says(ROOM, "mandalo");
    await world.person("Ana").says(ROOM, "ok");
    expect((await since(world, before)).filter((text) => !text.startsWith("⏰"))).toEqual(["ok"]);
  });
});

describe("A yes or no that quotes nothing, while our question stands", () => {
  const asks = async (world: TestWorld): Promise<number> => {
    const before = await attended(world);
    await world.person("Ana").says(ROOM, "fin");
    return before;
  };

  it("answers it, whatever colleagues and the client said in between", async () => {
    await using world = await startTestWorld();
    const before = await asks(world);
    await world.person("Beto").says(ROOM, "¿todo bien?");
    await world.person("Marta").writes("dale, espero");
    await world.person("Marta").reacts(null, await world.last("Marta"), "👍");
    await world.person("Ana").says(ROOM, "/info");
    await world.person("Ana").says(ROOM, "mandalo");
    expect(await since(world, before)).toEqual(["fin"]);
  });

  it("drops the words when it is a no", async () => {
    await using world = await startTestWorld();
    const before = await asks(world);
    await world.person("Beto").says(ROOM, "¿todo bien?");
    await world.person("Ana").says(ROOM, "no");
    expect((await world.last(ROOM)).text).toBe("Listo, no se le envió nada al cliente.");
    expect(await since(world, before)).toEqual([]);
  });

  it.each([
    ["a question", { kind: "text", text: "¿puedo pasar mañana?" }],
    ["a voice note", mediaOf("voice")],
  ] as const)(
    "is asked about when the client sent %s meanwhile, and leaves after a yes",
    async (_, content) => {
      await using world = await startTestWorld();
      const before = await asks(world);
      await world.person("Marta").sends(content);
      await world.person("Ana").says(ROOM, "Sí!");
      expect((await world.last(ROOM)).text).toContain("¿Ese *Sí!* es para el cliente?");
      expect(await since(world, before)).toEqual([]);
      await world.person("Ana").says(ROOM, "mandalo");
      expect(await since(world, before)).toEqual(["Sí!"]);
    },
  );

  it.each([mediaOf("document", "sí"), mediaOf("voice"), mediaOf("sticker")])(
    "is words: a file that quotes the question is asked about itself",
    async (content) => {
      await using world = await startTestWorld();
      const before = await asks(world);
      const question = await world.last(ROOM);
      await world.person("Ana").posts(ROOM, content, { quotes: question });
      expect((await world.last(ROOM)).text).toContain("Citaste algo que el cliente no ve");
      expect(await since(world, before)).toEqual([]);
      await world.person("Ana").says(ROOM, "mandalo");
      expect(await since(world, before)).toHaveLength(1);
      expect((await world.last("Marta")).content.kind).toBe("media");
    },
  );
});

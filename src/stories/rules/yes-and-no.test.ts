import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** Ana was asked in the main group whether she takes Marta's case. */
async function isAsked(world: TestWorld): Promise<void> {
  const card = await world.card("Marta");
  await world.person("Ana").quotes("Soporte", card, "¿es el de Yerba Buena?");
  expect((await world.last("Soporte")).text).toContain("¿Lo tomás?");
}

const stateOf = async (world: TestWorld, number: number) => (await world.ticket(number))?.state;

describe("¿Lo tomás?", () => {
  it("is answered by a yes that quotes nothing, or the question, but no other message", async () => {
    await using world = await startTestWorld();
    await isAsked(world);
    const question = await world.last("Soporte");
    const lunch = await world.person("Beto").says("Soporte", "¿almorzamos?");
    await world.person("Ana").quotes("Soporte", lunch, "sí");
    expect(await stateOf(world, 1)).toBe("waiting");
    await world.person("Ana").quotes("Soporte", question, "sí");
    expect(await stateOf(world, 1)).toBe("in_progress");
  });

  it("is over with a no", async () => {
    await using world = await startTestWorld();
    await isAsked(world);
    await world.person("Ana").says("Soporte", "No.");
    await world.person("Ana").says("Soporte", "sí");
    expect(await stateOf(world, 1)).toBe("waiting");
  });

  it("is not answered by what was written before it", async () => {
    await using world = await startTestWorld();
    await isAsked(world);
    await world.person("Ana").says("Soporte", "sí", { at: new Date(world.now.getTime() - 60_000) });
    expect(await stateOf(world, 1)).toBe("waiting");
  });

  it.each([
    ["forward", 3 * 60 * 60_000],
    ["back", -3 * 60 * 60_000],
  ])("is answered by a yes within minutes by WhatsApp's clock, though ours was set %s", async (_, set) => {
    await using world = await startTestWorld();
    await isAsked(world);
    const at = new Date(world.now.getTime() + 20_000);
    world.now = new Date(world.now.getTime() + set);
    await world.person("Ana").says("Soporte", "sí", { at });
    expect(await stateOf(world, 1)).toBe("in_progress");
  });

  it("is answered by whoever quotes it, hours later too", async () => {
    await using world = await startTestWorld();
    await isAsked(world);
    const question = await world.last("Soporte");
    await world.minutes(90);
    await world.person("Ana").quotes("Soporte", question, "sí");
    expect(await stateOf(world, 1)).toBe("in_progress");
  });

  it("takes nothing by a yes long after it that quotes nothing: then its author reads how, once", async () => {
    await using world = await startTestWorld();
    await isAsked(world);
    await world.minutes(30);
    await world.person("Ana").says("Soporte", "sí");
    expect(await stateOf(world, 1)).toBe("waiting");
    const told = await world.last("Soporte");
    expect(told.text).toContain("tomo 1");
    await world.person("Ana").says("Soporte", "sí");
    expect((await world.last("Soporte")).id).toBe(told.id);
  });

  it("nor is the offer of the next case in a room by a yes to the client before", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await world.caseOf("Marta", "Ana");
    const words = await world.message(ROOM, "No tengo internet");
    await world.card("Pedro");
    await world.person("Ana").says(ROOM, "/fin!");
    const offer = await world.message(ROOM, "Hay un caso esperando: *#2*");
    await world.person("Ana").quotes(ROOM, words, "sí");
    expect(await stateOf(world, 2)).toBe("waiting");
    await world.person("Ana").quotes(ROOM, offer, "sí");
    expect(await stateOf(world, 2)).toBe("in_progress");
  });
});

describe("The offer of the next case in a room", () => {
  /** Ana has just closed Marta's case, and Pedro's was offered to her. */
  async function offered(world: TestWorld) {
    await world.caseOf("Marta", "Ana");
    await world.card("Pedro");
    await world.person("Ana").says(ROOM, "/fin!");
    return world.message(ROOM, "Hay un caso esperando: *#2*");
  }

  it.each(["listo", "Listo!", "va", "dale", "ok", "👍", "perfecto", "bueno dale"])(
    "is not taken by %j, which may end what was before, and its author reads how it is",
    async (words) => {
      await using world = await startTestWorld({ support: { Ana: 1 } });
      const offer = await offered(world);
      await world.person("Ana").says(ROOM, words);
      expect(await stateOf(world, 2)).toBe("waiting");
      expect((await world.last(ROOM)).text).toContain("si querés tomar el caso *#2*");
      await world.person("Ana").quotes(ROOM, offer, words);
      expect(await stateOf(world, 2)).toBe("in_progress");
    },
  );

  it.each(["sí", "Sii", "dale sí", "tomo", "ok lo tomo", "2", "#2", "tomo 2", "✋", "yo"])(
    "is taken by %j",
    async (words) => {
      await using world = await startTestWorld({ support: { Ana: 1 } });
      await offered(world);
      await world.person("Ana").says(ROOM, words);
      expect(await stateOf(world, 2)).toBe("in_progress");
    },
  );

  it("is not taken by another number, and stands", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await offered(world);
    await world.person("Ana").says(ROOM, "7");
    expect((await world.last(ROOM)).text).toContain("Este grupo está libre");
    await world.person("Ana").says(ROOM, "sí");
    expect(await stateOf(world, 2)).toBe("in_progress");
  });
});

describe("A command that is edited into a message", () => {
  it("does not run in a main group either, and its author reads so", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    const ana = world.person("Ana");
    for (const [typed, edited] of [
      ["/tmo 1", "/tomo 1"],
      ["tomo 11", "tomo 1"],
    ] as const) {
      const said = await ana.says("Soporte", typed);
      await ana.edits(said, edited);
      const answer = await world.last("Soporte");
      expect(answer.text).toContain("Un comando no se hace al editar un mensaje");
      expect(answer.quotes).toBe(said.id);
    }
    expect(await stateOf(world, 1)).toBe("waiting");
  });

  it("nor among supervisors; a stranger's is nobody's business", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    const said = await world.person("Sofía").says("Supervisor", "/asignar 1 Nadie");
    await world.person("Sofía").edits(said, "/asignar 1 Ana");
    expect((await world.last("Supervisor")).text).toContain("Un comando no se hace al editar un mensaje");
    const before = (await world.heardIn("Supervisor")).length;
    await world.person("Xul").edits(await world.person("Xul").says("Supervisor", "hola"), "/asignar 1 Ana");
    expect((await world.heardIn("Supervisor")).length).toBe(before);
    expect(await stateOf(world, 1)).toBe("waiting");
  });
});

describe("What others do to an agent's words", () => {
  it("is told: edited by the owner in the client's chat", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Ana").says(ROOM, "mañana vamos");
    const sent = await world.last("Marta");
    const edit = { kind: "edit" as const, target: sent.id, text: "hoy vamos" };
    const marta = world.person("Marta");
    const arrival = marta.arrival({ kind: "direct", with: marta.address }, edit);
    await world.delivers({ ...arrival, fromMe: true });
    const told = await world.last(ROOM);
    expect(told.text).toBe(
      "✏️ Este mensaje se editó desde el teléfono de la empresa. El cliente ahora lee: hoy vamos",
    );
    expect(told.quotes).toBe(said.id);
    expect((await world.last("Marta")).id).toBe(sent.id);
  });

  it("is told: deleted in the room by a colleague, or on the company's phone", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    for (const fromMe of [false, true]) {
      const said = await world.person("Ana").says(ROOM, "clave 123");
      const before = await world.heardIn("Marta");
      const deletion = { kind: "deletion" as const, target: said.id };
      await world.delivers({ ...world.person("Beto").arrival(said.chat, deletion), fromMe });
      expect((await world.last(ROOM)).text).toContain("El cliente lo sigue viendo");
      expect(await world.heardIn("Marta")).toEqual(before);
    }
  });
});

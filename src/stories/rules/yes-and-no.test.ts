import { describe, expect, it } from "vitest";
import { startTown, type Town } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";

/** Ana was asked in the main group whether she takes Marta's case. */
async function isAsked(town: Town): Promise<void> {
  const card = await town.card("Marta");
  await town.person("Ana").quotes("Soporte", card, "¿alguien lo toma?");
  expect((await town.last("Soporte")).text).toContain("¿Lo tomás?");
}

const stateOf = async (town: Town, number: number) => (await town.ticket(number))?.state;

describe("¿Lo tomás?", () => {
  it("is answered by a yes that quotes nothing, or the question, but no colleague", async () => {
    await using town = await startTown();
    await isAsked(town);
    const question = await town.last("Soporte");
    const lunch = await town.person("Beto").says("Soporte", "¿almorzamos?");
    await town.person("Ana").quotes("Soporte", lunch, "sí");
    expect(await stateOf(town, 1)).toBe("waiting");
    await town.person("Ana").quotes("Soporte", question, "sí");
    expect(await stateOf(town, 1)).toBe("in_progress");
  });

  it("is over with a no", async () => {
    await using town = await startTown();
    await isAsked(town);
    await town.person("Ana").says("Soporte", "No.");
    await town.person("Ana").says("Soporte", "sí");
    expect(await stateOf(town, 1)).toBe("waiting");
  });

  it("is not answered by what was written before it", async () => {
    await using town = await startTown();
    await isAsked(town);
    await town.person("Ana").says("Soporte", "sí", { at: new Date(town.now.getTime() - 60_000) });
    expect(await stateOf(town, 1)).toBe("waiting");
  });

  it("nor is the offer of the next case in a room by a yes to the client before", async () => {
    await using town = await startTown({ support: { Ana: 1 } });
    await town.caseOf("Marta", "Ana");
    const words = await town.message(ROOM, "No tengo internet");
    await town.card("Pedro");
    await town.person("Ana").says(ROOM, "/fin!");
    const offer = await town.message(ROOM, "Hay un caso esperando: *#2*");
    await town.person("Ana").quotes(ROOM, words, "sí");
    expect(await stateOf(town, 2)).toBe("waiting");
    await town.person("Ana").quotes(ROOM, offer, "sí");
    expect(await stateOf(town, 2)).toBe("in_progress");
  });
});

describe("A command that is edited into a message", () => {
  it("does not run in a main group either, and its author reads so", async () => {
    await using town = await startTown();
    await town.card("Marta");
    const ana = town.person("Ana");
    for (const [typed, edited] of [
      ["/tmo 1", "/tomo 1"],
      ["tomo 11", "tomo 1"],
    ] as const) {
      const said = await ana.says("Soporte", typed);
      await ana.edits(said, edited);
      const answer = await town.last("Soporte");
      expect(answer.text).toContain("Un comando no se hace al editar un mensaje");
      expect(answer.quotes).toBe(said.id);
    }
    expect(await stateOf(town, 1)).toBe("waiting");
  });

  it("nor among supervisors; a stranger's is nobody's business", async () => {
    await using town = await startTown();
    await town.card("Marta");
    const said = await town.person("Sofía").says("Supervisor", "/asignar 1 Nadie");
    await town.person("Sofía").edits(said, "/asignar 1 Ana");
    expect((await town.last("Supervisor")).text).toContain("Un comando no se hace al editar un mensaje");
    const before = (await town.heardIn("Supervisor")).length;
    await town.person("Xul").edits(await town.person("Xul").says("Supervisor", "hola"), "/asignar 1 Ana");
    expect((await town.heardIn("Supervisor")).length).toBe(before);
    expect(await stateOf(town, 1)).toBe("waiting");
  });
});

describe("What others do to an agent's words", () => {
  it("is told: edited by the owner in the client's chat", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const said = await town.person("Ana").says(ROOM, "mañana vamos");
    const sent = await town.last("Marta");
    const edit = { kind: "edit" as const, target: sent.id, text: "hoy vamos" };
    const marta = town.person("Marta");
    const arrival = marta.arrival({ kind: "direct", with: marta.address }, edit);
    await town.delivers({ ...arrival, fromMe: true });
    const told = await town.last(ROOM);
    expect(told.text).toBe(
      "✏️ Este mensaje se editó desde el teléfono de la empresa. El cliente ahora lee: hoy vamos",
    );
    expect(told.quotes).toBe(said.id);
    expect((await town.last("Marta")).id).toBe(sent.id);
  });

  it("is told: deleted in the room by a colleague, or on the company's phone", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    for (const fromMe of [false, true]) {
      const said = await town.person("Ana").says(ROOM, "clave 123");
      const before = await town.heardIn("Marta");
      const deletion = { kind: "deletion" as const, target: said.id };
      await town.delivers({ ...town.person("Beto").arrival(said.chat, deletion), fromMe });
      expect((await town.last(ROOM)).text).toContain("El cliente lo sigue viendo");
      expect(await town.heardIn("Marta")).toEqual(before);
    }
  });
});

import { describe, expect, it } from "vitest";
import { closeTicket } from "../../desk/lifecycle/close.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { giveOut } from "../../testing/room-model.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const ONE_ROOM = { support: { Ana: 1, Beto: 1 } };

async function asked(
  world: TestWorld,
  words = "nota: no paga hace 3 meses",
): Promise<() => Promise<string[]>> {
  await world.caseOf("Marta", "Ana");
  const before = (await world.heardIn("Marta")).length;
  await world.person("Ana").says(ROOM, words);
  return async () => (await world.heardIn("Marta")).slice(before);
}

async function closes(world: TestWorld, number: number): Promise<void> {
  await world.runInTransaction(async (ctx) => {
    const ticket = await getTicket(ctx.tx, number as never);
    if (ticket) await closeTicket(ctx, ticket, { by: { user: "jefa" }, reason: null, silent: true });
  });
}

describe("A yes to our question whether it was a note", () => {
  it.each([
    "sí",
    "Si!",
    "sip",
    "sii!!",
    "👍",
    "👍🏽",
    "dale",
    "ok",
    "sí, era una nota",
    "si, quería eso",
    "si era una nota",
    "No, era nota interna",
    "era una nota",
    "no era para ella",
    "no, no",
  ])("sends nothing, and stays itself: %j", async (answer) => {
    await using world = await startTestWorld(ONE_ROOM);
    const heard = await asked(world);
    const told = (await world.heardIn(ROOM)).length;
    await world.person("Ana").says(ROOM, answer);
    expect(await heard()).toEqual([]);
    const [said = ""] = (await world.heardIn(ROOM)).slice(told);
    expect(said).toMatch(/no se le envió nada|todavía no se le envió nada/u);
  });

  it("does so quoting it, too", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    const heard = await asked(world);
    const question = await world.last(ROOM);
    for (const answer of ["dale", "ok", "sí gracias", "👍"])
      await world.person("Ana").quotes(ROOM, question, answer);
    expect(await heard()).toEqual([]);
    await world.person("Ana").quotes(ROOM, question, "sí, mandáselo");
    expect(await heard()).toEqual(["nota: no paga hace 3 meses"]);
  });

  it("is for the client when they asked something since, or the agent went on", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    const heard = await asked(world);
    await world.person("Ana").says(ROOM, "Ya lo veo");
    await world.person("Ana").says(ROOM, "dale");
    expect(await heard()).toEqual(["Ya lo veo", "dale"]);
  });

  it("stays when it follows their own no, whatever they had said to the client before that", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    const heard = await asked(world);
    const question = await world.last(ROOM);
    await world.person("Ana").says(ROOM, "Ya lo veo");
    await world.person("Ana").quotes(ROOM, question, "era una nota");
    await world.person("Ana").says(ROOM, "mandalo");
    expect((await world.last(ROOM)).text).toContain("Esa pregunta ya la habías contestado");
    await world.seconds(1);
    await world.person("Ana").says(ROOM, "Va el técnico");
    await world.person("Ana").says(ROOM, "dale");
    expect(await heard()).toEqual(["Ya lo veo", "Va el técnico", "dale"]);
  });

  it.each([30_000, 3600_000, -5 * 60_000])(
    "stays one when our clock moves by %i ms meanwhile",
    async (moved) => {
      await using world = await startTestWorld(ONE_ROOM);
      const heard = await asked(world);
      const at = new Date(world.now.getTime() + 10_000);
      world.now = new Date(world.now.getTime() + moved);
      await world.person("Ana").says(ROOM, "no", { at });
      expect(await heard()).toEqual([]);
      expect((await world.last(ROOM)).text).toBe("Listo, no se le envió nada al cliente.");
    },
  );

  it("goes to nobody when the room has another case by now", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await asked(world);
    await closes(world, 1);
    await world.card("Pedro");
    await giveOut(world, 2, "Ana");
    await world.seconds(3);
    const before = (await world.heardIn("Pedro")).length;
    await world.person("Ana").says(ROOM, "sí");
    expect((await world.heardIn("Pedro")).slice(before)).toEqual([]);
    expect((await world.last(ROOM)).text).toContain("¿Ese *sí* es para el cliente?");
  });
});

describe("Words of a phone that was offline", () => {
  it.each([true, false])(
    "are let out by no word that was written before our question: live %j",
    async (live) => {
      await using world = await startTestWorld(ONE_ROOM);
      await world.caseOf("Marta", "Ana");
      const before = (await world.heardIn("Marta")).length;
      const heard = async () => (await world.heardIn("Marta")).slice(before);
      const at = new Date(world.now.getTime() + 10_000);
      await world.minutes(5);
      const ana = world.person("Ana");
      await ana.says(ROOM, "nota: no paga hace 3 meses", { at, live });
      await ana.says(ROOM, "mandalo", { at: new Date(at.getTime() + 60_000), live });
      expect(await heard()).toEqual([]);
      expect((await world.last(ROOM)).text).toContain("¿Ese *mandalo* es para el cliente?");
      await ana.says(ROOM, "mandalo");
      expect(await heard()).toEqual(["mandalo"]);
    },
  );

  it("are let out by an answer to our question, also in the second in which we asked", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.caseOf("Marta", "Ana");
    const before = (await world.heardIn("Marta")).length;
    const at = new Date(world.now.getTime() + 10_000);
    await world.minutes(90);
    await world.person("Beto").says("Soporte", "buenas");
    await world.person("Ana").says(ROOM, "fin", { at });
    const asked = new Date(Math.floor(world.now.getTime() / 1000) * 1000);
    await world.person("Ana").says(ROOM, "mandalo", { at: asked });
    expect((await world.heardIn("Marta")).slice(before)).toEqual(["fin"]);
  });
});

describe("A claim that is worked on late", () => {
  it("gives the room its case no earlier than the one before left it", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    const card = await world.card("Luis");
    await world.caseOf("Pedro", "Ana");
    await world.minutes(5);
    const then = world.now.getTime();
    const at = (ms: number): Date => new Date(then + ms);
    world.now = at(5000);
    await closes(world, 2);
    world.now = at(8000);
    await world.person("Ana").quotes("Soporte", card, "lo tomo", { at: at(0) });
    world.now = at(9000);
    const before = (await world.heardIn("Luis")).length;
    await world.person("Ana").says(ROOM, "Pedro, su clave es 1234", { at: at(3000) });
    expect((await world.heardIn("Luis")).slice(before)).toEqual([]);
    expect((await world.last(ROOM)).text).toContain("⏳ Escribiste esto");
  });
});

it("Sixty thousand blank lines cost no time to speak of", async () => {
  await using world = await startTestWorld(ONE_ROOM);
  const heard = await asked(world, `${"\n".repeat(60_000)}x`);
  expect(await heard()).toHaveLength(1);
}, 5000);

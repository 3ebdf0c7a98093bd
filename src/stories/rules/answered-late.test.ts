import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** Says something to Marta at an instant, as it comes in late. */
type Says = (world: TestWorld, at: Date) => Promise<unknown>;
const speakers: [string, Says][] = [
  [
    "the company's phone",
    (world, sentAt) =>
      world.delivers({
        ...world.person("Marta").inChat("hola, le paso con Ana"),
        fromMe: true,
        sentAt,
        live: false,
      }),
  ],
  ["the agent", (world, at) => world.person("Ana").says(ROOM, "déjeme ver", { at, live: false })],
];

describe("Late words to a client", () => {
  it.each(speakers)("answer no question that was asked after them: %s", async (_, says) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "Ya lo veo");
    await world.minutes(1);
    const at = new Date(world.now);
    await world.minutes(20);
    const asked = new Date(world.now);
    await world.person("Marta").writes("sigo sin internet, ¿cuándo vienen?");
    await says(world, at);
    expect(await world.ticket(1)).toMatchObject({ unansweredSince: asked });
  });

  it.each(speakers)(
    "answer what was asked before them, and what is asked later waits since then: %s",
    async (_, says) => {
      await using world = await startTestWorld();
      await world.caseOf("Marta", "Ana");
      await world.person("Ana").says(ROOM, "Ya lo veo");
      await world.person("Marta").writes("sigo sin internet");
      await world.minutes(1);
      const at = new Date(world.now);
      await world.minutes(5);
      const asked = new Date(world.now);
      await world.person("Marta").writes("¿cuándo vienen?");
      await says(world, at);
      expect(await world.ticket(1)).toMatchObject({ unansweredSince: asked });
    },
  );

  it.each(speakers)("answer everything when only thanks came after them: %s", async (_, says) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("sigo sin internet");
    await world.minutes(1);
    const at = new Date(world.now);
    await world.minutes(1);
    await world.person("Marta").writes("gracias");
    await says(world, at);
    expect(await world.ticket(1)).toMatchObject({ unansweredSince: null });
  });

  it("that were held answer when they are sent", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "(no paga hace 3 meses)");
    const question = await world.last(ROOM);
    await world.minutes(1);
    await world.person("Marta").writes("¿y?");
    await world.minutes(1);
    await world.person("Ana").quotes(ROOM, question, "mandalo");
    expect(await world.ticket(1)).toMatchObject({ unansweredSince: null });
  });
});

describe("The company's phone among supervisors", () => {
  it.each(["asignar 1 Ana", "1 Ana", "/asignar 1 Ana", "quoting: Ana", "quoting: dale vos Ana"])(
    "is told who has to give orders: %j",
    async (words) => {
      await using world = await startTestWorld();
      await world.card("Marta");
      for (let i = 0; i < 12; i++) await world.minutes(1);
      const alert = await world.message("Supervisor", "Nadie lo tomó");
      const [, quoting] = words.split("quoting: ");
      const ana = world.person("Ana");
      const arrival = quoting ? ana.inGroup("Supervisor", quoting, alert) : ana.inGroup("Supervisor", words);
      await world.delivers({ ...arrival, fromMe: true });
      expect((await world.last("Supervisor")).text).toContain(
        "Desde el teléfono de la empresa no hago comandos",
      );
      expect((await world.ticket(1))?.state).toBe("waiting");
    },
  );

  it.each(["hoy vengo tarde", "quoting: gracias", "asignaron a 3"])("may talk there: %j", async (words) => {
    await using world = await startTestWorld();
    await world.card("Marta");
    for (let i = 0; i < 12; i++) await world.minutes(1);
    const alert = await world.message("Supervisor", "Nadie lo tomó");
    const before = await world.heardIn("Supervisor");
    const [, quoting] = words.split("quoting: ");
    const ana = world.person("Ana");
    const arrival = quoting ? ana.inGroup("Supervisor", quoting, alert) : ana.inGroup("Supervisor", words);
    await world.delivers({ ...arrival, fromMe: true });
    expect(await world.heardIn("Supervisor")).toEqual(before);
  });
});

import { expect, it } from "vitest";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const REOPENING =
  "Un caso cerrado se reabre en el panel: en *Conversaciones*, abrilo y tocá *Reabrir*. Si no entrás al panel, pedíselo a un supervisor.";

it.each(["/tomar 5", "/tomo 5", "/agarro el 5"])(
  "Taking a case by its number names the words that do it where they do: %j",
  async (words) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    for (const [who, group] of [
      ["Ana", ROOM],
      ["Sofía", "Supervisor"],
    ] as const) {
      await world.person(who).says(group, words);
      expect((await world.last(group)).text).toBe(
        "Los casos se toman en el grupo principal: escribí ahí *tomo 5*, o respondé citando la tarjeta. Acá no hice nada.",
      );
    }
  },
);

it("A supervisor reads that a command is for the rooms of the agents", async () => {
  await using world = await startTestWorld();
  await world.person("Sofía").says("Supervisor", "/fin 5");
  expect((await world.last("Supervisor")).text).toBe(
    "El comando */fin* se usa en los grupos personales de los agentes, no acá. No hice nada.",
  );
});

it("Whoever wants a case reopened reads in every group that the panel does it, and how", async () => {
  await using world = await startTestWorld();
  await world.caseOf("Marta", "Ana");
  const before = await world.heardIn("Marta");
  for (const [who, group, words] of [
    ["Ana", ROOM, "/reabrir 5"],
    ["Ana", "Soporte", "/reabrir 5"],
    ["Ana", "Soporte", "reabrir 5"],
    ["Sofía", "Supervisor", "/reabrir"],
    ["Sofía", "Supervisor", "reabrí el caso 5"],
  ] as const) {
    await world.person(who).says(group, words);
    expect((await world.last(group)).text).toBe(`${REOPENING} Acá no hice nada.`);
  }
  expect(await world.heardIn("Marta")).toEqual(before);
});

it.each(["reabrir", "reabrir 5", "reabrime el caso 5"])(
  "Without its slash it stays in a room, and leaves when it was for the client: %j",
  async (words) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const before = (await world.heardIn("Marta")).length;
    await world.person("Ana").says(ROOM, words);
    expect((await world.last(ROOM)).text).toBe(
      `${REOPENING} No se le envió nada al cliente: si esto era para él, respondé *mandalo* y se lo mando.`,
    );
    await world.person("Ana").says(ROOM, "mandalo");
    expect((await world.heardIn("Marta")).slice(before)).toEqual([words]);
  },
);

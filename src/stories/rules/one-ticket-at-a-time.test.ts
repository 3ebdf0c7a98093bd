import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ONE = "Va el número de un solo ticket por vez. Por ejemplo: ";

/** Two clients wait, and the supervisors were told of both. */
async function twoWait(support: Record<string, number>): Promise<TestWorld> {
  const world = await startTestWorld({ support });
  for (const client of ["Marta", "Pedro"]) await world.person(client).writes("no tengo internet");
  await world.minutes(13);
  return world;
}

const states = async (world: TestWorld) => [
  (await world.ticketOf("Marta"))?.state,
  (await world.ticketOf("Pedro"))?.state,
];

describe("An assignment of several tickets", () => {
  it.each([
    "1, 2 Beto",
    "1 y 2 a Beto",
    "#1 #2 Beto",
    "1,2 Beto",
    "1 Beto y 2 Ana",
    "Beto 1 y 2",
    "1 99 Beto",
  ])("in reply to an alert, %j, assigns none and says so", async (typed) => {
    await using world = await twoWait({ Ana: 2, Beto: 2 });
    const alert = await world.message("Supervisor", "*2 clientes esperan");
    await world.person("Sofía").quotes("Supervisor", alert, typed);
    const answer = await world.last("Supervisor");
    expect(answer.text).toBe(`${ONE}*1042 Juan*`);
    expect(await states(world)).toEqual(["waiting", "waiting"]);
    await world.person("Sofía").quotes("Supervisor", answer, "2 Beto");
    expect(await states(world)).toEqual(["waiting", "in_progress"]);
  });

  it.each(["1 2 Beto", "1, 2 Beto", "1 y 2 Beto", "Beto 1 y 2", "1 a Beto y el 2", "1 Beto 2 Ana"])(
    "by /asignar %s assigns none and says so",
    async (typed) => {
      await using world = await twoWait({ Ana: 2, Beto: 2 });
      await world.person("Sofía").says("Supervisor", `/asignar ${typed}`);
      expect((await world.last("Supervisor")).text).toBe(`${ONE}*/asignar 1042 Juan*`);
      expect(await states(world)).toEqual(["waiting", "waiting"]);
    },
  );

  it.each(["1 Beto", "Beto el #1", "1 a Beto 2"])(
    "is not what %j asks for where Beto 2 works",
    async (typed) => {
      await using world = await twoWait({ Ana: 2, "Beto 2": 2 });
      await world.person("Sofía").says("Supervisor", `/asignar ${typed}`);
      expect(await states(world)).toEqual(["in_progress", "waiting"]);
    },
  );
});

import Database from "better-sqlite3";
import { describe, expect, it, vi } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const burst = (world: TestWorld, n: number, from = 0) =>
  Array.from({ length: n }, (_, i) => world.person("Marta").inChat(`mensaje ${from + i} de la inundación`));

interface Cost {
  statements: number;
  rows: number;
}

/** What a message asks of the database, and how many rows it gets back, once so many stand before it. */
async function costOf(world: TestWorld, n: number, from: number): Promise<Cost> {
  const database = new Database(":memory:");
  const statements = Object.getPrototypeOf(database.prepare("SELECT 1")) as Database.Statement;
  database.close();
  const [all, get, run] = [
    vi.spyOn(statements, "all"),
    vi.spyOn(statements, "get"),
    vi.spyOn(statements, "run"),
  ];
  await world.delivers(...burst(world, n, from));
  const rows = all.mock.results.reduce((sum, { value }) => sum + (value as unknown[]).length, 0);
  const cost = {
    statements: (all.mock.calls.length + get.mock.calls.length + run.mock.calls.length) / n,
    rows: rows / n,
  };
  vi.restoreAllMocks();
  return cost;
}

describe("A client who writes hundreds of messages at once", () => {
  for (const menu of [false, true])
    it(`costs no more with each further one, ${menu ? "with" : "without"} a menu`, async () => {
      await using world = await startTestWorld({ sales: { Caro: 1 }, settings: { menu } });
      await costOf(world, 70, 0);
      const first = await costOf(world, 40, 70);
      await world.delivers(...burst(world, 450, 110));
      // Six times as much was said before.
      expect(await costOf(world, 40, 560)).toEqual(first);
    });

  it("grows the card in steps: the group reads a handful of edits, and the last of them is complete", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").writes("QUIERO HABLAR CON UNA PERSONA YA");
    await world.seconds(1);
    await world.delivers(...burst(world, 200));
    await world.person("Marta").sends({
      kind: "contacts",
      cards: [{ name: "la última", vcard: "" }],
    });
    expect((await world.heard("Soporte")).filter(({ content }) => content.kind === "edit")).toHaveLength(1);
    await world.seconds(11);
    const edits = (await world.heard("Soporte")).filter(({ content }) => content.kind === "edit");
    expect(edits).toHaveLength(2);
    await world.minutes(5);
    expect((await world.heard("Soporte")).filter(({ content }) => content.kind === "edit")).toHaveLength(2);
  });
});

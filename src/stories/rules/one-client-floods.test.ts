import { describe, expect, it } from "vitest";
import { countStatements, type Asked, type StatementCounter } from "../../testing/store/count-statements.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const burst = (world: TestWorld, n: number, from = 0) =>
  Array.from({ length: n }, (_, i) => world.person("Marta").inChat(`mensaje ${from + i} de la inundación`));

/** What a message asks of the database, and how many rows it gets back, once so many stand before it. */
async function costOf(
  counter: StatementCounter,
  world: TestWorld,
  { n, from }: { n: number; from: number },
): Promise<Asked> {
  const { statements, rows } = await counter.during(() => world.delivers(...burst(world, n, from)));
  return { statements: statements / n, rows: rows / n };
}

describe("A client who writes hundreds of messages at once", () => {
  for (const menu of [false, true])
    it(`costs no more with each further one, ${menu ? "with" : "without"} a menu`, async () => {
      using counter = countStatements();
      await using world = await startTestWorld({ sales: { Caro: 1 }, settings: { menu } });
      await costOf(counter, world, { n: 70, from: 0 });
      const first = await costOf(counter, world, { n: 40, from: 70 });
      await world.delivers(...burst(world, 450, 110));
      // Six times as much was said before.
      expect(await costOf(counter, world, { n: 40, from: 560 })).toEqual(first);
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

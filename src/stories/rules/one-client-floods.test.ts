import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const burst = (world: TestWorld, n: number, from = 0) =>
  Array.from({ length: n }, (_, i) => world.person("Marta").inChat(`mensaje ${from + i} de la inundación`));

/** What a message costs the processor, once so many stand before it. */
async function costOf(world: TestWorld, n: number, from: number): Promise<number> {
  const before = process.cpuUsage();
  await world.delivers(...burst(world, n, from));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / n;
}

describe("A client who writes hundreds of messages at once", () => {
  for (const menu of [false, true])
    it(`costs no more with each further one, ${menu ? "with" : "without"} a menu`, async () => {
      await using world = await startTestWorld({ sales: { Caro: 1 }, settings: { menu } });
      await costOf(world, 70, 0);
      const first = await costOf(world, 40, 70);
      await world.delivers(...burst(world, 450, 110));
      // Six times as much was said before.
      expect((await costOf(world, 40, 560)) / first).toBeLessThan(2.5);
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

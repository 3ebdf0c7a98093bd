import { describe, expect, it } from "vitest";
import { startTown, type Town } from "../../testing/town.ts";

const burst = (town: Town, n: number, from = 0) =>
  Array.from({ length: n }, (_, i) => town.person("Marta").inChat(`mensaje ${from + i} de la inundación`));

/** What a message costs the processor, once so many stand before it. */
async function costOf(town: Town, n: number, from: number): Promise<number> {
  const before = process.cpuUsage();
  await town.delivers(...burst(town, n, from));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / n;
}

describe("A client who writes hundreds of messages at once", () => {
  for (const menu of [false, true])
    it(`costs no more with each further one, ${menu ? "with" : "without"} a menu`, async () => {
      await using town = await startTown({ sales: { Caro: 1 }, settings: { menu } });
      await costOf(town, 70, 0);
      const first = await costOf(town, 40, 70);
      await town.delivers(...burst(town, 450, 110));
      // Six times as much was said before.
      expect((await costOf(town, 40, 560)) / first).toBeLessThan(2.5);
    });

  it("grows the card in steps: the group reads a handful of edits, and the last of them is complete", async () => {
    await using town = await startTown();
    await town.person("Marta").writes("QUIERO HABLAR CON UNA PERSONA YA");
    await town.seconds(1);
    await town.delivers(...burst(town, 200));
    await town.person("Marta").sends({
      kind: "contacts",
      cards: [{ name: "la última", vcard: "" }],
    });
    expect((await town.heard("Soporte")).filter(({ content }) => content.kind === "edit")).toHaveLength(1);
    await town.seconds(11);
    const edits = (await town.heard("Soporte")).filter(({ content }) => content.kind === "edit");
    expect(edits).toHaveLength(2);
    await town.minutes(5);
    expect((await town.heard("Soporte")).filter(({ content }) => content.kind === "edit")).toHaveLength(2);
  });
});

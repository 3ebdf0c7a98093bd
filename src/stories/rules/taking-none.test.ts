import { describe, expect, it } from "vitest";
import { startTown, type Town } from "../../testing/town.ts";

/** What the main group hears from us since. */
async function listening(town: Town): Promise<() => Promise<string[]>> {
  const before = (await town.heardIn("Soporte")).length;
  return async () => (await town.heardIn("Soporte")).slice(before);
}

const ONE = "Para tomar el ticket *#1* (Marta), respondé *citando su tarjeta*, o escribí *tomo 1*.";

describe("Whoever wants a case without quoting its card", () => {
  it("hears how it is taken, with its number when only one waits, and takes it so", async () => {
    await using town = await startTown();
    await town.card("Marta");
    const heard = await listening(town);
    await town.person("Ana").says("Soporte", "lo tomo");
    expect(await heard()).toEqual([ONE]);
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "waiting" });
    await town.person("Ana").says("Soporte", "#1 lo tomo");
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
  });

  it("hears how many wait when there are several", async () => {
    await using town = await startTown();
    await town.card("Marta");
    await town.card("Pedro");
    const heard = await listening(town);
    await town.person("Ana").says("Soporte", "yo");
    expect(await heard()).toEqual([
      "Esperan 2 tickets. Para tomar uno, respondé *citando su tarjeta*, o escribí *tomo* y su número: *tomo 1*.",
    ]);
  });

  it("hears it once an hour, each agent for themselves", async () => {
    await using town = await startTown();
    await town.card("Marta");
    const before = (await town.heardIn("Soporte")).filter((text) => text === ONE).length;
    const hints = async () => (await town.heardIn("Soporte")).filter((text) => text === ONE).length - before;
    await town.person("Ana").says("Soporte", "lo tomo");
    await town.person("Ana").says("Soporte", "yo");
    expect(await hints()).toBe(1);
    await town.person("Beto").says("Soporte", "tomo");
    expect(await hints()).toBe(2);
    await town.minutes(61);
    await town.person("Ana").says("Soporte", "lo tomo");
    expect(await hints()).toBe(3);
  });

  it("hears nothing when no case waits, when it is no agent, or when it answers a colleague", async () => {
    await using town = await startTown();
    const early = await listening(town);
    await town.person("Ana").says("Soporte", "yo");
    expect(await early()).toEqual([]);
    await town.card("Marta");
    const heard = await listening(town);
    await town.person("Nadie").says("Soporte", "lo tomo");
    const asked = await town.person("Beto").says("Soporte", "¿quién trae facturas?");
    await town.person("Ana").quotes("Soporte", asked, "yo");
    await town.person("Ana").says("Soporte", "yo mañana entro a las 9");
    expect(await heard()).toEqual([]);
  });
});

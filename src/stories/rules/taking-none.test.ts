import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

/** What the main group hears from us since. */
async function listening(world: TestWorld): Promise<() => Promise<string[]>> {
  const before = (await world.heardIn("Soporte")).length;
  return async () => (await world.heardIn("Soporte")).slice(before);
}

const ONE = "Para tomar el ticket *#1* (Marta), respondé *citando su tarjeta*, o escribí *tomo 1*.";

describe("Whoever wants a case without quoting its card", () => {
  it("hears how it is taken, with its number when only one waits, and takes it so", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    const heard = await listening(world);
    await world.person("Ana").says("Soporte", "lo tomo");
    expect(await heard()).toEqual([ONE]);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
    await world.person("Ana").says("Soporte", "#1 lo tomo");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
  });

  it("hears how many wait when there are several", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await world.card("Pedro");
    const heard = await listening(world);
    await world.person("Ana").says("Soporte", "yo");
    expect(await heard()).toEqual([
      "Esperan 2 tickets. Para tomar uno, respondé *citando su tarjeta*, o escribí *tomo* y su número: *tomo 1*.",
    ]);
  });

  it("hears it once an hour, each agent for themselves", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    const before = (await world.heardIn("Soporte")).filter((text) => text === ONE).length;
    const hints = async () => (await world.heardIn("Soporte")).filter((text) => text === ONE).length - before;
    await world.person("Ana").says("Soporte", "lo tomo");
    await world.person("Ana").says("Soporte", "yo");
    expect(await hints()).toBe(1);
    await world.person("Beto").says("Soporte", "tomo");
    expect(await hints()).toBe(2);
    await world.minutes(61);
    await world.person("Ana").says("Soporte", "lo tomo");
    expect(await hints()).toBe(3);
  });

  it.each(["#1", "# 1", "tomá 1", "toma el #1", "agarrá 1"])(
    "hears it of the one pointed at by %j",
    async (typed) => {
      await using world = await startTestWorld();
      await world.card("Marta");
      await world.card("Pedro");
      const heard = await listening(world);
      await world.person("Ana").says("Soporte", typed);
      await world.person("Ana").says("Soporte", typed);
      expect(await heard()).toEqual([ONE]);
      expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
    },
  );

  it.each(["tomo1", "Tomo 1", "yo tomo1", "agarro1"])("takes it with %j", async (typed) => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await world.person("Ana").says("Soporte", typed);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
  });

  it.each(["1", "#7", "tomá 3 mates", "Beto toma 1", "#1 es el de ayer", "tomo3 cafés"])(
    "hears nothing when they say %j",
    async (typed) => {
      await using world = await startTestWorld();
      await world.card("Marta");
      const heard = await listening(world);
      await world.person("Ana").says("Soporte", typed);
      expect(await heard()).toEqual([]);
      expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
    },
  );

  it("hears nothing when no case waits, when it is no agent, or when it answers a colleague", async () => {
    await using world = await startTestWorld();
    const early = await listening(world);
    await world.person("Ana").says("Soporte", "yo");
    expect(await early()).toEqual([]);
    await world.card("Marta");
    const heard = await listening(world);
    await world.person("Nadie").says("Soporte", "lo tomo");
    const asked = await world.person("Beto").says("Soporte", "¿quién trae facturas?");
    await world.person("Ana").quotes("Soporte", asked, "yo");
    await world.person("Ana").says("Soporte", "yo mañana entro a las 9");
    expect(await heard()).toEqual([]);
  });
});

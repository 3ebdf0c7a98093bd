import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const menu = { settings: { menu: true } };

describe("The choice of a client who began with a sign", () => {
  it.each(["sticker", "👋"])("counts when they go on after the ticket was over: %s", async (first) => {
    await using world = await startTestWorld({ ...menu, sales: { Vera: 1 } });
    const marta = world.person("Marta");
    await (first === "sticker" ? marta.sends(mediaOf("sticker")) : marta.writes(first));
    const choice = await marta.writes("2");
    await world.minutes(5);
    expect(await world.ticketOf("Marta")).toBeNull();
    const heard = await world.heardIn("Marta");
    await marta.writes("quiero contratar 100 megas");
    await world.minutes(1);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
    expect((await world.last("Ventas")).text).toContain("💬 quiero contratar 100 megas\n");
    expect(await world.heardIn("Soporte")).toEqual([]);
    expect((await world.heardIn("Marta")).slice(heard.length)).toHaveLength(1);
    await marta.edits(choice, "1");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "support" });
  });

  it("does not when it was taken back, or an hour ago", async () => {
    await using world = await startTestWorld({ ...menu, sales: { Vera: 1 } });
    const marta = world.person("Marta");
    await marta.sends(mediaOf("sticker"));
    await marta.deletes(await marta.writes("2"));
    await world.minutes(5);
    await marta.writes("no tengo internet");
    await world.minutes(3);
    expect(await world.ticketOf("Marta")).toMatchObject({ area: "support" });
    await world.person("Pedro").sends(mediaOf("sticker"));
    await world.person("Pedro").writes("2");
    await world.minutes(70);
    await world.person("Pedro").writes("no tengo internet");
    expect((await world.last("Pedro")).text).toContain("*2* · Ventas");
    await world.minutes(3);
    expect(await world.ticketOf("Pedro")).toMatchObject({ area: "support" });
  });
});

describe("A choice from the menu that is put right in words", () => {
  it.each(["soporte", "no, perdón, soporte", "me equivoqué es soporte"])(
    "before the card: %s",
    async (text) => {
      await using world = await startTestWorld({ ...menu, sales: { Vera: 1 } });
      for (const words of ["hola", "2", text]) await world.person("Marta").writes(words);
      await world.minutes(3);
      expect(await world.ticketOf("Marta")).toMatchObject({ area: "support" });
      expect((await world.last("Soporte")).text).toContain("💬 hola\n");
    },
  );

  it.each(["no quiero soporte", "los de soporte me atendieron bien"])("is not by %j", async (text) => {
    await using world = await startTestWorld({ ...menu, sales: { Vera: 1 } });
    for (const words of ["hola", "2", text]) await world.person("Marta").writes(words);
    await world.minutes(3);
    expect(await world.ticketOf("Marta")).toMatchObject({ area: "sales" });
  });
});

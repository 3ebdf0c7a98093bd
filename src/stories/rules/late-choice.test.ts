import { describe, expect, it } from "vitest";
import { startTestWorld } from "../../testing/test-world.ts";

const menu = { settings: { menu: true } };

describe("A choice from the menu that comes after the card", () => {
  it.each(["2", "ventas", "ventas porfa"])(
    "%j moves the waiting ticket to that area, and the client is told",
    async (text) => {
      await using world = await startTestWorld({ ...menu, sales: { Vera: 1 } });
      await world.person("Marta").writes("Hola");
      await world.minutes(3);
      expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "support" });
      await world.person("Marta").writes(text);
      expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
      expect((await world.last("Soporte")).text).toBe("🔀 El ticket *#1* (Marta) pasó a *Ventas*.");
      expect((await world.last("Ventas")).text).toContain("🎫 *Ticket #1* · Ventas");
      expect((await world.last("Marta")).text).toBe(
        "Listo, te atiende *Ventas*. Tu ticket sigue siendo el *#1*.",
      );
      await world.person("Marta").writes("1");
      expect(await world.ticketOf("Marta")).toMatchObject({ area: "sales" });
    },
  );

  it.each(["1", "soporte", "no, perdón, soporte"])("puts right the one before it: %j", async (text) => {
    await using world = await startTestWorld({ ...menu, sales: { Vera: 1 } });
    for (const words of ["hola", "2"]) await world.person("Marta").writes(words);
    await world.minutes(3);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
    await world.person("Marta").writes(text);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "support" });
    expect((await world.last("Marta")).text).toBe(
      "Listo, te atiende *Soporte*. Tu ticket sigue siendo el *#1*.",
    );
  });

  it.each(["2", "no quiero soporte", "no soporte"])("puts nothing right: %j", async (text) => {
    await using world = await startTestWorld({ ...menu, sales: { Vera: 1 } });
    for (const words of ["hola", "2"]) await world.person("Marta").writes(words);
    await world.minutes(3);
    const before = await world.heardIn("Marta");
    await world.person("Marta").writes(text);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
    expect(await world.heardIn("Marta")).toEqual(before);
  });

  it("of the area where the ticket waits is confirmed", async () => {
    await using world = await startTestWorld({ ...menu, sales: { Vera: 1 } });
    await world.person("Marta").writes("Hola");
    await world.minutes(3);
    await world.person("Marta").writes("1");
    expect((await world.last("Marta")).text).toBe(
      "Listo, te atiende *Soporte*. Tu ticket sigue siendo el *#1*.",
    );
  });

  it.each(["no anda", "hola?", "3"])("is not what %j is", async (text) => {
    await using world = await startTestWorld({ ...menu, sales: { Vera: 1 } });
    await world.person("Marta").writes("Hola");
    await world.minutes(3);
    const before = await world.heardIn("Marta");
    await world.person("Marta").writes(text);
    expect(await world.heardIn("Marta")).toEqual(before);
    expect(await world.ticketOf("Marta")).toMatchObject({ area: "support" });
  });

  it("is none where a menu was never shown", async () => {
    await using world = await startTestWorld({ sales: { Vera: 1 } });
    await world.card("Marta");
    await world.person("Marta").writes("2");
    expect(await world.ticketOf("Marta")).toMatchObject({ area: "support" });
  });
});

import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

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

  it.each(["2", "no quiero soporte", "no soporte", "soporte no", "1 no", "soporte por favor no"])(
    "puts nothing right: %j",
    async (text) => {
      await using world = await startTestWorld({ ...menu, sales: { Vera: 1 } });
      for (const words of ["hola", "2"]) await world.person("Marta").writes(words);
      await world.minutes(3);
      const before = await world.heardIn("Marta");
      await world.person("Marta").writes(text);
      expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
      expect(await world.heardIn("Marta")).toEqual(before);
    },
  );

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

const ASK = "¿Cuántos routers son, 1 o 2?";

/** Marta chose sales and said what she wants; her ticket waits there. */
async function choseSales(world: TestWorld): Promise<void> {
  for (const words of ["hola", "2", "quiero comprar routers para mi casa"])
    await world.person("Marta").writes(words);
  await world.minutes(3);
}

async function takenByVera(world: TestWorld): Promise<string> {
  const room = [...world.team.groups.keys()].find((name) => name.includes("Vera")) ?? "";
  await world.person("Vera").quotes("Ventas", await world.message("Ventas", "#1"), "lo tomo");
  await world.seconds(3);
  return room;
}

const fromThePhone = (world: TestWorld, words: string): Promise<void> =>
  world.delivers({ ...world.person("Marta").inChat(words), fromMe: true });

describe("What answers a person and not the menu", () => {
  const plan = { ...menu, sales: { Vera: 1 } };

  it.each(["1", "soporte", "no, perdón, soporte"])(
    "moves nothing, after the case was given back: %j",
    async (words) => {
      await using world = await startTestWorld(plan);
      await choseSales(world);
      const room = await takenByVera(world);
      await world.person("Vera").says(room, ASK);
      await world.person("Vera").says(room, "/soltar");
      await world.person("Marta").writes(words);
      expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
      expect((await world.last("Marta")).text).toBe(ASK);
      await world
        .person("Vera")
        .quotes("Ventas", await world.message("Ventas", "Vuelve a la cola"), "lo tomo");
      await world.seconds(3);
      expect((await world.last(room)).text).toContain(words);
    },
  );

  it("does not undo an agent's own transfer, even if they said nothing to the client", async () => {
    await using world = await startTestWorld(plan);
    await choseSales(world);
    await world.person("Vera").says(await takenByVera(world), "/transferir Soporte es un reclamo");
    await world.person("Marta").writes("2");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "support" });
  });

  it("moves nothing after the company's phone wrote, nor does an edit of the choice", async () => {
    await using world = await startTestWorld(plan);
    await world.person("Marta").writes("hola");
    const choice = await world.person("Marta").writes("2");
    await world.person("Marta").writes("quiero comprar routers para mi casa");
    await world.minutes(3);
    await fromThePhone(world, ASK);
    await world.person("Marta").writes("1");
    await world.person("Marta").edits(choice, "1");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
  });

  it("is no choice before the card either, and no menu is repeated", async () => {
    await using world = await startTestWorld(plan);
    await world.person("Marta").writes("hola");
    await world.person("Marta").writes("2");
    await fromThePhone(world, ASK);
    const before = (await world.heardIn("Marta")).length;
    await world.person("Marta").writes("1");
    await world.minutes(3);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
    expect((await world.heardIn("Marta")).slice(before).join()).not.toContain("*1.*");
  });

  it("is the menu's answer as long as the case was only taken and given back", async () => {
    await using world = await startTestWorld(plan);
    await choseSales(world);
    await world.person("Vera").says(await takenByVera(world), "/soltar");
    await world.person("Marta").writes("no, perdón, soporte");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "support" });
  });
});

describe("A choice that arrives late", () => {
  const plan = { ...menu, sales: { Vera: 1 } };

  it.each([3, 0])("corrects nothing that was written after it: %i minutes after that", async (minutes) => {
    await using world = await startTestWorld(plan);
    await world.person("Marta").writes("hola");
    await world.seconds(10);
    const at = new Date(world.now);
    await world.seconds(10);
    await world.person("Marta").writes("2");
    await world.minutes(minutes);
    await world.person("Marta").writes("1", { at, live: false });
    await world.minutes(3);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
  });

  it("corrects what was written before it", async () => {
    await using world = await startTestWorld(plan);
    await world.person("Marta").writes("hola");
    await world.person("Marta").writes("2");
    await world.seconds(10);
    const at = new Date(world.now);
    await world.minutes(3);
    await world.person("Marta").writes("1", { at, live: false });
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "support" });
  });
});

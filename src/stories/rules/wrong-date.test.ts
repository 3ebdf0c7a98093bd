import { beforeEach, describe, expect, it } from "vitest";
import { getNight } from "../../store/retention/night.ts";
import { entries } from "../../store/schema/messages.ts";
import { saveSettings } from "../../store/settings.ts";
import { nightIn, sleep, twoCases } from "../../testing/retention-nights.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
  return () => world[Symbol.asyncDispose]();
});
const words = async () => (await world.store.read.select().from(entries)).map(({ text }) => text);

describe("A date that may be wrong", () => {
  const goes = async () => {
    await using one = nightIn(world);
    await one.run();
  };
  beforeEach(async () => {
    await world.store.transaction((tx) => saveSettings(tx, { keepConversationsDays: 365 }));
    await twoCases(world);
  });

  it("of one night forgets nothing, and once it is right again nights go on as before", async () => {
    const right = world.now;
    sleep(world, 800);
    await goes();
    world.now = right;
    sleep(world, 1);
    await goes();
    expect(await words()).toContain("¿le gustan los claveles?");
    expect((await getNight(world.store.read))?.day).toBe("2026-03-03");
  });

  it("is believed after three days in which it stood", async () => {
    sleep(world, 800);
    await goes();
    sleep(world, 2);
    await goes();
    expect(await words()).toContain("¿le gustan los claveles?");
    sleep(world, 1);
    await goes();
    expect(await words()).not.toContain("¿le gustan los claveles?");
  });

  it("is believed at once when somebody wrote that week, and not by what came to a wrong clock", async () => {
    const wrote = world.now;
    sleep(world, 800);
    await world.person("Pedro").writes("¿siguen ahí?", { at: wrote });
    await goes();
    expect(await words()).toContain("¿le gustan los claveles?");
    await world.person("Pedro").writes("hola");
    sleep(world, 6);
    await goes();
    expect(await words()).not.toContain("¿le gustan los claveles?");
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { getNight } from "../../store/retention/night.ts";
import { entries } from "../../store/schema/schema.ts";
import { saveSettings } from "../../store/settings.ts";
import { nightIn, sleep, twoCases } from "../../testing/nights.ts";
import { startTown, type Town } from "../../testing/town.ts";

let town: Town;
beforeEach(async () => {
  town = await startTown();
  return () => town[Symbol.asyncDispose]();
});
const words = async () => (await town.store.read.select().from(entries)).map(({ text }) => text);

describe("A date that may be wrong", () => {
  const goes = async () => {
    await using one = nightIn(town);
    await one.run();
  };
  beforeEach(async () => {
    await town.store.transaction((tx) => saveSettings(tx, { keepConversationsDays: 365 }));
    await twoCases(town);
  });

  it("of one night forgets nothing, and once it is right again nights go on as before", async () => {
    const right = town.now;
    sleep(town, 800);
    await goes();
    town.now = right;
    sleep(town, 1);
    await goes();
    expect(await words()).toContain("¿le gustan los claveles?");
    expect((await getNight(town.store.read))?.day).toBe("2026-03-03");
  });

  it("is believed after three days in which it stood", async () => {
    sleep(town, 800);
    await goes();
    sleep(town, 2);
    await goes();
    expect(await words()).toContain("¿le gustan los claveles?");
    sleep(town, 1);
    await goes();
    expect(await words()).not.toContain("¿le gustan los claveles?");
  });

  it("is believed at once when somebody wrote that week, and not by what came to a wrong clock", async () => {
    const wrote = town.now;
    sleep(town, 800);
    await town.person("Pedro").writes("¿siguen ahí?", { at: wrote });
    await goes();
    expect(await words()).toContain("¿le gustan los claveles?");
    await town.person("Pedro").writes("hola");
    sleep(town, 6);
    await goes();
    expect(await words()).not.toContain("¿le gustan los claveles?");
  });
});

import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const setBack = (world: TestWorld, hours: number): void => {
  const minute = Math.floor(world.now.getTime() / 60_000) * 60_000;
  world.now = new Date(minute - hours * 3_600_000);
};

describe("After the date was set back by hours", () => {
  it("whoever waits is told of, in the group and to the supervisor", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    setBack(world, 5);
    await world.minutes(15);
    expect((await world.last("Soporte")).text).toContain("nadie lo tomó");
    expect((await world.last("Supervisor")).text).toContain("Nadie lo tomó");
  });

  it("an agent is nudged for an answer, and the supervisor told", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("¿hola?");
    setBack(world, 5);
    await world.minutes(60);
    expect((await world.heardIn("Chat soporte Ana N°1")).at(-1)).toContain("#1");
    expect((await world.heardIn("Chat soporte Ana N°1")).at(-1)).not.toBe("¿hola?");
    expect((await world.heardIn("Supervisor")).join()).toContain("#1");
  });

  it("what could not be read is let through", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").sends({ kind: "undecryptable" });
    setBack(world, 5);
    await world.minutes(5);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
  });
});

import { describe, expect, it } from "vitest";
import { startTown, type Town } from "../../testing/town.ts";

const setBack = (town: Town, hours: number): void => {
  const minute = Math.floor(town.now.getTime() / 60_000) * 60_000;
  town.now = new Date(minute - hours * 3_600_000);
};

describe("After the date was set back by hours", () => {
  it("whoever waits is told of, in the group and to the supervisor", async () => {
    await using town = await startTown();
    await town.card("Marta");
    setBack(town, 5);
    await town.minutes(15);
    expect((await town.last("Soporte")).text).toContain("nadie lo tomó");
    expect((await town.last("Supervisor")).text).toContain("Nadie lo tomó");
  });

  it("an agent is nudged for an answer, and the supervisor told", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Marta").writes("¿hola?");
    setBack(town, 5);
    await town.minutes(60);
    expect((await town.heardIn("Chat soporte Ana N°1")).at(-1)).toContain("#1");
    expect((await town.heardIn("Chat soporte Ana N°1")).at(-1)).not.toBe("¿hola?");
    expect((await town.heardIn("Supervisor")).join()).toContain("#1");
  });

  it("what could not be read is let through", async () => {
    await using town = await startTown();
    await town.person("Marta").sends({ kind: "undecryptable" });
    setBack(town, 5);
    await town.minutes(5);
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "waiting" });
  });
});

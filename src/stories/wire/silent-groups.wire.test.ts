/** WhatsApp's refusals and silences about groups, on the wire: what exists is never thrown away, and nothing stands still. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LONG_MS, startWireWorld, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;

interface RoomJson {
  name: string;
  state: string;
  problem: string | null;
  ticket: number | null;
}

async function rooms(): Promise<RoomJson[]> {
  const { items } = await world.api.get<{ items: { roomList: RoomJson[] }[] }>("/api/agents");
  return items.flatMap(({ roomList }) => roomList);
}

beforeAll(async () => {
  world = await startWireWorld({ support: { Ana: 2 }, adopted: true, settings: { promoteAgents: false } });
}, 180_000);
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

describe("Groups that WhatsApp is silent about", () => {
  it("are closed to whom their members would add, when we made them", async () => {
    const [room] = await rooms();
    await expect
      .poll(() => world.simulator.groups.named(room?.name ?? "")?.memberAddMode, { timeout: LONG_MS })
      .toBe("admin_add");
  }, 90_000);

  it("stay as they are, and so do their cases, when its list of groups is empty", async () => {
    const marta = await world.person("Marta");
    const { room } = await world.caseOf(marta, "Ana");
    const before = world.simulator.counters.of(world.desk.phone).metadataQueries;
    world.simulator.faults.answerGroups(world.desk, { question: "get participating", answer: "empty" });
    world.simulator.faults.cut(world.desk);
    await marta.says(world.desk, "¿siguen ahí?");
    const ana = await world.person("Ana");
    await ana.hears(({ chat, text }) => chat === room && text === "¿siguen ahí?", LONG_MS);
    expect((await rooms()).map(({ state }) => state)).toEqual(["ready", "ready"]);
    // An answer without a list says nothing of any group, so none of them is doubted.
    expect(world.simulator.counters.of(world.desk.phone).metadataQueries - before).toBeLessThan(20);
  }, 90_000);

  it("are left at the second refusal of a message: the case goes on in another room, with what was said", async () => {
    const marta = await world.person("Marta");
    const ana = await world.person("Ana");
    const taken = (await rooms()).find(({ ticket }) => ticket !== null);
    const jid = world.simulator.groups.named(taken?.name ?? "")?.jid ?? "";
    world.simulator.faults.refuseInGroup(jid, 475);
    await marta.says(world.desk, "¿hola?");
    await ana.hears(({ chat, text }) => chat !== jid && text === "¿hola?", LONG_MS);
    const now = await rooms();
    expect(now.find(({ name }) => name === taken?.name)).toMatchObject({
      state: "broken",
      problem: "refused-twice",
    });
    expect(now.find(({ ticket }) => ticket !== null)?.state).toBe("ready");
  }, 90_000);
});

/** WhatsApp's refusals and silences about groups, on the wire: what exists is never thrown away, and nothing stands still. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LONG_MS, startWireTown, type WireTown } from "../../testing/wire/wire-town.ts";

let town: WireTown;

interface RoomJson {
  name: string;
  state: string;
  problem: string | null;
  ticket: number | null;
}

async function rooms(): Promise<RoomJson[]> {
  const { items } = await town.api.get<{ items: { roomList: RoomJson[] }[] }>("/api/agents");
  return items.flatMap(({ roomList }) => roomList);
}

beforeAll(async () => {
  town = await startWireTown({ support: { Ana: 2 }, adopted: true, settings: { promoteAgents: false } });
}, 180_000);
afterAll(async () => {
  await town[Symbol.asyncDispose]();
});

describe("Groups that WhatsApp is silent about", () => {
  it("are closed to whom their members would add, when we made them", async () => {
    const [room] = await rooms();
    await expect
      .poll(() => town.simulator.groups.named(room?.name ?? "")?.memberAddMode, { timeout: LONG_MS })
      .toBe("admin_add");
  }, 90_000);

  it("stay as they are, and so do their cases, when its list of groups is empty", async () => {
    const marta = await town.person("Marta");
    const { room } = await town.caseOf(marta, "Ana");
    const before = town.simulator.counters.of(town.desk.phone).metadataQueries;
    town.simulator.faults.answerGroups(town.desk, { question: "get participating", answer: "empty" });
    town.simulator.faults.cut(town.desk);
    await marta.says(town.desk, "¿siguen ahí?");
    const ana = await town.person("Ana");
    await ana.hears(({ chat, text }) => chat === room && text === "¿siguen ahí?", LONG_MS);
    expect((await rooms()).map(({ state }) => state)).toEqual(["ready", "ready"]);
    // An answer without a list says nothing of any group, so none of them is doubted.
    expect(town.simulator.counters.of(town.desk.phone).metadataQueries - before).toBeLessThan(20);
  }, 90_000);

  it("are left at the second refusal of a message: the case goes on in another room, with what was said", async () => {
    const marta = await town.person("Marta");
    const ana = await town.person("Ana");
    const taken = (await rooms()).find(({ ticket }) => ticket !== null);
    const jid = town.simulator.groups.named(taken?.name ?? "")?.jid ?? "";
    town.simulator.faults.refuseInGroup(jid, 475);
    await marta.says(town.desk, "¿hola?");
    await ana.hears(({ chat, text }) => chat !== jid && text === "¿hola?", LONG_MS);
    const now = await rooms();
    expect(now.find(({ name }) => name === taken?.name)).toMatchObject({
      state: "broken",
      problem: "refused-twice",
    });
    expect(now.find(({ ticket }) => ticket !== null)?.state).toBe("ready");
  }, 90_000);
});

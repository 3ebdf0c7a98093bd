import { describe, expect, it } from "vitest";
import { receive } from "../../inbox/receive.ts";
import type { Arrival } from "../../domain/messages/inbound.ts";
import type { Tx } from "../../store/engine/open.ts";
import { saveSettings } from "../../store/settings.ts";
import {
  changeAgentRow,
  findAgents,
  joinMainGroup,
  mainGroupsOf,
  quitMainGroup,
} from "../../store/team/agents.ts";
import { countStatements } from "../../testing/store/count-statements.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("A message that is relayed as it is", () => {
  it("asks nothing twice: one question for its case, and one for each row that it writes", async () => {
    using counter = countStatements();
    await using world = await startTestWorld();
    /** To take a message in and to write down its copy. Keys, sending and marks are not in it. */
    const costOf = async (arrival: Arrival): Promise<number> => {
      const take = () => world.runInTransaction((ctx) => receive(ctx, [arrival], world.drain));
      return (await counter.during(take)).statements;
    };
    await world.caseOf("Marta", "Ana");
    const marta = world.person("Marta");
    const ana = world.person("Ana");
    // What hardly any event changes is known after the first.
    for (const n of [1, 2]) {
      await marta.writes(`sigue sin andar ${n}`);
      await ana.says(ROOM, `dale, lo miro ${n}`);
    }
    // Whether another process has written, the case, and: arrival, entry, its link, case, promise, link of that.
    expect(await costOf(marta.inChat("¿y ahora?"))).toBe(8);
    // And what the client asked since it was written.
    expect(await costOf(ana.inGroup(ROOM, "dale, ya lo vemos"))).toBe(9);
    expect(await world.heardIn(ROOM)).toContain("¿y ahora?");
    expect((await world.last("Marta")).text).toBe("dale, ya lo vemos");
  });

  it("asks anew what changed: a setting, and whether its author is at work", async () => {
    await using world = await startTestWorld({ settings: { signature: false } });
    await world.caseOf("Marta", "Ana");
    const change = (work: (tx: Tx) => Promise<void>): Promise<void> => world.store.transaction(work);
    const ana = (await findAgents(world.store.read)).find(({ name }) => name === "Ana");
    if (!ana) throw new Error("there is no Ana");
    const { person } = ana;
    const says = async (text: string): Promise<string[]> => {
      await world.person("Ana").says(ROOM, text);
      return (await world.heardIn("Marta")).slice(-2);
    };
    await says("uno");
    await change((tx) => saveSettings(tx, { signature: true }));
    expect(await says("dos")).toEqual(["uno", "*Ana:*\ndos"]);
    await change((tx) => changeAgentRow(tx, person, { active: false, name: "Anita" }));
    expect(await says("tres")).toEqual(["uno", "*Ana:*\ndos"]);
    await change((tx) => changeAgentRow(tx, person, { active: true }));
    expect(await says("cuatro")).toEqual(["*Ana:*\ndos", "*Anita:*\ncuatro"]);
    const groups = await mainGroupsOf(world.store.read, person);
    for (const group of groups) await change((tx) => quitMainGroup(tx, group, person));
    expect(await says("cinco")).toEqual(["*Ana:*\ndos", "*Anita:*\ncuatro"]);
    for (const group of groups) await change((tx) => joinMainGroup(tx, group, person));
    expect(await says("seis")).toEqual(["*Anita:*\ncuatro", "*Anita:*\nseis"]);
  });
});

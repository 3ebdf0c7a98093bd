import { describe, expect, it } from "vitest";
import { retryAgent } from "../../desk/team/administer-agents.ts";
import { groupChanged, groupsSeen } from "../../desk/groups/membership.ts";
import { addressOf, phoneOf, tellOf, withTeam } from "../../testing/team-world.ts";

const MINUTE = 60_000;

describe("Groups that break", () => {
  it("are shown as broken when we are thrown out or the agent leaves, and heal when they are back", async () => {
    await withTeam(async (world) => {
      await world.mainGroup();
      await world.agent("Ana");
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      const main = world.whatsapp.named("Grupo de Soporte")[0];
      const room = world.whatsapp.named("Chat soporte Ana N°1")[0];
      if (!main || !room) throw new Error("not set up");
      const us = { people: [world.whatsapp.self], us: true };
      await world.do((ctx) => groupChanged(ctx, { group: main.group, change: "removed", ...us }));
      await tellOf(world, room.group, "removed", "Ana");
      expect(await world.groups()).toMatchObject([{ state: "broken", problem: "removed" }]);
      expect(await world.rooms()).toMatchObject([{ state: "broken", problem: "agent-left" }]);

      await world.do((ctx) => groupChanged(ctx, { group: main.group, change: "added", ...us }));
      await tellOf(world, room.group, "added", "Ana");
      expect(await world.groups()).toMatchObject([{ state: "ready", problem: null }]);
      expect(await world.rooms()).toMatchObject([{ state: "ready", problem: null }]);
    });
  });

  it("are found out when the connection is back: gone, left, or joined meanwhile", async () => {
    await withTeam(async (world) => {
      await world.mainGroup();
      world.whatsapp.attitudes.set(phoneOf("Caro"), "forbidden");
      for (const name of ["Ana", "Beto", "Caro"]) await world.agent(name);
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      for (const { members } of world.whatsapp.named("Chat soporte Caro N°1"))
        members.push({ address: addressOf("Caro"), admin: false });
      const all = await world.whatsapp.groups();
      const list = (await world.whatsapp.groups()).filter(({ name }) => !name.includes("Ana"));
      for (const info of list) if (info.name.includes("Beto")) info.members = info.members.slice(0, 1);
      world.whatsapp.kept.clear();
      for (const info of list) world.whatsapp.kept.set(info.group, info);
      await using upkeep = world.upkeep();
      await world.pass(upkeep, MINUTE);
      expect((await world.rooms()).map(({ state, problem }) => `${state} ${problem}`)).toEqual([
        "broken group-gone",
        "broken agent-left",
        "ready null",
      ]);
      for (const info of all) world.whatsapp.kept.set(info.group, info);
      await world.do((ctx) => groupsSeen(ctx, all));
      await world.settle(provisioner);
      expect((await world.rooms()).map(({ state }) => state)).toEqual(["ready", "ready", "ready"]);
    });
  });

  it("are made anew for whoever asks to try again", async () => {
    await withTeam(async (world) => {
      const ana = await world.agent("Ana", { mainGroups: [] });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      world.whatsapp.kept.clear();
      await using upkeep = world.upkeep();
      await world.pass(upkeep, MINUTE);
      expect(await world.rooms()).toMatchObject([{ state: "broken", problem: "group-gone" }]);
      await world.do((ctx) => retryAgent(ctx, ana));
      await world.settle(provisioner);
      expect((await world.rooms())[0]?.state).toBe("ready");
      expect(world.whatsapp.named("Chat soporte Ana N°1")).toHaveLength(1);
    });
  });
});

import { describe, expect, it } from "vitest";
import { changeAgent, removeAgent } from "../../desk/team/administer-agents.ts";
import { addressOf, membersOf, phoneOf, refuse, withTeam } from "../../testing/team-world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("Setting up a team", () => {
  it("makes the main group and each room, puts the agent in as administrator, and asks for LISTO", async () => {
    await withTeam(async (world) => {
      await world.mainGroup();
      await world.agent("Ana", { rooms: 2 });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      const ana = `${phoneOf("Ana")} admin`;
      const us = `${world.whatsapp.self.phone} admin`;
      expect(membersOf(world, "Grupo de Soporte")).toEqual([[us, ana]]);
      expect(membersOf(world, "Chat soporte Ana N°1")).toEqual([[us, ana]]);
      expect(membersOf(world, "Chat soporte Ana N°2")).toEqual([[us, ana]]);
      expect((await world.rooms()).map(({ state }) => state)).toEqual(["ready", "ready"]);
      expect((await world.groups()).map(({ state }) => state)).toEqual(["ready"]);
      expect((await world.progress()).filter((line) => !line.endsWith(": done ok"))).toEqual([]);
      const [asked, ...others] = await world.enqueued();
      expect(asked?.content).toMatchObject({ kind: "text", text: expect.stringContaining("LISTO") });
      expect(others).toEqual([]);
    });
  });

  it("waits for the connection and goes on by itself", async () => {
    await withTeam(async (world) => {
      world.whatsapp.connected = false;
      await world.agent("Ana", { mainGroups: [] });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      expect(world.whatsapp.asked).toEqual([]);
      world.whatsapp.connected = true;
      await world.settle(provisioner);
      expect((await world.rooms())[0]?.state).toBe("ready");
    });
  });

  it("gives everybody a first room before anybody gets a second", async () => {
    await withTeam(async (world) => {
      await world.agent("Ana", { rooms: 2 });
      await world.agent("Beto", { rooms: 2 });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      expect(world.whatsapp.asked.filter((act) => act.startsWith("create"))).toEqual([
        "createGroup Chat soporte Ana N°1",
        "createGroup Chat soporte Beto N°1",
        "createGroup Chat soporte Ana N°2",
        "createGroup Chat soporte Beto N°2",
      ]);
    });
  });

  it("makes groups as a careful person would: three in the first minutes, then one every five, ten a day", async () => {
    await withTeam(async (world) => {
      await world.agent("Ana", { rooms: 12 });
      await using provisioner = world.provisioner("human");
      await world.pass(provisioner, 3 * MINUTE);
      expect(world.whatsapp.kept.size).toBe(3);
      await world.pass(provisioner, 7 * MINUTE);
      expect(world.whatsapp.kept.size).toBe(4);
      await world.pass(provisioner, 3 * HOUR);
      expect(world.whatsapp.kept.size).toBe(10);
      const waiting = (await world.steps()).filter(({ outcome }) => outcome === "daily-budget");
      expect(waiting).toHaveLength(2);
      expect(waiting[0]?.nextAt?.getTime()).toBeGreaterThan(world.clock.now().getTime());
      await world.pass(provisioner, 2 * DAY);
      expect(world.whatsapp.kept.size).toBe(12);
      expect((await world.rooms()).every(({ state }) => state === "ready")).toBe(true);
    });
  });

  it("slows down when WhatsApp asks for it, every group with it, and goes on by itself", async () => {
    await withTeam(async (world) => {
      await world.agent("Ana", { rooms: 2, mainGroups: [] });
      let tries = 0;
      world.whatsapp.trouble = (act, moment) => {
        if (act.startsWith("createGroup") && moment === "before" && ++tries === 1) refuse("rate-overlimit");
      };
      await using provisioner = world.provisioner("human");
      await world.pass(provisioner, 10 * MINUTE);
      expect(tries).toBe(1);
      const creations = (await world.steps()).filter(({ step }) => step === "create-room");
      expect(creations.map(({ outcome, state }) => `${state} ${outcome}`)).toEqual([
        "pending rate-overlimit",
        "pending rate-overlimit",
      ]);
      await world.pass(provisioner, 3 * HOUR);
      expect((await world.rooms()).map(({ state }) => state)).toEqual(["ready", "ready"]);
    });
  });

  it("does not make a second group when the answer to the first was lost", async () => {
    await withTeam(async (world) => {
      await world.agent("Ana", { mainGroups: [] });
      let lost = 2;
      world.whatsapp.trouble = (act, moment) => {
        if (act.startsWith("createGroup") && moment === "after" && lost-- > 0) refuse("timeout", false);
      };
      await using provisioner = world.provisioner("human");
      await world.pass(provisioner, HOUR);
      expect(world.whatsapp.named("Chat soporte Ana N°1")).toHaveLength(1);
      expect((await world.rooms())[0]?.state).toBe("ready");
    });
  });

  it("takes no namesake for its own group: not one with a stranger in it, an older one, nor somebody else's", async () => {
    await withTeam(async (world) => {
      await world.agent("Ana", { mainGroups: [] });
      const stranger = { address: addressOf("Zoe"), admin: false };
      const name = "Chat soporte Ana N°1";
      world.whatsapp.addGroup(name, { weCreated: true, members: [stranger] });
      world.whatsapp.addGroup(name, { weCreated: false });
      world.whatsapp.addGroup(name, {
        weCreated: true,
        createdAt: new Date(world.clock.now().getTime() - HOUR),
      });
      let lost = true;
      world.whatsapp.trouble = (act, moment) => {
        if (act.startsWith("createGroup") && moment === "before" && lost) refuse("timeout", false);
      };
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      lost = false;
      await world.pass(provisioner, HOUR);
      expect(world.whatsapp.named(name)).toHaveLength(4);
      expect(membersOf(world, name).at(-1)).toEqual([
        `${world.whatsapp.self.phone} admin`,
        `${phoneOf("Ana")} admin`,
      ]);
    });
  });
});

describe("Changing a team", () => {
  it("makes more rooms, retires the last ones, and takes them back into use instead of making new ones", async () => {
    await withTeam(async (world) => {
      const ana = await world.agent("Ana", { mainGroups: [] });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      const roomsAre = async (rooms: number) => {
        await world.do((ctx) => changeAgent(ctx, ana, { rooms }));
        await world.settle(provisioner);
        return (await world.rooms()).map(({ state }) => state);
      };
      expect(await roomsAre(3)).toEqual(["ready", "ready", "ready"]);
      expect(await roomsAre(1)).toEqual(["ready", "retired", "retired"]);
      expect(await roomsAre(2)).toEqual(["ready", "ready", "retired"]);
      expect(world.whatsapp.kept.size).toBe(3);
    });
  });

  it("renames the rooms of somebody who is called otherwise now", async () => {
    await withTeam(async (world) => {
      const ana = await world.agent("Ana", { mainGroups: [] });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      await world.do((ctx) => changeAgent(ctx, ana, { name: "Ana María" }));
      await world.settle(provisioner);
      expect([...world.whatsapp.kept.values()].map(({ name }) => name)).toEqual([
        "Chat soporte Ana María N°1",
      ]);
    });
  });

  it("takes somebody who leaves out of every group, also before everything was set up", async () => {
    await withTeam(async (world) => {
      await world.mainGroup();
      const ana = await world.agent("Ana", { rooms: 1 });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      await world.do((ctx) => changeAgent(ctx, ana, { rooms: 2 }));
      await world.do((ctx) => removeAgent(ctx, ana));
      await world.settle(provisioner);
      const us = `${world.whatsapp.self.phone} admin`;
      expect([...world.whatsapp.kept.values()].map(({ name }) => membersOf(world, name))).toEqual([
        [[us]],
        [[us]],
      ]);
      expect(
        (await world.progress()).filter((line) => line.includes("pending") || line.includes("failed")),
      ).toEqual([]);
    });
  });
});

import { describe, expect, it } from "vitest";
import { retryAgent } from "../../desk/team/administer-agents.ts";
import { awaitMainGroup } from "../../desk/team/administer-main-groups.ts";
import { adoptByCode } from "../../desk/team/adopt.ts";
import { confirmAdoption, offerRoom, rejectAdoption } from "../../desk/team/adopt-confirm.ts";
import { groupChanged } from "../../desk/groups/membership.ts";
import { chatOfGroup, chatOfPerson, type GroupJid } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import type { GroupInfo } from "../../session/port.ts";
import { findAdoptions } from "../../store/team/adoptions.ts";
import { addressOf, phoneOf, refuse, tellOf, withTeam, type TeamWorld } from "../../testing/team-world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("Somebody who may not be added", () => {
  it("gets an invitation; the room opens and the rest follows when they accept it", async () => {
    await withTeam(async (world) => {
      world.whatsapp.attitudes.set(phoneOf("Ana"), "forbidden");
      const ana = await world.agent("Ana", { mainGroups: [] });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      expect(await world.progress()).toEqual(["create-room: pending invited", "promote: pending"]);
      expect((await world.rooms())[0]?.state).toBe("pending");
      expect(await world.enqueued()).toMatchObject([
        { chat: chatOfPerson(ana), content: { kind: "group-invite", code: "INVITE" } },
      ]);

      const group = world.whatsapp.named("Chat soporte Ana N°1")[0];
      group?.members.push({ address: addressOf("Ana"), admin: false });
      await tellOf(world, group?.group as GroupJid, "added", "Ana");
      await world.settle(provisioner);
      expect(await world.progress()).toEqual(["create-room: done joined", "promote: done ok"]);
      expect((await world.rooms())[0]?.state).toBe("ready");
    });
  });

  it("gets a link when WhatsApp offers no invitation", async () => {
    await withTeam(async (world) => {
      world.whatsapp.attitudes.set(phoneOf("Ana"), "left-recently");
      await world.agent("Ana", { mainGroups: [] });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      expect(await world.enqueued()).toMatchObject([
        { content: { kind: "text", text: expect.stringContaining("https://chat.whatsapp.com/") } },
      ]);
    });
  });

  it("gets the new link, once, when somebody withdrew the one they have; nobody else does", async () => {
    await withTeam(async (world) => {
      world.whatsapp.attitudes.set(phoneOf("Ana"), "left-recently");
      world.whatsapp.attitudes.set(phoneOf("Beto"), "forbidden");
      const ana = await world.agent("Ana", { mainGroups: [] });
      await world.agent("Beto", { mainGroups: [] });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      const before = await world.enqueued();
      const link = "https://chat.whatsapp.com/NuevoNuevoNuevo";
      const reset = async (owner: string): Promise<void> => {
        const group = world.whatsapp.named(`Chat soporte ${owner} N°1`)[0]?.group as GroupJid;
        const change = { group, change: "link-reset" as const, people: [], us: false, link };
        await world.do((ctx) => groupChanged(ctx, change));
      };
      for (const owner of ["Ana", "Ana", "Beto"]) await reset(owner);
      expect((await world.enqueued()).slice(before.length)).toMatchObject([
        { chat: chatOfPerson(ana), content: { kind: "text", text: expect.stringContaining(link) } },
      ]);
      await tellOf(world, world.whatsapp.named("Chat soporte Ana N°1")[0]?.group as GroupJid, "added", "Ana");
      const after = await world.enqueued();
      await reset("Ana");
      expect(await world.enqueued()).toHaveLength(after.length);
    });
  });

  it("is invited again when the invitation is over, three times, then a person must look", async () => {
    await withTeam(async (world) => {
      world.whatsapp.attitudes.set(phoneOf("Ana"), "forbidden");
      await world.agent("Ana", { mainGroups: [] });
      await using provisioner = world.provisioner();
      await world.pass(provisioner, 20 * DAY);
      expect((await world.enqueued()).length).toBeGreaterThanOrEqual(2);
      expect((await world.enqueued()).length).toBeLessThanOrEqual(3);
      expect((await world.progress())[0]).toBe("create-room: failed invite-expired");
    });
  });

  it.each([
    ["not-on-whatsapp", "not-on-whatsapp"],
    ["blocked-us", "blocked-us"],
    ["full", "full"],
  ] as const)("because %s is shown as such; tried again it goes on from there", async (attitude, outcome) => {
    await withTeam(async (world) => {
      world.whatsapp.attitudes.set(phoneOf("Ana"), attitude);
      const ana = await world.agent("Ana", { mainGroups: [] });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      expect((await world.progress())[0]).toBe(`create-room: failed ${outcome}`);
      world.whatsapp.attitudes.clear();
      await world.do((ctx) => retryAgent(ctx, ana));
      await world.settle(provisioner);
      expect((await world.rooms())[0]?.state).toBe("ready");
      expect(world.whatsapp.kept.size).toBe(1);
    });
  });

  it("because we are no administrator is shown, and heals when somebody lets them in by hand", async () => {
    await withTeam(async (world) => {
      const request = { kind: "support", name: "Soporte" } as const;
      const awaited = await world.do((ctx) => awaitMainGroup(ctx, request));
      if (isRefusal(awaited)) throw new Error(awaited.refused);
      await world.agent("Ana", { rooms: 0 });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      expect(world.whatsapp.asked).toEqual([]);

      const theirs = world.whatsapp.addGroup("Otro nombre", { weAreAdmin: false });
      const code = await codeOf(world);
      const text = `*${code.toLowerCase()}*`;
      expect(await world.do((ctx) => adoptByCode(ctx, { group: theirs.group, text, person: null }))).toBe(
        "typed",
      );
      await world.settle(provisioner);
      expect(world.whatsapp.asked).toEqual([]);
      await confirmIn(world, theirs);
      world.whatsapp.trouble = (act, moment) => {
        if (act.startsWith("addToGroup") && moment === "before") refuse("forbidden");
      };
      await world.settle(provisioner);
      expect(await world.progress()).toEqual([
        "add-to-group: failed not-admin",
        "promote: pending",
        "ask-ready: pending",
      ]);
      theirs.members.push({ address: addressOf("Ana"), admin: true });
      await tellOf(world, theirs.group, "added", "Ana");
      await world.settle(provisioner);
      expect(await world.progress()).toEqual([
        "add-to-group: done joined",
        "promote: done ok",
        "ask-ready: done ok",
      ]);
    });
  });
});

describe("A code typed in a group", () => {
  const waiting = async (world: TeamWorld) => {
    const awaited = await world.do((ctx) => awaitMainGroup(ctx, { kind: "sales", name: "Ventas" }));
    if (isRefusal(awaited)) throw new Error(awaited.refused);
    const type = (group: GroupJid, text: string) =>
      world.do((ctx) => adoptByCode(ctx, { group, text, person: null }));
    return { code: await codeOf(world), type };
  };

  it("makes the group ours only when the panel confirms it; wrong codes are counted and not answered", async () => {
    await withTeam(async (world) => {
      const { code, type } = await waiting(world);
      const [one, other] = [world.whatsapp.addGroup("Los de ventas"), world.whatsapp.addGroup("Otro")];
      expect(await type(one.group, "hola a todos")).toBe("not-a-code");
      expect(await type(one.group, "AAAA-2222")).toBe("not-a-code");
      expect(await type(one.group, ` ${code} `)).toBe("typed");
      expect(await type(other.group, code)).toMatchObject({ refused: "code-used" });
      expect(await world.groups()).toMatchObject([{ state: "pending", jid: null }]);
      await using upkeep = world.upkeep();
      await world.pass(upkeep, MINUTE);
      expect(await findAdoptions(world.store.read)).toMatchObject([
        { group: one.group, groupName: "Los de ventas", members: 1 },
      ]);
      await confirmIn(world, one);
      expect(await world.groups()).toMatchObject([{ state: "ready", jid: one.group }]);
      expect(await findAdoptions(world.store.read)).toEqual([]);
      expect((await world.enqueued()).map(({ chat }) => chat)).toEqual([
        chatOfGroup(one.group),
        chatOfGroup(one.group),
      ]);
    });
  });

  it("is good for thirty minutes; after that it says so and changes nothing", async () => {
    await withTeam(async (world) => {
      const { code, type } = await waiting(world);
      const theirs = world.whatsapp.addGroup("Tarde");
      world.clock.forward(31 * MINUTE);
      expect(await type(theirs.group, code)).toBe("expired");
      expect(JSON.stringify(await world.enqueued())).toContain("30 minutos");
      expect(await world.groups()).toMatchObject([{ state: "pending", jid: null }]);
      const { code: fresh } = await waiting(world);
      expect(fresh).not.toBe(code);
      expect(await type(theirs.group, code)).toBe("not-a-code");
      expect(await type(theirs.group, fresh)).toBe("typed");
    });
  });

  it("that the panel rejects is good for nothing, and the group is nobody's", async () => {
    await withTeam(async (world) => {
      const { code, type } = await waiting(world);
      const theirs = world.whatsapp.addGroup("Ajeno");
      await type(theirs.group, code);
      const [adoption] = await findAdoptions(world.store.read);
      await world.do((ctx) => rejectAdoption(ctx, adoption?.id ?? 0));
      expect(await type(theirs.group, code)).toBe("not-a-code");
      expect(await world.groups()).toMatchObject([{ state: "pending", jid: null }]);
    });
  });
});

describe("A room that its agent makes", () => {
  it("opens without any group being made; the turn it had is given to the next", async () => {
    await withTeam(async (world) => {
      const ana = await world.agent("Ana", { mainGroups: [] });
      const offered = await world.do((ctx) => offerRoom(ctx, ana));
      if (isRefusal(offered)) throw new Error(offered.refused);
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      expect(world.whatsapp.asked).toEqual([]);
      const theirs = world.whatsapp.addGroup("Casos de Ana", {
        members: [{ address: addressOf("Ana"), admin: true }],
        weAreAdmin: false,
      });
      const text = offered.adoption.code;
      await world.do((ctx) => adoptByCode(ctx, { group: theirs.group, text, person: ana }));
      await world.settle(provisioner);
      expect((await world.rooms())[0]).toMatchObject({ state: "pending", jid: null });
      await confirmIn(world, theirs);
      await world.settle(provisioner);
      expect((await world.rooms())[0]).toMatchObject({
        state: "ready",
        jid: theirs.group,
        name: "Casos de Ana",
      });
      expect(world.whatsapp.asked.filter((act) => act.startsWith("createGroup"))).toEqual([]);
      expect(await world.do((ctx) => offerRoom(ctx, ana))).toMatchObject({ refused: "room-made-already" });
    });
  });

  it("is made by us after all when nobody types the code in time", async () => {
    await withTeam(async (world) => {
      const ana = await world.agent("Ana", { mainGroups: [] });
      await world.do((ctx) => offerRoom(ctx, ana));
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      expect(await world.progress()).toEqual(["create-room: pending awaits-code", "promote: pending"]);
      await world.pass(provisioner, 31 * MINUTE);
      expect((await world.rooms())[0]?.state).toBe("ready");
      expect(world.whatsapp.kept.size).toBe(1);
    });
  });
});

async function codeOf(world: TeamWorld): Promise<string> {
  return (await findAdoptions(world.store.read)).at(-1)?.code ?? "";
}

async function confirmIn(world: TeamWorld, group: GroupInfo): Promise<void> {
  const adoption = (await findAdoptions(world.store.read)).find((one) => one.group === group.group);
  const done = await world.do((ctx) => confirmAdoption(ctx, adoption?.id ?? 0, group));
  if (isRefusal(done)) throw new Error(done.refused);
}

import { describe, expect, it } from "vitest";
import { retryAgent } from "../desk/administer-agents.ts";
import { awaitMainGroup } from "../desk/administer-main-groups.ts";
import { adoptByCode } from "../desk/adopt.ts";
import { chatOfGroup, chatOfPerson, type GroupJid } from "../domain/ids.ts";
import { isRefusal } from "../domain/refusal.ts";
import { addressOf, phoneOf, refuse, tellOf, withTeam } from "./team-world.ts";

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
      expect(await world.promised()).toMatchObject([
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
      expect(await world.promised()).toMatchObject([
        { content: { kind: "text", text: expect.stringContaining("https://chat.whatsapp.com/") } },
      ]);
    });
  });

  it("is invited again when the invitation is over, three times, then a person must look", async () => {
    await withTeam(async (world) => {
      world.whatsapp.attitudes.set(phoneOf("Ana"), "forbidden");
      await world.agent("Ana", { mainGroups: [] });
      await using provisioner = world.provisioner();
      await world.pass(provisioner, 20 * DAY);
      expect((await world.promised()).length).toBeGreaterThanOrEqual(2);
      expect((await world.promised()).length).toBeLessThanOrEqual(3);
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
      await world.do((desk) => retryAgent(desk, ana));
      await world.settle(provisioner);
      expect((await world.rooms())[0]?.state).toBe("ready");
      expect(world.whatsapp.kept.size).toBe(1);
    });
  });

  it("because we are no administrator is shown, and heals when somebody lets them in by hand", async () => {
    await withTeam(async (world) => {
      const wish = { kind: "support", name: "Soporte" } as const;
      const awaited = await world.do((desk) => awaitMainGroup(desk, wish));
      if (isRefusal(awaited)) throw new Error(awaited.refused);
      await world.agent("Ana", { rooms: 0 });
      await using provisioner = world.provisioner();
      await world.settle(provisioner);
      expect(world.whatsapp.asked).toEqual([]);

      const theirs = world.whatsapp.addGroup("Otro nombre", { weAreAdmin: false });
      const text = `*${awaited.adoptCode?.toLowerCase()}*`;
      expect(await world.do((desk) => adoptByCode(desk, { group: theirs.group, form: "lid", text }))).toBe(
        "adopted",
      );
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
  it("adopts it once; wrong and used codes are counted and not answered", async () => {
    await withTeam(async (world) => {
      const awaited = await world.do((desk) => awaitMainGroup(desk, { kind: "sales", name: "Ventas" }));
      if (isRefusal(awaited)) throw new Error(awaited.refused);
      const [one, other] = [world.whatsapp.addGroup("Uno"), world.whatsapp.addGroup("Otro")];
      const type = (group: GroupJid, text: string) =>
        world.do((desk) => adoptByCode(desk, { group, form: "lid", text }));
      expect(await type(one.group, "hola a todos")).toBe("not-a-code");
      expect(await type(one.group, "AAAA-2222")).toBe("not-a-code");
      expect(await type(one.group, ` ${awaited.adoptCode} `)).toBe("adopted");
      expect(await type(other.group, `${awaited.adoptCode}`)).toBe("not-a-code");
      expect(await world.groups()).toMatchObject([{ state: "ready", jid: one.group, adoptCode: null }]);
      expect((await world.promised()).map(({ chat }) => chat)).toEqual([chatOfGroup(one.group)]);
    });
  });
});

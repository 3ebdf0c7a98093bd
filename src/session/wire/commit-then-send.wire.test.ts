import { beforeEach, describe, expect, it, vi } from "vitest";
import { toGroupJid } from "../../domain/ids.ts";
import type { Account } from "../../simulator/state/accounts.ts";
import { startPerson, type Person } from "../../simulator/person/person.ts";
import { startSimulator, type Simulator } from "../../simulator/simulator.ts";
import type { SendTo } from "../port.ts";
import { silenceLibsignal } from "../signal/silence.ts";
import { makeFolder, newId, openDesk, openLinkedDesk, type Desk } from "./wire-desk.fixture.ts";

const OFFICE = { phone: "5491140000000", name: "Mesa de ayuda" };
const MARTA = { phone: "5491155550001", name: "Marta" };
const ANA = { phone: "5491155550002", name: "Ana" };

beforeEach(() => silenceLibsignal());

interface Scene {
  simulator: Simulator;
  desk: Desk & { account: Account };
  marta: Person;
  ana: Person;
  direct: SendTo;
  group: SendTo;
  groupJid: string;
}

/** Two people, one of them known in person and both in a group; everything about them has been asked before. */
async function inScene(work: (scene: Scene) => Promise<void>): Promise<void> {
  await using simulator = await startSimulator();
  await using folder = await makeFolder();
  await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
  await using marta = await startPerson(simulator, MARTA);
  await using ana = await startPerson(simulator, ANA);
  const groupJid = await ana.createsGroup("Soporte", [desk.account, marta]);
  await marta.says(desk.account, "hola");
  const { author } = await desk.notebook.hears("hola");
  const direct: SendTo = { kind: "person", address: author };
  const group: SendTo = { kind: "group", group: toGroupJid(groupJid) };
  await desk.say(direct, { kind: "text", text: "para Marta" });
  await desk.say(group, { kind: "text", text: "para todos" });
  await marta.hears("para todos");
  await work({ simulator, desk, marta, ana, direct, group, groupJid });
}

const texts = (person: Person): string[] => person.messages.map(({ text }) => text);

describe("Commit, then send", () => {
  it.each(["direct", "group"] as const)(
    "a message (%s) leaves after its step of the ratchet is on disk, not before",
    (where) =>
      inScene(async ({ desk, marta, ana, ...places }) => {
        const { asked, release } = desk.disk.hold();
        const sending = desk.say(places[where], { kind: "text", text: "primero al disco" });
        await asked;
        // Somebody's whole round through the server: what had left before has arrived by now.
        await ana.says(marta, "una vuelta");
        await marta.hears("una vuelta");
        const before = texts(marta);
        release();
        expect(before).not.toContain("primero al disco");
        expect(await sending).toMatchObject({ outcome: "sent" });
        await marta.hears("primero al disco");
      }),
  );

  it("the phone hears that we are linked after our new identity is on disk", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openDesk(folder.path, simulator.url);
    await using marta = await startPerson(simulator, MARTA);
    await using ana = await startPerson(simulator, ANA);
    const account = simulator.addAccount(OFFICE);
    const { qr } = await desk.notebook.is("awaiting_qr");
    const { asked, release } = desk.disk.hold();
    let isLinked = false;
    const scanning = simulator.scanQr(account, qr).then(() => (isLinked = true));
    await asked;
    await ana.says(marta, "una vuelta");
    await marta.hears("una vuelta");
    const before = isLinked;
    release();
    expect(before).toBe(false);
    await scanning;
    await desk.notebook.is("connected");
  });

  it("what arrives while the disk refuses is neither confirmed nor asked for again, and comes once there is room", () =>
    inScene(async ({ simulator, desk, marta, direct }) => {
      const { transaction } = desk.store;
      desk.store.transaction = () => Promise.reject(new Error("the disk is full"));
      await marta.says(desk.account, "durante");
      await desk.notebook.sees(() => {
        const last = desk.notebook.connections.at(-1);
        return last?.state === "connecting" && last.problem === "disk-refuses";
      });
      expect(await desk.say(direct, { kind: "text", text: "no sale" })).toMatchObject({ outcome: "failed" });
      desk.store.transaction = transaction;
      await desk.notebook.is("connected");
      await marta.says(desk.account, "después");
      await desk.notebook.hears("después");
      expect(desk.notebook.texts()).toEqual(["hola", "durante", "después"]);
      expect(await desk.say(direct, { kind: "text", text: "ahora sí" })).toMatchObject({ outcome: "sent" });
      await marta.hears("ahora sí");
      expect(texts(marta)).not.toContain("no sale");
      for (const { phone } of [OFFICE, MARTA]) expect(simulator.counters.of(phone).retriesAsked).toBe(0);
    }));

  it("who was given our key of a group is remembered once the server has taken it, and given it again otherwise", () =>
    inScene(async ({ simulator, desk, marta, ana }) => {
      const jid = await ana.createsGroup("Ventas", [desk.account, marta]);
      const to: SendTo = { kind: "group", group: toGroupJid(jid) };
      const id = newId();
      simulator.faults.loseMessages(desk.account, 1);
      const lost = desk.say(to, { kind: "text", text: "con la clave" }, id);
      await vi.waitFor(() => expect(simulator.counters.of(OFFICE.phone).messagesAccepted).toBe(3));
      simulator.faults.cut(desk.account);
      expect(await lost).toMatchObject({ outcome: "unknown" });
      await desk.notebook.is("connected");
      expect(await desk.say(to, { kind: "text", text: "con la clave" }, id)).toMatchObject({
        outcome: "sent",
      });
      await Promise.all([ana.hears("con la clave"), marta.hears("con la clave")]);
      for (const { phone } of [MARTA, ANA]) expect(simulator.counters.of(phone).retriesAsked).toBe(0);
    }));
});

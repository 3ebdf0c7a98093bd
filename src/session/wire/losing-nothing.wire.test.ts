import { beforeEach, describe, expect, it } from "vitest";
import { startPerson } from "../../simulator/person/person.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import { toGroupJid } from "../../domain/ids.ts";
import { toAddress } from "../address.ts";
import { silenceLibsignal } from "../signal/silence.ts";
import { makeFolder, newId, openDesk, openLinkedDesk } from "./wire-desk.fixture.ts";

const OFFICE = { phone: "5491140000000", name: "Mesa de ayuda" };
const MARTA = { phone: "5491155550001", name: "Marta" };
const ANA = { phone: "5491155550002", name: "Ana" };

beforeEach(() => silenceLibsignal());

describe("Nothing received is lost", () => {
  it("when it could not be written down before the program ended: the next start does it, once", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using marta = await startPerson(simulator, MARTA);
    {
      await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
      let isTold: () => void;
      const told = new Promise<void>((resolve) => (isTold = resolve));
      desk.notebook.beforeArrived = async () => {
        isTold();
        throw new Error("the disk is full");
      };
      await marta.says(desk.account, "se corta la luz");
      await told;
    }
    await using desk = await openDesk(folder.path, simulator.url);
    const arrival = await desk.notebook.hears("se corta la luz");
    expect(arrival).toMatchObject({
      author: toAddress(marta.account.lid, marta.account.pn),
      fromMe: false,
      live: false,
    });
    await desk.notebook.is("connected");
    await marta.says(
      arrival.author.lid === null ? OFFICE : (simulator.account(OFFICE.phone) ?? OFFICE),
      "volvió",
    );
    await desk.notebook.hears("volvió");
    expect(desk.notebook.texts()).toEqual(["se corta la luz", "volvió"]);
  });

  it("when the connection is cut again and again, in person and in a group", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using marta = await startPerson(simulator, MARTA);
    await using ana = await startPerson(simulator, ANA);
    const group = await ana.createsGroup("Soporte", [desk.account]);
    simulator.faults.cutAtRandom(desk.account, { seed: 7, every: 14, times: 15 });
    const wanted: string[] = [];
    for (let i = 0; i < 60; i += 1) {
      wanted.push(`marta ${i}`, `ana ${i}`);
      await Promise.all([marta.says(desk.account, `marta ${i}`), ana.says(group, `ana ${i}`)]);
    }
    await desk.notebook.hears("marta 59");
    await desk.notebook.hears("ana 59");
    await desk.notebook.sees(() => desk.notebook.texts().length >= 120);
    const heard = desk.notebook.texts();
    for (const who of ["marta", "ana"]) {
      const by = (text: string) => text.startsWith(who);
      expect(heard.filter(by)).toEqual(wanted.filter(by));
    }
    expect(desk.session.liveness().reconnects).toBeGreaterThan(10);
  });

  it("when it was written while we were away: it comes in order, and is known to be late", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using marta = await startPerson(simulator, MARTA);
    let office;
    {
      await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
      office = desk.account;
    }
    const wanted = Array.from({ length: 30 }, (_, i) => `mensaje ${i}`);
    for (const text of wanted) await marta.says(office, text);
    await using desk = await openDesk(folder.path, simulator.url);
    await desk.notebook.hears("mensaje 29");
    expect(desk.notebook.texts()).toEqual(wanted);
    expect(desk.notebook.arrivals.every(({ live }) => !live)).toBe(true);
  });

  it("when WhatsApp delivers the same stanza again: it is read again from the journal, and stays one message", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using marta = await startPerson(simulator, MARTA);
    await marta.says(desk.account, "uno");
    await marta.says(desk.account, "dos");
    await desk.notebook.hears("dos");
    simulator.faults.redeliver(desk.account, 2);
    await marta.says(desk.account, "tres");
    await desk.notebook.hears("tres");
    expect(desk.notebook.texts()).toEqual(["uno", "dos", "tres"]);
    expect(simulator.counters.of(OFFICE.phone).retriesAsked).toBe(0);
  });
});

describe("A message out", () => {
  it("that WhatsApp took without saying so may have arrived; the same again is shown once", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using marta = await startPerson(simulator, MARTA);
    await marta.says(desk.account, "hola");
    const { author } = await desk.notebook.hears("hola");
    const id = newId();
    simulator.faults.withholdAcks(desk.account, 1);
    const first = desk.say({ kind: "person", address: author }, { kind: "text", text: "¿en qué ayudo?" }, id);
    await marta.hears("¿en qué ayudo?");
    simulator.faults.cut(desk.account);
    expect(await first).toEqual({ outcome: "unknown", reason: "the connection ended" });
    await desk.notebook.sees(
      () => desk.session.liveness().reconnects === 1 && desk.session.connection().state === "connected",
    );
    expect(await desk.say({ kind: "person", address: author }, { kind: "text", text: "" }, id)).toMatchObject(
      { outcome: "sent" },
    );
    await desk.say({ kind: "person", address: author }, { kind: "text", text: "listo" });
    await marta.hears("listo");
    expect(marta.heard(desk.account).map(({ text }) => text)).toEqual(["hola", "¿en qué ayudo?", "listo"]);
  });

  it.each([
    [463, { outcome: "held", code: "463", until: null }],
    [479, { outcome: "failed", reason: "479" }],
    [475, { outcome: "held", code: "475", until: null }],
  ])("that is refused with %i", async (code, outcome) => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    const marta = simulator.addAccount(MARTA);
    simulator.faults.refuseMessages(desk.account, code, 1);
    const to = { kind: "person" as const, address: toAddress(marta.lid, marta.pn) };
    expect(await desk.say(to, { kind: "text", text: "hola" })).toEqual(outcome);
  });

  it("while not connected certainly did not leave", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    simulator.faults.refuseUpgrades(1000);
    await using desk = await openDesk(folder.path, simulator.url);
    const to = { kind: "person" as const, address: toAddress("1@lid") };
    expect(await desk.say(to, { kind: "text", text: "hola" })).toEqual({
      outcome: "failed",
      reason: "offline",
    });
    await desk.notebook.sees(() => {
      const now = desk.session.connection();
      return now.state === "connecting" && now.problem === "server-busy";
    });
  });

  it("to a group we are no longer in is refused, with the number WhatsApp gives", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using ana = await startPerson(simulator, ANA);
    const group = toGroupJid(await ana.createsGroup("Soporte", [desk.account]));
    expect(await desk.say({ kind: "group", group }, { kind: "text", text: "hola" })).toMatchObject({
      outcome: "sent",
    });
    await ana.hears("hola");
    simulator.groups.change(group, "remove", { by: ana.account, who: desk.account });
    const out = await desk.notebook.sees(() =>
      desk.notebook.changes.find(({ change, us }) => us && change === "removed"),
    );
    expect(out.group).toBe(group);
    expect(await desk.say({ kind: "group", group }, { kind: "text", text: "¿hola?" })).toEqual({
      outcome: "refused",
      code: "403",
    });
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { startPerson } from "../../simulator/person/person.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import { silenceLibsignal } from "../signal/silence.ts";
import { makeFolder, openDesk, openLinkedDesk } from "./wire-desk.fixture.ts";

const OFFICE = { phone: "5491140000000", name: "Mesa de ayuda" };
const MARTA = { phone: "5491155550001", name: "Marta" };

beforeEach(() => silenceLibsignal());

describe("How things stand", () => {
  it("unlinked on the phone: says so, waits for a person, then shows a QR and works again", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    simulator.unlink(desk.account);
    expect(await desk.notebook.is("disconnected")).toMatchObject({ problem: "logged-out" });
    await desk.session.restart();
    await simulator.scanQr(desk.account, (await desk.notebook.is("awaiting_qr")).qr);
    await desk.notebook.is("connected");
    await using marta = await startPerson(simulator, MARTA);
    await marta.says(desk.account, "hola de nuevo");
    await desk.notebook.hears("hola de nuevo");
  });

  it("unlinked by ourselves: forgets the pairing and shows a QR", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await desk.session.unlink();
    await desk.notebook.is("awaiting_qr");
    expect(desk.account.devices.size).toBeLessThanOrEqual(1);
  });

  it("replaced by another program: waits before it tries once more", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    simulator.faults.endStream(desk.account, "replaced");
    expect(await desk.notebook.is("connecting")).toMatchObject({ problem: "replaced" });
  });

  it.each([
    [403, "locked"],
    [406, "banned"],
  ])("refused with %i: stops", async (reason, problem) => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    simulator.faults.refuseLogins(desk.account, reason);
    simulator.faults.cut(desk.account);
    expect(await desk.notebook.is("disconnected")).toMatchObject({ problem, until: null });
  });

  it("banned for a while: says until when", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    simulator.faults.refuseLogins(desk.account, 402, { attrs: { code: "103", expire: "3600" } });
    simulator.faults.cut(desk.account);
    const { problem, until } = await desk.notebook.is("disconnected");
    expect(problem).toBe("temporarily-banned");
    expect((until?.getTime() ?? 0) - Date.now()).toBeGreaterThan(3_500_000);
  });

  it("a server that is busy for a while is waited for", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    simulator.faults.refuseLogins(desk.account, 503, { count: 2 });
    expect(desk.session.liveness().lostAt).toBeNull();
    const before = new Date();
    simulator.faults.cut(desk.account);
    await desk.notebook.sees(() =>
      desk.notebook.connections.some((one) => one.state === "connecting" && one.problem === "server-busy"),
    );
    const { lostAt } = desk.session.liveness();
    expect(lostAt?.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(await desk.notebook.is("connected")).toMatchObject({ self: { phone: OFFICE.phone } });
    expect(desk.session.liveness().lostAt).toBeNull();
  });

  it("an upgrade refused with an HTTP status is not the end", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    simulator.faults.refuseUpgrades(2);
    await using desk = await openDesk(folder.path, simulator.url);
    await desk.notebook.is("awaiting_qr");
    expect(desk.session.liveness().reconnects).toBe(2);
  });

  it("a second program on the same database waits its turn", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    await using desk = await openLinkedDesk(folder.path, { simulator, ...OFFICE });
    await using second = await openDesk(folder.path, simulator.url);
    expect(await second.notebook.is("disconnected")).toMatchObject({ problem: "leased-elsewhere" });
    await desk.session[Symbol.asyncDispose]();
    await second.session.restart();
    await second.notebook.is("connected");
  });
});

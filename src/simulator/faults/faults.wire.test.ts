import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { silenceLibsignal } from "../../session/signal/silence.ts";
import { type Person, startPerson } from "../person/person.ts";
import { type Simulator, startSimulator } from "../simulator.ts";

let simulator: Simulator;
let ana: Person;
let beto: Person;

beforeEach(async () => {
  silenceLibsignal();
  simulator = await startSimulator();
  ana = await startPerson(simulator, { phone: "5491155550001", name: "Ana" });
  beto = await startPerson(simulator, { phone: "5491155550002", name: "Beto" });
});

afterEach(async () => {
  await Promise.all([ana.stop(), beto.stop()]);
  await simulator[Symbol.asyncDispose]();
});

describe("Misbehaviour on order", () => {
  it("cuts connections, and every message still arrives once and in order", async () => {
    await ana.says(beto, "hola");
    await beto.hears("hola");
    simulator.faults.cutAtRandom(beto.account, { seed: 7, every: 12, times: 8 });
    simulator.faults.cutAtRandom(ana.account, { seed: 11, every: 15, times: 6 });
    const texts = Array.from({ length: 60 }, (_, number) => `mensaje ${number}`);
    for (const text of texts) await ana.says(beto, text);
    await beto.hears("mensaje 59", 20_000);
    expect(beto.heard(ana).map(({ text }) => text)).toEqual(["hola", ...texts]);
    expect(beto.closes.filter((code) => code === 428).length).toBeGreaterThan(3);
  });

  it("keeps a group complete through cuts", async () => {
    const group = await ana.createsGroup("Soporte", [beto]);
    simulator.faults.cutAtRandom(beto.account, { seed: 3, every: 10, times: 6 });
    const texts = Array.from({ length: 40 }, (_, number) => `mensaje ${number}`);
    for (const text of texts) await ana.says(group, text);
    await beto.hears("mensaje 39", 20_000);
    await beto.sees(() =>
      texts.every((text) => beto.messages.some((one) => one.text === text)) ? true : undefined,
    );
    expect(
      beto
        .heard({ jid: group })
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(texts.toSorted());
  });

  it("withholds, delays and falsifies acknowledgements", async () => {
    simulator.faults.refuseMessages(ana.account, 463, 1);
    await expect(ana.says(beto, "no llega")).rejects.toThrow("463");
    simulator.faults.delayAcks(ana.account, 300, 1);
    const start = Date.now();
    await ana.says(beto, "tarde");
    expect(Date.now() - start).toBeGreaterThanOrEqual(290);
    simulator.faults.withholdAcks(ana.account, 1);
    await ana.says(beto, "sin acuse", { confirmed: false });
    await beto.hears("sin acuse");
    simulator.faults.loseMessages(ana.account, 1);
    await ana.says(beto, "perdido", { confirmed: false });
    await ana.says(beto, "fin");
    await beto.hears("fin");
    expect(beto.heard(ana).map(({ text }) => text)).toEqual(["tarde", "sin acuse", "fin"]);
  });

  it("refuses groups, or creates them and says otherwise", async () => {
    simulator.faults.refuseGroupCreation(ana.account, 2);
    await expect(ana.createsGroup("uno", [beto])).rejects.toThrow("rate-overlimit");
    await expect(ana.createsGroup("dos", [beto])).rejects.toThrow("rate-overlimit");
    expect(simulator.groups.all()).toEqual([]);
    simulator.faults.createGroupButAnswer(ana.account, { code: 500, text: "internal-server-error" });
    await expect(ana.createsGroup("tres", [beto])).rejects.toThrow("internal-server-error");
    expect(simulator.groups.named("tres")?.members).toEqual([ana.phone, beto.phone]);
    simulator.faults.refuseGroupAdd(beto.account, 408);
    await ana.createsGroup("cuatro", [beto]);
    expect(simulator.groups.named("cuatro")?.members).toEqual([ana.phone]);
    expect(simulator.counters.of(ana.phone).groupsCreated).toBe(2);
  });

  it("delivers twice and again, which phones show once", async () => {
    simulator.faults.deliverTwice(beto.account, 1);
    await ana.says(beto, "dos veces");
    await beto.hears("dos veces");
    await ana.says(beto, "otra");
    await beto.hears("otra");
    simulator.faults.redeliver(beto.account, 2);
    await ana.says(beto, "fin");
    await beto.hears("fin");
    expect(beto.heard(ana).map(({ text }) => text)).toEqual(["dos veces", "otra", "fin"]);
    expect(beto.messages.some(({ copies }) => copies > 1)).toBe(true);
  });

  it.each([
    ["restart", 515],
    ["unavailable", 503],
    ["ack", 500],
    ["end", 428],
  ] as const)("ends a stream: %s is seen as %i, and the phone comes back", async (why, code) => {
    simulator.faults.endStream(beto.account, why);
    await beto.sees(() => (beto.closes.at(-1) === code ? true : undefined));
    await beto.comesOnline();
    await ana.says(beto, "¿volviste?");
    await beto.hears("¿volviste?");
    expect(beto.closes).toEqual([515, code]);
  });

  it("replaces a connection (440) and refuses logins (403), for good", async () => {
    simulator.faults.endStream(beto.account, "replaced");
    await beto.sees(() => (beto.closes.at(-1) === 440 ? true : undefined));
    simulator.faults.refuseLogins(ana.account, 403, { count: 1 });
    simulator.faults.cut(ana.account);
    await ana.sees(() => (ana.closes.at(-1) === 403 ? true : undefined));
    expect(ana.closes).toEqual([515, 428, 403]);
  });

  it("refuses the upgrade to a WebSocket", async () => {
    simulator.faults.refuseUpgrades(1, 503);
    const status = await new Promise((resolve) => {
      const socket = new WebSocket(simulator.url);
      socket.on("unexpected-response", (_request, response) => {
        resolve(response.statusCode);
        socket.terminate();
      });
      socket.on("error", () => undefined);
    });
    expect(status).toBe(503);
  });

  it("goes deaf: pings are answered, nothing else happens, and what was missed comes at the next login", async () => {
    await ana.says(beto, "antes");
    await beto.hears("antes");
    simulator.faults.deafen(beto.account);
    await ana.says(beto, "durante");
    await beto.socket.query({
      tag: "iq",
      attrs: { to: "@s.whatsapp.net", type: "get", xmlns: "w:p" },
      content: [{ tag: "ping", attrs: {} }],
    });
    expect(beto.heard(ana).map(({ text }) => text)).toEqual(["antes"]);
    simulator.faults.undeafen(beto.account);
    simulator.faults.cut(beto.account);
    await beto.hears("durante");
  });

  it("sends a message that holds nothing, and lets phones ring", async () => {
    simulator.sendUnavailable(ana.account, beto.account, "view_once_unavailable_fanout");
    const rung = new Promise<{ from: string; status: string }>((resolve) => {
      beto.socket.ev.on("call", ([call]) => call && resolve(call));
    });
    const hangUp = simulator.call(ana.account, beto.account);
    expect(await rung).toMatchObject({ from: ana.account.lid, status: "offer" });
    hangUp();
    await ana.sends(beto, {});
    await beto.hears(({ kind }) => kind === "empty");
  });
});

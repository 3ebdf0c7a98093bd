import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { startPerson } from "../../simulator/person/person.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import { openStore } from "../../store/engine/open.ts";
import { said } from "../../store/schema/messages.ts";
import { silenceLibsignal } from "../signal/silence.ts";
import { makeFolder } from "./wire-desk.fixture.ts";
import type { Connection } from "../port.ts";

beforeEach(() => silenceLibsignal());

const start = (path: string, url: string): ChildProcess =>
  fork(join(import.meta.dirname, "killed.fixture.ts"), [path, url], { execArgv: ["--import", "tsx"] });

/** Waits until something the program said fits: of its connection, or what it has written down. */
function tells<Said extends object>(child: ChildProcess, fits: (said: Said) => boolean): Promise<Said> {
  return new Promise((resolve) => {
    const listen = (said: Said): void => {
      if (!fits(said)) return;
      child.off("message", listen);
      resolve(said);
    };
    child.on("message", listen);
  });
}

const isConnected = (child: ChildProcess) => tells<Connection>(child, ({ state }) => state === "connected");

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

it("a program killed at any instant has lost nothing when it starts again", async () => {
  await using simulator = await startSimulator();
  await using folder = await makeFolder();
  const office = simulator.addAccount({ phone: "5491140000000", name: "Mesa de ayuda" });
  let child = start(folder.path, simulator.url);
  const linked = isConnected(child);
  const { qr } = await tells<{ state: string; qr: string }>(child, ({ state }) => state === "awaiting_qr");
  await simulator.scanQr(office, qr);
  await linked;
  await using marta = await startPerson(simulator, { phone: "5491155550001", name: "Marta" });
  await using ana = await startPerson(simulator, { phone: "5491155550002", name: "Ana" });
  const group = await ana.createsGroup("Soporte", [office]);

  const wanted: string[] = [];
  /** Keeps a little ahead of what was written down, so that every start finds something waiting. */
  async function talk(): Promise<void> {
    const from = wanted.length / 2;
    for (let i = from; i < from + 6; i += 1) {
      wanted.push(`marta ${i}`, `ana ${i}`);
      await Promise.all([marta.says(office, `marta ${i}`), ana.says(group, `ana ${i}`)]);
    }
  }
  await talk();
  for (let kills = 0; kills < 4; kills += 1) {
    // Into the middle of the work: when so many have just been written down, and more are on their way.
    let written = 0;
    const busy = tells(child, (said) => "kind" in said && (written += 1) > kills);
    await Promise.all([talk(), busy.then(() => kill(child))]);
    await talk();
    child = start(folder.path, simulator.url);
    await isConnected(child);
  }
  const all = ["marta", "ana"].map((who) => {
    const end = `fin de ${who}`;
    wanted.push(end);
    return tells<{ text?: string }>(child, ({ text }) => text === end);
  });
  await Promise.all([marta.says(office, "fin de marta"), ana.says(group, "fin de ana"), ...all]);
  await using store = openStore(folder.path);
  const heard = new Set((await store.read.select().from(said)).map(({ key }) => key));
  await kill(child);
  expect(wanted.filter((text) => !heard.has(text))).toEqual([]);
  expect(wanted.length).toBeGreaterThan(20);
}, 120_000);

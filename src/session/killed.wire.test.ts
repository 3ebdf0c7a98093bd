import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { startPerson } from "../simulator/person.ts";
import { startSimulator } from "../simulator/simulator.ts";
import { openStore } from "../store/open.ts";
import { said } from "../store/schema.ts";
import { silenceLibsignal } from "./silence.ts";
import { makeFolder } from "./wire-desk.ts";
import type { Connection } from "./port.ts";

beforeEach(() => silenceLibsignal());

const start = (path: string, url: string): ChildProcess =>
  fork(join(import.meta.dirname, "killed.fixture.ts"), [path, url], { execArgv: ["--import", "tsx"] });

/** Waits for something the program says of its connection, or that it has written down. */
function tells<Said extends object>(child: ChildProcess, what: Partial<Said>): Promise<Said> {
  return new Promise((resolve) => {
    const listen = (message: Said): void => {
      if (Object.entries(what).some(([name, value]) => message[name as keyof Said] !== value)) return;
      child.off("message", listen);
      resolve(message);
    };
    child.on("message", listen);
  });
}

const connected = (child: ChildProcess) => tells<Connection>(child, { state: "connected" });

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
  const linked = connected(child);
  const { qr } = await tells<{ state: string; qr: string }>(child, { state: "awaiting_qr" });
  await simulator.scanQr(office, qr);
  await linked;
  await using marta = await startPerson(simulator, { phone: "5491155550001", name: "Marta" });
  await using ana = await startPerson(simulator, { phone: "5491155550002", name: "Ana" });
  const group = await ana.createsGroup("Soporte", [office]);

  const receipts = (): number => simulator.counters.of(office.phone).receipts;
  const wanted: string[] = [];
  const enough = new AbortController();
  const talk = (async () => {
    for (let i = 0; !enough.signal.aborted; i += 1) {
      wanted.push(`marta ${i}`, `ana ${i}`);
      await Promise.all([marta.says(office, `marta ${i}`), ana.says(group, `ana ${i}`)]);
      // Not far ahead of what was confirmed, so that every start finds a little waiting.
      await marta.sees(() => receipts() > wanted.length - 20 || undefined, 60_000);
    }
  })();
  for (let kills = 0; kills < 4; kills += 1) {
    // Into the middle of the work, a little later each time.
    const before = receipts();
    await marta.sees(() => receipts() > before + kills * 3 || undefined, 60_000);
    await kill(child);
    child = start(folder.path, simulator.url);
    await connected(child);
  }
  enough.abort();
  await talk;
  const heardAll = ["fin de marta", "fin de ana"].map((text) => tells(child, { kind: "text", text }));
  await Promise.all([marta.says(office, "fin de marta"), ana.says(group, "fin de ana")]);
  await Promise.all(heardAll);
  await using store = openStore(folder.path);
  const heard = new Set((await store.read.select().from(said)).map(({ key }) => key));
  await kill(child);
  expect(wanted.filter((text) => !heard.has(text))).toEqual([]);
  expect(wanted.length).toBeGreaterThan(20);
}, 120_000);

/**
 * Faults of a drill (fault injection): kills, cut connections, lost acknowledgements, full disks and others, made one after
 * the other. Each resolves when the next may come.
 */
import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type { Program } from "../testing/wire/wire-program.ts";
import type { ConnectionJson, WireWorld } from "../testing/wire/wire-world.ts";
import type { Trouble } from "./plan.ts";

const run = promisify(execFile);

export interface Suffering {
  world: WireWorld;
  random: () => number;
  /** Milliseconds from each start until it was connected; of those that were let live so long. */
  backAfterMs: number[];
  /** What the program said when it ended without having been told to. */
  ends: string[];
  /** Those runs of the program that were connected once: what they said of it may be far back. */
  up: WeakSet<Program>;
}

const CONNECTED = "Conectado a WhatsApp";
/** A machine that does other things too may need minutes for a start. */
const START_MS = 300_000;
/** Promises that may be left when it has caught up. */
const NEARLY = 5;
const CATCH_UP_MS = 600_000;
/** A kill at a message waits no longer for one. */
const MESSAGE_MS = 1000;

export const troubles: Record<Trouble, (suffering: Suffering) => Promise<void>> = {
  kill: killAndRestart,
  cut: async (suffering) => {
    await connected(suffering);
    const { world, random } = suffering;
    world.simulator.faults.cutAfter(world.desk, 1 + upTo(random, 12));
    await pause(upTo(random, 600));
  },
  "lost-ack": async (suffering) => {
    await connected(suffering);
    const { world, random } = suffering;
    world.simulator.faults.withholdAcks(world.desk, 1 + upTo(random, 3));
    await cutSoon(suffering);
    world.simulator.faults.withholdAcks(world.desk, 0);
  },
  "lost-message": async (suffering) => {
    await connected(suffering);
    const { world, random } = suffering;
    world.simulator.faults.loseMessages(world.desk, 1 + upTo(random, 3));
    await cutSoon(suffering);
    world.simulator.faults.loseMessages(world.desk, 0);
  },
  redelivery: async (suffering) => {
    await connected(suffering);
    const { world, random } = suffering;
    world.simulator.faults.redeliver(world.desk, 1 + upTo(random, 20));
    world.simulator.faults.deliverTwice(world.desk, 1 + upTo(random, 10));
    await pause(upTo(random, 400));
  },
  "full-disk": fillDisk,
  refusal: async (suffering) => {
    await connected(suffering);
    const { world, random } = suffering;
    // Of an address list that is old: certainly not delivered, and to be tried again.
    world.simulator.faults.refuseMessages(world.desk, 421, 1 + upTo(random, 3));
    await pause(upTo(random, 1000));
  },
};

/** Starts the program, and notes how long it takes to be back. */
export function launch({ world, backAfterMs, up }: Suffering): void {
  const before = performance.now();
  world.launch();
  const { program } = world;
  void program.says(CONNECTED, START_MS).then(
    () => {
      up.add(program);
      backAfterMs.push(performance.now() - before);
    },
    // Killed before, or ended: seen elsewhere.
    () => undefined,
  );
}

/** A program that ended by itself is noted, and started again. */
export async function connected(suffering: Suffering): Promise<void> {
  const { program } = suffering.world;
  try {
    if (!suffering.up.has(program)) await program.says(CONNECTED, START_MS);
    if (program.isRunning) return;
  } catch (error) {
    if (program.isRunning) throw error;
  }
  suffering.ends.push(program.lastWords());
  launch(suffering);
  await suffering.world.program.says(CONNECTED, START_MS);
}

/** Waits until nearly all that the program has to send has left; people go on writing. */
export async function catchUp(suffering: Suffering): Promise<void> {
  await connected(suffering);
  const { world } = suffering;
  await world.awaken();
  const isNear = ({ outbox }: ConnectionJson): boolean => outbox.pending <= NEARLY;
  await world.api.until<ConnectionJson>("/api/whatsapp", isNear, CATCH_UP_MS);
}

/** At some instant of its start, at the very instant a message of its reaches WhatsApp, or in the middle of anything. */
async function killAndRestart(suffering: Suffering): Promise<void> {
  const { world, random } = suffering;
  const when = random();
  if (when < 0.2) await pause(random() * 800);
  else {
    await connected(suffering);
    if (when < 0.7) await aMessage(world, 1 + upTo(random, 5));
    else await pause(random() * 1200);
  }
  await world.kill();
  launch(suffering);
}

/**
 * Kills the program at its nth message from now, in the same turn of the event loop in which the server accepts it, before it
 * has answered. Resolves after a while in any case.
 */
async function aMessage({ simulator, desk, program }: WireWorld, nth: number): Promise<void> {
  const late = pause(MESSAGE_MS, undefined, { ref: false });
  const taken = new Promise<void>((resolve) => {
    simulator.faults.atMessage(desk, nth, () => {
      void program.kill();
      resolve();
    });
  });
  await Promise.race([taken, late]);
  simulator.faults.atMessage(desk, 0, () => undefined);
}

async function cutSoon({ world, random }: Suffering): Promise<void> {
  await pause(100 + upTo(random, 500));
  world.simulator.faults.cut(world.desk);
}

/** Full disk: the system lets no file of the program grow for a while. */
async function fillDisk(suffering: Suffering): Promise<void> {
  await connected(suffering);
  const { world, random } = suffering;
  const { program } = world;
  const heard = world.takeComplaints();
  await limitFiles(program.pid, "4096");
  await pause(1000 + upTo(random, 3000));
  if (program.isRunning) await limitFiles(program.pid, "unlimited");
  await connected(suffering);
  await world.awaken();
  await world.connection(({ state }) => state === "connected");
  // What it had to say about the disk is no fault of its own.
  world.takeComplaints();
  for (const lines of [program.out, program.err]) lines.length = 0;
  world.keepComplaints(heard);
}

const limitFiles = (pid: number, bytes: string): Promise<unknown> =>
  run("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);

const upTo = (random: () => number, most: number): number => Math.floor(random() * most);

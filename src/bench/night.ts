/**
 * Benchmark of the nightly retention: how long it takes on a large database, and how long somebody who commits
 * meanwhile waits for a turn.
 */
import { setTimeout as wait } from "node:timers/promises";
import { realClock } from "../app/clock-and-ids.ts";
import { retentionFields, type Retention } from "../domain/retention.ts";
import { openLog } from "../log.ts";
import { Night } from "../scheduler/night.ts";
import { openStore, type Store } from "../store/engine/open.ts";
import { getNight, saveDoubt } from "../store/retention/night.ts";
import { noteLine, saveSettings } from "../store/settings.ts";
import { copySeeded, type SeededPlan } from "./seed/copy.ts";
import { quantile } from "./figures.ts";

const COMMITS_PER_SECOND = 20;
const DAY = 24 * 60 * 60_000;
/** As installed, but with a limit for conversations too: it reaches the first days of the two years, as a later night does. */
const SHORT: Partial<Retention> = { keepConversationsDays: 725 };

/** Runs one night on a copy of the seeded database to its end and prints the report. */
export async function measureNight(plan: SeededPlan): Promise<void> {
  const path = await copySeeded(plan);
  await using store = openStore(path);
  await store.transaction(async (tx) => {
    await saveSettings(tx, SHORT);
    // Nobody has written since it was seeded: its date must not be doubted for that.
    await saveDoubt(tx, new Date(Date.now() - 3 * DAY));
  });
  const alone = new AbortController();
  const quiet = committing(store, alone.signal);
  await wait(20_000);
  alone.abort();
  const beside = new AbortController();
  const busy = committing(store, beside.signal);
  const seconds = await runNight(store);
  beside.abort();
  await report(store, { seconds, quiet: await quiet, busy: await busy });
}

async function runNight(store: Store): Promise<number> {
  const began = performance.now();
  await using night = new Night({
    store,
    clock: realClock,
    timezone: "America/Argentina/Buenos_Aires",
    tidyFiles: () => Promise.resolve(),
    log: openLog({ level: "warn" }),
  });
  await night.run();
  return (performance.now() - began) / 1000;
}

/** Commits a small row at a steady rate until the signal. Gives how long each commit took, its turn included, and how late its timer was. */
async function committing(store: Store, signal: AbortSignal): Promise<Waits> {
  const waits: Waits = { commits: [], late: [] };
  for (let next = performance.now(); !signal.aborted; next += 1000 / COMMITS_PER_SECOND) {
    await wait(next - performance.now());
    const began = performance.now();
    waits.late.push(Math.max(0, began - next));
    await store.transaction((tx) => noteLine(tx, Math.floor(began) % 2 === 0, new Date()));
    waits.commits.push(performance.now() - began);
  }
  return waits;
}

interface Waits {
  /** Milliseconds from asking for a transaction until it was committed. */
  commits: number[];
  /** Milliseconds by which the timer before it was late: what the event loop was occupied with. */
  late: number[];
}

async function report(
  store: Store,
  { seconds, quiet, busy }: { seconds: number; quiet: Waits; busy: Waits },
): Promise<void> {
  const night = await getNight(store.read);
  if (night === null) throw new Error("the night did not come to its end");
  console.log(`\nThe night took ${seconds.toFixed(0)} s`);
  for (const field of retentionFields) console.log(`${field.padEnd(28)}${night.removed[field]}`);
  console.log(`\nA commit ${COMMITS_PER_SECOND} times a second (ms)`);
  print(["", "n", "p50", "p99", "most"]);
  print(["before the night", ...figures(quiet.commits)]);
  print(["… its timer late by", ...figures(quiet.late)]);
  print(["during the night", ...figures(busy.commits)]);
  print(["… its timer late by", ...figures(busy.late)]);
}

const figures = (times: number[]): string[] => [
  String(times.length),
  ...[0.5, 0.99, 1].map((part) => quantile(times, part).toFixed(2)),
];

function print(cells: string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(28) : cell.padStart(9))).join(""));
}

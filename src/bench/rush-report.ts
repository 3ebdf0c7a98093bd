/**
 * Report of the rush-hour load test: latency percentiles, waits in the outbox by lane, and messages that were
 * not sent or not read.
 */
import { loadavg } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { laneOfRank, lanes } from "../domain/messages/lane.ts";
import { quantile } from "./figures.ts";
import type { Usage } from "./probe.ts";
import type { RushPlan } from "./rush-plan.ts";

/** Measured latencies in milliseconds, and the messages that nobody read. */
export interface Carried {
  /** From phone to phone, in the conversations. */
  talk: number[];
  /** From phone to phone, in the flooding chats. */
  flood: number[];
  /** From a newcomer's message until the newcomer reads our first answer. */
  greeted: number[];
  /** What nobody has read. */
  missing: string[];
}

interface Left {
  lane: number;
  createdAt: number;
  sentAt: number | null;
}

/** The outbox rows created since then, in the order in which they left. */
export const readLanes = (folder: string, since: Date): Left[] =>
  look(
    folder,
    `SELECT lane, created_at AS createdAt, sent_at AS sentAt FROM outbox
     WHERE created_at >= ${since.getTime()} ORDER BY sent_at`,
  ) as Left[];

/** How many messages wait in the outbox. */
export const countPending = (folder: string): number =>
  look(folder, "SELECT 1 FROM outbox WHERE state = 'pending'").length;

/** Queries the database of the running program, read only. */
function look(folder: string, sql: string): unknown[] {
  const database = new Database(join(folder, "relevo", "relevo.db"), { readonly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

/**
 * Prints CPU time, event-loop utilization and load average, which show whether the machine was fast enough
 * for the figures to be valid.
 */
export function reportSpent(before: Usage, after: Usage, people: number): void {
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  console.log(
    `\nRelevo used ${seconds(after.cpuMs - before.cpuMs)} s of processor time and was occupied for ${seconds(
      after.occupiedMs - before.occupiedMs,
    )} s; simulator and people were occupied ${Math.round(people * 100)} % of the time. Load: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")}`,
  );
}

/** Prints the figures of the load test. */
export function reportRush(plan: RushPlan, carried: Carried, left: Left[]): void {
  const { agents, newcomers, minutes, floods, pace } = plan;
  console.log(
    `\n${agents} agents in conversation, ${newcomers} newcomers, ${floods} flooding chats, ${minutes} min, pace "${pace}"`,
  );
  console.log("\nFrom phone to phone (s)");
  print(["", "n", "p50", "p90", "p99", "most"]);
  print(["conversation", ...seconds(carried.talk)]);
  if (floods > 0) print(["the flooding chats", ...seconds(carried.flood)]);
  print(["newcomer greeted", ...seconds(carried.greeted)]);
  console.log("\nWaited in the outbox, by lane (s)");
  print(["", "n", "p50", "p90", "p99", "most"]);
  for (const lane of lanes) {
    const waits = left
      .filter((one) => laneOfRank(one.lane) === lane && one.sentAt !== null)
      .map(({ createdAt, sentAt }) => (sentAt ?? 0) - createdAt);
    if (waits.length > 0) print([lane, ...seconds(waits)]);
  }
  const sent = left.map(({ sentAt }) => sentAt).filter((at) => at !== null);
  console.log(
    `\nMessages of the account in its busiest minute: ${busiestMinute(sent)}; in all: ${sent.length}`,
  );
  console.log(`Not sent: ${left.length - sent.length}; not read by anybody: ${carried.missing.length}`);
  for (const line of carried.missing.slice(0, 10)) console.log(`  ${line}`);
}

/** The most of these sorted instants that lie within 60 seconds. */
function busiestMinute(sent: number[]): number {
  let from = 0;
  let most = 0;
  for (const [n, at] of sent.entries()) {
    while (at - (sent[from] ?? at) >= 60_000) from += 1;
    most = Math.max(most, n - from + 1);
  }
  return most;
}

const seconds = (times: number[]): string[] => [
  String(times.length),
  ...[0.5, 0.9, 0.99, 1].map((part) => (quantile(times, part) / 1000).toFixed(2)),
];

function print(cells: string[]): void {
  console.log(cells.map((cell, n) => (n === 0 ? cell.padEnd(24) : cell.padStart(9))).join(""));
}

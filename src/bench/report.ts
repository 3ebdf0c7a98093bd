/**
 * Report of the comparison: prints latency, throughput, CPU time, memory and SQL figures of both relays, with
 * their ratio.
 */
import { median, quantile } from "./figures.ts";
import type { Usage } from "./probe.ts";
import type { Burst, Latencies } from "./rounds.ts";
import type { SqlCount } from "./sql-count.ts";

/** All rounds of one relay. */
export interface Measured {
  name: string;
  singles: Latencies[];
  bursts: Burst[];
  usages: Usage[];
}

interface Line {
  what: string;
  unit: string;
  of(one: Measured): number;
}

const singles = (one: Measured): number[] =>
  one.singles.flatMap(({ toRoom, toClient }) => [...toRoom, ...toClient]);

const lines: Line[] = [
  { what: "latency, p50", unit: "ms", of: (one) => quantile(singles(one), 0.5) },
  { what: "latency, p99", unit: "ms", of: (one) => quantile(singles(one), 0.99) },
  { what: "client → room, p50", unit: "ms", of: (one) => median(one.singles.flatMap((s) => s.toRoom)) },
  { what: "room → client, p50", unit: "ms", of: (one) => median(one.singles.flatMap((s) => s.toClient)) },
  { what: "processor per message, one at a time", unit: "ms", of: (one) => medianOf(one.singles, "cpuMs") },
  { what: "processor per message, in a burst", unit: "ms", of: (one) => medianOf(one.bursts, "cpuMs") },
  { what: "burst", unit: "messages/s", of: (one) => medianOf(one.bursts, "perSecond") },
  { what: "occupied in a burst: relay", unit: "%", of: (one) => 100 * medianOf(one.bursts, "relayOccupied") },
  {
    what: "occupied in a burst: simulator and people",
    unit: "%",
    of: (one) => 100 * medianOf(one.bursts, "peopleOccupied"),
  },
  { what: "resident memory", unit: "MB", of: (one) => medianOf(one.usages, "rssMb") },
  { what: "resident memory, most", unit: "MB", of: (one) => medianOf(one.usages, "peakMb") },
];

function medianOf<K extends string>(all: Record<K, number>[], field: K): number {
  return median(all.map((one) => one[field]));
}

/** Prints the figures of each relay. The ratio compares the last relay with the first. */
export function report(measured: Measured[], { readMarks }: { readMarks: boolean }): void {
  title(`Relaying, ${readMarks ? "with" : "without"} read marks`);
  const [base] = measured;
  print(["", ...measured.map(({ name }) => name), "ratio"]);
  for (const { what, unit, of } of lines) {
    const values = measured.map(of);
    const ratio = base ? (values.at(-1) ?? 0) / of(base) : Number.NaN;
    print([`${what} (${unit})`, ...values.map(shown), ratio.toFixed(2)]);
  }
  for (const one of measured) print([`saturated in a burst: ${saturated(one)}`]);
}

/** Part of the time above which an event loop counts as saturated. */
const FULL = 0.85;

function saturated({ name, bursts }: Measured): string {
  const relay = medianOf(bursts, "relayOccupied") >= FULL;
  const people = medianOf(bursts, "peopleOccupied") >= FULL;
  if (relay && people) return `${name} and the people, about equally`;
  if (relay) return name;
  return people
    ? `the people (${name} could do more)`
    : `neither (${name} and the people waited for one another)`;
}

/** Prints the CPU profile of a burst: milliseconds per message and share of each owner. */
export function reportSpent(name: string, spent: Record<string, number>, messages: number): void {
  title(`${name}: where its time goes, in a burst (waiting for the disk included)`);
  const total = Object.values(spent).reduce((sum, ms) => sum + ms, 0);
  for (const [owner, ms] of Object.entries(spent))
    print([owner, `${shown(ms / messages)} ms`, `${Math.round((100 * ms) / total)} %`]);
}

/** Prints how long a start takes. */
export function reportStart(name: string, ms: number): void {
  title(`${name}: from start to connected ${Math.round(ms)} ms`);
}

/** SQL counts before and after a number of messages. */
export interface Counted {
  from: SqlCount;
  to: SqlCount;
  messages: number;
}

/** Statements and commits of one message. */
export const perMessage = ({ from, to, messages }: Counted): { statements: number; commits: number } => ({
  statements: (to.statements - from.statements) / messages,
  commits: (to.commits - from.commits) / messages,
});

/** Prints statements and commits per message; with `detail` also how often each statement ran. */
export function reportSql(when: string, counted: Counted, { detail }: { detail: boolean }): void {
  const { from, to, messages } = counted;
  const commits = to.commits - from.commits;
  title(`SQLite per relayed message, ${when}`);
  print(["statements", shown(perMessage(counted).statements)]);
  print(["commits", shown(perMessage(counted).commits)]);
  print(["one commit (ms)", shown((to.commitMs - from.commitMs) / commits)]);
  print(["commits (ms)", shown((to.commitMs - from.commitMs) / messages)]);
  if (!detail) return;
  const often = Object.entries(to.byText)
    .map(([text, n]): [string, number] => [text, (n - (from.byText[text] ?? 0)) / messages])
    .filter(([, n]) => n >= 0.05)
    .toSorted(([, one], [, other]) => other - one);
  for (const [text, n] of often) console.log(`${shown(n).padStart(8)}  ${text}`);
}

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

function title(text: string): void {
  console.log(`\n${text}`);
}

const WIDTHS = [56, 14, 14, 8];

function print(cells: string[]): void {
  console.log(
    cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[i] ?? 14))).join(""),
  );
}

/** Benchmark run: compares the baseline and Relevo, from two fresh processes to the last line of the report. */
import { startSimulator } from "../simulator/simulator.ts";
import { openBare } from "./bare.ts";
import { openRelevo } from "./relevo.ts";
import { median } from "./figures.ts";
import type { Relay } from "./relay.ts";
import { report, reportSpent, reportSql, reportStart, type Counted, type Measured } from "./report.ts";
import { measureBurst, measureLatency, usageOf } from "./rounds.ts";
import type { SqlCount } from "./sql-count.ts";

/** Parameters of the comparison. */
export interface Plan {
  /** How often each relay has its turn. */
  rounds: number;
  /** Messages of a round of single messages. */
  single: number;
  /** Messages of a burst. */
  burst: number;
  /** Conversations side by side. */
  cases: number;
  /** Compared without read marks, with them, or both. */
  readMarks: boolean[];
  detail: boolean;
}

/** How many messages are counted, and in how many conversations. */
export type CountPlan = Pick<Plan, "single" | "burst" | "cases">;

/** The counts of both ways to write. */
export interface CountedBoth {
  oneAtATime: Counted;
  inABurst: Counted;
}

/** Measures both relays in `folder` and prints the report. */
export async function compare(plan: Plan, folder: string): Promise<void> {
  await using simulator = await startSimulator();
  const place = { simulator, folder, cases: plan.cases };
  const bare = await openBare(place);
  const relevo = await openRelevo(place);
  const both = [bare, relevo];
  try {
    // The compiler of the engine needs some hundreds of messages until it has done its work.
    for (const relay of both) await warmUp(relay, plan);
    for (const on of plan.readMarks) {
      for (const relay of both) await relay.marksRead(on);
      report(await inTurns(both, plan), { readMarks: on });
    }
    if (plan.detail) for (const relay of both) await spent(relay, plan);
    await starts(both, plan);
    reportBoth(await sql(relevo, plan), plan);
  } finally {
    for (const relay of both) await end(relay);
  }
}

async function warmUp(relay: Relay, { single, burst }: CountPlan): Promise<void> {
  await measureLatency(relay, single);
  await measureBurst(relay, burst);
}

/** Measures the relays alternately, so that other load on the machine affects both. */
async function inTurns(relays: Relay[], { rounds, single, burst }: Plan): Promise<Measured[]> {
  const measured = relays.map(({ name }): Measured => ({ name, singles: [], bursts: [], usages: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, relay] of relays.entries()) {
      const own = measured[index] as Measured;
      own.singles.push(await measureLatency(relay, single));
      own.bursts.push(await measureBurst(relay, burst));
      own.usages.push(await usageOf(relay));
    }
  }
  return measured;
}

async function spent(relay: Relay, { burst }: Plan): Promise<void> {
  await relay.child.ask("start profile");
  await measureBurst(relay, burst);
  reportSpent(relay.name, await relay.child.ask<Record<string, number>>("stop profile"), burst);
}

async function starts(relays: Relay[], { rounds }: Plan): Promise<void> {
  for (const relay of relays) {
    const took: number[] = [];
    for (let round = 0; round < rounds; round += 1) took.push(await relay.restart());
    reportStart(relay.name, median(took));
  }
}

/** Prints what Relevo alone asks of SQLite, without measuring any time. */
export async function printSql(plan: Plan, folder: string): Promise<void> {
  reportBoth(await countRelayed(plan, folder), plan);
}

/** Counts what Relevo alone asks of SQLite for relayed messages. */
export async function countRelayed(plan: CountPlan, folder: string): Promise<CountedBoth> {
  await using simulator = await startSimulator();
  const relevo = await openRelevo({ simulator, folder, cases: plan.cases });
  try {
    await relevo.marksRead(false);
    await warmUp(relevo, plan);
    return await sql(relevo, plan);
  } finally {
    await end(relevo);
  }
}

async function end(relay: Relay): Promise<void> {
  for (const { client } of relay.pairs) await client.person.stop();
  await relay.pairs[0]?.agent.person.stop();
  await relay.child[Symbol.asyncDispose]();
}

/** Counts the SQL statements in a new process, because counting costs time. */
async function sql(relay: Relay, { single, burst }: CountPlan): Promise<CountedBoth> {
  await relay.restart({ BENCH_COUNT_SQL: "1" });
  await measureLatency(relay, single);
  const before = await relay.child.ask<SqlCount>("sql");
  await measureLatency(relay, single);
  const between = await relay.child.ask<SqlCount>("sql");
  await measureBurst(relay, burst);
  const after = await relay.child.ask<SqlCount>("sql");
  return {
    oneAtATime: { from: before, to: between, messages: single },
    inABurst: { from: between, to: after, messages: burst },
  };
}

function reportBoth({ oneAtATime, inABurst }: CountedBoth, { detail }: Plan): void {
  reportSql("one at a time", oneAtATime, { detail });
  reportSql("in a burst", inABurst, { detail });
}

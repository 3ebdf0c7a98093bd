/**
 * Panel benchmark: response times of the panel over two years of tickets while messages are relayed, and what
 * that does to the latency of the relay.
 */
import { setPriority } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { compiled } from "../installed.ts";
import type { PersonMessage } from "../simulator/person/person-screen.ts";
import { startSimulator } from "../simulator/simulator.ts";
import { copySeeded, type SeededPlan } from "./seed/copy.ts";
import type { Asked, Asking } from "./load-generator.ts";
import { quantile } from "./figures.ts";
import { measureFirstPage, type FirstPage } from "./first-page.ts";
import type { Pair } from "./people.ts";
import { gatherCast, type Cast, type Place } from "./relay.ts";
import { ADMIN, hire, link, Relevo } from "./relevo.ts";
import { back, there } from "./rounds.ts";

export interface PanelPlan extends SeededPlan {
  /** How long each of the three measurements lasts. */
  seconds: number;
}

const CASES = 10;
const PER_SECOND = 20;
/** As many as several people who click without a break. */
const QUESTIONS_PER_SECOND = 10;
const PATIENCE_MS = 60_000;

/** Seeds the database when it is missing, measures, and prints the report. */
export async function measurePanel(plan: PanelPlan): Promise<void> {
  const { folder } = plan;
  await copySeeded(plan);
  await using simulator = await startSimulator();
  const place: Place = { simulator, folder, cases: CASES };
  const relevo = new Relevo(place);
  const load = new Worker(join(compiled, "bench/load-generator.js"));
  stepBack();
  const cast = await gatherCast(place, 2);
  try {
    const pairs = await openCases(relevo, place, cast);
    await relayFor(pairs, 5);
    const alone = await relayFor(pairs, plan.seconds);
    const asking = { admin: ADMIN, seconds: plan.seconds, perSecond: QUESTIONS_PER_SECOND };
    const control = await besideAnother({ ...plan, folder: join(folder, "other") }, place, (url) =>
      Promise.all([relayFor(pairs, plan.seconds), ask(load, { ...asking, url })]),
    );
    const [beside, asked] = await Promise.all([
      relayFor(pairs, plan.seconds),
      ask(load, { ...asking, url: await relevo.url() }),
    ]);
    report({ alone, control: control[0], beside, asked });
    reportFirstPage(await measureFirstPage(await relevo.url(), ADMIN));
  } finally {
    for (const { person } of [cast.agent, ...cast.clients]) await person.stop();
    await relevo.child[Symbol.asyncDispose]();
    await load.terminate();
  }
}

/**
 * Control: runs `measure` with the address of a second Relevo, which has a database of the same size and no WhatsApp. What the relay
 * of the first one loses meanwhile, it loses to the machine that they share.
 */
async function besideAnother<T>(
  plan: PanelPlan,
  { simulator }: Place,
  measure: (url: string) => Promise<T>,
): Promise<T> {
  await copySeeded(plan);
  const other = new Relevo({ simulator, folder: plan.folder, cases: 0 });
  try {
    return await measure(await other.url());
  } finally {
    await other.child[Symbol.asyncDispose]();
  }
}

/**
 * Opens a case for each client. The seeded groups exist in the database only, so the panel assigns these
 * cases to the agent.
 */
async function openCases(relevo: Relevo, place: Place, cast: Cast): Promise<Pair[]> {
  const panel = await relevo.panel();
  await link(panel, place, cast);
  await panel.patch("/api/settings", { menu: false, gatherSeconds: 0 });
  const agent = await hire(panel, place, cast);
  const pairs: Pair[] = [];
  for (const client of cast.clients) {
    const hello = `Hola, soy ${client.person.account.name}: no tengo internet`;
    await client.writes(cast.office.lid, hello);
    const number = await panel.until(async () => {
      const { items } = await panel.get<{ items: { number: number }[] }>(
        `/api/tickets?state=waiting&sort=number&q=${client.person.account.phone}`,
      );
      return items[0]?.number;
    }, "a client's ticket did not appear");
    await panel.post(`/api/tickets/${number}/assign`, { agent });
    const copy = await cast.agent.person.hears(({ text }: PersonMessage) => text === hello, PATIENCE_MS);
    pairs.push({ client, agent: cast.agent, office: cast.office, room: copy.chat });
  }
  return pairs;
}

/**
 * Sends a fixed number of messages a second, both ways, whether or not the last ones have arrived. Gives the
 * latency of each, in milliseconds.
 */
async function relayFor(pairs: Pair[], seconds: number): Promise<number[]> {
  const under: Promise<number>[] = [];
  for (let n = 0; n < seconds * PER_SECOND; n += 1) {
    const pair = pairs[n % pairs.length] as Pair;
    under.push(Math.floor(n / pairs.length) % 2 === 0 ? there(pair) : back(pair));
    await wait(1000 / PER_SECOND);
  }
  return Promise.all(under);
}

/**
 * Lets the program and the load generator go first, which exist already: phones and WhatsApp are other machines in the real
 * world, and here their cryptography wants as much of the processor as the program does.
 */
function stepBack(): void {
  // Of this thread, on Linux; elsewhere of the process, and then of the load generator as well.
  setPriority(process.pid, 10);
}

/**
 * The load generator is a thread of its own, so that the cryptography of the simulated people does not
 * slow it down.
 */
function ask(load: Worker, asking: Asking): Promise<Asked> {
  return new Promise((resolve, reject) => {
    load.once("message", resolve);
    load.once("error", reject);
    load.postMessage(asking);
  });
}

/** Latency of the relay in milliseconds: with nobody at any panel, with somebody at another Relevo's, and at its own. */
interface Measured {
  alone: number[];
  control: number[];
  beside: number[];
  asked: Asked;
}

function report({ alone, control, beside, asked: { answers, late } }: Measured): void {
  console.log(`\nThe panel while ${PER_SECOND} messages a second are relayed (ms)`);
  print(["", "n", "p50", "p99", "most"]);
  for (const [name, times] of Object.entries(answers)) print([name, ...figures(times)]);
  print(["all of them", ...figures(Object.values(answers).flat())]);
  print(["(a timer that nobody holds up is late by)", ...figures(late)]);
  console.log("\nRelaying meanwhile (ms)");
  print(["", "n", "p50", "p99", "most"]);
  print(["nobody at the panel", ...figures(alone)]);
  print([`${QUESTIONS_PER_SECOND} questions a second to another Relevo`, ...figures(control)]);
  print([`${QUESTIONS_PER_SECOND} questions a second`, ...figures(beside)]);
  const ratio = (to: number[], part: number): string =>
    (quantile(beside, part) / quantile(to, part)).toFixed(2);
  print(["ratio to nobody", "", ratio(alone, 0.5), ratio(alone, 0.99), ""]);
  print(["ratio to another Relevo", "", ratio(control, 0.5), ratio(control, 0.99), ""]);
}

function reportFirstPage({ bytes, usableMs }: FirstPage): void {
  console.log("\nThe first page, with an empty cache");
  for (const [kind, size] of Object.entries(bytes)) print([kind, "", `${(size / 1000).toFixed(1)} kB`]);
  print(["until it can be used", "", `${Math.round(usableMs)} ms`]);
}

const figures = (times: number[]): string[] => [
  String(times.length),
  ...[0.5, 0.99, 1].map((part) => quantile(times, part).toFixed(1)),
];

function print(cells: string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(44) : cell.padStart(9))).join(""));
}

/**
 * Drill (fault injection, chaos test): the real program under two-way traffic by real clients, while faults happen to it
 * again and again. What counts at the end is what the phones show. The seed fixes which fault comes when and how hard; the
 * exact instants at which it hits the program depend on the machine.
 */
import { existsSync } from "node:fs";
import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AskedAgain } from "../simulator/state/counters.ts";
import { seededRandom } from "../simulator/faults/seeded-random.ts";
import { attend, writeInBursts, type Traffic } from "../testing/wire/crash-traffic.ts";
import { contradictions, openEnds } from "../testing/wire/wire-soundness.ts";
import { startWireWorld } from "../testing/wire/wire-world.ts";
import { inOrder, type DrillPlan } from "./plan.ts";
import { catchUp, connected, launch, troubles, type Suffering } from "./troubles.ts";
import { faults, shownBy, type Written } from "./verdict.ts";

export interface Outcome {
  plan: DrillPlan;
  minutes: number;
  /** Messages that people wrote and should be shown elsewhere. */
  messages: { fromClients: number; fromAgents: number };
  backAfterMs: number[];
  /** What could not be read at once, by whom it was asked for again. */
  askedAgain: { byProgram: AskedAgain[]; amongPhones: AskedAgain[] };
  /** Everything that is not as it must be, in words. */
  faults: string[];
}

/** After so many troubles the program may catch up, or what people write would only pile up. */
const BREATHER = 10;
const SETTLE_MS = 600_000;

const CLIENTS = ["Marta", "Pedro", "Rosa", "Juana", "Omar", "Lidia"];
const AGENTS = ["Ana", "Beto", "Carla", "Dani"];

/** Starts the test world, makes all faults of the plan, and stops it again. `told` is called with the progress. */
export async function drill(plan: DrillPlan, told: (line: string) => void): Promise<Outcome> {
  const agents = AGENTS.slice(0, plan.agents);
  await using world = await startWireWorld({
    support: Object.fromEntries(agents.map((name) => [name, 1])),
    // No reopening: every time a client writes again there is a new ticket, a new card, a new claim.
    settings: { reopenMinutes: 0 },
  });
  const traffic: Traffic = {
    world,
    clients: await Promise.all(CLIENTS.slice(0, plan.clients).map((name) => world.person(name))),
    agents: agents.map((name) => world.agent(name)),
    random: seededRandom(plan.seed),
    over: false,
  };
  const random = seededRandom(plan.seed + 1);
  const suffering: Suffering = { world, random, backAfterMs: [], ends: [], up: new WeakSet() };
  const before = performance.now();
  const written = await everythingAtOnce(traffic, () => makeTrouble(plan, suffering, told)).catch(
    async (cause: unknown) => {
      const words = `the program's last words: ${world.program.lastWords()}`;
      const kept = await keepTraces(traffic, plan.seed);
      throw new Error(`the drill stopped; ${howItStands(traffic)}; ${words}; kept: ${kept}`, {
        cause,
      });
    },
  );
  await world.settles(SETTLE_MS);
  const minutes = (performance.now() - before) / 60_000;
  const concluded = await conclude(traffic, suffering, written);
  if (concluded.faults.length > 0)
    concluded.faults.push(`kept for whoever looks into it: ${await keepTraces(traffic, plan.seed)}`);
  return { plan, minutes, ...concluded };
}

/** Stops the program and checks everything. */
async function conclude(
  traffic: Traffic,
  { backAfterMs, ends }: Suffering,
  written: Written,
): Promise<Omit<Outcome, "plan" | "minutes">> {
  const { world } = traffic;
  const { askedAgain } = world.simulator.counters;
  const stopped = await world.stop();
  return {
    messages: { fromClients: [...written.said.values()].flat().length, fromAgents: written.answered.length },
    backAfterMs,
    askedAgain: {
      byProgram: askedAgain.filter(({ by }) => by === world.desk.phone),
      amongPhones: askedAgain.filter(({ by, of }) => by !== world.desk.phone && of !== world.desk.phone),
    },
    faults: [
      ...faults(written),
      ...unreadable(traffic),
      ...askedAgain
        .filter(({ of }) => of === world.desk.phone)
        .map(({ by, id }) => `${by} asked the program for a message again (${id})`),
      ...ends.map((words) => `the program ended by itself: ${words}`),
      ...(stopped === 0 ? [] : [`the program stopped with ${stopped}`]),
      ...contradictions(world.database),
      ...world.takeComplaints().map((line) => `the program complained: ${line}`),
    ],
  };
}

/** Keeps the database, the program's output and what the phones show, before the test world deletes them. */
async function keepTraces({ world, clients, agents }: Traffic, seed: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `relevo-drill-${seed}-`));
  for (const part of ["", "-wal"])
    if (existsSync(world.database + part)) await cp(world.database + part, join(folder, `relevo.db${part}`));
  await writeFile(join(folder, "program.log"), world.said());
  const phones = [...clients, ...agents].map(({ account, messages }) => ({ name: account.name, messages }));
  await writeFile(join(folder, "phones.json"), JSON.stringify(phones, null, 1));
  return folder;
}

/** For whoever looks into a drill that stopped: what nobody has read, and what the program has left to do. */
function howItStands({ world, clients, agents }: Traffic): string {
  const shown = shownBy(agents);
  const unread = clients.flatMap(({ messages }) =>
    messages.filter(({ fromMe, text }) => fromMe && !shown.has(text)).map(({ text }) => text),
  );
  const last = agents.map(
    ({ account, messages }) =>
      `${account.name} wrote last: ${messages.findLast(({ fromMe }) => fromMe)?.text}`,
  );
  return `unread: ${unread.join(", ")}; ${last.join("; ")}; ${openEnds(world.database)}`;
}

async function everythingAtOnce(traffic: Traffic, trouble: () => Promise<void>): Promise<Written> {
  const { clients, agents } = traffic;
  const said = new Map<string, string[]>();
  const isAllRead = (): boolean => {
    if (said.size < clients.length) return false;
    const shown = shownBy(agents);
    return [...said.values()].every((texts) => texts.every((text) => shown.has(text)));
  };
  const writing = Promise.all(
    clients.map(async (client) => said.set(client.account.name, await writeInBursts(traffic, client))),
  );
  const attending = Promise.all(agents.map((agent) => attend(traffic, agent, isAllRead)));
  const suffering = trouble().finally(() => {
    traffic.over = true;
  });
  // Agents look when their phones show something new; that nothing more will come shows on no phone.
  const ended = Promise.all([writing, suffering]).then(() => {
    for (const agent of agents) agent.look();
  });
  const [answers] = await Promise.all([attending, ended]);
  return { clients, agents, said, answered: answers.flat() };
}

async function makeTrouble(
  plan: DrillPlan,
  suffering: Suffering,
  told: (line: string) => void,
): Promise<void> {
  const order = inOrder(plan, suffering.random);
  // The first start was the town's own; from here on each is timed.
  await suffering.world.kill();
  launch(suffering);
  for (const [index, trouble] of order.entries()) {
    await troubles[trouble](suffering);
    if ((index + 1) % BREATHER !== 0) continue;
    told(`${index + 1} of ${order.length} troubles`);
    await catchUp(suffering);
  }
  await connected(suffering);
  await suffering.world.awaken();
}

/** Messages of ours that a phone showed as "waiting for this message", for however short a time. */
function unreadable({ world, clients, agents }: Traffic): string[] {
  return [...clients, ...agents].flatMap(({ account, messages }) =>
    messages
      .filter(({ from, wasUnreadable }) => wasUnreadable && from === world.desk.phone)
      .map(({ id, text }) => `${account.name} could not read at first: "${text}" (${id})`),
  );
}

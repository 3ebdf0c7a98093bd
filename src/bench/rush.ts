/**
 * Rush-hour load test at the real sending pace: agents in conversation, newcomers at the same time and, on
 * request, flooding chats. It measures the latency from phone to phone and counts the messages that never
 * arrived.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { PanelClient } from "../demo/panel-client.ts";
import { startSimulator, type Simulator } from "../simulator/simulator.ts";
import type { Account } from "../simulator/state/accounts.ts";
import { openPhone, type Pair, type Phone } from "./people.ts";
import { openCase, Relevo, link } from "./relevo.ts";
import { usageOf } from "./rounds.ts";
import type { RushPlan } from "./rush-plan.ts";
import { countPending, readLanes, reportRush, reportSpent, type Carried } from "./rush-report.ts";

/** Each side of a conversation writes once in this time. */
const EVERY_MS = 15_000;
const NEWCOMERS_MS = 120_000;
const FLOOD_MS = 200;
const PATIENCE_MS = 300_000;
/** After the end, for what is still under way. */
const REST_MS = 10 * 60_000;
/** Phones that are switched on side by side. */
const TOGETHER = 5;

/** Runs the load test and prints its report. */
export async function rush(plan: RushPlan): Promise<void> {
  await using simulator = await startSimulator();
  const place = { simulator, folder: plan.folder, cases: 1 };
  const relevo = new Relevo(place);
  const everybody: Phone[] = [];
  try {
    const office = simulator.addAccount({ phone: phoneOf(0), name: "Mesa de ayuda" });
    const panel = await relevo.panel();
    await link(panel, place, { office });
    await panel.patch("/api/settings", { menu: false, gatherSeconds: 0, pace: plan.pace });
    const phones = await openPhones(simulator, plan);
    everybody.push(...phones.agents, ...phones.clients, ...phones.newcomers);
    const pairs = await openCases(panel, { office, ...phones });
    await panel.patch("/api/settings", { gatherSeconds: 20 });
    await relevo.restart({ SEND_PACE: "human" });
    await wait(5000);
    const began = new Date();
    const before = await usageOf(relevo);
    const people = performance.eventLoopUtilization();
    const carried = await morning(plan, { pairs, newcomers: phones.newcomers, office });
    reportSpent(before, await usageOf(relevo), performance.eventLoopUtilization(people).utilization);
    await emptied(plan.folder);
    reportRush(plan, carried, readLanes(plan.folder, began));
  } finally {
    for (const { person } of everybody) await person.stop();
    await relevo.child[Symbol.asyncDispose]();
  }
}

const phoneOf = (n: number): string => `54938155${String(60_000 + n)}`;

interface Phones {
  agents: Phone[];
  clients: Phone[];
  newcomers: Phone[];
}

async function openPhones(simulator: Simulator, plan: RushPlan): Promise<Phones> {
  const talking = plan.agents + plan.floods;
  const series = async (from: number, n: number, name: string): Promise<Phone[]> => {
    const phones: Phone[] = [];
    for (let i = 0; i < n; i += TOGETHER) {
      const some = Array.from({ length: Math.min(TOGETHER, n - i) }, (_, k) => i + k);
      phones.push(
        ...(await Promise.all(some.map((k) => openPhone(simulator, phoneOf(from + k), `${name} ${k + 1}`)))),
      );
    }
    return phones;
  };
  return {
    agents: await series(1000, talking, "Agente"),
    clients: await series(2000, talking, "Cliente"),
    newcomers: await series(3000, plan.newcomers, "Nuevo"),
  };
}

/**
 * How many agents are in the group that gets the newcomers' cards. It is small because a phone that decrypts
 * a card costs this machine as much as relaying one.
 */
const AT_THE_DOOR = 2;

/**
 * Creates two groups, and agents who each take one case. The newcomers' cards go to the first group, which
 * has few agents.
 */
async function openCases(
  panel: PanelClient,
  { office, agents, clients }: Phones & { office: Account },
): Promise<Pair[]> {
  const groups = { support: await makeGroup(panel, "support"), sales: await makeGroup(panel, "sales") };
  const pairs: Pair[] = [];
  for (const [n, agent] of agents.entries()) {
    const area = n < AT_THE_DOOR ? "support" : "sales";
    await panel.patch("/api/settings", { defaultArea: area });
    await hire(panel, agent, groups[area]);
    pairs.push(await openCase({ office, agent }, clients[n] as Phone, PATIENCE_MS));
  }
  await panel.patch("/api/settings", { defaultArea: "support" });
  return pairs;
}

async function makeGroup(panel: PanelClient, kind: "support" | "sales"): Promise<number> {
  const { id } = await panel.post<{ id: number }>("/api/main-groups", { kind, name: kind });
  await panel.until(
    async () => (await panel.get<{ state: string }>(`/api/main-groups/${id}`)).state === "ready",
    "the group was not made",
  );
  return id;
}

async function hire(panel: PanelClient, { person }: Phone, group: number): Promise<void> {
  const request = { name: person.account.name, phone: `+${person.phone}`, rooms: 1, mainGroups: [group] };
  const { id } = await panel.post<{ id: number }>("/api/agents", request);
  const asked = await person.hears(({ mentions }) => mentions.includes(person.phone), PATIENCE_MS);
  await person.says({ jid: asked.chat }, "LISTO", { quoted: asked });
  await until(async () => {
    const { provisioning, registered } = await panel.get<{
      registered: boolean;
      provisioning: { state: string };
    }>(`/api/agents/${id}`);
    return registered && provisioning.state === "done";
  });
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const patience = performance.now() + PATIENCE_MS;
  while (!(await done())) {
    if (performance.now() > patience) throw new Error("an agent's room was not made");
    await wait(200);
  }
}

/** Waits until the outbox is empty, at most ten minutes. */
async function emptied(folder: string): Promise<void> {
  const patience = performance.now() + REST_MS;
  while (performance.now() < patience && countPending(folder) > 0) await wait(1000);
}

interface Cast {
  pairs: Pair[];
  newcomers: Phone[];
  office: Account;
}

async function morning(plan: RushPlan, { pairs, newcomers, office }: Cast): Promise<Carried> {
  const until = performance.now() + plan.minutes * 60_000;
  const carried: Carried = { talk: [], flood: [], greeted: [], missing: [] };
  const talking = pairs.slice(0, plan.agents);
  const flooding = pairs.slice(plan.agents);
  const within = Math.min(NEWCOMERS_MS, plan.minutes * 60_000);
  const under: Promise<void>[] = [];
  const track: Track = (tracked) => void under.push(untilRead(carried, tracked));
  await Promise.all([
    ...talking.flatMap((pair, n) => [
      every(EVERY_MS, { first: (n / talking.length) * EVERY_MS, until }, () => sayThere(pair, track)),
      every(EVERY_MS, { first: ((n + 0.5) / talking.length) * EVERY_MS, until }, () => sayBack(pair, track)),
    ]),
    ...flooding.map((pair) => every(FLOOD_MS, { first: 0, until }, () => sayThere(pair, track, "flood"))),
    ...newcomers.map(async (phone, n) => {
      await wait((n / newcomers.length) * within);
      const { name } = phone.person.account;
      const read = phone.readsAny();
      const sent = phone.writes(office.lid, `Hola, soy ${name}, no me anda internet`);
      track({ what: "greeted", name, sent, read });
    }),
  ]);
  await Promise.race([Promise.all(under), wait(REST_MS, undefined, { ref: false })]);
  return carried;
}

type Track = (tracked: Tracked) => void;

let written = 0;
const newText = (): string => `¿Me confirmás el turno de mañana a las 10? (${(written += 1)})`;

function sayThere({ client, agent, office }: Pair, track: Track, what: "talk" | "flood" = "talk"): void {
  const text = newText();
  const read = agent.reads(text);
  track({
    what,
    name: `${client.person.account.name}: ${text}`,
    sent: client.writes(office.lid, text),
    read,
  });
}

function sayBack({ client, agent, room }: Pair, track: Track): void {
  const text = newText();
  const read = client.reads(text);
  track({
    what: "talk",
    name: `${agent.person.account.name}: ${text}`,
    sent: agent.writes(room, text),
    read,
  });
}

async function every(
  ms: number,
  { first, until }: { first: number; until: number },
  act: () => void,
): Promise<void> {
  await wait(first);
  for (let next = performance.now(); next < until; next += ms) {
    await wait(next - performance.now());
    act();
  }
}

interface Tracked {
  what: keyof Omit<Carried, "missing">;
  name: string;
  sent: Promise<number>;
  read: Promise<number>;
}

/** Lists the message as missing until it is read. */
async function untilRead(carried: Carried, { what, name, sent, read }: Tracked): Promise<void> {
  const line = `${what}: ${name}`;
  carried.missing.push(line);
  const sentAt = await sent;
  const readAt = await read;
  carried[what].push(Math.max(0, readAt - sentAt));
  carried.missing.splice(carried.missing.indexOf(line), 1);
}

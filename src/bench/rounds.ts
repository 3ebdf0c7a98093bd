/** Measurement rounds: latency of single messages, and throughput of a burst, with the CPU time they cost. */
import { setTimeout as wait } from "node:timers/promises";
import type { Pair } from "./people.ts";
import type { Usage } from "./probe.ts";
import type { Relay } from "./relay.ts";

/** Latency of single messages. */
export interface Latencies {
  /**
   * Milliseconds from the writer's stanza to the reader's, both at the network. The cryptography of the
   * simulated people is left out.
   */
  toRoom: number[];
  toClient: number[];
  /** The relay's processor time per relayed message. */
  cpuMs: number;
}

/** Throughput of a burst: messages per second, and CPU milliseconds per message. */
export interface Burst {
  perSecond: number;
  cpuMs: number;
  /**
   * Part of the time (0 to 1) in which the event loop was occupied: in the relay, and in the simulator and
   * the people together.
   */
  relayOccupied: number;
  peopleOccupied: number;
}

/** Pause after a round, until marks and receipts are done. */
const REST_MS = 400;
/** Pause between two messages, so that the work after one is not counted for the next. */
const GAP_MS = 20;

let written = 0;
/** A new text each time: a message is recognised by its text. */
const newText = (): string => `¿Me confirmás el turno de mañana a las 10? (${(written += 1)})`;

/** Sends one message at a time, in both directions in turn. */
export async function measureLatency(relay: Relay, messages: number): Promise<Latencies> {
  const toRoom: number[] = [];
  const toClient: number[] = [];
  const cpuMs = await cpuDuring(relay, async () => {
    for (let n = 0; n < messages / 2; n += 1) {
      const pair = relay.pairs[n % relay.pairs.length] as Pair;
      toRoom.push(await there(pair));
      await wait(GAP_MS);
      toClient.push(await back(pair));
      await wait(GAP_MS);
    }
  });
  return { toRoom, toClient, cpuMs: cpuMs / (toRoom.length + toClient.length) };
}

/** Milliseconds of one message from the client to the agent. */
export async function there({ client, agent, office }: Pair): Promise<number> {
  const text = newText();
  const read = agent.reads(text);
  const sentAt = await client.writes(office.lid, text);
  return (await read) - sentAt;
}

/** Milliseconds of one message from the agent to the client. */
export async function back({ client, agent, room }: Pair): Promise<number> {
  const text = newText();
  const read = client.reads(text);
  const sentAt = await agent.writes(room, text);
  return (await read) - sentAt;
}

/** Sends as fast as possible, in all conversations and both directions at once. */
export async function measureBurst(relay: Relay, messages: number): Promise<Burst> {
  const each = Math.ceil(messages / relay.pairs.length / 2);
  let tookMs = 0;
  let relayMs = 0;
  let peopleMs = 0;
  const cpuMs = await cpuDuring(relay, async () => {
    const { occupiedMs } = await usageOf(relay);
    const people = performance.eventLoopUtilization();
    const before = performance.now();
    await Promise.all(relay.pairs.map((pair) => flood(pair, each)));
    tookMs = performance.now() - before;
    peopleMs = performance.eventLoopUtilization(people).active;
    relayMs = (await usageOf(relay)).occupiedMs - occupiedMs;
  });
  const all = each * relay.pairs.length * 2;
  return {
    perSecond: (all / tookMs) * 1000,
    cpuMs: cpuMs / all,
    relayOccupied: relayMs / tookMs,
    peopleOccupied: peopleMs / tookMs,
  };
}

async function flood(pair: Pair, each: number): Promise<void> {
  const { client, agent, office, room } = pair;
  const outward = Array.from({ length: each }, newText);
  const homeward = Array.from({ length: each }, newText);
  const read = [...outward.map((text) => agent.reads(text)), ...homeward.map((text) => client.reads(text))];
  const writeAll = async (texts: string[], write: (text: string) => Promise<unknown>): Promise<void> => {
    for (const text of texts) await write(text);
  };
  await Promise.all([
    writeAll(outward, (text) => client.writes(office.lid, text)),
    writeAll(homeward, (text) => agent.writes(room, text)),
    ...read,
  ]);
}

/** What the relay's process has used since its start. */
export const usageOf = ({ child }: Relay): Promise<Usage> => child.ask<Usage>("usage");

const cpuOf = async (relay: Relay): Promise<number> => (await usageOf(relay)).cpuMs;

/** CPU milliseconds of the relay during the work and the pause after it. */
async function cpuDuring(relay: Relay, work: () => Promise<void>): Promise<number> {
  await wait(REST_MS);
  const before = await cpuOf(relay);
  await work();
  await wait(REST_MS);
  return (await cpuOf(relay)) - before;
}

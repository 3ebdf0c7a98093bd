import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../simulator/person/person.ts";
import type { Place } from "../../simulator/person/person-listener.ts";
import { contradictions } from "../../testing/wire/wire-soundness.ts";
import {
  LONG_MS,
  numberIn,
  startWireWorld,
  type ConnectionJson,
  type WireWorld,
} from "../../testing/wire/wire-world.ts";

const SEED = Number(process.env["SEED"] ?? 20261121);
const AGENTS = Array.from({ length: 20 }, (_, n) => `Agente${String.fromCodePoint(65 + n)}`);

let world: WireWorld;

beforeAll(async () => {
  const support = Object.fromEntries(AGENTS.map((name) => [name, 1]));
  world = await startWireWorld({ support, adopted: true, settings: { promoteAgents: false } });
  return () => world[Symbol.asyncDispose]();
}, 150_000);

const numbered = (who: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${who} ${String(n + 1).padStart(3, "0")}`);

/** Texts of others that a chat shows and that are of this series, in the order of the phone. */
const series = (person: Person, chat: string, who: string): string[] =>
  person
    .heard({ jid: chat })
    .filter(({ fromMe, text }) => !fromMe && text.startsWith(`${who} `))
    .map(({ text }) => text);

async function writesAll(from: Person, to: Place, texts: string[]): Promise<void> {
  for (const text of texts) await from.says(to, text);
}

/** What nobody waits for could still be on its way when the database is looked at. */
async function closes(agent: Person, room: string): Promise<void> {
  await agent.says({ jid: room }, "/fin");
  await agent.hears(({ chat, text }) => chat === room && text.startsWith("🏁 Caso"), LONG_MS);
}

describe("Races", () => {
  it("fifty messages of a stranger at once are one ticket with one card", async () => {
    const rita = await world.person("Rita");
    const texts = numbered("rita", 50);
    await Promise.all(texts.map((text) => rita.says(world.desk, text)));
    const opened = await world.takes(rita, "AgenteA");
    const agent = opened.agent;
    await agent.sees(() => series(agent, opened.room, "rita").length === 50 || undefined, LONG_MS);
    expect(series(agent, opened.room, "rita").toSorted()).toEqual(texts);
    await world.settles();
    const { items } = await world.api.get<{ items: unknown[] }>("/api/tickets?q=Rita");
    expect(items).toHaveLength(1);
    const cards = agent.messages.filter(({ text }) => text.startsWith("🎫") && text.includes("Rita"));
    expect(cards).toHaveLength(1);
    expect(rita.heard().filter(({ text }) => text.startsWith("✅ Registramos"))).toHaveLength(1);
    await closes(agent, opened.room);
  });

  it("of twenty agents who quote one card at once one wins, and nineteen read who", async () => {
    const nora = await world.person("Nora");
    await nora.says(world.desk, "se cortó la luz y no vuelve internet");
    const agents = AGENTS.map((name) => world.agent(name));
    const cards = await Promise.all(agents.map((agent) => world.card(agent, nora)));
    const chat = cards[0]?.chat ?? "";
    await Promise.all(
      agents.map((agent, n) => agent.says({ jid: chat }, "mío", { quoted: cards[n] as (typeof cards)[0] })),
    );
    const number = numberIn(cards[0] as (typeof cards)[0]);
    const witness = world.agent("AgenteT");
    const claimed = await witness.hears(({ text }) => text.includes(`tomó el ticket *#${number}*`), LONG_MS);
    const winner = /\*(Agente\w)\*/.exec(claimed.text)?.[1] ?? "";
    const refusal = `El ticket *#${number}* ya lo tomó *${winner}*.`;
    const refusals = () => witness.messages.filter(({ text }) => text === refusal);
    await witness.sees(() => refusals().length === 19 || undefined, LONG_MS);
    await world.settles();
    expect(refusals()).toHaveLength(19);
    expect(witness.messages.filter(({ text }) => text.includes(`tomó el ticket *#${number}*`))).toHaveLength(
      1,
    );
    // Each refusal answers another one's claim; the case is open in one room only.
    expect(new Set(refusals().map(({ quotedId }) => quotedId)).size).toBe(19);
    const opened = AGENTS.filter((name) =>
      world.agent(name).messages.some(({ text }) => text.startsWith(`📂 *Ticket #${number}*`)),
    );
    expect(opened).toEqual([winner]);
    await closes(world.agent(winner), world.room(winner));
  });
});

describe("Order", () => {
  it(`keeps 200 messages each way through 20 cuts: all, once, in order (SEED=${SEED})`, async () => {
    const luis = await world.person("Luis");
    const { agent, room } = await world.caseOf(luis, "AgenteC");
    const { liveness: before } = await world.api.get<ConnectionJson>("/api/whatsapp");
    const { faults } = world.simulator;
    const fromClient = numbered("luis", 200);
    const fromAgent = numbered("agente", 200);
    const cutsNow = () => luis.closes.length + agent.closes.length;
    const cutsBefore = cutsNow();
    faults.cutAtRandom(world.desk, { seed: SEED, every: 120, times: 12 });
    faults.cutAtRandom(luis.account, { seed: SEED + 1, every: 100, times: 4 });
    faults.cutAtRandom(agent.account, { seed: SEED + 2, every: 100, times: 4 });
    await Promise.all([writesAll(luis, world.desk, fromClient), writesAll(agent, { jid: room }, fromAgent)]);
    await agent.hears(fromClient.at(-1) as string, 60_000);
    await luis.hears(fromAgent.at(-1) as string, 60_000);
    await world.settles();
    expect(series(agent, room, "luis")).toEqual(fromClient);
    expect(series(luis, world.desk.phone, "agente")).toEqual(fromAgent);
    const { liveness: after } = await world.api.get<ConnectionJson>("/api/whatsapp");
    expect(after.reconnects - before.reconnects + cutsNow() - cutsBefore).toBeGreaterThanOrEqual(20);
    await closes(agent, room);
  }, 150_000);
});

describe("While the program is down", () => {
  it("a hundred messages wait, and are relayed once and in order when it is back", async () => {
    const sara = await world.person("Sara");
    const { agent, room } = await world.caseOf(sara, "AgenteD");
    await world.settles();
    expect(await world.stop()).toBe(0);
    const fromClient = numbered("sara", 100);
    const fromAgent = numbered("desde", 30);
    await Promise.all([writesAll(sara, world.desk, fromClient), writesAll(agent, { jid: room }, fromAgent)]);
    await world.start();
    await agent.hears(fromClient.at(-1) as string, LONG_MS);
    await sara.hears(fromAgent.at(-1) as string, LONG_MS);
    await world.settles();
    expect(series(agent, room, "sara")).toEqual(fromClient);
    expect(series(sara, world.desk.phone, "desde")).toEqual(fromAgent);
    await closes(agent, room);
  });
});

describe("After the storms", () => {
  it("the database agrees with itself, and nobody has anything to act upon", async () => {
    await world.settles();
    expect(contradictions(world.database)).toEqual([]);
    expect(world.takeComplaints()).toEqual([]);
  });
});

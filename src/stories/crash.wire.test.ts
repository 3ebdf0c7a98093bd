import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../simulator/person.ts";
import { seededRandom } from "../simulator/seeded-random.ts";
import { attend, writeInBursts, type Traffic } from "./crash-traffic.ts";
import { contradictions } from "./wire-soundness.ts";
import { LONG_MS, startWireTown, type WireTown } from "./wire-town.ts";

const SEED = Number(process.env["SEED"] ?? 20261121);
const KILLS = 30;

let town: WireTown;
let traffic: Traffic;

beforeAll(async () => {
  // No reopening: every time a client writes again there is a new ticket, a new card, a new claim.
  town = await startWireTown({ support: { Ana: 1, Beto: 1 }, settings: { reopenMinutes: 0 } });
  const clients = await Promise.all(["Marta", "Pedro", "Rosa"].map((name) => town.person(name)));
  const agents = ["Ana", "Beto"].map((name) => town.agent(name));
  traffic = { town, clients, agents, random: seededRandom(SEED), over: false };
  return () => town[Symbol.asyncDispose]();
});

/** Kills the program at some instant of its life, and starts it again at once. */
async function killAndRestart(random: () => number): Promise<void> {
  const program = town.program;
  // Every fourth while it starts; the others in the middle of its work.
  const early = random() < 0.25;
  if (!early) await program.says("Conectado a WhatsApp", LONG_MS);
  await pause(random() * (early ? 800 : 2000));
  await town.kill();
  town.launch();
}

const isShownOnce = (person: Person[], text: string): boolean =>
  person.flatMap(({ messages }) => messages).filter((one) => !one.fromMe && one.text === text).length === 1;

/** Of these texts those that the phones together do not show exactly once. */
const wrong = (people: Person[], texts: string[]): string[] =>
  texts.filter((text) => !isShownOnce(people, text));

describe("Killed at any instant and started again", () => {
  it(`${KILLS} times under traffic both ways, it loses nothing and does nothing twice (SEED=${SEED})`, async () => {
    const { clients, agents } = traffic;
    const random = seededRandom(SEED + 1);
    const written = new Map<string, string[]>();
    const isAllRead = (): boolean =>
      written.size === clients.length &&
      [...written.values()].every((texts) => texts.every((text) => isShownOnce(agents, text)));
    const writing = Promise.all(
      clients.map(async (client) => {
        written.set(client.account.name, await writeInBursts(traffic, client));
      }),
    );
    const attending = Promise.all(agents.map((agent) => attend(traffic, agent, isAllRead)));
    const killing = (async () => {
      for (let kills = 0; kills < KILLS; kills++) await killAndRestart(random);
      await town.awaken();
      traffic.over = true;
    })();
    const [answers] = await Promise.all([attending, writing, killing]);
    const answered = answers.flat();
    await town.settles();

    const said = [...written.values()].flat();
    expect(said.length).toBeGreaterThan(60);
    expect(answered.length).toBeGreaterThan(20);
    expect(wrong(agents, said)).toEqual([]);
    for (const client of clients) {
      const own = answered.filter((one) => one.client === client.account.name).map(({ text }) => text);
      expect(wrong([client], own)).toEqual([]);
      // And nothing that was meant for somebody else.
      const mine = new Set(own);
      const foreign = answered.filter(({ text }) => !mine.has(text)).map(({ text }) => text);
      expect(foreign.filter((text) => client.messages.some((one) => one.text === text))).toEqual([]);
    }
  }, 400_000);

  it("keeps each conversation in order", () => {
    for (const agent of traffic.agents) {
      for (const client of traffic.clients) {
        const shown = agent.messages
          .filter(({ fromMe, text }) => !fromMe && text.startsWith(`${client.account.name} 0`))
          .map(({ text }) => text);
        expect(shown).toEqual(shown.toSorted());
        const answers = client.messages
          .filter(({ text }) => text.startsWith(`${agent.account.name} 0`))
          .map(({ text }) => text);
        expect(answers).toEqual(answers.toSorted());
      }
    }
  });

  it("says each thing of a ticket once: its card, who took it, its header, its end, its number, its farewell", () => {
    const [witness] = traffic.agents;
    const count = new Map<string, number>();
    const note = (what: string, text: string): void => {
      const key = `${what} ${/#\d+/.exec(text)?.[0] ?? ""}`;
      count.set(key, (count.get(key) ?? 0) + 1);
    };
    for (const { text } of witness?.messages ?? []) {
      if (text.startsWith("🎫")) note("card", text);
      if (/^✅ \*.*tomó el ticket/u.test(text)) note("taken", text);
      if (/^🏁 \*.*cerró el ticket/u.test(text)) note("closed", text);
    }
    for (const { text } of traffic.agents.flatMap(({ messages }) => messages))
      if (text.startsWith("📂")) note("header", text);
    for (const { text } of traffic.clients.flatMap(({ messages }) => messages)) {
      if (text.startsWith("✅ Registramos")) note("number", text);
      if (text.startsWith("Cerramos tu consulta")) note("farewell", text);
    }
    expect([...count].filter(([, times]) => times !== 1)).toEqual([]);
    const tickets = [...count.keys()].filter((key) => key.startsWith("card "));
    expect(count.size).toBe(6 * tickets.length);
  });

  it("leaves a sound database, and stops in order when asked", async () => {
    expect(await town.stop()).toBe(0);
    expect(contradictions(town.database)).toEqual([]);
    expect(town.takeComplaints()).toEqual([]);
  });
});

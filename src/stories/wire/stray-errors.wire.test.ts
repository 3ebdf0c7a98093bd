/** Errors that nobody caught, in the running program. */
import { beforeAll, describe, expect, it } from "vitest";
import { contradictions } from "../../testing/wire/wire-soundness.ts";
import { LONG_MS, startWireWorld, type Case, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let opened: Case;

/** Runs in the program before it begins: at these signals something fails that nobody waits for. */
const BUGS = `
  process.on("SIGWINCH", () => { Promise.reject(new TypeError("a bug that nobody caught")); });
  process.on("SIGIO", () => { throw new TypeError("a bug that ends the program"); });
`;

beforeAll(async () => {
  world = await startWireWorld({ support: { Ana: 1 }, adopted: true, settings: { promoteAgents: false } });
  opened = await world.caseOf(await world.person("Marta"), "Ana");
  await world.settles();
  await world.stop();
  world.nodeOptions = `--import data:text/javascript,${encodeURIComponent(BUGS)}`;
  await world.start();
  return () => world[Symbol.asyncDispose]();
});

interface Item {
  id: string;
  kind: string;
  title: string | null;
  detail: string | null;
}

const listed = (fits: (items: Item[]) => boolean) =>
  world.api.until<{ items: Item[] }>("/api/review", ({ items }) => fits(items), LONG_MS);

/** Both directions, one after the other. */
async function talks(words: string): Promise<void> {
  const { client, agent, room } = opened;
  await client.says(world.desk, `${words}?`);
  await agent.hears(({ chat, text }) => chat === room && text === `${words}?`, LONG_MS);
  await agent.says({ jid: room }, `${words}!`);
  await client.hears(`${words}!`, LONG_MS);
}

describe("A promise that fails and that nobody waits for", () => {
  it("is written down where a person sees it; the program goes on, and every message passes", async () => {
    const { pid } = world.program;
    await talks("antes");
    process.kill(pid, "SIGWINCH");
    const { items } = await listed((some) => some.length > 0);
    expect(items.map(({ kind, title, detail }) => [kind, title, detail])).toEqual([
      ["job", "Error inesperado", "TypeError: a bug that nobody caught"],
    ]);
    await talks("después");
    expect(world.program.pid).toBe(pid);
    expect(world.program.isRunning).toBe(true);
  });

  it("many of them in the middle of a conversation cost none of its messages, and none comes twice", async () => {
    const { client, agent, room } = opened;
    const texts = Array.from({ length: 20 }, (_, n) => `parte ${n}`);
    for (const text of texts) {
      process.kill(world.program.pid, "SIGWINCH");
      await client.says(world.desk, text);
    }
    await agent.hears("parte 19", LONG_MS);
    await world.settles();
    const heard = agent.heard({ jid: room }).filter(({ text }) => text.startsWith("parte "));
    expect(heard.map(({ text }) => text)).toEqual(texts);
    const { items } = await listed((some) => some.length > 0);
    expect(items).toHaveLength(1);
    await world.api.post("/api/review/retry", { ids: items.map(({ id }) => id) });
    await listed((some) => some.length === 0);
    const complaints = world.takeComplaints();
    expect(complaints.length).toBeGreaterThan(1);
    expect(complaints.filter((line) => !line.includes("an error that nobody caught"))).toEqual([]);
  });
});

describe("An exception that nobody caught", () => {
  it("ends the program in order; the next start shows why, and nothing is lost", async () => {
    const { client } = opened;
    process.kill(world.program.pid, "SIGIO");
    const { code } = await world.program.ends();
    expect(code).not.toBe(0);
    await client.says(world.desk, "¿siguen ahí?");
    await world.start();
    await opened.agent.hears(({ text }) => text === "¿siguen ahí?", LONG_MS);
    const { items } = await listed((some) => some.length > 0);
    expect(items.map(({ title, detail }) => [title, detail])).toEqual([
      ["El programa se detuvo", "TypeError: a bug that ends the program"],
    ]);
    await talks("otra vez");
    await world.settles();
    expect(contradictions(world.database)).toEqual([]);
    expect(world.takeComplaints()).toEqual([]);
  });
});

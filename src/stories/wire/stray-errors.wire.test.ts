/** Errors that nobody caught, in the running program. */
import { beforeAll, describe, expect, it } from "vitest";
import { contradictions } from "../../testing/wire/wire-soundness.ts";
import { LONG_MS, startWireTown, type Case, type WireTown } from "../../testing/wire/wire-town.ts";

let town: WireTown;
let opened: Case;

/** Runs in the program before it begins: at these signals something fails that nobody waits for. */
const BUGS = `
  process.on("SIGWINCH", () => { Promise.reject(new TypeError("a bug that nobody caught")); });
  process.on("SIGIO", () => { throw new TypeError("a bug that ends the program"); });
`;

beforeAll(async () => {
  town = await startWireTown({ support: { Ana: 1 }, adopted: true, settings: { promoteAgents: false } });
  opened = await town.caseOf(await town.person("Marta"), "Ana");
  await town.settles();
  await town.stop();
  town.nodeOptions = `--import data:text/javascript,${encodeURIComponent(BUGS)}`;
  await town.start();
  return () => town[Symbol.asyncDispose]();
});

interface Item {
  id: string;
  kind: string;
  title: string | null;
  detail: string | null;
}

const listed = (fits: (items: Item[]) => boolean) =>
  town.api.until<{ items: Item[] }>("/api/review", ({ items }) => fits(items), LONG_MS);

/** Both directions, one after the other. */
async function talks(words: string): Promise<void> {
  const { client, agent, room } = opened;
  await client.says(town.desk, `${words}?`);
  await agent.hears(({ chat, text }) => chat === room && text === `${words}?`, LONG_MS);
  await agent.says({ jid: room }, `${words}!`);
  await client.hears(`${words}!`, LONG_MS);
}

describe("A promise that fails and that nobody waits for", () => {
  it("is written down where a person sees it; the program goes on, and every message passes", async () => {
    const { pid } = town.program;
    await talks("antes");
    process.kill(pid, "SIGWINCH");
    const { items } = await listed((some) => some.length > 0);
    expect(items.map(({ kind, title, detail }) => [kind, title, detail])).toEqual([
      ["job", "Error inesperado", "TypeError: a bug that nobody caught"],
    ]);
    await talks("después");
    expect(town.program.pid).toBe(pid);
    expect(town.program.isRunning).toBe(true);
  });

  it("many of them in the middle of a conversation cost none of its messages, and none comes twice", async () => {
    const { client, agent, room } = opened;
    const texts = Array.from({ length: 20 }, (_, n) => `parte ${n}`);
    for (const text of texts) {
      process.kill(town.program.pid, "SIGWINCH");
      await client.says(town.desk, text);
    }
    await agent.hears("parte 19", LONG_MS);
    await town.settles();
    const heard = agent.heard({ jid: room }).filter(({ text }) => text.startsWith("parte "));
    expect(heard.map(({ text }) => text)).toEqual(texts);
    const { items } = await listed((some) => some.length > 0);
    expect(items).toHaveLength(1);
    await town.api.post("/api/review/retry", { ids: items.map(({ id }) => id) });
    await listed((some) => some.length === 0);
    const complaints = town.takeComplaints();
    expect(complaints.length).toBeGreaterThan(1);
    expect(complaints.filter((line) => !line.includes("an error that nobody caught"))).toEqual([]);
  });
});

describe("An exception that nobody caught", () => {
  it("ends the program in order; the next start shows why, and nothing is lost", async () => {
    const { client } = opened;
    process.kill(town.program.pid, "SIGIO");
    const { code } = await town.program.ends();
    expect(code).not.toBe(0);
    await client.says(town.desk, "¿siguen ahí?");
    await town.start();
    await opened.agent.hears(({ text }) => text === "¿siguen ahí?", LONG_MS);
    const { items } = await listed((some) => some.length > 0);
    expect(items.map(({ title, detail }) => [title, detail])).toEqual([
      ["El programa se detuvo", "TypeError: a bug that ends the program"],
    ]);
    await talks("otra vez");
    await town.settles();
    expect(contradictions(town.database)).toEqual([]);
    expect(town.takeComplaints()).toEqual([]);
  });
});

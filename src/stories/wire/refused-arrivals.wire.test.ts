import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { LONG_MS, startWireWorld } from "../../testing/wire/wire-world.ts";

interface Item {
  id: string;
  kind: string;
  attempts: number;
  detail: string | null;
}

it("what the database refuses to take in is kept, shown, tried again, and arrives once, in order", async () => {
  await using world = await startWireWorld({ support: { Ana: 1 }, adopted: true });
  const rita = await world.person("Rita");
  await rita.says(world.desk, "no tengo internet");
  const opened = await world.takes(rita, "Ana");
  const said = (): string[] =>
    opened.agent
      .heard({ jid: opened.room })
      .filter(({ fromMe, text }) => !fromMe && text.startsWith("parte"))
      .map(({ text }) => text);
  const list = (fits: (items: Item[]) => boolean) =>
    world.api.until<{ items: Item[] }>("/api/review", ({ items }) => fits(items), LONG_MS);
  {
    using db = Object.assign(new Database(world.database), { [Symbol.dispose]: () => db.close() });
    db.pragma("busy_timeout = 5000");
    db.exec(`CREATE TRIGGER poison BEFORE INSERT ON inbox WHEN NEW.arrival LIKE '%veneno%'
      BEGIN SELECT RAISE(ABORT, 'a bug'); END`);
    await rita.says(world.desk, "parte 1");
    await rita.says(world.desk, "parte 2 con veneno");
    await rita.says(world.desk, "parte 3 con veneno");
    await rita.says(world.desk, "parte 4");
    await opened.agent.hears((message) => message.text === "parte 4", LONG_MS);
    const { items } = await list((some) => some.length === 2);
    expect(items.map(({ kind, detail }) => [kind, detail])).toEqual([
      ["arrival", "SqliteError: a bug"],
      ["arrival", "SqliteError: a bug"],
    ]);
    expect(said()).toEqual(["parte 1", "parte 4"]);
    const open =
      "SELECT count(DISTINCT stanza_key) AS n FROM journal WHERE stored_at IS NULL AND stanza IS NOT NULL";
    expect(db.prepare(open).get()).toEqual({ n: 2 });
    // In vain once more: nothing is lost, and nothing comes twice.
    await world.api.post("/api/review/retry", { ids: items.map(({ id }) => id) });
    await list((some) => some.length === 2 && some.every(({ attempts }) => attempts === 2));
    db.exec("DROP TRIGGER poison");
    await world.api.post("/api/review/retry", { ids: items.map(({ id }) => id) });
    await opened.agent.hears((message) => message.text.startsWith("parte 3"), LONG_MS);
    await list((some) => some.length === 0);
    expect(db.prepare(open).get()).toEqual({ n: 0 });
  }
  await world.settles();
  expect(said()).toEqual(["parte 1", "parte 4", "parte 2 con veneno", "parte 3 con veneno"]);
  const complaints = world.takeComplaints();
  expect(complaints.filter((line) => !line.includes("could not be taken in"))).toEqual([]);
}, 200_000);

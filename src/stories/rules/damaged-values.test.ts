import { readdirSync } from "node:fs";
import { getTableColumns, is, sql } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { beforeEach, describe, expect, it } from "vitest";
import { tellReview } from "../../desk/review.ts";
import { runLong } from "../../app/maintenance-jobs.ts";
import { DamageLook } from "../../scheduler/damage-look.ts";
import { noteFailure, noteSuccess } from "../../scheduler/run.ts";
import { jsonTables, lookAtBlock } from "../../store/retention/damaged.ts";
import { DAMAGE_LOOK } from "../../store/failures.ts";
import { findReview } from "../../store/review-lists.ts";
import { DAY } from "../../testing/retention-nights.ts";
import { openTestPanel, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";
import { act, listed, supervisorGroup } from "../../testing/review-world.ts";
import { silentLog } from "../../testing/story-log.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

let world: TestWorld;
let office: TestPanel;
let supervisor: Browser;
const failing = new Set<string>();

beforeEach(async () => {
  world = await startTestWorld();
  office = await openTestPanel({ over: world.store });
  supervisor = await office.as("supervisor");
  failing.clear();
  await world.caseOf("Marta", "Ana");
  await world.person("Ana").says("Chat soporte Ana N°1", "¿le gustan los claveles?");
  return async () => {
    await office[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  };
});

/** What the clock does at night, and how often it rested. */
async function look(): Promise<number> {
  let rests = 0;
  await using one = new DamageLook({
    store: world.store,
    clock: {
      now: () => world.now,
      ticks: () => 0,
      after: (_ms, run) => {
        rests += 1;
        const soon = setImmediate(run);
        return () => clearImmediate(soon);
      },
    },
    timezone: "America/Argentina/Buenos_Aires",
  });
  const clock = { runInTransaction: world.runInTransaction, failing, log: silentLog() };
  const ended = (name: string, error: unknown) =>
    error === null ? noteSuccess(name, clock) : noteFailure(name, error, clock);
  await runLong({ log: silentLog(), ended }, DAMAGE_LOOK, () => one.run());
  return rests;
}

const nextDay = (): void => void (world.now = new Date(world.now.getTime() + DAY));
const run = (...statements: string[]): Promise<void> =>
  world.store.transaction(async (tx) => {
    for (const one of statements) tx.run(sql.raw(one));
  });
const damage = (): Promise<void> =>
  run(
    "CREATE TABLE sound_inbox AS SELECT id, arrival FROM inbox",
    "CREATE TABLE sound_entries AS SELECT id, content FROM entries",
    "CREATE TABLE sound_outbox AS SELECT id, content FROM outbox",
    "UPDATE inbox SET arrival = substr(arrival, 1, 20) WHERE id = 1",
    "UPDATE entries SET content = '', quoted = '{' WHERE id = (SELECT max(id) FROM entries)",
    "UPDATE outbox SET content = replace(content, '}', '') WHERE id <= 2",
  );
const mend = (): Promise<void> =>
  run(
    "UPDATE inbox SET arrival = (SELECT arrival FROM sound_inbox WHERE id = inbox.id)",
    "UPDATE entries SET content = (SELECT content FROM sound_entries WHERE id = entries.id), quoted = NULL",
    "UPDATE outbox SET content = (SELECT content FROM sound_outbox WHERE id = outbox.id)",
  );
const FOUND = "inbox.arrival: 1, outbox.content: 2";

describe("The nightly look for damaged values", () => {
  it("finds nothing where all is sound, once a day", async () => {
    expect(await look()).toBeGreaterThan(0);
    expect(await listed(supervisor)).toEqual([]);
    await damage();
    expect(await look()).toBe(0);
    nextDay();
    await look();
    expect(await listed(supervisor)).toHaveLength(1);
  });

  it("tells the supervisors and the panel once which columns, how many values, and what to do", async () => {
    const heard = await supervisorGroup(world);
    await damage();
    await look();
    const [item, ...others] = await listed(supervisor);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: "job",
      title: "Revisar que todo lo guardado se pueda leer",
      attempts: 1,
    });
    expect(item?.reason).toContain(`: entries.content: 1, entries.quoted: 1, ${FOUND}.`);
    expect(item?.reason).toContain("avisá a quien mantiene el sistema");
    await world.runInTransaction(tellReview);
    expect(await heard()).toEqual([expect.stringContaining("1 tarea automática que falla")]);
    const before = await findReview(world.store.read, { kinds: ["job"], after: null, limit: 9 });
    nextDay();
    await look();
    await world.runInTransaction(tellReview);
    expect(await findReview(world.store.read, { kinds: ["job"], after: null, limit: 9 })).toEqual(before);
    expect(await heard()).toHaveLength(1);
  });

  it("finds what is JSON and no facts, no contents, no request", async () => {
    await run(
      `UPDATE ticket_events SET facts = '{"agent":{}}' WHERE id = 1`,
      `UPDATE ticket_events SET facts = '[1]' WHERE id = 2`,
      "UPDATE entries SET content = '7' WHERE id = (SELECT max(id) FROM entries)",
    );
    await look();
    const [item] = await listed(supervisor);
    expect(item?.reason).toContain(": entries.content: 1, ticket_events.facts: 2.");
  });

  it("tells nothing more of what somebody discarded, until more is damaged", async () => {
    await damage();
    await look();
    const ids = (await listed(supervisor)).map(({ id }) => id);
    await act(supervisor, "discard", ids);
    nextDay();
    await look();
    expect(await listed(supervisor)).toEqual([]);
    await run("UPDATE settings SET value = 'nope' WHERE key = 'settings'");
    await look();
    const [item] = await listed(supervisor);
    expect(item?.reason).toContain(`${FOUND}, settings.value: 1`);
  });

  it("takes it off the list when it can be read again, on the same day", async () => {
    await damage();
    await look();
    await look();
    expect(await listed(supervisor)).toHaveLength(1);
    await mend();
    await look();
    expect(await listed(supervisor)).toEqual([]);
    expect(await look()).toBe(0);
  });

  it("is over without a word when the program stops", async () => {
    await damage();
    const one = new DamageLook({
      store: world.store,
      clock: { now: () => world.now, ticks: () => 0, after: () => () => undefined },
      timezone: "America/Argentina/Buenos_Aires",
    });
    const work = one.run();
    await one[Symbol.asyncDispose]();
    expect(await work).toBe("nothing new");
    expect(await listed(supervisor)).toEqual([]);
  });
});

describe("The columns that are looked at", () => {
  it("are those of every file of the schema whose values are written as JSON", async () => {
    const expected: Record<string, string[]> = {};
    for (const file of readdirSync("src/store/schema"))
      for (const table of Object.values<unknown>(
        await import(/* @vite-ignore */ `../../store/schema/${file}`),
      )) {
        if (!is(table, SQLiteTable)) continue;
        for (const column of Object.values(getTableColumns(table))) {
          // What reads "{" otherwise than as it stands takes it for JSON.
          const isText = column.getSQLType() === "text";
          if (isText && reads(() => column.mapFromDriverValue("{")) !== "{")
            (expected[getTableConfig(table).name] ??= []).push(column.name);
        }
      }
    const found = Object.fromEntries(jsonTables().map(({ name, columns }) => [name, columns]));
    expect(found).toEqual(expected);
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(["audit", "bulk_items", "cards", "entries", "inbox", "outbox", "settings"]),
    );
  });

  it("are named and counted in what fits into the list", () => {
    const all = jsonTables().flatMap(({ name, columns }) => columns.map((one) => `${name}.${one}: 1000000`));
    expect(`Error: ${all.join(", ")}`.length).toBeLessThan(500);
  });

  it("are looked at block by block, to the last row", async () => {
    await damage();
    const outbox = jsonTables().find(({ name }) => name === "outbox") ?? {
      name: "",
      columns: [],
      shapes: [],
    };
    const first = await lookAtBlock(world.store.read, outbox, { after: -1, limit: 1 });
    expect(first).toEqual({ last: 1, damaged: { content: 1 } });
    const second = await lookAtBlock(world.store.read, outbox, { after: 1, limit: 1 });
    expect(second).toEqual({ last: 2, damaged: { content: 1 } });
    const third = await lookAtBlock(world.store.read, outbox, { after: 2, limit: 500 });
    expect(third.damaged).toEqual({ content: 0 });
    expect(await lookAtBlock(world.store.read, outbox, { after: third.last ?? 0, limit: 9 })).toEqual({
      last: null,
      damaged: { content: 0 },
    });
  });
});

/** null when it throws: that is what a damaged value does to drizzle's own kind of JSON. */
function reads(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return null;
  }
}

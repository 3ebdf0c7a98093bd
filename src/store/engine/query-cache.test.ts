import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "../../session/wire/wire-desk.fixture.ts";
import { cached, writtenBy } from "./query-cache.ts";
import { openStore, type Store, type Tx } from "./open.ts";
import { getSetup, saveSettings } from "../settings.ts";

let store: Store;
let path: string;
let close: () => Promise<void>;

beforeEach(async () => {
  const folder = await makeFolder();
  path = folder.path;
  store = openStore(path);
  close = async () => {
    await store.close();
    await folder[Symbol.asyncDispose]();
  };
});
afterEach(() => close());

const nameIn = async (tx: Tx): Promise<string | null> => (await getSetup(tx)).settings.companyName;
const name = (): Promise<string | null> => store.transaction(nameIn);
const rename = (companyName: string): Promise<void> =>
  store.transaction((tx) => saveSettings(tx, { companyName }));

interface ForeignKey {
  table: string;
  on_delete: string;
  on_update: string;
}

/** The tables of each call of `cached`, anywhere in the store. */
function cachedTables(): string[][] {
  const folder = join(import.meta.dirname, "..");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
  const named = texts.flatMap((text) => [...text.matchAll(/\bcached\(\s*\w+,\s*\[\s*"([\w ]+)"/g)]);
  return named.map(([, tables = ""]) => tables.split(" "));
}

/** The columns that an UPDATE sets, each with its table; a statement of another kind sets them all ("*"). */
function columnsSet(statement: string): string[] {
  const [, table, assignments] = /UPDATE\s+["`]?(\w+)["`]?\s+SET\s+([\s\S]+)$/i.exec(statement) ?? [];
  if (table === undefined || assignments === undefined) return [`${statement}.*`];
  return [...assignments.matchAll(/(?:^|,)\s*(\w+) =/g)].map(([, column]) => `${table}.${column}`);
}

describe("A cached answer", () => {
  it("is asked for once, in later transactions too", async () => {
    let asked = 0;
    const ask = async (): Promise<number> => (asked += 1);
    for (let i = 0; i < 3; i += 1)
      expect(await store.transaction((tx) => cached(tx, ["settings", "x"], ask))).toBe(1);
  });

  it("is never cached for readers", async () => {
    let asked = 0;
    const ask = async (): Promise<number> => (asked += 1);
    await cached(store.read, ["settings", "x"], ask);
    expect(await cached(store.read, ["settings", "x"], ask)).toBe(2);
  });

  it("is another one right after a write to its table, in the same transaction", async () => {
    await rename("one");
    const seen = await store.transaction(async (tx) => {
      const before = await nameIn(tx);
      await saveSettings(tx, { companyName: "two" });
      return [before, await nameIn(tx)];
    });
    expect(seen).toEqual(["one", "two"]);
    expect(await name()).toBe("two");
  });

  it("is the old one again after the write was rolled back", async () => {
    await rename("one");
    const failing = store.transaction(async (tx) => {
      await saveSettings(tx, { companyName: "two" });
      expect(await nameIn(tx)).toBe("two");
      throw new Error("rolled back");
    });
    // In the same commit, behind the savepoint.
    const beside = name();
    await expect(failing).rejects.toThrow("rolled back");
    expect(await beside).toBe("one");
    expect(await name()).toBe("one");
  });

  it("is another one when another process has written", async () => {
    await rename("one");
    expect(await name()).toBe("one");
    const other = new Database(path);
    other.exec(
      `UPDATE settings SET value = json_set(value, '$.companyName', 'theirs') WHERE key = 'settings'`,
    );
    other.close();
    expect(await name()).toBe("theirs");
  });

  it("is another one after rows of its table were deleted", async () => {
    await rename("one");
    expect(await name()).toBe("one");
    await store.transaction(async (tx) => {
      tx.run(sql`DELETE FROM settings`);
      expect(await nameIn(tx)).not.toBe("one");
    });
  });

  it("is another one after a write to any of its tables", async () => {
    let asked = 0;
    const ask = async (): Promise<number> => (asked += 1);
    const both = (): Promise<number> => store.transaction((tx) => cached(tx, ["lease settings", "x"], ask));
    expect([await both(), await both()]).toEqual([1, 1]);
    await rename("one");
    expect(await both()).toBe(2);
    await store.transaction(async (tx) => void tx.run(sql`DELETE FROM lease`));
    expect(await both()).toBe(3);
  });

  it("comes from a table that no deletion elsewhere changes, and no trigger in a column that it shows", () => {
    const together = cachedTables();
    const tables = [...new Set(together.flat())];
    expect(tables.length).toBeGreaterThan(12);
    const db = new Database(path, { readonly: true });
    const actions = together.flatMap((names) =>
      names.flatMap((table) =>
        (db.pragma(`foreign_key_list(${table})`) as ForeignKey[])
          // Whatever is written there drops the answer anyway.
          .filter((key) => !names.includes(key.table)),
      ),
    );
    const triggers = db
      .prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
      .pluck()
      .all() as string[];
    db.close();
    expect(actions.filter((one) => one.on_delete !== "NO ACTION" || one.on_update !== "NO ACTION")).toEqual(
      [],
    );
    const writes = new RegExp(`(update|into|from)\\s+["\`]?(${tables.join("|")})["\`]?\\s`, "i");
    const bodies = triggers.map((text) => text.slice(text.search(/\bBEGIN\b/i)));
    expect(bodies.length).toBeGreaterThan(5);
    const written = bodies
      .flatMap((body) => body.split(";"))
      .filter((statement) => writes.test(statement.replace(/(?<!\()\bSELECT[\s\S]*$/i, "")));
    const columns = written.flatMap((statement) => columnsSet(statement));
    expect(columns.length).toBeGreaterThan(3);
    // Left out of `getContact`, and of nothing else that is cached from this table.
    expect(new Set(columns)).toEqual(
      new Set(["contacts.sort_name", "contacts.ticket_count", "contacts.last_activity_at"]),
    );
  });

  it("is no part of what a work has written: that is told for each work by itself", async () => {
    const [settings, nothing, anything] = await Promise.all([
      store.transaction(async (tx) => {
        await saveSettings(tx, { companyName: "one" });
        return writtenBy(tx);
      }),
      store.transaction(async (tx) => {
        await getSetup(tx);
        return writtenBy(tx);
      }),
      store.transaction(async (tx) => {
        tx.run(sql`WITH old AS (SELECT 1) DELETE FROM lease`);
        return writtenBy(tx);
      }),
    ]);
    const tables = ["settings", "lease"];
    expect(tables.map((table) => settings.has(table))).toEqual([true, false]);
    expect(tables.map((table) => nothing.has(table))).toEqual([false, false]);
    // What cannot be parsed may have written to any.
    expect(tables.map((table) => anything.has(table))).toEqual([true, true]);
  });

  it("cannot be changed by one of those who share it", async () => {
    const { settings } = await store.transaction(getSetup);
    const rows = await store.transaction((tx) => cached(tx, ["rooms", "some"], async () => [{ name: "a" }]));
    expect(Object.isFrozen(rows) && Object.isFrozen(rows[0])).toBe(true);
    expect(settings).toBeDefined();
  });
});

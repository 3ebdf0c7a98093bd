import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTemporaryStore, type TemporaryStore } from "../../testing/store/temporary-store.ts";
import { settings } from "../schema/system.ts";
import { getSetup, saveSettings } from "../settings.ts";
import { prepared, preparedByShape } from "./prepared.ts";
import type { Read, Tx } from "./open.ts";

const NOW = new Date("2026-03-02T13:00:00Z");
let one: TemporaryStore;
let other: TemporaryStore;

beforeEach(async () => {
  one = await openTemporaryStore(NOW);
  other = await openTemporaryStore(NOW);
  await one.store.transaction((tx) => saveSettings(tx, { companyName: "one" }));
  await other.store.transaction((tx) => saveSettings(tx, { companyName: "other" }));
});
afterEach(async () => {
  await one[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

/** A query of the settings that counts how often it is built. */
function countedQuery() {
  let builds = 0;
  const query = prepared((read: Read) => {
    builds += 1;
    return read
      .select()
      .from(settings)
      .where(eq(settings.key, sql.placeholder("key")))
      .prepare();
  });
  const name = async (read: Read): Promise<unknown> => {
    const [row] = await query(read).execute({ key: "settings" });
    return row && (row.value as { companyName: string }).companyName;
  };
  return { name, builds: () => builds };
}

describe("A prepared query", () => {
  it("is built once, and asks the database of the handle it is given", async () => {
    const { name, builds } = countedQuery();
    expect(await name(one.store.read)).toBe("one");
    expect(await name(other.store.read)).toBe("other");
    expect(await name(one.store.read)).toBe("one");
    expect(await other.store.transaction(name)).toBe("other");
    expect(builds()).toBe(1);
  });

  it("goes on for one database when another is closed, the first included", async () => {
    const { name } = countedQuery();
    expect(await name(one.store.read)).toBe("one");
    expect(await name(other.store.read)).toBe("other");
    await one.store.close();
    expect(await name(other.store.read)).toBe("other");
  });

  it("may have others beside it", async () => {
    const both = prepared((read: Read) => ({
      all: read.select({ key: settings.key }).from(settings).prepare(),
      none: read
        .select()
        .from(settings)
        .where(sql`false`)
        .prepare(),
    }));
    expect(await both(one.store.read).none.execute()).toEqual([]);
    expect(await both(other.store.read).none.execute()).toEqual([]);
    expect(await both(other.store.read).all.execute()).toContainEqual({ key: "settings" });
  });

  it("that writes is noticed by the cache of answers, for whichever handle it was built", async () => {
    const rename = prepared((tx: Tx) =>
      tx
        .update(settings)
        .set({ value: sql`json_set(${settings.value}, '$.companyName', ${sql.placeholder("name")})` })
        .where(eq(settings.key, "settings"))
        .prepare(),
    );
    for (const { store } of [one, other]) {
      const seen = await store.transaction(async (tx) => {
        await getSetup(tx);
        await rename(tx).execute({ name: "new" });
        return (await getSetup(tx)).settings.companyName;
      });
      expect(seen).toBe("new");
    }
  });
});

describe("A prepared query of several shapes", () => {
  it("is built once for each, and again when it was long not asked", async () => {
    let builds = 0;
    const limited = preparedByShape((read: Read, most: number) => {
      builds += 1;
      return read.select({ key: settings.key }).from(settings).limit(most).prepare();
    });
    const ask = async ({ store }: TemporaryStore, most: number): Promise<number> =>
      (await limited(store.read, most).execute()).length;
    for (const temporary of [one, other]) {
      expect(await ask(temporary, 0)).toBe(0);
      expect(await ask(temporary, 1)).toBe(1);
    }
    expect(builds).toBe(2);
    for (let most = 2; most < 110; most += 1) await ask(one, most);
    expect(await ask(other, 0)).toBe(0);
    expect(builds).toBe(111);
  });
});

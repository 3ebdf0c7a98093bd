import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { openTemporaryStore } from "../../testing/temporary-store.ts";
import { countIgnored, findIgnored } from "../messages/inbox.ts";

const NOW = new Date("2026-03-02T13:00:00Z");

/** A third connection sees how often somebody committed. */
function watch(path: string): { commits(): number } & Disposable {
  const db = new Database(path, { readonly: true });
  const version = (): number => Number(db.pragma("data_version", { simple: true }));
  let before = version();
  return {
    commits() {
      const now = version();
      const seen = now - before;
      before = now;
      return seen;
    },
    [Symbol.dispose]: () => db.close(),
  };
}

describe("One commit", () => {
  it("is shared by works that wait together, and by those they ask for themselves", async () => {
    await using temporary = await openTemporaryStore(NOW);
    const { store, path } = temporary;
    using watched = watch(path);
    let inner: Promise<void> | undefined;
    const outer = store.transaction(async (tx) => {
      await countIgnored(tx, "one");
      inner = store.transaction((tx) => countIgnored(tx, "three"));
    });
    await Promise.all([outer, store.transaction((tx) => countIgnored(tx, "two"))]);
    await inner;
    expect((await findIgnored(store.read)).map(({ what }) => what).toSorted()).toEqual([
      "one",
      "three",
      "two",
    ]);
    expect(watched.commits()).toBe(1);
  });

  it("keeps what the others did when one of them fails, its own included", async () => {
    await using temporary = await openTemporaryStore(NOW);
    const { store } = temporary;
    let inner: Promise<void> | undefined;
    await store.transaction(async (tx) => {
      await countIgnored(tx, "kept");
      inner = store.transaction(async (tx) => {
        await countIgnored(tx, "gone");
        throw new Error("a bug");
      });
      // Whoever asks must listen, also when it fails before they do.
      inner.catch(() => undefined);
    });
    await expect(inner).rejects.toThrow("a bug");
    expect(await findIgnored(store.read)).toEqual([{ what: "kept", count: 1 }]);
  });

  it("that the disk ended by itself fails all who shared it, each with the reason", async () => {
    await using temporary = await openTemporaryStore(NOW);
    const { store } = temporary;
    const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
    const works = [
      store.transaction((tx) => countIgnored(tx, "before")),
      store.transaction(async (tx) => {
        await countIgnored(tx, "itself");
        // As SQLite does when the disk is full or fails.
        tx.run(sql`ROLLBACK`);
        throw full;
      }),
    ];
    expect((await Promise.allSettled(works)).map((one) => one.status === "rejected" && one.reason)).toEqual([
      full,
      full,
    ]);
    await store.transaction((tx) => countIgnored(tx, "after"));
    expect(await findIgnored(store.read)).toEqual([{ what: "after", count: 1 }]);
  });

  it("takes along what was patient, which asks for none of its own", async () => {
    await using temporary = await openTemporaryStore(NOW);
    const { store, path } = temporary;
    using watched = watch(path);
    const order: string[] = [];
    const patient = store.alongside((tx) => countIgnored(tx, "patient")).then(() => order.push("patient"));
    await new Promise(setImmediate);
    expect(watched.commits()).toBe(0);
    await store.transaction((tx) => countIgnored(tx, "now")).then(() => order.push("now"));
    await patient;
    expect(watched.commits()).toBe(1);
    expect(order).toEqual(["patient", "now"]);
  });

  it("writes what was patient at the latest when the store closes", async () => {
    await using temporary = await openTemporaryStore(NOW);
    const { store, path } = temporary;
    const patient = store.alongside((tx) => countIgnored(tx, "patient"));
    await store.close();
    await patient;
    using db = reopened(path);
    expect(db.count).toBe(1);
  });

  it("that cannot even begin fails those it was for, and holds up nobody after them", async () => {
    await using temporary = await openTemporaryStore(NOW);
    const { store } = temporary;
    const client = await store.transaction(
      async (tx) => (tx as unknown as { $client: Database.Database }).$client,
    );
    client.exec("BEGIN");
    const two = ["one", "two"].map((what) => store.transaction((tx) => countIgnored(tx, what)));
    for (const { status } of await Promise.allSettled(two)) expect(status).toBe("rejected");
    await store.transaction((tx) => countIgnored(tx, "three"));
    expect(await findIgnored(store.read)).toEqual([{ what: "three", count: 1 }]);
  });
});

function reopened(path: string): { count: number } & Disposable {
  const db = new Database(path, { readonly: true });
  const { n } = db.prepare("SELECT count(*) AS n FROM ignored").get() as { n: number };
  return { count: n, [Symbol.dispose]: () => db.close() };
}

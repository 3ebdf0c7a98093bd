import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { openStore, type Store, type Tx } from "./open.ts";
import { attempt, type Attempted } from "./write-queue.ts";
import { openTemporaryStore } from "../../testing/store/temporary-store.ts";
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

describe("A part of a transaction", () => {
  const parts = async (store: Store, part: (tx: Tx) => Promise<string>): Promise<Attempted<string>> =>
    store.transaction(async (tx) => {
      await countIgnored(tx, "before");
      const attempted = await attempt(tx, () => part(tx));
      await countIgnored(tx, "after");
      return attempted;
    });

  it("is stored with the rest, and tells its result", async () => {
    await using temporary = await openTemporaryStore(NOW);
    const { store } = temporary;
    const part = async (tx: Tx): Promise<string> => {
      await countIgnored(tx, "part");
      return "done";
    };
    expect(await parts(store, part)).toEqual({ failed: false, result: "done" });
    expect((await findIgnored(store.read)).map(({ what }) => what).toSorted()).toEqual([
      "after",
      "before",
      "part",
    ]);
  });

  it.each([
    ["throws", () => Promise.reject(new Error("a bug"))],
    ["waits for something that is no query", () => new Promise<never>(() => undefined)],
  ])("that %s leaves nothing, and the rest is stored", async (_, ends) => {
    await using temporary = await openTemporaryStore(NOW);
    const { store } = temporary;
    const part = async (tx: Tx): Promise<string> => {
      await countIgnored(tx, "part");
      return ends();
    };
    expect(await parts(store, part)).toMatchObject({ failed: true });
    expect((await findIgnored(store.read)).map(({ what }) => what).toSorted()).toEqual(["after", "before"]);
  });

  it("that the disk ended with the whole transaction fails it", async () => {
    await using temporary = await openTemporaryStore(NOW);
    const { store } = temporary;
    const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
    const part = (tx: Tx): Promise<string> => {
      tx.run(sql`ROLLBACK`);
      throw full;
    };
    await expect(parts(store, part)).rejects.toBe(full);
    expect(await findIgnored(store.read)).toEqual([]);
  });
});

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

/** A store whose flushes end when the test says so. */
async function openSlowDisk() {
  const temporary = await openTemporaryStore(NOW);
  await temporary.store.close();
  const flushes: { ends: () => void; fails: (error: Error) => void }[] = [];
  const flush = () =>
    new Promise<void>((resolve, reject) => flushes.push({ ends: () => resolve(), fails: reject }));
  return {
    flushes,
    store: openStore(temporary.path, { flush }),
    path: temporary.path,
    [Symbol.asyncDispose]: temporary[Symbol.asyncDispose],
  };
}

describe("A commit that the disk takes its time for", () => {
  it("is done once it is on the disk; who comes meanwhile shares the next one", async () => {
    await using slow = await openSlowDisk();
    const { store, flushes } = slow;
    using watched = watch(slow.path);
    const done: string[] = [];
    const count = (what: string) =>
      store.transaction((tx) => countIgnored(tx, what)).then(() => done.push(what));
    const first = count("one");
    await expect.poll(() => flushes.length).toBe(1);
    const second = Promise.all([count("two"), count("three")]);
    await new Promise(setImmediate);
    expect({ done: [...done], commits: watched.commits() }).toEqual({ done: [], commits: 1 });
    flushes[0]?.ends();
    await first;
    await expect.poll(() => flushes.length).toBe(2);
    expect({ done: [...done], commits: watched.commits() }).toEqual({ done: ["one"], commits: 1 });
    flushes[1]?.ends();
    await second;
    expect(done).toEqual(["one", "two", "three"]);
    await store.close();
  });

  it("waits for nothing where nothing was written", async () => {
    await using slow = await openSlowDisk();
    await slow.store.transaction(async (tx) => findIgnored(tx));
    expect(slow.flushes).toEqual([]);
    await slow.store.close();
  });

  it("fails all who shared it when the disk does, and everything after that", async () => {
    await using slow = await openSlowDisk();
    const works = ["one", "two"].map((what) => slow.store.transaction((tx) => countIgnored(tx, what)));
    await expect.poll(() => slow.flushes.length).toBe(1);
    const failed = new Error("EIO: i/o error, fdatasync");
    slow.flushes[0]?.fails(failed);
    expect(await Promise.allSettled(works)).toEqual(
      works.map(() => ({ status: "rejected", reason: failed })),
    );
    // It is there, but nobody knows whether it is on the disk: not even a question may be answered by it.
    await expect(slow.store.transaction(async (tx) => findIgnored(tx))).rejects.toBe(failed);
    await expect(slow.store.transaction((tx) => countIgnored(tx, "three"))).rejects.toBe(failed);
    expect(slow.flushes).toHaveLength(1);
    await slow.store.close();
  });
});

describe("A store that is closed", () => {
  it("does what was asked before, once, and refuses what comes afterwards", async () => {
    await using temporary = await openTemporaryStore(NOW);
    await temporary.store.close();
    const store = openStore(temporary.path);
    const before = store.transaction((tx) => countIgnored(tx, "before"));
    const closed = [store.close(), store.close()];
    await before;
    await Promise.all(closed);
    await expect(store.transaction((tx) => countIgnored(tx, "after"))).rejects.toThrow("the store is closed");
    using db = reopened(temporary.path);
    expect(db.count).toBe(1);
  });
});

function reopened(path: string): { count: number } & Disposable {
  const db = new Database(path, { readonly: true });
  const { n } = db.prepare("SELECT count(*) AS n FROM ignored").get() as { n: number };
  return { count: n, [Symbol.dispose]: () => db.close() };
}

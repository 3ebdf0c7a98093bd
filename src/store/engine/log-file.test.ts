import { mkdtemp, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openTemporaryStore } from "../../testing/store/temporary-store.ts";
import { countIgnored, findIgnored } from "../messages/inbox.ts";
import { openStore } from "./open.ts";

const NOW = new Date("2026-03-02T13:00:00Z");

describe("The log of a store", () => {
  it("is emptied between two commits, whoever writes meanwhile", async () => {
    await using temporary = await openTemporaryStore(NOW);
    await temporary.store.close();
    await using store = openStore(temporary.path);
    const writing = (async () => {
      for (let n = 0; n < 250; n += 1) await store.transaction((tx) => countIgnored(tx, `${n}`));
    })();
    for (let n = 0; n < 20; n += 1) await store.scrub();
    await writing;
    expect(await findIgnored(store.read)).toHaveLength(250);
  });

  it("lies beside the file to which a link leads", async () => {
    await using temporary = await openTemporaryStore(NOW);
    await temporary.store.close();
    const folder = await mkdtemp(join(dirname(temporary.path), "link-"));
    const link = join(folder, "relevo.db");
    await symlink(temporary.path, link);
    await using store = openStore(link);
    await store.transaction((tx) => countIgnored(tx, "one"));
    expect(await findIgnored(store.read)).toEqual([{ what: "one", count: 1 }]);
  });

  it("is moved into the file by a thread of its own, long before SQLite would", async () => {
    await using temporary = await openTemporaryStore(NOW);
    await temporary.store.close();
    await using store = openStore(temporary.path);
    const commits = 150;
    for (let n = 0; n < commits; n += 1) await store.transaction((tx) => countIgnored(tx, `${n}`));
    await expect.poll(() => hasMoved(temporary.path, commits), { timeout: 20_000 }).toBe(true);
    expect(await findIgnored(store.read)).toHaveLength(commits);
  });

  it("is flushed before a promise resolves, also after it was emptied", async () => {
    await using temporary = await openTemporaryStore(NOW);
    await temporary.store.close();
    await using store = openStore(temporary.path);
    await store.transaction((tx) => countIgnored(tx, "one"));
    await store.scrub();
    await store.transaction((tx) => countIgnored(tx, "one"));
    expect(await findIgnored(store.read)).toEqual([{ what: "one", count: 2 }]);
  });
});

/**
 * Whether pages of the log were moved into the file after so many commits. A commit adds a page at least: a log with fewer pages was
 * moved wholly and began anew, which sets the number of those that were moved to 0.
 */
function hasMoved(path: string, commits: number): boolean {
  const db = new Database(path);
  try {
    const [row] = db.pragma("wal_checkpoint(NOOP)") as { log: number; checkpointed: number }[];
    return row !== undefined && (row.checkpointed > 0 || row.log < commits);
  } finally {
    db.close();
  }
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyFile } from "./copy-file.ts";

let folder = "";
let live: Database.Database;

/** Some megabytes: the copy takes several stretches. */
const ROWS = 4000;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "relevo-copy-"));
  live = new Database(join(folder, "live.db"));
  live.pragma("journal_mode = WAL");
  live.exec("CREATE TABLE said (id INTEGER PRIMARY KEY, text TEXT)");
  const add = live.prepare("INSERT INTO said (text) VALUES (?)");
  live.transaction(() => {
    for (let n = 0; n < ROWS; n += 1) add.run("a".repeat(1000));
  })();
});

afterEach(async () => {
  live.close();
  await rm(folder, { recursive: true });
});

const to = (): string => join(folder, "copy.db");
const countIn = (path: string): unknown => {
  const copy = new Database(path);
  try {
    expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
    return copy.prepare("SELECT count(*) FROM said").pluck().get();
  } finally {
    copy.close();
  }
};

describe("A copy of the live database", () => {
  it("holds what was committed when it began, and ends although others go on writing", async () => {
    const seen: number[] = [];
    await copyFile({
      from: join(folder, "live.db"),
      to: to(),
      progressed: (done) => {
        seen.push(done);
        live.prepare("INSERT INTO said (text) VALUES ('meanwhile')").run();
      },
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(countIn(to())).toBe(ROWS);
    expect(countIn(join(folder, "live.db"))).toBe(ROWS + seen.length);
  });

  it("ends with the error of whoever watches its progress", async () => {
    const stopped = copyFile({
      from: join(folder, "live.db"),
      to: to(),
      progressed: () => {
        throw new Error("the program stops");
      },
    });
    await expect(stopped).rejects.toThrow("the program stops");
  });

  it("says with SQLite's code why it cannot be made", async () => {
    const nowhere = copyFile({ from: join(folder, "live.db"), to: join(folder, "none", "copy.db") });
    await expect(nowhere).rejects.toThrow(/directory/);
    const nothing = copyFile({ from: join(folder, "none.db"), to: to() });
    await expect(nothing).rejects.toMatchObject({ code: "SQLITE_CANTOPEN" });
  });
});

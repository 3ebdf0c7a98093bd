import { existsSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { Backups } from "./backups.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { migrateStore } from "./migrate.ts";
import { openStore } from "./open.ts";
import { restoreDatabase, type Restored } from "./restore.ts";
import { saveSecrets } from "./secrets.ts";
import { saveSettings } from "../settings.ts";

const migrations = join(import.meta.dirname, "../../../migrations");
const NOW = new Date("2026-03-02T13:00:00Z");

describe("Restoring a backup", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "relevo-restore-"));
    return () => rm(folder, { recursive: true, force: true });
  });
  const database = (): string => join(folder, "relevo.db");
  const backups = (): string => join(folder, "backups");
  const restore = (file: string, opens: (one: { sealed: Buffer }) => boolean = () => true) =>
    restoreDatabase({ file, database: database(), backups: backups(), migrations, now: NOW, opens });
  const read = (sql: string, path = database()): unknown => {
    const db = new Database(path, { readonly: true });
    try {
      return db.prepare(sql).pluck().get();
    } finally {
      db.close();
    }
  };
  const company = (path = database()) =>
    read("SELECT json_extract(value, '$.companyName') FROM settings WHERE key = 'settings'", path);

  /** A database of UltraWiFi with WhatsApp's keys, and a backup of it; then it is renamed and its keys go on. */
  async function madeAndChanged(): Promise<string> {
    await migrateStore({ path: database(), migrations, backups: backups(), now: NOW });
    await using store = openStore(database());
    const key = (sealed: string) => ({ type: "creds", id: "creds", sealed: Buffer.from(sealed) });
    await store.transaction((tx) => saveSettings(tx, { companyName: "UltraWiFi" }));
    await store.transaction((tx) => saveSecrets(tx, [key("as it was")]));
    const made = await new Backups({ store, folder: backups(), migrations }).make("manual", NOW);
    if (isRefusal(made)) throw new Error(made.refused);
    await store.transaction((tx) => saveSettings(tx, { companyName: "Otra" }));
    await store.transaction((tx) => saveSecrets(tx, [key("as it is")]));
    return join(backups(), made.name);
  }

  it("brings back what was, keeps WhatsApp's present keys, and puts the present database aside", async () => {
    const file = await madeAndChanged();
    const restored = await restore(file);
    expect(restored).toEqual<Restored>({
      aside: join(backups(), "before-restore-2026-03-02T13-00-00-000Z.db"),
      whatsapp: "kept",
    });
    expect([company(), company((restored as Restored).aside ?? "")]).toEqual(["UltraWiFi", "Otra"]);
    expect(String(read("SELECT sealed FROM secrets WHERE type = 'creds'"))).toBe("as it is");
    expect(read("SELECT action FROM audit")).toBe("backup.restored");
    expect((await readdir(folder)).toSorted()).toEqual(["backups", "relevo.db"]);
    // And it is a database the program starts with.
    expect(await migrateStore({ path: database(), migrations, backups: backups(), now: NOW })).toBeNull();
  });

  it("is refused while the program runs, and changes nothing", async () => {
    const file = await madeAndChanged();
    {
      await using running = openStore(database());
      expect(await restore(file)).toMatchObject({ problem: "restore-running" });
      await running.transaction((tx) => saveSettings(tx, { companyName: "Sigue" }));
    }
    expect((await readdir(folder)).toSorted()).toEqual(["backups", "relevo.db"]);
    expect(company()).toBe("Sigue");
  });

  it("sends nothing again that has left since", async () => {
    await migrateStore({ path: database(), migrations, backups: backups(), now: NOW });
    const promise = (id: string) =>
      `INSERT INTO outbox (chat, message, bytes, content, created_at) VALUES ('p:1', '${id}', x'00', '{}', 1)`;
    const db = new Database(database());
    db.exec(promise("A"));
    db.exec(promise("B"));
    await db.backup(join(folder, "copy.db"));
    db.exec("UPDATE outbox SET state = 'sent', sent_at = 2 WHERE message = 'A'");
    db.close();
    await restore(join(folder, "copy.db"));
    expect(read("SELECT group_concat(message || ':' || state) FROM outbox")).toBe("A:sent,B:pending");
  });

  it("goes on with no bulk job that ran when the copy was made: whom it told since would be told twice", async () => {
    await migrateStore({ path: database(), migrations, backups: backups(), now: NOW });
    const db = new Database(database());
    db.exec(`INSERT INTO bulk_jobs (id, key, user, act, ask, asked, targets, total, state, created_at, ended_at)
      VALUES (1, 'k1', 'ana', 'answer', '{}', '', '[]', 2, 'running', 1, NULL),
        (2, 'k2', 'ana', 'tag', '{}', '', '[]', 2, 'done', 1, 2)`);
    db.pragma("foreign_keys = OFF");
    db.exec("INSERT INTO bulk_items (job, ticket, stamp, state, farewell) VALUES (1, 7, '', 'done', 'due')");
    await db.backup(join(folder, "copy.db"));
    db.close();
    await restore(join(folder, "copy.db"));
    expect(read("SELECT group_concat(id || ':' || state || ':' || ended_at) FROM bulk_jobs")).toBe(
      `1:stopped:${NOW.getTime()},2:done:2`,
    );
    expect(read("SELECT group_concat(farewell) FROM bulk_items")).toBe("dropped");
  });

  it("works where the present database is beyond repair, or gone", async () => {
    const file = await madeAndChanged();
    await writeFile(
      database(),
      "not a database at all, just text that is long enough to be read as a header".repeat(20),
    );
    expect(await restore(file)).toMatchObject({ whatsapp: "old" });
    expect(company()).toBe("UltraWiFi");
    await rm(database());
    expect(await restore(file)).toEqual({ aside: null, whatsapp: "old" });
    expect(company()).toBe("UltraWiFi");
  });

  it("forgets keys that this installation cannot open, and who was signed in", async () => {
    const file = await madeAndChanged();
    const db = new Database(file);
    db.exec("INSERT INTO logins (id, data, expires_at) VALUES ('x', '{}', 9e15)");
    db.close();
    expect(await restore(file, () => false)).toMatchObject({ whatsapp: "none" });
    expect([read("SELECT count(*) FROM secrets"), read("SELECT count(*) FROM logins")]).toEqual([0, 0]);
  });

  it.each([
    ["restore-no-file", async () => "missing.db"],
    [
      "restore-not-a-backup",
      async () => {
        await writeFile(join(folder, "text.db"), "hello");
        return "text.db";
      },
    ],
    [
      "restore-not-a-backup",
      async () => {
        new Database(join(folder, "foreign.db")).exec("CREATE TABLE a (b)").close();
        return "foreign.db";
      },
    ],
    [
      "restore-newer",
      async () => {
        await migrateStore({ path: join(folder, "newer.db"), migrations, backups: backups(), now: NOW });
        new Database(join(folder, "newer.db"))
          .exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of tomorrow', 9e15)")
          .close();
        return "newer.db";
      },
    ],
    [
      "restore-damaged",
      async () => {
        const file = await madeAndChanged();
        const bytes = await readFile(file);
        // Of a table that says nothing of what the file is, and of which version.
        const root = Number(read("SELECT rootpage FROM sqlite_master WHERE name = 'tickets'", file));
        bytes.fill(0xff, (root - 1) * 4096, root * 4096);
        await writeFile(join(folder, "damaged.db"), bytes);
        return "damaged.db";
      },
    ],
  ])("is refused (%s) and leaves the database as it is", async (reason, make) => {
    await madeAndChanged();
    const before = await readFile(database());
    const name = await make();
    const present = name === "damaged.db" ? await readFile(database()) : before;
    expect(await restore(join(folder, name))).toMatchObject({ problem: reason });
    expect((await readFile(database())).equals(present)).toBe(true);
    expect(existsSync(`${database()}.restoring`)).toBe(false);
  });
});

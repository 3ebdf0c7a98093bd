/** Schema migrations: backs the database up, applies what is due, then checks the foreign keys. */
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { keepPrivate, nameOfBackup, prepareFolder } from "./backup-files.ts";

/** The file cannot be used as it is; `message` says what to do. Nothing in it was changed. */
export class DatabaseError extends Error {
  readonly reason: "newer" | "damaged" | "unwritable" | "dangling";
  /** Facts for the sentence that explains the error. */
  readonly facts: { path: string; code: string };
  constructor(reason: DatabaseError["reason"], path: string, { cause }: { cause?: unknown } = {}) {
    const { code = "" } = (cause ?? {}) as { code?: string };
    super(`the database ${path} cannot be used: ${reason} ${code}`.trimEnd(), { cause });
    this.name = "DatabaseError";
    this.reason = reason;
    this.facts = { path, code };
  }
}

/** Paths of a migration run. */
export interface Migration {
  /** The database file; made when absent. */
  path: string;
  /** Folder of the SQL files that drizzle-kit wrote. */
  migrations: string;
  /** Folder for the backup that is taken before a change. */
  backups: string;
  now: Date;
}

/**
 * Migrates up to the newest migration; does nothing when there is none. Returns the backup's path, null when none was
 * needed. Throws `DatabaseError`.
 */
export async function migrateStore({ path, migrations, backups, now }: Migration): Promise<string | null> {
  const known = await readJournal(migrations);
  const existed = existsSync(path);
  const db = openForChange(path);
  try {
    const newest = newestApplied(db);
    if (newest !== null && !known.includes(newest)) {
      throw new DatabaseError("newer", path);
    }
    if (newest !== null && newest === known.at(-1)) return null;
    const backup = existed && newest !== null ? await copyBefore(db, backups, now) : null;
    apply(db, migrations);
    return backup;
  } finally {
    db.close();
  }
}

function openForChange(path: string): Database.Database {
  try {
    const db = new Database(path);
    db.pragma("journal_mode = WAL");
    return db;
  } catch (cause) {
    const code = (cause as { code?: string }).code ?? "";
    if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") {
      throw new DatabaseError("damaged", path, { cause });
    }
    throw new DatabaseError("unwritable", path, { cause });
  }
}

/** Timestamps of a folder's migrations, in order: drizzle records them for those it applied. */
export async function readJournal(migrations: string): Promise<number[]> {
  const journal = JSON.parse(await readFile(join(migrations, "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  return journal.entries.map((entry) => entry.when);
}

/** Timestamp of the newest applied migration; null = none was applied. */
export function newestApplied(db: Database.Database): number | null {
  const table = db.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!table) return null;
  const row = db.prepare("SELECT max(created_at) AS newest FROM __drizzle_migrations").get() as {
    newest: number | null;
  };
  return row.newest;
}

async function copyBefore(db: Database.Database, backups: string, now: Date): Promise<string> {
  await prepareFolder(backups);
  const path = join(backups, nameOfBackup("before-migration", now));
  await db.backup(path);
  await keepPrivate(path);
  return path;
}

/**
 * A rebuilt table would take its children with it: inside a transaction `PRAGMA foreign_keys` has no effect, so it is
 * switched off around it and the references are checked after. drizzle's own migrator hides a full disk behind its
 * failure to roll back what SQLite has rolled back already.
 */
function apply(db: Database.Database, folder: string): void {
  db.pragma("foreign_keys = OFF");
  const newest = newestApplied(db) ?? 0;
  const due = readMigrationFiles({ migrationsFolder: folder }).filter((one) => one.folderMillis > newest);
  db.transaction(() => {
    db.exec(APPLIED);
    const note = db.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)");
    for (const { sql, hash, folderMillis } of due) {
      for (const statement of sql) db.exec(statement);
      note.run(hash, folderMillis);
    }
  }).immediate();
  const broken = db.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new DatabaseError("dangling", db.name);
  db.pragma("foreign_keys = ON");
}

/** drizzle's own table, as drizzle makes it. */
const APPLIED =
  "CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)";

/**
 * Restore of a backup. The present WhatsApp keys are kept: older ones would make people's messages
 * unreadable.
 */
import { existsSync } from "node:fs";
import { copyFile, link, open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { keepPrivate, nameOfBackup, prepareFolder, removeFile } from "./backup-files.ts";
import { checkFile } from "./check-file.ts";
import type { Secret } from "./secrets.ts";
import { readVersion } from "./version.ts";

export interface Restoring {
  /** The backup. It stays where it is. */
  file: string;
  /** The live database; may be missing, or beyond repair. */
  database: string;
  /** Folder into which the present database is moved. */
  backups: string;
  /** Folder of this program's migrations. */
  migrations: string;
  now: Date;
  /** Whether this installation's key decrypts the secret. */
  opens: (secret: Secret) => boolean;
}

/** Result of a restore. */
export interface Restored {
  /** Path of the previous database; null = there was none. */
  aside: string | null;
  /** kept: of the present database · old: the backup's own, which may be refused · none: link the phone again. */
  whatsapp: "kept" | "old" | "none";
}

type Why =
  "restore-no-file" | "restore-not-a-backup" | "restore-newer" | "restore-damaged" | "restore-running";

/** Why nothing was changed. */
export interface NotRestored {
  problem: Why;
}

/**
 * Replaces the database by the backup. Refuses while the program runs, and when the file is no complete
 * backup that this program can read; nothing is changed then.
 */
export async function restoreDatabase(request: Restoring): Promise<Restored | NotRestored> {
  const { file, database, migrations } = request;
  if (!existsSync(file)) return { problem: "restore-no-file" };
  const version = await readVersion(file, migrations);
  if (version === "unreadable") return { problem: "restore-not-a-backup" };
  if (version === "newer") return { problem: "restore-newer" };
  const draft = `${database}.restoring`;
  await removeFile(draft);
  try {
    await copyWhole(file, draft);
    if ((await checkFile(draft)) !== null) return { problem: "restore-damaged" };
    return await replace(request, draft);
  } finally {
    await removeFile(draft);
  }
}

/** Includes what is still in the write-ahead log. */
async function copyWhole(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true });
  try {
    await source.backup(to);
  } finally {
    source.close();
  }
  await keepPrivate(to);
}

async function replace(request: Restoring, draft: string): Promise<Restored | NotRestored> {
  const { database, now, opens } = request;
  const present = existsSync(database) ? lockPresent(database) : null;
  if (present === "in-use") return { problem: "restore-running" };
  try {
    const kept = present instanceof Database && carryOver(present, draft);
    const usable = settle(draft, { now, opens });
    const aside = existsSync(database) ? await putAside(request) : null;
    await rename(draft, database);
    await makeDurable(dirname(database));
    return { aside, whatsapp: !usable ? "none" : kept ? "kept" : "old" };
  } finally {
    if (present instanceof Database) present.close();
  }
}

/** Locks the present database exclusively and folds its log into the file. null = it is unreadable. */
function lockPresent(path: string): Database.Database | "in-use" | null {
  const db = new Database(path, { timeout: 1000 });
  try {
    db.pragma("locking_mode = EXCLUSIVE");
    // Only whoever is alone may leave the write-ahead log.
    db.pragma("journal_mode = DELETE");
    db.exec("BEGIN EXCLUSIVE; COMMIT");
    return db;
  } catch (error) {
    db.close();
    const code = (error as { code?: string }).code ?? "";
    if (code.startsWith("SQLITE_BUSY")) return "in-use";
    if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) return null;
    throw error;
  }
}

/**
 * Copies into the draft WhatsApp's keys, and which messages have been sent since. False when the present
 * database is not linked.
 */
function carryOver(present: Database.Database, draft: string): boolean {
  if (!isOurs(present)) return false;
  present.prepare("ATTACH ? AS restored").run(draft);
  const carry = present.transaction(() => {
    present.exec(`UPDATE restored.outbox SET state = 'sent', sent_at = sent.sent_at, error = NULL
      FROM main.outbox AS sent
      WHERE sent.message = restored.outbox.message AND sent.state = 'sent' AND restored.outbox.state <> 'sent'`);
    const linked = present.prepare("SELECT 1 FROM main.secrets WHERE type = 'creds'").get() !== undefined;
    if (!linked) return false;
    present.exec("DELETE FROM restored.secrets");
    present.exec(`INSERT INTO restored.secrets (type, id, sealed) SELECT type, id, sealed FROM main.secrets`);
    return true;
  });
  const linked = carry.exclusive();
  present.exec("DETACH restored");
  return linked;
}

function isOurs(db: Database.Database): boolean {
  const tables = db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name IN ('secrets', 'outbox')");
  return (tables.get() as { n: number }).n === 2;
}

/**
 * Removes state that was valid only at the time of the backup: logins, lease, group cache. True when there
 * are keys and ours decrypts them.
 */
function settle(draft: string, { now, opens }: Pick<Restoring, "now" | "opens">): boolean {
  const db = new Database(draft);
  try {
    return db.transaction(() => {
      db.exec("DELETE FROM logins; DELETE FROM lease; DELETE FROM group_cache");
      stopBulk(db, now);
      db.prepare("INSERT INTO audit (at, action, facts) VALUES (?, 'backup.restored', '{}')").run(
        now.getTime(),
      );
      const secrets = db.prepare("SELECT type, id, sealed FROM secrets WHERE type NOT LIKE 'old:%'").all();
      if (!(secrets as Secret[]).every(opens)) db.exec("DELETE FROM secrets");
      return db.prepare("SELECT 1 FROM secrets WHERE type = 'creds'").get() !== undefined;
    })();
  } finally {
    db.close();
  }
}

/**
 * Stops bulk jobs that were running at the time of the backup: they went on afterwards, so clients must not
 * be told twice.
 */
function stopBulk(db: Database.Database, now: Date): void {
  const jobs = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'bulk_jobs'").get();
  // Copies of earlier versions have none.
  if (jobs === undefined) return;
  db.exec("UPDATE bulk_items SET farewell = 'dropped' WHERE farewell = 'due'");
  db.prepare("UPDATE bulk_jobs SET state = 'stopped', ended_at = ? WHERE state = 'running'").run(
    now.getTime(),
  );
}

/** Keeps the same file under a second name where the disk can, so that there is no instant without a database. */
async function putAside({ database, backups, now }: Restoring): Promise<string> {
  await prepareFolder(backups);
  const aside = join(backups, nameOfBackup("before-restore", now));
  await link(database, aside).catch(() => copyFile(database, aside));
  await keepPrivate(aside);
  // Left by one that is beyond repair: they must not be taken for the restored one's.
  for (const tail of ["-wal", "-shm"]) {
    if (existsSync(`${database}${tail}`)) await rename(`${database}${tail}`, `${aside}${tail}`);
  }
  return aside;
}

async function makeDurable(folder: string): Promise<void> {
  await using opened = await open(folder, "r");
  await opened.sync();
}

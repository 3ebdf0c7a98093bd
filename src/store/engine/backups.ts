/**
 * Online backups of the live database, one at a time, with a check of each copy and rotation of the daily ones. When the
 * daily one is made: `app/maintenance-jobs.ts`.
 */
import { rename, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { dateOf } from "../../domain/day.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import {
  findBackups,
  keepPrivate,
  nameOfBackup,
  prepareFolder,
  readBackupName,
  removeFile,
  type BackupFile,
} from "./backup-files.ts";
import { checkFile } from "./check-file.ts";
import type { Store } from "./open.ts";
import { readVersion, type Version } from "./version.ts";

/** How many daily backups are kept. */
export const DAILY_KEPT = 7;

export interface BackupParts {
  store: Pick<Store, "backup" | "path">;
  folder: string;
  /** Folder of this program's migrations, to compare a backup's schema version. */
  migrations: string;
}

/** The backup that is being made. */
export interface Making {
  kind: BackupFile["kind"];
  percent: number;
}

export class Backups implements AsyncDisposable {
  readonly #parts: BackupParts;
  readonly #versions = new Map<string, Version>();
  #making: Making | null = null;
  #work: Promise<unknown> = Promise.resolve();
  #stopping = false;

  constructor(parts: BackupParts) {
    this.#parts = parts;
  }

  get folder(): string {
    return this.#parts.folder;
  }

  /** null = no backup is being made. */
  get making(): Making | null {
    return this.#making;
  }

  /** Newest first. */
  async list(): Promise<(BackupFile & { version: Version })[]> {
    const files = await findBackups(this.folder);
    return Promise.all(files.map(async (file) => ({ ...file, version: await this.#versionOf(file.name) })));
  }

  /** The files alone, newest first, without opening them. */
  files(): Promise<BackupFile[]> {
    return findBackups(this.folder);
  }

  /** The newest of any kind; null = there is none. */
  async newest(): Promise<BackupFile | null> {
    return (await findBackups(this.folder))[0] ?? null;
  }

  /**
   * Path of the backup of this name; null = there is none. A name of another form is never looked up, so no
   * path can be smuggled in.
   */
  async pathOf(name: string): Promise<string | null> {
    if (readBackupName(name) === null) return null;
    const path = join(this.folder, name);
    return (await stat(path).catch(() => null))?.isFile() ? path : null;
  }

  /**
   * Copies the database, checks the copy and keeps it; the program goes on meanwhile. Refuses while another
   * backup is being made, and when the disk lacks room.
   */
  async make(kind: "daily" | "manual", now: Date): Promise<BackupFile | Refusal> {
    if (this.#making || this.#stopping) return refuse("backup-running");
    this.#making = { kind, percent: 0 };
    const work = this.#copy(kind, now).finally(() => (this.#making = null));
    this.#work = work.catch(() => undefined);
    return work;
  }

  /**
   * Makes today's daily backup on the company's calendar, and deletes the oldest daily ones; null = today's
   * exists already.
   */
  async makeDaily(timezone: string, now: Date): Promise<BackupFile | Refusal | null> {
    const daily = (await findBackups(this.folder)).filter(({ kind }) => kind === "daily");
    if (daily.some(({ at }) => dateOf(timezone, at) === dateOf(timezone, now))) return null;
    const made = await this.make("daily", now);
    if (!isRefusal(made)) for (const old of daily.slice(DAILY_KEPT - 1)) await this.remove(old.name);
    return made;
  }

  /** Integrity check of a backup; null = there is none of this name. */
  async check(name: string): Promise<boolean | null> {
    const path = await this.pathOf(name);
    return path === null ? null : (await checkFile(path)) === null;
  }

  /** False when there is none of this name. */
  async remove(name: string): Promise<boolean> {
    const path = await this.pathOf(name);
    if (path === null) return false;
    await removeFile(path);
    this.#versions.delete(name);
    return true;
  }

  /** Cancels the backup that is being made: it would delay the end of the program. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping = true;
    await this.#work;
  }

  async #copy(kind: "daily" | "manual", now: Date): Promise<BackupFile | Refusal> {
    const { store, folder } = this.#parts;
    await prepareFolder(folder);
    if (await this.#lacksRoom()) return refuse("backup-no-room");
    const name = nameOfBackup(kind, now);
    const draft = join(folder, `${name}.part`);
    await removeFile(draft);
    try {
      await store.backup(draft, (done) => this.#progressed(done));
      await keepPrivate(draft);
      if ((await checkFile(draft)) !== null) return refuse("backup-damaged");
      const { size: bytes } = await stat(draft);
      await rename(draft, join(folder, name));
      return { name, kind, at: now, bytes };
    } catch (error) {
      if (isFull(error)) return refuse("backup-no-room");
      if (this.#stopping) return refuse("backup-broken-off");
      throw error;
    } finally {
      await removeFile(draft);
    }
  }

  /** `done`: 0 to 1. Checking what was copied is the rest of the way. */
  #progressed(done: number): void {
    if (this.#stopping) throw new Error("the program stops");
    if (this.#making) this.#making = { ...this.#making, percent: Math.floor(done * 95) };
  }

  async #lacksRoom(): Promise<boolean> {
    const { store, folder } = this.#parts;
    const [{ size }, room] = await Promise.all([stat(store.path), statfs(folder)]);
    // A little is left for the live database to grow meanwhile.
    return room.bavail * room.bsize < size * 1.1;
  }

  async #versionOf(name: string): Promise<Version> {
    const known = this.#versions.get(name);
    if (known) return known;
    const version = await readVersion(join(this.folder, name), this.#parts.migrations);
    this.#versions.set(name, version);
    return version;
  }
}

function isFull(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "SQLITE_FULL" || code === "ENOSPC";
}

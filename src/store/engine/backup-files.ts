/** Backup files: their names, permissions and listing. */
import { chmod, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

export type BackupKind = "daily" | "manual" | "before-migration" | "before-restore";

/** A copy of the database as it was at an instant. */
export interface BackupFile {
  name: string;
  kind: BackupKind;
  at: Date;
  bytes: number;
}

const NAME =
  /^(?<kind>daily|manual|before-migration|before-restore)-(?<day>\d{4}-\d\d-\d\d)T(?<hour>\d\d)-(?<minute>\d\d)-(?<second>\d\d)-(?<ms>\d{3})Z\.db$/;

export function nameOfBackup(kind: BackupKind, at: Date): string {
  return `${kind}-${at.toISOString().replace(/[:.]/g, "-")}.db`;
}

/** Parses a file name; null = it is not a backup of ours. */
export function readBackupName(name: string): Omit<BackupFile, "bytes"> | null {
  const { kind, day, hour, minute, second, ms } = NAME.exec(name)?.groups ?? {};
  if (kind === undefined) return null;
  const at = new Date(`${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(at.getTime()) ? null : { name, kind: kind as BackupKind, at };
}

/** Creates the folder, readable by its owner only: a backup holds everything that was ever said. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Makes the file readable by its owner only. */
export async function keepPrivate(path: string): Promise<void> {
  await chmod(path, 0o600);
}

/** Newest first; empty when there is no folder yet. */
export async function findBackups(folder: string): Promise<BackupFile[]> {
  const known = (await namesIn(folder)).map(readBackupName).filter((one) => one !== null);
  const files = await Promise.all(
    known.map(async (one) => {
      // Gone since we looked: somebody tidied up.
      const found = await stat(join(folder, one.name)).catch(() => null);
      return found?.isFile() ? { ...one, bytes: found.size } : null;
    }),
  );
  return files.filter((one) => one !== null).toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

export async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
}

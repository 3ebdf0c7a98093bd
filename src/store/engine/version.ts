/** Schema version of a database file, compared with this program's. */
import Database from "better-sqlite3";
import { newestApplied, readJournal } from "./migrate.ts";

/** unreadable: no database of ours. */
export type Version = "same" | "older" | "newer" | "unreadable";

/** Opens the file read-only; changes nothing. */
export async function readVersion(path: string, migrations: string): Promise<Version> {
  const known = await readJournal(migrations);
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      const newest = newestApplied(db);
      if (newest === null) return "unreadable";
      if (newest === known.at(-1)) return "same";
      return known.includes(newest) ? "older" : "newer";
    } finally {
      db.close();
    }
  } catch {
    return "unreadable";
  }
}

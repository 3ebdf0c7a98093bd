/** Opening of the database: migrates it, after a backup, and opens it. */
import { join } from "node:path";
import { logFor } from "../log.ts";
import { migrateStore } from "../store/engine/migrate.ts";
import { openStore, type Store } from "../store/engine/open.ts";
import type { AppParts } from "./app-parts.ts";

/** Throws `DatabaseError`. */
export async function openDatabase(
  { config: { dataDir }, migrations, log }: Pick<AppParts, "config" | "migrations" | "log">,
  now: Date,
): Promise<Store> {
  const path = join(dataDir, "relevo.db");
  const backup = await migrateStore({ path, migrations, backups: join(dataDir, "backups"), now });
  if (backup) logFor(log, "app").info({ backup }, "the database was backed up and brought up to date");
  return openStore(path);
}

/** Migrated empty database, cached per process: every test world copies it instead of migrating anew. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateStore } from "../../store/engine/migrate.ts";

let empty: Promise<string> | null = null;

/** Path of the database. `now` has an effect on the first call only. */
export function migratedDatabase(now: Date): Promise<string> {
  empty ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), "relevo-empty-"));
    const path = join(folder, "empty.db");
    await migrateStore({ path, migrations: "migrations", backups: folder, now });
    return path;
  })();
  return empty;
}

/** An empty database with today's schema: migrated once per process, copied for every world. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateStore } from "../store/engine/migrate.ts";

let empty: Promise<string> | null = null;

/** Gives its path. `now` counts the first time only. */
export function migratedDatabase(now: Date): Promise<string> {
  empty ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), "relevo-empty-"));
    const path = join(folder, "empty.db");
    await migrateStore({ path, migrations: "migrations", backups: folder, now });
    return path;
  })();
  return empty;
}

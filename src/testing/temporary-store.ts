/** Temporary store fixture: a real store in a file of its own, migrated as at a first start. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateStore } from "../store/engine/migrate.ts";
import { openStore, type Store } from "../store/engine/open.ts";

/** Disposing of it closes the store and removes the file. */
export interface TemporaryStore extends AsyncDisposable {
  readonly store: Store;
  /** Path of the database, for tests that open it again. */
  readonly path: string;
}

/** Creates the store; `now` is the time of the migration. */
export async function openTemporaryStore(now: Date): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), "relevo-"));
  const path = join(folder, "relevo.db");
  const migrations = join(import.meta.dirname, "../../migrations");
  await migrateStore({ path, migrations, backups: join(folder, "backups"), now });
  const store = openStore(path);
  return {
    store,
    path,
    [Symbol.asyncDispose]: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

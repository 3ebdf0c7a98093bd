/** Temporary store fixture: a real store in a file of its own, migrated as at a first start. */
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noFlush } from "../../store/engine/log-file.ts";
import { openStore, type Store } from "../../store/engine/open.ts";
import { migratedDatabase } from "./migrated-database.ts";

/** Disposing of it closes the store and removes the file. */
export interface TemporaryStore extends AsyncDisposable {
  readonly store: Store;
  /** Path of the database, for tests that open it again. */
  readonly path: string;
}

/** Creates the store. `now` is the time of the migration, for the first store of a process. */
export async function openTemporaryStore(now: Date): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), "relevo-"));
  const path = join(folder, "relevo.db");
  await copyFile(await migratedDatabase(now), path);
  const store = openStore(path, { flush: noFlush });
  return {
    store,
    path,
    [Symbol.asyncDispose]: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

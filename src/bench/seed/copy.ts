/** Copy of the seeded benchmark database, which is made first when it is missing. */
import { existsSync } from "node:fs";
import { cp, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { seed } from "./seed.ts";

export interface SeededPlan {
  /** For what is measured: holds a copy of the seeded data folder. */
  folder: string;
  /** The seeded data folder; made when it holds no database. */
  seeded: string;
  tickets: number;
  contacts: number;
  messages: number;
}

/** Path of the copied database. It is on the disk when this resolves. */
export async function copySeeded(plan: SeededPlan): Promise<string> {
  const { folder, seeded } = plan;
  if (!existsSync(join(seeded, "relevo.db"))) await seed({ ...plan, folder: seeded });
  // The program refuses a folder that others may look into.
  await mkdir(join(folder, "relevo"), { recursive: true, mode: 0o700 });
  const database = join(folder, "relevo", "relevo.db");
  await cp(join(seeded, "relevo.db"), database);
  await flush(database);
  return database;
}

/** A copy of gigabytes that is still on its way to the disk would hold up the first commits for seconds. */
async function flush(path: string): Promise<void> {
  await using file = await open(path, "r+");
  await file.sync();
}

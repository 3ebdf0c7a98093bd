/**
 * Background upkeep of stored data: backups, measurement of what is stored, integrity check, nightly retention, and erasing
 * again after a restore whoever had been erased. When each runs: `app/maintenance-jobs.ts`.
 */
import { createHmac } from "node:crypto";
import { join } from "node:path";
import type { RunInTransaction } from "../desk/context.ts";
import { logFor, type Log } from "../log.ts";
import type { Library } from "../media/library.ts";
import { realClock } from "./clock-and-ids.ts";
import { eraseAgain } from "../panel/contacts/erasing.ts";
import { DamageLook } from "../scheduler/damage-look.ts";
import { Night } from "../scheduler/night.ts";
import { Backups } from "../store/engine/backups.ts";
import { ErasureLog } from "../store/retention/erasure-log.ts";
import { Measuring } from "../store/retention/measure.ts";
import type { Store } from "../store/engine/open.ts";

export interface KeepingParts {
  store: Store;
  dataDir: string;
  timezone: string;
  secretKey: Buffer;
  migrations: string;
  log: Log;
}

/** Disposing of it stops what it has begun. */
export class Keeping implements AsyncDisposable {
  readonly backups: Backups;
  readonly damageLook: DamageLook;
  readonly measuring: Measuring;
  readonly erased: ErasureLog;
  readonly #parts: KeepingParts;

  constructor(parts: KeepingParts) {
    this.#parts = parts;
    const { store, dataDir, timezone, secretKey, migrations } = parts;
    this.backups = new Backups({ store, folder: join(dataDir, "backups"), migrations });
    this.damageLook = new DamageLook({ store, clock: realClock, timezone });
    this.measuring = new Measuring({ store, timezone, clock: realClock.now });
    const key = createHmac("sha256", secretKey).update("relevo erased 1").digest();
    this.erased = new ErasureLog(join(dataDir, "erased.jsonl"), key);
  }

  get parts(): Pick<Keeping, "backups" | "damageLook" | "measuring" | "erased"> {
    const { backups, damageLook, measuring, erased } = this;
    return { backups, damageLook, measuring, erased };
  }

  /** Dispose of it to stop its work between two steps. */
  nightWith(library: Library): Night {
    const { store, timezone, log } = this.#parts;
    const tidyFiles = (): Promise<void> => library.tidy();
    return new Night({ store, clock: realClock, timezone, tidyFiles, log: logFor(log, "scheduler") });
  }

  /** A backup that was put back may know people who were erased since. */
  async eraseAgain(runInTransaction: RunInTransaction, library: Library): Promise<void> {
    const { store, log } = this.#parts;
    const about = { store, runInTransaction, library, erased: this.erased, clock: realClock.now };
    const people = await eraseAgain(about);
    if (people > 0) logFor(log, "app").info({ people }, "who was erased before is erased again");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.damageLook[Symbol.asyncDispose]();
    await this.backups[Symbol.asyncDispose]();
  }
}

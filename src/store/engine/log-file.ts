/**
 * Flushing of SQLite's write-ahead log to the disk (fsync), in libuv's thread pool: SQLite itself does it in the thread that
 * commits, where every request and message would wait for the disk. Now and then it has a checkpoint made (`checkpointer.ts`).
 */
import { closeSync, fdatasync, fsyncSync, openSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { Checkpointer } from "./checkpointer.ts";

const flushFile = promisify(fdatasync);

/** Some thousand pages, with what a message writes. */
const COMMITS_PER_CHECKPOINT = 100;

/** Instead of a flush, where the system's memory outlives every crash that is played: simulations and tests. */
export const noFlush = (): Promise<void> => Promise.resolve();

export class LogFile {
  readonly #database: string;
  readonly #checkpointer: Checkpointer;
  #file: number | null = null;
  #flushes = 0;
  #failure: Error | null = null;

  /** `database` is the path of the database file; its log lies beside it. */
  constructor(database: string) {
    this.#database = database;
    this.#checkpointer = new Checkpointer(database, (error) => (this.#failure ??= error));
  }

  /**
   * Resolves when everything that was committed before the call is on the disk. When the system cannot write it, it rejects, and
   * the error is thrown once more where nobody catches it, which ends the program: Linux forgets what it could not write, and the
   * next flush would succeed without it (https://wiki.postgresql.org/wiki/Fsync_Errors). The next start reads what is there.
   */
  async flush(): Promise<void> {
    try {
      if (this.#failure !== null) throw this.#failure;
      this.#file ??= this.#open();
      await flushFile(this.#file);
    } catch (error) {
      setImmediate(() => {
        throw error;
      });
      throw error;
    }
    this.#flushes += 1;
    if (this.#flushes % COMMITS_PER_CHECKPOINT === 0) this.#checkpointer.run();
  }

  /** Whether no checkpoint is being made. */
  get isIdle(): boolean {
    return this.#checkpointer.isIdle;
  }

  /** Resolves when no checkpoint is being made, which would keep others from making one. */
  idle(): Promise<void> {
    return this.#checkpointer.idle();
  }

  async close(): Promise<void> {
    await this.#checkpointer.close();
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #open(): number {
    // SQLite follows a link, and has the log beside what it leads to.
    const path = `${realpathSync(this.#database)}-wal`;
    flushFolder(dirname(path));
    // Flushing asks for the right to write on Windows.
    return openSync(path, "r+");
  }
}

/** Makes the name of a new file durable, where folders can be flushed: Windows and some network drives refuse it, and see to it themselves. */
function flushFolder(path: string): void {
  let folder: number | null = null;
  try {
    folder = openSync(path, "r");
    fsyncSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EIO") throw error;
  } finally {
    if (folder !== null) closeSync(folder);
  }
}

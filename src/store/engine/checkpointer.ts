/**
 * Checkpoints of SQLite's write-ahead log (from the log into the database file) in a worker thread. SQLite itself makes one every
 * thousand pages, in the thread that commits, which then waits for the disk two or three times.
 *
 * 1. `run` asks the thread for a passive checkpoint: it locks nobody out, and takes what was committed when it began.
 * 2. While somebody writes without a pause, some pages are left each time, and the log cannot begin anew. The thread tries a few times;
 *    when it never succeeds, the log grows up to `PAGES_LEFT_TO_SQLITE`, and SQLite moves the last few itself.
 * 3. Nothing is lost by a checkpoint that was not made, and the next one does its work. Only a disk that fails is told of: what it did not
 *    take may be missing from the file.
 */
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

/** How long the log may grow until SQLite makes a checkpoint itself: 32 MB. */
export const PAGES_LEFT_TO_SQLITE = 8000;

// As text, because a thread can't be started from a source file that was never compiled, as in tests.
const CHECKPOINT = `
  const { parentPort, workerData } = require("node:worker_threads");
  const Database = require(workerData.library);
  const TRIES = 4;
  const db = new Database(workerData.path, { fileMustExist: true });
  db.pragma("checkpoint_fullfsync = ON");
  const checkpoint = () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const [{ busy, log, checkpointed }] = db.pragma("wal_checkpoint(PASSIVE)");
      if (busy !== 0 || checkpointed === log) return;
    }
  };
  parentPort.on("message", (request) => {
    if (request === "close") {
      db.close();
      return parentPort.close();
    }
    let failed = null;
    try { checkpoint(); } catch ({ message, code }) { failed = { message, code }; }
    parentPort.postMessage(failed);
  });
`;

interface Failure {
  message: string;
  code: string;
}

export class Checkpointer {
  readonly #path: string;
  readonly #diskFailed: (error: Error) => void;
  #worker: Worker | null = null;
  #running: Promise<void> | null = null;

  constructor(path: string, diskFailed: (error: Error) => void) {
    this.#path = path;
    this.#diskFailed = diskFailed;
  }

  get isIdle(): boolean {
    return this.#running === null;
  }

  /** Makes a checkpoint, unless one is being made. */
  run(): void {
    this.#running ??= this.#ask()
      // A thread that cannot be started: the next hundred commits try again.
      .catch(() => null)
      .then((failed) => {
        this.#running = null;
        if (failed?.code.startsWith("SQLITE_IOERR"))
          this.#diskFailed(Object.assign(new Error(failed.message), { code: failed.code }));
      });
  }

  /** Resolves when no checkpoint is being made. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** Closes the thread's connection: the last one to close the database removes its log. */
  async close(): Promise<void> {
    await this.idle();
    const worker = this.#worker;
    this.#worker = null;
    if (!worker) return;
    await new Promise<void>((resolve) => {
      worker.ref();
      worker.once("exit", () => resolve());
      worker.postMessage("close");
    });
  }

  async #ask(): Promise<Failure | null> {
    const worker = (this.#worker ??= this.#start());
    // It keeps the program alive while somebody waits for it, and only then.
    worker.ref();
    return new Promise((resolve) => {
      const end = (failed: Failure | null): void => {
        worker.off("message", end);
        worker.off("exit", gone);
        worker.unref();
        resolve(failed);
      };
      const gone = (): void => end(null);
      worker.once("message", end);
      worker.once("exit", gone);
      worker.postMessage("checkpoint");
    });
  }

  #start(): Worker {
    const library = createRequire(import.meta.url).resolve("better-sqlite3");
    const worker = new Worker(CHECKPOINT, { eval: true, workerData: { library, path: this.#path } });
    const gone = (): void => {
      if (this.#worker === worker) this.#worker = null;
    };
    worker.on("error", gone);
    worker.on("exit", gone);
    return worker;
  }
}

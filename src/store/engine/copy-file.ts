/**
 * Online backup (SQLite's backup API) in a worker thread: neither the copying nor the flush to the disk at its end, which takes
 * seconds for gigabytes, holds up the event loop.
 *
 * 1. The worker opens the database for reading and begins a transaction: one snapshot, whatever is committed meanwhile. Without it
 *    SQLite would begin the copy anew with each commit of another connection.
 * 2. It copies so many pages at a stretch and flushes them now and then, so that never much is waiting for the disk: a commit that
 *    has to wait for the same disk waits for little.
 * 3. It reports its progress; `progressed` may throw, which ends the worker.
 */
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

export interface FileCopy {
  from: string;
  /** Must not exist; what is left there after a failure is the caller's to remove. */
  to: string;
  /** Told 0 to 1; its error ends the copy and is the copy's error. */
  progressed?: ((done: number) => void) | undefined;
}

// As text, because a thread can't be started from a source file that was never compiled, as in tests.
const COPY = `
  const { closeSync, fsyncSync, openSync } = require("node:fs");
  const { parentPort, workerData } = require("node:worker_threads");
  const Database = require(workerData.library);
  const PAGES = 500;
  const FLUSH_AFTER = 4000;
  const db = new Database(workerData.from, { readonly: true, fileMustExist: true });
  db.exec("BEGIN");
  db.prepare("SELECT count(*) FROM sqlite_schema").get();
  let flushedAt = 0;
  const flush = () => {
    const file = openSync(workerData.to, "r+");
    try { fsyncSync(file); } finally { closeSync(file); }
  };
  const progress = ({ totalPages, remainingPages }) => {
    const copied = totalPages - remainingPages;
    if (copied - flushedAt >= FLUSH_AFTER) { flush(); flushedAt = copied; }
    parentPort.postMessage({ done: totalPages === 0 ? 0 : copied / totalPages });
    return PAGES;
  };
  db.backup(workerData.to, { progress })
    .then(() => ({ copied: true }), ({ message, code }) => ({ failed: { message, code } }))
    .then((report) => {
      db.close();
      parentPort.postMessage(report);
    });
`;

type Report = { done: number } | { copied: true } | { failed: { message: string; code?: string } };

/** The copy is one whole database, without a log beside it. Rejects with SQLite's `code` when it cannot be made. */
export async function copyFile({ from, to, progressed }: FileCopy): Promise<void> {
  const library = createRequire(import.meta.url).resolve("better-sqlite3");
  const tell = async (done: number): Promise<void> => progressed?.(done);
  const worker = new Worker(COPY, { eval: true, workerData: { library, from, to } });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on("message", (report: Report) => {
        if ("copied" in report) resolve();
        else if ("failed" in report)
          reject(Object.assign(new Error(report.failed.message), { code: report.failed.code }));
        else void tell(report.done).catch(reject);
      });
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the copy of the database ended without an answer")));
    });
  } finally {
    await worker.terminate();
  }
}

/**
 * Integrity check of a database file in a worker thread: a large file takes seconds, and messages must not
 * wait.
 */
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

// As text, because a thread can't be started from a source file that was never compiled, as in tests.
const CHECK = `
  const { parentPort, workerData } = require("node:worker_threads");
  const Database = require(workerData.library);
  const db = new Database(workerData.path, { fileMustExist: true });
  try {
    // One file is the whole backup: nothing of it may lie in a log beside it.
    db.pragma("journal_mode = DELETE");
    parentPort.postMessage(String(db.pragma("quick_check", { simple: true })));
  } finally {
    db.close();
  }
`;

/** Folds the write-ahead log into the file and checks it. Returns what is wrong; null = nothing. Never throws. */
export function checkFile(path: string): Promise<string | null> {
  const library = createRequire(import.meta.url).resolve("better-sqlite3");
  const worker = new Worker(CHECK, { eval: true, workerData: { library, path } });
  return new Promise((resolve) => {
    worker.once("message", (found: string) => resolve(found === "ok" ? null : found));
    worker.once("error", (error: Error) => resolve(error.message));
    worker.once("exit", () => resolve("the check ended without an answer"));
  });
}

/**
 * Storage statistics: the size of each part of the database, measured once a day in a worker thread, because
 * a large file takes seconds.
 */
import { createRequire } from "node:module";
import { stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { dateOf } from "../../domain/day.ts";
import { storageParts } from "../../domain/retention.ts";
import { countFiles } from "../messages/media.ts";
import { findMeasures, saveMeasure, type Part } from "./night.ts";
import type { Store } from "../engine/open.ts";

/** Tables of each part, as people understand it; a table in none of them is `other`. */
const PARTS: Partial<Record<Part["name"], string[]>> = {
  conversations: [
    "entries",
    "links",
    "reactions",
    "tickets",
    "ticket_events",
    "ticket_tags",
    "cards",
    "room_cases",
  ],
  search: ["entries_search", "contacts_search"],
  received: ["inbox", "journal", "arrival_failures"],
  sent: ["outbox"],
  people: ["persons", "contacts", "contact_tags", "contact_values", "contact_notes"],
  audit: ["audit"],
  whatsapp: ["secrets", "group_cache"],
};
/** Tables whose rows are counted. */
const COUNTED = ["entries", "inbox", "outbox", "persons", "audit"];

// As text, because a thread can't be started from a source file that was never compiled, as in tests.
const MEASURE = `
  const { parentPort, workerData } = require("node:worker_threads");
  const Database = require(workerData.library);
  const db = new Database(workerData.path, { readonly: true, fileMustExist: true });
  try {
    const sizes = db.prepare(
      "SELECT m.tbl_name AS name, sum(s.pgsize) AS bytes FROM dbstat s JOIN sqlite_master m ON m.name = s.name WHERE s.aggregate = TRUE GROUP BY m.tbl_name",
    ).all();
    const rows = workerData.counted.map((name) => [name, db.prepare('SELECT count(*) FROM "' + name + '"').pluck().get()]);
    const free = db.pragma("freelist_count", { simple: true }) * db.pragma("page_size", { simple: true });
    parentPort.postMessage({ sizes, rows, free });
  } finally {
    db.close();
  }
`;

interface Found {
  sizes: { name: string; bytes: number }[];
  rows: [name: string, rows: number][];
  /** Bytes of free pages in the file. */
  free: number;
}

export interface MeasuringParts {
  store: Store;
  /** IANA zone whose days are counted. */
  timezone: string;
  clock: () => Date;
}

/** Measures on demand, one run at a time. */
export class Measuring {
  readonly #parts: MeasuringParts;
  #work: Promise<void> | null = null;

  constructor(parts: MeasuringParts) {
    this.#parts = parts;
  }

  get isBusy(): boolean {
    return this.#work !== null;
  }

  /** Measures, unless today's measure exists. */
  async daily(): Promise<void> {
    const { store, timezone, clock } = this.#parts;
    const last = (await findMeasures(store.read)).at(-1);
    if (last?.day !== dateOf(timezone, clock())) await this.measure();
  }

  /** A call during a run waits for that run. */
  measure(): Promise<void> {
    this.#work ??= this.#measure().finally(() => (this.#work = null));
    return this.#work;
  }

  async #measure(): Promise<void> {
    const { store, timezone, clock } = this.#parts;
    const now = clock();
    const [found, bytes] = await Promise.all([look(store.path), databaseBytes(store.path)]);
    const files = await countFiles(store.read);
    const measure = {
      day: dateOf(timezone, now),
      at: now.toISOString(),
      bytes,
      files,
      parts: toParts(found),
    };
    await store.transaction((tx) => saveMeasure(tx, measure));
  }
}

/** Size of the database with its write-ahead log, and free space on its disk, in bytes. */
export async function lookAtDisk(path: string): Promise<{ databaseBytes: number; freeBytes: number }> {
  const [bytes, disk] = await Promise.all([databaseBytes(path), statfs(dirname(path))]);
  return { databaseBytes: bytes, freeBytes: disk.bavail * disk.bsize };
}

async function databaseBytes(path: string): Promise<number> {
  const sizes = await Promise.all(
    [path, `${path}-wal`].map((one) =>
      stat(one).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function look(path: string): Promise<Found> {
  const library = createRequire(import.meta.url).resolve("better-sqlite3");
  const worker = new Worker(MEASURE, { eval: true, workerData: { library, path, counted: COUNTED } });
  return new Promise((resolve, reject) => {
    worker.once("message", (found: Found) => resolve(found));
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the measuring ended without an answer")));
  });
}

function toParts({ sizes, rows, free }: Found): Part[] {
  const counts = new Map(rows);
  const partOf = (table: string): Part["name"] =>
    storageParts.find((part) =>
      // The index of words has tables of its own beside it.
      PARTS[part]?.some((one) => table === one || (one.endsWith("_search") && table.startsWith(`${one}_`))),
    ) ?? "other";
  return storageParts.map((name) => ({
    name,
    rows: COUNTED.filter((table) => partOf(table) === name).reduce(
      (n, table) => n + (counts.get(table) ?? 0),
      0,
    ),
    bytes:
      name === "free"
        ? free
        : sizes.reduce((sum, one) => sum + (partOf(one.name) === name ? one.bytes : 0), 0),
  }));
}

/**
 * Fault injection for SQLite: makes reads or writes of an open store fail as they do on a broken or full
 * disk.
 */
import type { Store } from "../../store/engine/open.ts";

interface Client {
  prepare(text: string): Record<string, unknown>;
  pragma(text: string, options: { simple: true }): number;
}
type Method = (...values: unknown[]) => unknown;

const sqliteError = (code: string, message: string): Error =>
  Object.assign(new Error(message), { code, name: "SqliteError" });

/** Switches for the faults of one store. */
export interface FailingDisk {
  /** From now on every nth read of committed rows that matches `of` fails with SQLITE_IOERR; 0 turns it off. */
  readsFail(every: number, of?: RegExp): void;
  /** How many reads have failed. */
  failures(): number;
  /** Whether every statement that writes fails with SQLITE_FULL. */
  writesFail(full: boolean): void;
  /** Forbids the file to grow: SQLite itself reports a full disk and ends the transaction. */
  fill(): void;
  /** Lets the file grow again. */
  makeRoom(): void;
}

/** Plants the faults into the store. Call it before anything prepares its queries. */
export async function failingDisk(store: Store): Promise<FailingDisk> {
  let every = 0;
  let asked = 0;
  let failed = 0;
  let full = false;
  let which = /^/;
  const reader = clientOf(store.read);
  const writer = await store.transaction(async (tx) => clientOf(tx));
  meddle(reader, (text) => {
    if (!which.test(text)) return;
    asked += 1;
    if (every === 0 || asked % every !== 0) return;
    failed += 1;
    throw sqliteError("SQLITE_IOERR_READ", "disk I/O error");
  });
  meddle(writer, (text) => {
    if (full && !/^\s*(select|pragma)/i.test(text))
      throw sqliteError("SQLITE_FULL", "database or disk is full");
  });
  return {
    readsFail: (n, of = /^/) => {
      which = of;
      every = n;
      asked = 0;
    },
    failures: () => failed,
    writesFail: (now) => {
      full = now;
    },
    fill: () => {
      writer.pragma(`max_page_count = ${writer.pragma("page_count", { simple: true })}`, { simple: true });
    },
    makeRoom: () => {
      writer.pragma("max_page_count = 1073741823", { simple: true });
    },
  };
}

const clientOf = (handle: unknown): Client => (handle as { $client: Client }).$client;

function meddle(client: Client, before: (text: string) => void): void {
  const seen = new WeakSet<object>();
  const guard = (statement: Record<string, unknown>, text: string): Record<string, unknown> => {
    if (seen.has(statement)) return statement;
    seen.add(statement);
    for (const name of ["all", "get", "run"]) {
      const original = (statement[name] as Method).bind(statement);
      statement[name] = (...values: unknown[]) => {
        before(text);
        return original(...values);
      };
    }
    return statement;
  };
  const prepare = client.prepare.bind(client);
  client.prepare = (text) => guard(prepare(text), text);
}

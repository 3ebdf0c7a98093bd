/** Faults of the disk, planted into an open store under whoever uses it already. */
import type { Store } from "../store/engine/open.ts";

interface Client {
  prepare(text: string): Record<string, unknown>;
  pragma(text: string, options: { simple: true }): number;
}
type Method = (...values: unknown[]) => unknown;

const sqliteError = (code: string, message: string): Error =>
  Object.assign(new Error(message), { code, name: "SqliteError" });

export interface FailingDisk {
  /** From now on every nth read of committed rows (of these alone) fails with SQLITE_IOERR; 0 = none. */
  readsFail(every: number, of?: RegExp): void;
  /** How many reads have failed. */
  failures(): number;
  /** From now on every statement that writes fails as SQLite does on a full disk; false = it works again. */
  writesFail(full: boolean): void;
  /** The file may not grow any more: SQLite itself finds it full, and ends the transaction. */
  fill(): void;
  makeRoom(): void;
}

/** To be called before those are made who keep their queries prepared. */
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

/**
 * Opens the one SQLite file: a single writer behind `transaction` with group commit (`write-queue.ts`), a read-only handle for
 * everyone else.
 */
import Database from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { PAGES_LEFT_TO_SQLITE } from "./checkpointer.ts";
import { copyFile } from "./copy-file.ts";
import { isWriting, QueryCache } from "./query-cache.ts";
import { LogFile } from "./log-file.ts";
import { WriteQueue } from "./write-queue.ts";

declare const brand: unique symbol;
/** Read-only handle: sees committed rows. */
export type Read = BetterSQLite3Database & { readonly [brand]: "read" };
/** Handle of the open transaction: reads and writes. Valid until its work ends. */
export type Tx = Read & { readonly writes: true };

export interface Store extends AsyncDisposable {
  /** Path of the database file. */
  readonly path: string;
  /**
   * Runs `work` in one transaction: all of it or nothing. Resolves after the commit is on disk. Works queue up;
   * those waiting together share one commit, each behind a savepoint of its own, and so does what they ask for
   * while they run. `work` may await queries only: anything slower (network, timer) rejects, because it would hold
   * up every other writer.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same for what may be lost in a crash: it asks for no commit but joins the next one of anybody. */
  alongside<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  readonly read: Read;
  /** Copies the live database, as it is now, to a new file; the writer goes on. See `copyFile`. */
  backup(path: string, progressed?: (done: number) => void): Promise<void>;
  /** Truncates the write-ahead log, so that deleted and overwritten data leave it too. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** Statements kept compiled; the oldest go first. */
const KEPT = 300;

interface StoreOptions {
  /** How a commit reaches the disk; when it is not said, the log is flushed, and checkpoints are made in a thread of their own. */
  flush?: () => Promise<void>;
}

export function openStore(path: string, { flush }: StoreOptions = {}): Store {
  const db = openWriter(path);
  const writer = keepStatements(db);
  const version = db.prepare("PRAGMA data_version").pluck();
  const reader = keepStatements(new Database(path, { readonly: true }));
  reader.pragma("query_only = ON");
  const tx = drizzle(writer) as unknown as Tx;
  const read = drizzle(reader) as unknown as Read;
  const cached = new QueryCache(tx, () => version.get());
  const logFile = new LogFile(path);
  const queue = new WriteQueue(writer, { tx, cached, flush: flush ?? (() => logFile.flush()) });
  tellWrites(writer, (sql) => {
    cached.written(sql);
    queue.written();
  });
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= closeAll());
  const closeAll = async (): Promise<void> => {
    await queue.close();
    await logFile.close();
    reader.close();
    writer.close();
  };
  return {
    path,
    transaction: (work) => queue.add(work),
    alongside: (work) => queue.addPatient(work),
    read,
    backup: (to, progressed) => copyFile({ from: path, to, progressed }),
    scrub: async () => {
      // Neither within somebody's transaction nor beside another checkpoint.
      while (!queue.isIdle || !logFile.isIdle) {
        await queue.idle();
        await logFile.idle();
      }
      writer.pragma("wal_checkpoint(TRUNCATE)");
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function openWriter(path: string): Database.Database {
  const writer = new Database(path);
  writer.pragma("journal_mode = WAL");
  // Not at each commit, which would hold up the event loop: `WriteQueue` flushes the log before a promise resolves.
  writer.pragma("synchronous = NORMAL");
  // Likewise: `Checkpointer` is earlier. On macOS nothing but a full flush reaches the disk.
  writer.pragma("checkpoint_fullfsync = ON");
  writer.pragma(`wal_autocheckpoint = ${PAGES_LEFT_TO_SQLITE}`);
  writer.pragma("foreign_keys = ON");
  writer.pragma("busy_timeout = 5000");
  // What a client had erased must not lie about in free pages.
  writer.pragma("secure_delete = ON");
  return writer;
}

/** Compiling a statement costs several times what running it does, and drizzle asks for it anew with every query. */
function keepStatements(db: Database.Database): Database.Database {
  const cached = new Map<string, Database.Statement>();
  const prepare = db.prepare.bind(db) as (text: string) => Database.Statement;
  db.prepare = ((text: string) => {
    const known = cached.get(text);
    if (known) return known;
    const statement = prepare(text);
    cached.set(text, statement);
    const oldest = cached.keys().next();
    if (cached.size > KEPT && !oldest.done) cached.delete(oldest.value);
    return statement;
  }) as typeof db.prepare;
  return db;
}

/** Calls `written` after each statement that may change rows. */
function tellWrites(db: Database.Database, written: (sql: string) => void): void {
  const told = new WeakSet<Database.Statement>();
  const prepare = db.prepare.bind(db) as (text: string) => Database.Statement;
  db.prepare = ((text: string) => {
    const statement = prepare(text);
    if (!isWriting(text) || told.has(statement)) return statement;
    told.add(statement);
    for (const method of ["run", "get", "all"] as const) {
      const original = statement[method].bind(statement);
      statement[method] = ((...values: unknown[]) => {
        try {
          return original(...values);
        } finally {
          written(text);
        }
      }) as never;
    }
    return statement;
  }) as typeof db.prepare;
}

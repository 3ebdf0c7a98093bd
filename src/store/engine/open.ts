/**
 * Opens the one SQLite file: a single writer behind `transaction` with group commit, a read-only handle for everyone else.
 *
 * 1. `transaction(work)` queues the work. Works queue up until the present turn of the event loop ends.
 * 2. `BEGIN IMMEDIATE`; then each work runs behind a savepoint of its own, up to 64, those included that running works ask for.
 * 3. A work that throws is rolled back to its savepoint and fails alone. `COMMIT` makes all others durable at once; only then
 *    do their promises resolve.
 * 4. A commit that fails fails all works in it. Nothing of them is left.
 * 5. `alongside(work)` asks for no commit: it joins the next one of anybody.
 * 6. A work may await queries only; whatever needs another turn of the event loop (network, timer) is refused.
 */
import Database from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { copyFile } from "./copy-file.ts";
import { isWriting, QueryCache } from "./query-cache.ts";

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

/** How many waiting works may share one commit. */
const SHARE = 64;
/** Statements kept compiled; the oldest go first. */
const KEPT = 300;

export function openStore(path: string): Store {
  const db = openWriter(path);
  const writer = keepStatements(db);
  const version = db.prepare("PRAGMA data_version").pluck();
  const reader = keepStatements(new Database(path, { readonly: true }));
  reader.pragma("query_only = ON");
  const tx = drizzle(writer) as unknown as Tx;
  const read = drizzle(reader) as unknown as Read;
  const cached = new QueryCache(tx, () => version.get());
  tellWrites(writer, (sql) => cached.written(sql));
  const queue = new WriteQueue(writer, tx, cached);
  const close = async (): Promise<void> => {
    await queue.idle();
    reader.close();
    if (writer.open) writer.close();
  };
  return {
    path,
    transaction: (work) => queue.add(work),
    alongside: (work) => queue.addPatient(work),
    read,
    backup: (to, progressed) => copyFile({ from: path, to, progressed }),
    scrub: async () => {
      await queue.idle();
      writer.pragma("wal_checkpoint(TRUNCATE)");
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function openWriter(path: string): Database.Database {
  const writer = new Database(path);
  writer.pragma("journal_mode = WAL");
  writer.pragma("synchronous = FULL");
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

interface Waiting {
  run(): Promise<void>;
  commit(): void;
  fail(error: unknown): void;
}

class WriteQueue {
  readonly #db: Database.Database;
  readonly #tx: Tx;
  readonly #cached: QueryCache;
  #waiting: Waiting[] = [];
  /** Works that wait until another one commits. */
  #patient: Waiting[] = [];
  #draining: Promise<void> | null = null;

  constructor(db: Database.Database, tx: Tx, cached: QueryCache) {
    this.#db = db;
    this.#tx = tx;
    this.#cached = cached;
  }

  add<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = this.#enter(this.#waiting, work);
    this.#draining ??= this.#drain();
    return result;
  }

  addPatient<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#enter(this.#patient, work);
  }

  async idle(): Promise<void> {
    if (this.#patient.length > 0) this.#draining ??= this.#drain();
    while (this.#draining) await this.#draining;
  }

  #enter<T>(queue: Waiting[], work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: T;
      queue.push({
        run: async () => {
          result = await withinOneTurn(work(this.#tx));
        },
        commit: () => resolve(result),
        fail: reject,
      });
    });
  }

  async #drain(): Promise<void> {
    // Let everything that became due in this turn join the first commit.
    await Promise.resolve();
    do {
      this.#waiting.unshift(...this.#patient.splice(0));
      await this.#commitSome();
    } while (this.#waiting.length > 0);
    this.#draining = null;
  }

  async #commitSome(): Promise<void> {
    const works: Waiting[] = [];
    const done: Waiting[] = [];
    try {
      this.#db.exec("BEGIN IMMEDIATE");
      this.#cached.begin();
      for (let work = this.#next(works); work; work = this.#next(works))
        if (await this.#runOne(work)) done.push(work);
      this.#db.exec("COMMIT");
    } catch (error) {
      this.#cached.dropAll();
      this.#rollBack();
      // Not even begun: it is over for those whose turn it would have been.
      if (works.length === 0) works.push(...this.#waiting.splice(0, SHARE));
      for (const work of works) work.fail(error);
      return;
    }
    for (const work of done) work.commit();
  }

  /** Whatever happens, the queue goes on: a rollback that fails has been done by SQLite, or is by the next BEGIN's refusal seen. */
  #rollBack(): void {
    try {
      if (this.#db.inTransaction) this.#db.exec("ROLLBACK");
    } catch {
      // The works fail with what went wrong first.
    }
  }

  /**
   * Takes the next waiting work into this commit, also one that was asked for since it began; at most as many
   * as share a commit.
   */
  #next(works: Waiting[]): Waiting | undefined {
    const next = works.length < SHARE ? this.#waiting.shift() : undefined;
    if (next) works.push(next);
    return next;
  }

  async #runOne(work: Waiting): Promise<boolean> {
    this.#db.exec("SAVEPOINT one");
    try {
      await work.run();
      this.#db.exec("RELEASE one");
      return true;
    } catch (error) {
      this.#cached.dropAll();
      // A full or failing disk has ended the whole transaction: all who share it must know that, and why.
      if (!this.#db.inTransaction) throw error;
      this.#db.exec("ROLLBACK TO one; RELEASE one");
      work.fail(error);
      return false;
    }
  }
}

/** Work that only awaits queries ends before the event loop turns; anything else must fail loudly. */
async function withinOneTurn<T>(work: Promise<T>): Promise<T> {
  let immediate: NodeJS.Immediate | undefined;
  const tripwire = new Promise<never>((_, reject) => {
    immediate = setImmediate(() => {
      reject(new Error("a transaction waited for something that is not a query"));
    });
  });
  try {
    return await Promise.race([work, tripwire]);
  } finally {
    clearImmediate(immediate);
  }
}

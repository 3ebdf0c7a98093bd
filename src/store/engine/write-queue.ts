/**
 * Queue of transactions with group commit.
 *
 * 1. `transaction(work)` queues the work. Works queue up until the present turn of the event loop ends.
 * 2. `BEGIN IMMEDIATE`; then each work runs behind a savepoint of its own, up to 64, those included that running works ask for.
 * 3. A work that throws is rolled back to its savepoint and fails alone. `COMMIT` stores all others at once.
 * 4. Where anything was written, the log is flushed to the disk (`flush`) while the event loop goes on; works that come meanwhile
 *    wait and share the next commit. Only then do the promises resolve.
 * 5. A commit that fails fails all works in it. Nothing of them is left. A flush that fails fails them as well, and everything from then
 *    on: what they wrote can be read, and nobody knows whether it is on the disk.
 * 6. `alongside(work)` asks for no commit: it joins the next one of anybody.
 * 7. A work may await queries only; whatever needs another turn of the event loop (network, timer) is refused.
 */
import type Database from "better-sqlite3";

/** Cache of answers that hold within one commit. */
interface Cache {
  begin(): void;
  beginWork(): void;
  dropAll(): void;
}

/** How many waiting works may share one commit. */
const SHARE = 64;

/** How a part of a work ended: rolled back to where it began, when it failed. */
export type Attempted<T> = { failed: false; result: T } | { failed: true; error: unknown };

type Attempt = <T>(part: () => Promise<T>) => Promise<Attempted<T>>;

const attempts = new WeakMap<object, Attempt>();

/**
 * Runs a part of the transaction that is open: if it throws, nothing of it is left and the rest goes on. Rejects when the failure
 * ended the whole transaction.
 */
export function attempt<T>(tx: object, part: () => Promise<T>): Promise<Attempted<T>> {
  const run = attempts.get(tx);
  if (!run) throw new Error("only a transaction has parts");
  return run(part);
}

interface Waiting {
  run(): Promise<void>;
  commit(): void;
  fail(error: unknown): void;
}

interface WriteQueueParts<Tx> {
  /** Handed to every work. */
  tx: Tx;
  cached: Cache;
  /** Brings to the disk what was committed. */
  flush: () => Promise<void>;
}

export class WriteQueue<Tx> {
  readonly #db: Database.Database;
  readonly #tx: Tx;
  readonly #cached: Cache;
  readonly #flush: () => Promise<void>;
  #hasWritten = false;
  /** Why nothing is taken on any more: a flush failed, or the store was closed. */
  #over: { reason: unknown } | null = null;
  #waiting: Waiting[] = [];
  /** Works that wait until another one commits. */
  #patient: Waiting[] = [];
  #draining: Promise<void> | null = null;
  /** A part of the running work is run by itself. */
  #isAttempting = false;

  constructor(db: Database.Database, parts: WriteQueueParts<Tx>) {
    const { tx, cached, flush } = parts;
    this.#db = db;
    this.#tx = tx;
    this.#cached = cached;
    this.#flush = flush;
    attempts.set(parts.tx as object, (part) => this.#attempt(part));
  }

  /** Something was written: the present commit will be flushed. */
  written(): void {
    this.#hasWritten = true;
  }

  add<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = this.#enter(this.#waiting, work);
    this.#draining ??= this.#drain();
    return result;
  }

  addPatient<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#enter(this.#patient, work);
  }

  /** Whether no transaction is open, and none is waiting. */
  get isIdle(): boolean {
    return this.#draining === null && this.#patient.length === 0;
  }

  async idle(): Promise<void> {
    while (!this.isIdle) await (this.#draining ??= this.#drain());
  }

  /** Ends what is waiting, and refuses everything after that. */
  async close(): Promise<void> {
    do await this.idle();
    while (!this.isIdle);
    this.#over ??= { reason: new Error("the store is closed") };
  }

  #enter<T>(queue: Waiting[], work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: T;
      queue.push({
        run: async () => {
          // A part that is run by itself has a tripwire of its own.
          result = await withinOneTurn(work(this.#tx), () => this.#isAttempting);
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
    this.#hasWritten = false;
    if (this.#over !== null) {
      for (const work of this.#waiting.splice(0)) work.fail(this.#over.reason);
      return;
    }
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
    try {
      if (this.#hasWritten) await this.#flush();
    } catch (error) {
      this.#over = { reason: error };
      for (const work of done) work.fail(error);
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
    this.#cached.beginWork();
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

  async #attempt<T>(part: () => Promise<T>): Promise<Attempted<T>> {
    this.#db.exec("SAVEPOINT part");
    this.#isAttempting = true;
    try {
      const result = await withinOneTurn(part(), () => false);
      this.#db.exec("RELEASE part");
      return { failed: false, result };
    } catch (error) {
      this.#cached.dropAll();
      if (!this.#db.inTransaction) throw error;
      this.#db.exec("ROLLBACK TO part; RELEASE part");
      return { failed: true, error };
    } finally {
      this.#isAttempting = false;
    }
  }
}

/** Work that only awaits queries ends before the event loop turns; anything else must fail loudly, but for what `isExcused`. */
async function withinOneTurn<T>(work: Promise<T>, isExcused: () => boolean): Promise<T> {
  let immediate: NodeJS.Immediate | undefined;
  const tripwire = new Promise<never>((_, reject) => {
    const trip = (): void => {
      if (isExcused()) immediate = setImmediate(trip);
      else reject(new Error("a transaction waited for something that is not a query"));
    };
    immediate = setImmediate(trip);
  });
  try {
    return await Promise.race([work, tripwire]);
  } finally {
    clearImmediate(immediate);
  }
}

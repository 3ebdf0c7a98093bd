/**
 * Query cache of the writer, with invalidation per table: for questions that every event asks and hardly any
 * event changes (settings, the lease, whose room this is, who somebody is).
 *
 * 1. An answer is cached under the tables it comes from, for the handle of the open transaction only; the
 *    read-only handle has no cache.
 * 2. A statement of ours that writes to one of them drops its answers; one that cannot be parsed drops all. No
 *    deletion elsewhere reaches a table of which answers are cached, and no trigger writes a column that they show:
 *    `query-cache.test.ts`.
 * 3. A rollback drops all: an answer may have been read in between.
 * 4. Once per commit, before the first answer is used, the database says whether another process has written
 *    since (`data_version`); if so, all are dropped. Within the commit nobody else can write.
 * 5. Answers are shared, and therefore frozen.
 * 6. The same look at each statement tells which tables a work has written to (`writtenBy`): whoever looks for new
 *    work after every commit need not look when nothing of theirs was written.
 */

/** The tables that a work wrote to. */
export interface Written {
  has(table: string): boolean;
  /** Where each of its writes to the table belongs; null = of some of them nobody said (`wroteAt`). */
  placesIn(table: string): ReadonlySet<string> | null;
}

/** Maximum number of answers per table; then the table's cache is emptied. */
const MOST = 2000;

const keepers = new WeakMap<object, QueryCache>();

export class QueryCache {
  /** By the names of the tables they come from, with a space between. */
  readonly #byTables = new Map<string, Map<string, unknown>>();
  readonly #version: () => unknown;
  #known: unknown = null;
  /** Whether no other process has written since the last check. */
  #isSure = false;
  /** Counts the drops: an answer that was asked for before the last one may be stale. */
  #drops = 0;
  #written = new WrittenTables();

  /** `version` changes when another process has written. */
  constructor(handle: object, version: () => unknown) {
    this.#version = version;
    keepers.set(handle, this);
  }

  /** A transaction begins: other processes may have written. */
  begin(): void {
    this.#isSure = false;
  }

  /** A work of the transaction begins: what it writes is its own. */
  beginWork(): void {
    this.#written = new WrittenTables();
  }

  /** What the work that runs has written to; grows until it ends. */
  get writtenByWork(): WrittenTables {
    return this.#written;
  }

  dropAll(): void {
    this.#drops += 1;
    this.#byTables.clear();
  }

  /** Must be called after every statement that writes. */
  written(sql: string): void {
    const [, table] = WRITES.exec(sql) ?? [];
    this.#written.add(table);
    if (table === undefined) return this.dropAll();
    this.#drops += 1;
    for (const tables of this.#byTables.keys())
      if (tables === table || tables.split(" ").includes(table)) this.#byTables.delete(tables);
  }

  async get<T>(tables: string, key: string, ask: () => Promise<T>): Promise<T> {
    if (!this.#isSure) this.#makeSure();
    const known = this.#byTables.get(tables);
    if (known?.has(key)) return known.get(key) as T;
    const before = this.#drops;
    const answer = freeze(await ask());
    if (before !== this.#drops) return answer;
    let answers = this.#byTables.get(tables);
    if (!answers || answers.size >= MOST) this.#byTables.set(tables, (answers = new Map()));
    answers.set(key, answer);
    return answer;
  }

  #makeSure(): void {
    const version = this.#version();
    if (version !== this.#known) this.dropAll();
    this.#known = version;
    this.#isSure = true;
  }
}

interface Writes {
  statements: number;
  /** The statements of which somebody said where they belong. */
  placed: number;
  places: Set<string>;
}

class WrittenTables implements Written {
  readonly #tables = new Map<string, Writes>();
  #all = false;

  /** undefined = it may be any. */
  add(table: string | undefined): void {
    if (table === undefined) this.#all = true;
    else this.#of(table).statements += 1;
  }

  place(table: string, place: string): void {
    const writes = this.#of(table);
    writes.placed += 1;
    writes.places.add(place);
  }

  has(table: string): boolean {
    return this.#all || this.#tables.has(table);
  }

  placesIn(table: string): ReadonlySet<string> | null {
    const writes = this.#tables.get(table);
    if (this.#all || (writes && writes.placed !== writes.statements)) return null;
    return writes?.places ?? new Set();
  }

  #of(table: string): Writes {
    let writes = this.#tables.get(table);
    if (!writes) this.#tables.set(table, (writes = { statements: 0, placed: 0, places: new Set() }));
    return writes;
  }
}

function freeze<T>(answer: T): T {
  if (Array.isArray(answer)) for (const row of answer) Object.freeze(row);
  return Object.freeze(answer);
}

const WRITES = /^\s*(?:insert into|insert or \w+ into|update|delete from|replace into)\s+"?(\w+)"?/i;

/** Whether a statement may change rows; true for unknown statements. */
export const isWriting = (sql: string): boolean => !/^\s*(select|pragma|explain)\b/i.test(sql);

/**
 * Returns the cached answer of `ask`, or asks. `tables`: the only tables that the answer comes from, with a space
 * between their names. The answer is frozen.
 */
export function cached<T>(
  handle: object,
  [tables, key]: [tables: string, key: string],
  ask: () => Promise<T>,
): Promise<T> {
  const keeper = keepers.get(handle);
  return keeper ? keeper.get(tables, key, ask) : ask();
}

/** The tables that the running work has written to so far, and still will. Throws for a handle that writes nothing. */
export function writtenBy(tx: object): Written {
  const keeper = keepers.get(tx);
  if (!keeper) throw new Error("only a transaction writes");
  return keeper.writtenByWork;
}

/** Says where the one statement belongs that has just written to the table, as to which chat: see `Written.placesIn`. */
export function wroteAt(tx: object, table: string, place: string): void {
  keepers.get(tx)?.writtenByWork.place(table, place);
}

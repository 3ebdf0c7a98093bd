/**
 * Query cache of the writer, with invalidation per table: for questions that every event asks and hardly any
 * event changes (settings, the lease, whose room this is, who somebody is).
 *
 * 1. An answer is cached under the table it comes from, for the handle of the open transaction only; the
 *    read-only handle has no cache.
 * 2. A statement of ours that writes to the table drops its answers; one that cannot be parsed drops all. No
 *    deletion elsewhere and no trigger reaches a table of which answers are cached: `query-cache.test.ts`.
 * 3. A rollback drops all: an answer may have been read in between.
 * 4. Once per commit, before the first answer is used, the database says whether another process has written
 *    since (`data_version`); if so, all are dropped. Within the commit nobody else can write.
 * 5. Answers are shared, and therefore frozen.
 */

/** Maximum number of answers per table; then the table's cache is emptied. */
const MOST = 2000;

const keepers = new WeakMap<object, QueryCache>();

export class QueryCache {
  readonly #byTable = new Map<string, Map<string, unknown>>();
  readonly #version: () => unknown;
  #known: unknown = null;
  /** Whether no other process has written since the last check. */
  #isSure = false;
  /** Counts the drops: an answer that was asked for before the last one may be stale. */
  #drops = 0;

  /** `version` changes when another process has written. */
  constructor(handle: object, version: () => unknown) {
    this.#version = version;
    keepers.set(handle, this);
  }

  /** A transaction begins: other processes may have written. */
  begin(): void {
    this.#isSure = false;
  }

  dropAll(): void {
    this.#drops += 1;
    this.#byTable.clear();
  }

  /** Must be called after every statement that writes. */
  written(sql: string): void {
    const [, table] = WRITES.exec(sql) ?? [];
    if (table === undefined) return this.dropAll();
    this.#drops += 1;
    this.#byTable.delete(table);
  }

  async get<T>(table: string, key: string, ask: () => Promise<T>): Promise<T> {
    if (!this.#isSure) this.#makeSure();
    const known = this.#byTable.get(table);
    if (known?.has(key)) return known.get(key) as T;
    const before = this.#drops;
    const answer = freeze(await ask());
    if (before !== this.#drops) return answer;
    let answers = this.#byTable.get(table);
    if (!answers || answers.size >= MOST) this.#byTable.set(table, (answers = new Map()));
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

function freeze<T>(answer: T): T {
  if (Array.isArray(answer)) for (const row of answer) Object.freeze(row);
  return Object.freeze(answer);
}

const WRITES = /^\s*(?:insert into|insert or \w+ into|update|delete from|replace into)\s+"?(\w+)"?/i;

/** Whether a statement may change rows; true for unknown statements. */
export const isWriting = (sql: string): boolean => !/^\s*(select|pragma|explain)\b/i.test(sql);

/**
 * Returns the cached answer of `ask`, or asks. `table`: the only table that the answer comes from. The answer
 * is frozen.
 */
export function cached<T>(
  handle: object,
  [table, key]: [table: string, key: string],
  ask: () => Promise<T>,
): Promise<T> {
  const keeper = keepers.get(handle);
  return keeper ? keeper.get(table, key, ask) : ask();
}

/**
 * Nightly integrity check: looks whether every stored JSON value can still be read. Damaged values cost only
 * themselves where they are shown, so they are reported as a failed job, by table and column. Reads only, in short
 * steps.
 */
import type { Clock } from "../domain/clock.ts";
import { dateOf } from "../domain/day.ts";
import { jsonTables, lookAtBlock, type JsonTable } from "../store/retention/damaged.ts";
import { DAMAGE_LOOK, getJobError } from "../store/failures.ts";
import { getSoundDay, saveSoundDay } from "../store/retention/night.ts";
import type { Store } from "../store/engine/open.ts";
import { SmallSteps } from "./small-steps.ts";

/** Rows in one step. */
const MOST = 200;

export interface DamageLookParts {
  store: Store;
  clock: Clock;
  /** IANA zone whose days are counted. */
  timezone: string;
}

export class DamageLook implements AsyncDisposable {
  readonly #parts: DamageLookParts;
  readonly #steps: SmallSteps;
  #work: Promise<"nothing new" | void> | null = null;

  constructor(parts: DamageLookParts) {
    this.#parts = parts;
    this.#steps = new SmallSteps(parts.clock);
  }

  /**
   * Once a day, and each time while something is damaged, so that what was repaired is soon told of no more. Throws what it
   * found; "nothing new" when that was told before, or another look goes on.
   */
  async run(): Promise<"nothing new" | void> {
    if (this.#work) return "nothing new";
    this.#work = this.#run().finally(() => (this.#work = null));
    return this.#work;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#steps.stop();
    await this.#work?.catch(() => undefined);
  }

  async #run(): Promise<"nothing new" | void> {
    const { store, clock, timezone } = this.#parts;
    const day = dateOf(timezone, clock.now());
    if ((await getSoundDay(store.read)) === day) return;
    const found: string[] = [];
    for (const table of jsonTables()) found.push(...(await this.#look(table)));
    if (this.#steps.isStopped) return "nothing new";
    if (found.length === 0) return store.transaction((tx) => saveSoundDay(tx, day));
    const damaged = new Error(found.join(", "));
    if ((await getJobError(store.read, DAMAGE_LOOK)) === String(damaged)) return "nothing new";
    throw damaged;
  }

  /** What is damaged in it, as "entries.content: 3". */
  async #look(table: JsonTable): Promise<string[]> {
    const damaged = new Map<string, number>();
    let after = -1;
    await this.#steps.inSteps(
      (limit) =>
        this.#steps.measured(async () => {
          const block = await lookAtBlock(this.#parts.store.read, table, { after, limit });
          for (const [column, n] of Object.entries(block.damaged))
            damaged.set(column, (damaged.get(column) ?? 0) + n);
          after = block.last ?? after;
          return block.last !== null;
        }),
      MOST,
    );
    return [...damaged].flatMap(([column, n]) => (n === 0 ? [] : [`${table.name}.${column}: ${n}`]));
  }
}

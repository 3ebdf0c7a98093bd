/**
 * Background worker of bulk jobs: does them step by step, one ticket a transaction. All running jobs take turns, so none
 * holds up another; after each step it rests as long as the step took, so that the writer is free for messages at least half
 * the time. A job that must wait (for the rate limit, or cards that have not left) is looked at again every second. After a
 * restart it goes on from the rows.
 */
import { skipBroken, stepBulk, type Stepped } from "../desk/bulk/bulk-step.ts";
import type { RunInTransaction } from "../desk/context.ts";
import type { Clock } from "../domain/clock.ts";
import { isDiskTrouble } from "../domain/disk-trouble.ts";
import type { Lane } from "../domain/messages/lane.ts";
import type { Log } from "../log.ts";
import { realClock } from "./clock-and-ids.ts";
import { findRunningJobs } from "../store/tickets/bulk.ts";
import type { Store } from "../store/engine/open.ts";

const LOOK_AGAIN_MS = 1000;
/** After an error of our own: a pause before the rows are looked at again. */
const TROUBLE_MS = 5000;
/** A step that took longer was held up by others: it is no measure of its weight. */
const LONGEST_REST_MS = 100;

export interface BulkParts {
  store: Pick<Store, "read">;
  runInTransaction: RunInTransaction;
  log: Log;
  clock: Pick<Clock, "ticks" | "after">;
  /** Whether a message of the bulk lane would leave at once. */
  mayLeave(): boolean;
}

export class BulkRunner implements AsyncDisposable {
  readonly #parts: BulkParts;
  #running: Promise<void> | null = null;
  #stale = false;
  #stopped = false;
  #cancelTimer: () => void = () => {};

  constructor(parts: BulkParts) {
    this.#parts = parts;
  }

  /** Call when there may be a new job. Cheap, and harmless when there is none. */
  wake(): void {
    this.#stale = true;
    if (!this.#stopped) this.#running ??= this.#run();
  }

  /** Begins no further step and waits for the one at hand. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true;
    this.#cancelTimer();
    await this.#running;
  }

  async #run(): Promise<void> {
    this.#cancelTimer();
    try {
      while (this.#stale && !this.#stopped) {
        this.#stale = false;
        if (await this.#round()) this.#stale = true;
      }
    } catch (error) {
      this.#parts.log.error({ err: error }, "doing bulk jobs failed");
      this.#wakeIn(TROUBLE_MS);
    } finally {
      this.#running = null;
    }
  }

  /** One step of each running job; false when none could do any now. */
  async #round(): Promise<boolean> {
    const jobs = await findRunningJobs(this.#parts.store.read);
    let went = false;
    for (const id of jobs) {
      if (this.#stopped) return false;
      went = (await this.#step(id)) !== "waits" || went;
    }
    if (!went && jobs.length > 0) this.#wakeIn(LOOK_AGAIN_MS);
    return went;
  }

  async #step(id: number): Promise<Stepped> {
    const { clock, mayLeave } = this.#parts;
    const before = clock.ticks();
    const stepped = await this.#do(id, mayLeave);
    if (stepped !== "waits") await this.#rest(Math.min(clock.ticks() - before, LONGEST_REST_MS));
    return stepped;
  }

  async #do(id: number, mayLeave: () => boolean): Promise<Stepped> {
    const { runInTransaction, log } = this.#parts;
    try {
      return await runInTransaction((ctx) => stepBulk(ctx, id, { mayLeave }));
    } catch (error) {
      // Our disk, not the ticket: it is gone on with when there is room again.
      if (isDiskTrouble(error)) throw error;
      log.error({ err: error, job: id }, "a bulk job met a bug");
      await runInTransaction((ctx) => skipBroken(ctx, id));
      return "went";
    }
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#parts.clock.after(Math.ceil(ms), resolve);
    });
  }

  #wakeIn(ms: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#parts.clock.after(ms, () => this.wake());
  }
}

/** The worker as it is wired in the running program. */
export function makeBulkRunner(
  parts: Pick<BulkParts, "store" | "runInTransaction" | "log">,
  sender: { mayLeave(lane: Lane): boolean },
): BulkRunner {
  const { store, runInTransaction, log } = parts;
  return new BulkRunner({
    store,
    runInTransaction,
    log,
    clock: realClock,
    mayLeave: () => sender.mayLeave("bulk"),
  });
}

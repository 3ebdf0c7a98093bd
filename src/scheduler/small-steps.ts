/** Throttling of long background work: steps of a few milliseconds, with rests in which messages have their turn. */
import type { Clock } from "../domain/clock.ts";

/** Milliseconds of one step: above the first it takes half as many rows next time, below the other twice as many. */
const LONG = 3;
const SHORT = 1;
/** Rests take so many times as long as what they follow: nobody waits behind more than one step. */
const REST = 3;
const SHORTEST_REST = 4;

export interface Step {
  /** Whether there may be more to do. */
  more: boolean;
  /** Milliseconds of the work itself, without any waiting for its turn. */
  took: number;
}

export class SmallSteps {
  readonly #clock: Clock;
  #isStopped = false;
  #wake: (() => void) | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** No further step begins. */
  stop(): void {
    this.#isStopped = true;
    this.#wake?.();
  }

  /** `work` says whether there may be more to do. */
  async measured(work: () => Promise<boolean>): Promise<Step> {
    const began = this.#clock.ticks();
    const more = await work();
    return { more, took: this.#clock.ticks() - began };
  }

  /** Until there is no more to do, or it is stopped. `most`: rows in one step, however quick the last ones were. */
  async inSteps(step: (limit: number) => Promise<Step>, most: number): Promise<void> {
    let limit = 4;
    for (let goesOn = true; goesOn && !this.#isStopped;) {
      const { more, took } = await step(limit);
      if (took > LONG) limit = Math.max(1, Math.floor(limit / 2));
      else if (took < SHORT) limit = Math.min(most, limit * 2);
      if (more) await this.#rest(Math.max(SHORTEST_REST, took * REST));
      goesOn = more;
    }
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#clock.after(ms, resolve);
      this.#wake = () => {
        stop();
        resolve();
      };
    });
  }
}

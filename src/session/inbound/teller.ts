/** Tells the listener one thing after the other. A listener that fails is logged; the next thing is told all the same. */
import type { Log } from "../library-log.ts";

export class Teller {
  readonly #log: Log;
  #last: Promise<void> = Promise.resolve();

  constructor(log: Log) {
    this.#log = log;
  }

  /** `what` names it for the log. */
  tell(what: string, work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      this.#log.error({ err: error, what }, "a listener failed");
    });
  }

  idle(): Promise<void> {
    return this.#last;
  }
}

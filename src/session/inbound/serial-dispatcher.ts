/** Serial dispatcher: calls the listener one event at a time. An error of the listener is logged; the next event is delivered all the same. */
import type { Log } from "../library-log.ts";

export class SerialDispatcher {
  readonly #log: Log;
  #last: Promise<void> = Promise.resolve();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Enqueues a call of the listener. `what` names the event for the log. */
  tell(what: string, work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      this.#log.error({ err: error, what }, "a listener failed");
    });
  }

  idle(): Promise<void> {
    return this.#last;
  }
}

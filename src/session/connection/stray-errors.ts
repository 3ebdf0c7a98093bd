/**
 * Global error handlers: unhandled rejections and uncaught exceptions of the process, which of them are survived, and how
 * they are recorded.
 */
import type { Log } from "../library-log.ts";
import { isOfSocket } from "../trouble.ts";

/** Writes an error down where a person sees it. */
type Tell = (error: unknown) => Promise<void>;

/**
 * Errors that nobody caught. Each is logged with its stack and counted; a person is told of the last one as soon as the
 * database takes it. None of them ends the program: whoever met it tries again, or a person does.
 */
export class StrayErrors {
  readonly #log: Log;
  #count = 0;
  #tell: Tell | null = null;
  #untold: { error: unknown } | null = null;
  #isTelling = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Since the start. */
  get count(): number {
    return this.#count;
  }

  /** Sets who reports errors to people, from now on and for those that came before. */
  tellBy(tell: Tell): void {
    this.#tell = tell;
    this.tellAgain();
  }

  note(error: unknown): void {
    this.#count += 1;
    this.#log.error({ err: error, count: this.#count }, "an error that nobody caught; the program goes on");
    this.#untold = { error };
    this.tellAgain();
  }

  /** Runs a notification after something was done: an error in it is recorded, and must not look as if the thing had not been done. */
  during(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.note(error);
    }
  }

  /** Reports again what could not be recorded the last time. */
  tellAgain(): void {
    if (this.#untold && this.#tell && !this.#isTelling) void this.#run(this.#tell);
  }

  /** Never rejects. */
  async #run(tell: Tell): Promise<void> {
    this.#isTelling = true;
    const untold = this.#untold;
    this.#untold = null;
    try {
      if (untold) await tell(untold.error);
    } catch (error) {
      this.#untold ??= untold;
      this.#log.error({ err: error }, "nobody could be told of an error that nobody caught");
    } finally {
      this.#isTelling = false;
    }
  }
}

/**
 * When a connection breaks, the library leaves the failure of what it was just sending (receipts, answers to the server)
 * to nobody. Its lines end and begin anew, so there is nothing else to do. Every other rejection that nobody handled is a
 * bug, or a read that failed: it is noted, and the program goes on. To be called once, at the start.
 */
export function catchStrayErrors(log: Log, strays: StrayErrors): void {
  process.on("unhandledRejection", (reason) => {
    if (isOfBrokenLine(reason))
      log.debug({ err: reason }, "the library left the end of a connection to nobody");
    else strays.note(reason);
  });
}

/** The library's own errors are all of one kind (Boom), and none of ours is. */
export function isOfBrokenLine(reason: unknown): boolean {
  return isOfSocket(reason) || (reason instanceof Error && "isBoom" in reason && reason.isBoom === true);
}

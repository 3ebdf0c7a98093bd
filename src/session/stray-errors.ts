/** What becomes of the library's promises that nobody waits for. */
import type { Log } from "./library-log.ts";
import { isOfSocket } from "./trouble.ts";

/**
 * When a connection breaks, the library leaves the failure of what it was just sending (receipts, answers to the server)
 * to nobody, which would end the process. Its lines end and begin anew, so there is nothing else to do. Every other
 * rejection that nobody handled is a bug and goes on to end the program. To be called once, at the start.
 */
export function forgiveBrokenLines(log: Log): void {
  process.on("unhandledRejection", (reason) => {
    if (!isOfBrokenLine(reason))
      throw reason instanceof Error ? reason : new Error("a rejection without an error", { cause: reason });
    log.debug({ err: reason }, "the library left the end of a connection to nobody");
  });
}

/** The library's own errors are all of one kind (Boom), and none of ours is. */
export function isOfBrokenLine(reason: unknown): boolean {
  return isOfSocket(reason) || (reason instanceof Error && "isBoom" in reason && reason.isBoom === true);
}

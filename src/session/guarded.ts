/** Wraps a callback of the library or the socket: an exception is logged and neither ends the program nor stops other callbacks. */
import type { LibraryLog } from "./library-log.ts";

export function guarded<T extends unknown[]>(
  logger: LibraryLog,
  listener: (...values: T) => void,
): (...values: T) => void {
  return (...values) => {
    try {
      listener(...values);
    } catch (error) {
      logger.error({ error }, "a listener of the line failed");
    }
  };
}

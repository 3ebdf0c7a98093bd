/** For listeners that the library or the socket calls: one strange stanza must not end the program, nor keep others from theirs. */
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

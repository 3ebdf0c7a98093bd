/** Why the program cannot start, in one sentence that says what to do. */
import { ConfigError } from "./config.ts";
import { PanelError } from "./panel/server.ts";
import { WrongSecretKeyError } from "./session/sealing.ts";
import { DatabaseError } from "./store/migrate.ts";

/** null = a bug, to be seen with its stack. */
export function explainStart(error: unknown): string | null {
  if (
    error instanceof ConfigError ||
    error instanceof PanelError ||
    error instanceof DatabaseError ||
    error instanceof WrongSecretKeyError
  ) {
    return error.message;
  }
  return isFull(error) ? "The disk is full: free some space and start again. Nothing was lost." : null;
}

function isFull(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  // SHMSIZE: the file beside the database could not grow.
  return code === "SQLITE_FULL" || code === "SQLITE_IOERR_SHMSIZE" || code === "ENOSPC";
}

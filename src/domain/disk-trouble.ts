/**
 * Errors of the disk or the database file (SQLite codes, ENOSPC, EIO): tells them from errors in what was to
 * be read or written.
 */

const TROUBLE = /^(SQLITE_(FULL|BUSY|IOERR|LOCKED|READONLY|CANTOPEN|NOMEM|PROTOCOL)|ENOSPC|EDQUOT|EIO)/;

/**
 * Whether the error, or one of its causes, says that the disk is full, busy or unreadable. Such work is tried
 * again, and the try is not counted as an attempt.
 */
export function isDiskTrouble(error: unknown): boolean {
  for (let one = error, depth = 0; one !== null && typeof one === "object" && depth < 4; depth += 1) {
    const { code, cause } = one as { code?: unknown; cause?: unknown };
    if (typeof code === "string" && TROUBLE.test(code)) return true;
    one = cause;
  }
  return false;
}

/** What the disk, or the database file on it, says about itself: nothing is wrong with what was to be read or written. */

const TROUBLE = /^(SQLITE_(FULL|BUSY|IOERR|LOCKED|READONLY|CANTOPEN|NOMEM|PROTOCOL)|ENOSPC|EDQUOT|EIO)/;

/** Full, busy or unreadable for now: whatever met this is tried again, and counts as no attempt. */
export function isDiskTrouble(error: unknown): boolean {
  for (let one = error, depth = 0; one !== null && typeof one === "object" && depth < 4; depth += 1) {
    const { code, cause } = one as { code?: unknown; cause?: unknown };
    if (typeof code === "string" && TROUBLE.test(code)) return true;
    one = cause;
  }
  return false;
}

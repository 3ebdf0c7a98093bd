/** Liveness check: decides from the age of the last sign of life whether an open connection is fine, needs a self-test, or must reconnect. Pure. */

export interface Signs {
  /** Since the last message, receipt or notice came, or the connection opened. */
  inboundAgeMs: number;
  /** Since when nothing that we send is answered; null = it is, or nothing is sent. What waits on purpose does not count. */
  outboxHeadAgeMs: number | null;
  /** Since the last self test ended; null = none on this connection. */
  testedAgeMs: number | null;
  /** Self tests in a row that had no answer. */
  unanswered: number;
}

export type Verdict = "fine" | "self-test" | "reconnect";

const MINUTE = 60_000;
/** WhatsApp is quiet at night: silence alone proves nothing, so it only makes us ask. */
const QUIET_MS = 5 * MINUTE;
const RETEST_MS = MINUTE / 2;
const STUCK_MS = 2 * MINUTE;
const DEAF = 2;

export function judge({ inboundAgeMs, outboxHeadAgeMs, testedAgeMs, unanswered }: Signs): Verdict {
  if (unanswered >= DEAF) return "reconnect";
  if (outboxHeadAgeMs !== null && outboxHeadAgeMs > STUCK_MS) return "reconnect";
  const quiet = Math.min(inboundAgeMs, testedAgeMs ?? Infinity);
  return quiet > (unanswered > 0 ? RETEST_MS : QUIET_MS) ? "self-test" : "fine";
}

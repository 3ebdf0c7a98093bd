/** Time that stands still until it is moved, and a date that somebody may set meanwhile. */
import type { Clock } from "../domain/clock.ts";

export interface MovedClock extends Clock {
  /** Goes forward to the next moment somebody waits for; false when nobody waits. */
  toNext(): boolean;
  /** Milliseconds since 1970 of that moment; Infinity when nobody waits. */
  nextAt(): number;
  /** Goes forward by this long, stopping wherever somebody waits. */
  forward(ms: number): void;
  /** Somebody sets the date by this much; negative = back. No time passes. */
  setDateBy(ms: number): void;
}

export function movedClock(start: Date): MovedClock {
  let now = start.getTime();
  /** What the date is ahead of the time that passed. */
  let ahead = 0;
  const waiting = new Set<{ at: number; run: () => void }>();
  const toNext = (): boolean => {
    const next = [...waiting].sort((a, b) => a.at - b.at)[0];
    if (!next) return false;
    waiting.delete(next);
    now = Math.max(now, next.at);
    next.run();
    return true;
  };
  return {
    now: () => new Date(now + ahead),
    ticks: () => now,
    after: (ms, run) => {
      const wish = { at: now + ms, run };
      waiting.add(wish);
      return () => {
        waiting.delete(wish);
      };
    },
    toNext,
    nextAt: () => Math.min(...[...waiting].map(({ at }) => at)) + ahead,
    forward: (ms) => {
      const end = now + ms;
      while ([...waiting].some(({ at }) => at <= end)) toNext();
      now = end;
    },
    setDateBy: (ms) => {
      ahead += ms;
    },
  };
}

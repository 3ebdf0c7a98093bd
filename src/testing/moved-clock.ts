/**
 * Fake clock: time stands still until the test moves it, and the date can be set apart from the time that
 * passes.
 */
import type { Clock } from "../domain/clock.ts";

/** A clock with controls for the test. */
export interface MovedClock extends Clock {
  /** Moves to the next timer and runs it; false when there is none. */
  toNext(): boolean;
  /** When the next timer is due, in milliseconds since 1970; Infinity when there is none. */
  nextAt(): number;
  /** Moves forward by this long and runs every timer that falls due. */
  forward(ms: number): void;
  /**
   * Changes the date by this much (negative = back), as somebody who sets the system clock does. No time
   * passes.
   */
  setDateBy(ms: number): void;
}

/** A clock that stands at `start`. */
export function movedClock(start: Date): MovedClock {
  let now = start.getTime();
  /** How far the date differs from the time that passed. */
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
      const timer = { at: now + ms, run };
      waiting.add(timer);
      return () => {
        waiting.delete(timer);
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

/** A time as WhatsApp would stamp it: in whole seconds. */
export const wholeSecond = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000);

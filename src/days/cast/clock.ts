/** Virtual clock (simulated time): moves only when told to, and runs timers on the way. */
import type { Clock } from "../../domain/clock.ts";

/** A timer. */
interface Timer {
  at: number;
  order: number;
  run: () => void;
}

/**
 * WhatsApp's time only goes forward. The date of the machine that the program runs on can be set (`skew`) and then differs;
 * timers do not depend on it, as on a real machine.
 */
export class VirtualClock implements Clock {
  /** Milliseconds since 1970, as WhatsApp counts them. */
  time: number;
  /** Milliseconds by which the machine's date differs from `time`. */
  skew = 0;
  readonly #timers = new Set<Timer>();
  #orders = 0;

  constructor(start: number) {
    this.time = start;
  }

  now = (): Date => new Date(this.time + this.skew);

  ticks = (): number => this.time;

  after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.time + Math.max(0, ms), order: ++this.#orders, run };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  };

  /** When the next timer is due; Infinity when there is none. */
  nextAt(): number {
    let next = Infinity;
    for (const { at } of this.#timers) if (at < next) next = at;
    return next;
  }

  /** Goes forward to this moment and runs the timers due by then, oldest first. Never goes back. */
  goTo(time: number): void {
    this.time = Math.max(this.time, time);
    const due = [...this.#timers].filter(({ at }) => at <= this.time);
    for (const timer of due.sort((a, b) => a.at - b.at || a.order - b.order)) {
      if (this.#timers.delete(timer)) timer.run();
    }
  }
}

/**
 * Virtual time. WhatsApp's time only goes forward; the clock of the machine the program runs on can be set, and then shows
 * something else. Waiting is not touched by setting the clock, as on a real machine.
 */
import type { Clock } from "../../domain/clock.ts";

interface Wish {
  at: number;
  order: number;
  run: () => void;
}

export class VirtualClock implements Clock {
  /** Milliseconds since 1970, as WhatsApp counts them. */
  time: number;
  /** What the machine's clock is off by. */
  skew = 0;
  readonly #wishes = new Set<Wish>();
  #orders = 0;

  constructor(start: number) {
    this.time = start;
  }

  now = (): Date => new Date(this.time + this.skew);

  ticks = (): number => this.time;

  after = (ms: number, run: () => void): (() => void) => {
    const wish = { at: this.time + Math.max(0, ms), order: ++this.#orders, run };
    this.#wishes.add(wish);
    return () => {
      this.#wishes.delete(wish);
    };
  };

  /** When somebody waits for next; Infinity when nobody does. */
  nextAt(): number {
    let next = Infinity;
    for (const { at } of this.#wishes) if (at < next) next = at;
    return next;
  }

  /** Goes forward to this moment and runs what is due by then, oldest first. */
  goTo(time: number): void {
    this.time = Math.max(this.time, time);
    const due = [...this.#wishes].filter(({ at }) => at <= this.time);
    for (const wish of due.sort((a, b) => a.at - b.at || a.order - b.order)) {
      if (this.#wishes.delete(wish)) wish.run();
    }
  }
}

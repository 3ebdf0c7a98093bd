/** Clock port: wall clock, monotonic clock and timers, passed in so that tests control time. */
export interface Clock {
  /** The machine's date and time. People and programs set it: it may jump either way. */
  now(): Date;
  /** Milliseconds that only grow, from an arbitrary beginning: how much time has passed, whatever the date says. */
  ticks(): number;
  /**
   * Runs once, `ms` from now. Returns a function that cancels the timer; cancelling late or twice does
   * nothing.
   */
  after(ms: number, run: () => void): () => void;
}

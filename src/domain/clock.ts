/** Time as something handed in: the loops that wait get it from outside, so that tests can move it. */
export interface Clock {
  /** The machine's date and time. People and programs set it: it may jump either way. */
  now(): Date;
  /** Milliseconds that only grow, from an arbitrary beginning: how much time has passed, whatever the date says. */
  ticks(): number;
  /** Runs once, `ms` from now. The answer calls it off; calling it off late or twice does nothing. */
  after(ms: number, run: () => void): () => void;
}

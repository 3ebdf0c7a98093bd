/** Time as something handed in: the loops that wait get it from outside, so that tests can move it. */
export interface Clock {
  now(): Date;
  /** Runs once, `ms` from now. The answer calls it off; calling it off late or twice does nothing. */
  after(ms: number, run: () => void): () => void;
}

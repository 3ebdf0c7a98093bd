/**
 * Parameters of the rush-hour load test: how many agents, newcomers and floods, for how long, and at which
 * pace.
 */
export interface RushPlan {
  folder: string;
  /** Each with one client in conversation. */
  agents: number;
  /** They all write within two minutes, or within the whole time when it is shorter. */
  newcomers: number;
  minutes: number;
  /** Further conversations in which the client writes without a break. */
  floods: number;
  /** "slow", "normal" or "fast", as the panel sets it. */
  pace: string;
}

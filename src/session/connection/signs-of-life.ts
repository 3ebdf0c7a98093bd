/** Liveness data of the connection: when each sign of life was last seen, carried from one connection state to the next. Pure. */
import type { Connection, Liveness } from "../port.ts";

export const noLiveness: Liveness = {
  lastInboundAt: null,
  lastAckAt: null,
  connectedAt: null,
  lostAt: null,
  reconnects: 0,
};

/** The liveness data after a change of state. `lostAt` is the first instant of a loss, whatever is tried after it. */
export function afterChange(liveness: Liveness, was: Connection, is: Connection): Liveness {
  if (is.state === "connected") return { ...liveness, connectedAt: is.since, lostAt: null };
  return was.state === "connected" ? { ...liveness, lostAt: new Date() } : liveness;
}

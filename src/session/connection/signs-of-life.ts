/** Liveness of the connection: the signs of life, kept from one state to the next. Pure. */
import type { Connection, Liveness } from "../port.ts";

export const noLiveness: Liveness = {
  lastInboundAt: null,
  lastAckAt: null,
  connectedAt: null,
  lostAt: null,
  reconnects: 0,
};

/** After a change of state. `lostAt` is the first instant of a loss, whatever is tried after it. */
export function afterChange(liveness: Liveness, was: Connection, is: Connection): Liveness {
  if (is.state === "connected") return { ...liveness, connectedAt: is.since, lostAt: null };
  return was.state === "connected" ? { ...liveness, lostAt: new Date() } : liveness;
}

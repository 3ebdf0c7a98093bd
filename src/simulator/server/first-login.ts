/** Passive and active mode (`xmlns="passive"`): `<active/>` starts delivery, and history sync at the first login. */
import { deliverBacklog } from "../state/delivery.ts";
import { sendHistory } from "./history.ts";
import { child } from "../protocol/stanza.ts";
import type { Query, Reply } from "../state/world.ts";

/**
 * By `<active/>` a client says that it is ready. After the reply it gets its backlog; a linked device gets its history too,
 * the first time.
 */
export function handlePassive({ world, device, link, iq }: Query): Reply {
  if (!child(iq, "active")) return {};
  return {
    afterwards: () => {
      if (world.faults.isDeaf(device)) return;
      link.ready = true;
      deliverBacklog(device);
      if (device.seen) return;
      device.seen = true;
      if (device.id !== 0) sendHistory(world, device);
    },
  };
}

import { deliverBacklog } from "../state/delivery.ts";
import { sendHistory } from "./history.ts";
import { child } from "../protocol/stanza.ts";
import type { Query, Reply } from "../state/world.ts";

/** `<active/>` is how a client says that it is ready: now it gets what waited for it, and its history the first time. */
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

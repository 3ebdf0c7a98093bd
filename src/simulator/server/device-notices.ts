/** Device list notification (`type="devices"`): tells that a device was added or removed. */
import { type Device, deviceAddress } from "../state/accounts.ts";
import { deliverToAccount, deliverToSiblings } from "../state/delivery.ts";
import { element, seconds, serverId } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/**
 * Tells the other devices of the account, and all who know it, that a device came or went. Otherwise they would encrypt for
 * their old list.
 */
export function announceDevice(world: World, device: Device, change: "add" | "remove"): void {
  for (const acquaintance of [device.account, ...device.account.acquaintances]) {
    // Clients keep a list per form of the address, so each form needs its own notice.
    for (const mode of ["pn", "lid"] as const) {
      if (mode === "pn" && device.account.hiddenPhone) continue;
      const from = mode === "pn" ? device.account.pn : device.account.lid;
      const entry = element("device", { jid: deviceAddress(device, mode), "key-index": String(device.id) });
      const attrs = { type: "devices", from, id: serverId(), t: seconds() };
      const notice = element("notification", attrs, [
        element(change, { device_hash: "2:simulator" }, [entry]),
      ]);
      if (acquaintance === device.account) deliverToSiblings(world, device, notice);
      else deliverToAccount(world, acquaintance, notice);
    }
  }
}

/** Device removal (unlinking): ends a linked device with 401, `device_removed`. */
import type { Device } from "../state/accounts.ts";
import { announceDevice } from "./device-notices.ts";
import { element } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/**
 * Unlinks a device, as from the list of linked devices on the phone. It is told (401) and forgotten, together with its queue.
 * Does nothing when the device was removed before.
 */
export function removeDevice(world: World, device: Device): void {
  const { account, link } = device;
  if (account.devices.get(device.id) !== device) return;
  account.devices.delete(device.id);
  device.mailbox.clear();
  announceDevice(world, device, "remove");
  link?.end(element("stream:error", { code: "401" }, [element("conflict", { type: "device_removed" })]));
}

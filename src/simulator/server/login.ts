/** Login and logout: a registered device is answered `<success>` or `<failure>`, and replaces its older connection. */
import type { Device, Link } from "../state/accounts.ts";
import { deviceAddress } from "../state/accounts.ts";
import { tellPresence } from "./presence.ts";
import { writeAddress } from "../protocol/address.ts";
import type { ClientHandshake } from "../protocol/noise.ts";
import { failure } from "../protocol/failure.ts";
import { element, seconds, type Stanza } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/** Answer to a login: the stanza to send and, if the device was let in, which device it is. */
export type Verdict =
  | { readonly kind: "welcome"; readonly device: Device; readonly stanza: Stanza }
  | { readonly kind: "refused"; readonly stanza: Stanza };

/**
 * Lets a device in if its Noise static key is the registered one; an older connection of the device ends with `conflict`,
 * `replaced`. A device that is unknown or was removed gets failure 401; fault orders may refuse others.
 */
export function login(world: World, link: Link, { staticKey, payload }: ClientHandshake): Verdict {
  const address = writeAddress(String(payload.username ?? ""), "s.whatsapp.net", payload.device ?? 0);
  const device = world.accounts.findDevice(address);
  if (!device?.noiseKey?.equals(staticKey)) return { kind: "refused", stanza: failure("401") };
  const fault = world.faults.onLogin(device.account);
  if (fault) return { kind: "refused", stanza: fault };
  const older = device.link;
  device.link = link;
  older?.end(element("stream:error", {}, [element("conflict", { type: "replaced" })]));
  if (payload.pushName) device.account.name = payload.pushName;
  world.counters.add("logins", device.account.phone);
  return { kind: "welcome", device, stanza: success(device) };
}

/**
 * The connection of a device has ended: its presence becomes unavailable. Does nothing when a newer connection has taken its
 * place.
 */
export function logout(device: Device, link: Link): void {
  if (device.link !== link) return;
  device.link = null;
  if (!device.available) return;
  device.available = false;
  tellPresence(device.account);
}

function success(device: Device): Stanza {
  return element("success", {
    t: seconds(),
    lid: deviceAddress(device, "lid"),
    props: "1",
    creation: seconds(),
    location: "sim",
  });
}

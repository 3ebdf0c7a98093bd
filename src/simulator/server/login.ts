import type { Device, Link } from "../state/accounts.ts";
import { deviceAddress } from "../state/accounts.ts";
import { tellPresence } from "./presence.ts";
import { writeAddress } from "../protocol/address.ts";
import type { ClientHandshake } from "../protocol/noise.ts";
import { failure } from "../protocol/failure.ts";
import { element, seconds, type Stanza } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

export type Verdict =
  | { readonly kind: "welcome"; readonly device: Device; readonly stanza: Stanza }
  | { readonly kind: "refused"; readonly stanza: Stanza };

/** Lets a known device in, replacing an older connection of the same device. Unknown ones are told that they are unlinked. */
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

/** The connection of a device is gone. Harmless when a newer one has taken its place. */
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

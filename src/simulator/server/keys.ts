/** Pre-key upload and fetch (`xmlns="encrypt"`): the public keys with which others start a Signal session. */
import type { Device, PreKey } from "../state/accounts.ts";
import { deliver } from "../state/delivery.ts";
import {
  bytesOf,
  child,
  children,
  childrenOf,
  element,
  seconds,
  serverId,
  type Stanza,
} from "../protocol/stanza.ts";
import { type Query, Refused, type Reply, type World } from "../state/world.ts";

/** With fewer one-time pre-keys than this, the device is told to upload more. */
const LOW = 5;
/** Type of an identity key: Curve25519. */
const KEY_TYPE = Buffer.from([5]);

/**
 * Counts, takes and rotates the keys of the asking device, and gives out key bundles of other devices. A bundle uses up a
 * one-time pre-key, while there are any; unknown addresses are left out. Throws 400 for any other query.
 */
export function handleKeys({ world, device, iq }: Query): Reply {
  if (child(iq, "count")) return { content: [element("count", { value: String(countFor(device)) })] };
  if (child(iq, "digest"))
    return { content: [element("digest", {}, [element("registration", {}, device.registration)])] };
  const wanted = child(iq, "key");
  if (wanted) return { content: [element("list", {}, bundles(world, children(wanted, "user")))] };
  const rotated = child(child(iq, "rotate"), "skey");
  const signed = rotated ?? child(iq, "skey");
  if (signed) device.signedPreKey = { ...readPreKey(signed), signature: bytesOf(child(signed, "signature")) };
  const list = child(iq, "list");
  if (!signed && !list) throw new Refused(400, "bad-request");
  device.preKeys.push(...childrenOf(list).map(readPreKey));
  return {};
}

/**
 * A phone without any is told "1": it then uploads 5 pre-keys. Told "0" it would upload 812, as linked devices do, which
 * takes time.
 */
function countFor(device: Device): number {
  return device.id === 0 && device.preKeys.length === 0 ? 1 : device.preKeys.length;
}

function readPreKey(stanza: Stanza): PreKey {
  return { id: bytesOf(child(stanza, "id")), value: bytesOf(child(stanza, "value")) };
}

function bundles(world: World, users: readonly Stanza[]): Stanza[] {
  const found: Stanza[] = [];
  for (const { attrs } of users) {
    const device = world.accounts.findDevice(attrs["jid"] ?? "");
    // An error for one user makes clients give up the whole batch, so strangers are left out.
    if (device) found.push(bundle(device, attrs["jid"] ?? "", takePreKey(world, device)));
  }
  return found;
}

function takePreKey(world: World, device: Device): PreKey | undefined {
  const key = device.preKeys.shift();
  if (key && device.preKeys.length < LOW) {
    const attrs = { type: "encrypt", from: "@s.whatsapp.net", id: serverId(), t: seconds() };
    const count = element("count", { value: String(device.preKeys.length) });
    deliver(world, device, element("notification", attrs, [count]));
  }
  return key;
}

function bundle(device: Device, jid: string, oneTime: PreKey | undefined): Stanza {
  const { id, value, signature } = device.signedPreKey;
  const content = [
    element("registration", {}, device.registration),
    element("type", {}, KEY_TYPE),
    element("identity", {}, device.identity),
    element("skey", {}, [
      element("id", {}, id),
      element("value", {}, value),
      element("signature", {}, signature),
    ]),
  ];
  if (oneTime)
    content.push(element("key", {}, [element("id", {}, oneTime.id), element("value", {}, oneTime.value)]));
  return element("user", { jid, t: seconds() }, content);
}

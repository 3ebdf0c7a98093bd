/** At-least-once delivery: queues stanzas for each device, and sends them at once or at the next login. */
import type { Account, Device } from "./accounts.ts";
import type { Stanza } from "../protocol/stanza.ts";
import type { World } from "./world.ts";

/** Queues a stanza for a device until it confirms it, and sends it at once when the device is connected and ready. */
export function deliver(world: World, device: Device, stanza: Stanza): void {
  // The queue of a phone that no client plays would grow without end.
  if (device.noiseKey === null) return;
  const final = world.faults.onDelivery(device, stanza);
  device.mailbox.put(final);
  if (!device.link?.ready || world.faults.isDeaf(device)) return;
  const copies = world.faults.copiesOf(device);
  for (let copy = 0; copy < copies; copy += 1) device.link?.send(final);
  if (stanza.tag === "message") world.counters.add("messagesDelivered", device.account.phone);
}

/** To every device of the account. */
export function deliverToAccount(world: World, account: Account, stanza: Stanza): void {
  for (const device of account.devices.values()) deliver(world, device, stanza);
}

/** To the other devices of the same account. */
export function deliverToSiblings(world: World, device: Device, stanza: Stanza): void {
  for (const other of device.account.devices.values()) if (other !== device) deliver(world, other, stanza);
}

/** For typing and presence, which are worth nothing later: sends to the connected devices and queues nothing. */
export function tellIfConnected(account: Account, stanza: Stanza): void {
  for (const device of account.devices.values()) if (device.link?.ready) device.link.send(stanza);
}

/**
 * At login: sends everything not confirmed, unchanged but for the `offline` attribute, between `offline_preview` (if there is
 * anything) and `offline`.
 */
export function deliverBacklog(device: Device): void {
  const backlog = device.mailbox.waiting();
  if (backlog.length > 0) device.link?.send(preview(backlog));
  backlog.forEach((stanza, index) => {
    device.link?.send({ ...stanza, attrs: { ...stanza.attrs, offline: String(index) } });
  });
  device.link?.send({
    tag: "ib",
    attrs: { from: "@s.whatsapp.net" },
    content: [{ tag: "offline", attrs: { count: String(backlog.length) } }],
  });
}

function preview(backlog: readonly Stanza[]): Stanza {
  const count = (tag: string) => String(backlog.filter((stanza) => stanza.tag === tag).length);
  const attrs = {
    count: String(backlog.length),
    message: count("message"),
    receipt: count("receipt"),
    notification: count("notification"),
  };
  return { tag: "ib", attrs: { from: "@s.whatsapp.net" }, content: [{ tag: "offline_preview", attrs }] };
}

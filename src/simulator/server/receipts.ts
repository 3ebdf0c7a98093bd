/** Receipts: delivery and read receipts go to the author, retry receipts to the device that wrote the message. */
import { type Account, type Device, deviceAddress } from "../state/accounts.ts";
import { type Addressing, isGroup, parseAddress } from "../protocol/address.ts";
import { deliver, deliverToAccount, deliverToSiblings } from "../state/delivery.ts";
import { answerMediaRetry } from "../media/media-retry.ts";
import { child, children, childrenOf, element, seconds, type Stanza } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/** Receipts that do not confirm delivery to the server. */
const NOT_CONFIRMING = new Set(["read", "read-self", "played", "played-self", "retry", "server-error"]);
/** Receipts between a device and the server, which nobody else is told of. */
const NOT_RELAYED = new Set(["sender", "peer_msg", "hist_sync"]);

/**
 * Takes a receipt: confirms delivery, acknowledges the receipt and relays it. `retry` asks for a message again,
 * `server-error` for a file (media retry).
 */
export function handleReceipt(world: World, device: Device, receipt: Stanza): void {
  const { id = "", to, participant, type } = receipt.attrs;
  world.counters.add("receipts", device.account.phone);
  if (!NOT_CONFIRMING.has(type ?? "")) {
    for (const one of idsOf(receipt))
      device.mailbox.confirm({ tag: "message", id: one, from: to, participant });
  }
  device.link?.send(element("ack", { class: "receipt", id, from: to, participant, type }));
  if (NOT_RELAYED.has(type ?? "") || world.faults.dropsReceipt(device.account)) return;
  if (type === "retry") relayRetry(world, device, receipt);
  else if (type === "server-error") answerMediaRetry(world, device, receipt);
  else if (type === "read-self") tellOwnDevices(world, device, receipt);
  else relay(world, device, receipt);
}

function idsOf(receipt: Stanza): string[] {
  const more = children(child(receipt, "list"), "item").map((item) => item.attrs["id"] ?? "");
  return [receipt.attrs["id"] ?? "", ...more];
}

function relay(world: World, device: Device, receipt: Stanza): void {
  const { to = "", participant } = receipt.attrs;
  const author = isGroup(to) ? world.accounts.find(participant ?? "") : world.accounts.find(to);
  if (!author || author === device.account) return;
  deliverToAccount(world, author, relayed(world, device, receipt));
}

/** Only the device that wrote the message can send it again, so nobody else is asked. */
function relayRetry(world: World, device: Device, receipt: Stanza): void {
  const { id = "", to = "", participant } = receipt.attrs;
  world.counters.add("retriesAsked", device.account.phone);
  const author = world.accounts.findDevice(isGroup(to) ? (participant ?? "") : to);
  world.counters.askedAgain.push({
    by: device.account.phone,
    of: author?.account.phone ?? to,
    id,
    group: isGroup(to) ? to : null,
  });
  if (author) deliver(world, author, relayed(world, device, receipt));
}

function relayed(world: World, device: Device, receipt: Stanza): Stanza {
  const { id, to = "", type, recipient } = receipt.attrs;
  const group = world.groups.get(to);
  const attrs = group
    ? { from: to, participant: deviceAddress(device, group.addressing) }
    : { from: deviceAddress(device, modeOf(to, device.account)) };
  const content = childrenOf(receipt);
  return element(
    "receipt",
    { id, type, recipient, t: seconds(), ...attrs },
    content.length > 0 ? content : undefined,
  );
}

/** The author used one form of address for this chat; the receipt comes from the same form. */
function modeOf(address: string, account: Account): Addressing {
  if (account.hiddenPhone) return "lid";
  return parseAddress(address)?.server === "lid" ? "lid" : "pn";
}

function tellOwnDevices(world: World, device: Device, receipt: Stanza): void {
  const { id, to, participant, t } = receipt.attrs;
  const attrs = { id, type: "read-self", recipient: to, participant, t, from: deviceAddress(device) };
  deliverToSiblings(world, device, element("receipt", attrs, receipt.content));
}

/** Presence and chat state (typing). Both go to connected devices only and are never queued. */
import { type Account, addressOf, type Device, deviceAddress, otherAddressOf } from "../state/accounts.ts";
import { isGroup } from "../protocol/address.ts";
import { tellIfConnected } from "../state/delivery.ts";
import { childrenOf, element, seconds, type Stanza } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/** Handles `<presence>`: a subscription to somebody, this device coming or going, or a new push name. */
export function handlePresence(world: World, device: Device, stanza: Stanza): void {
  const { type, to, name } = stanza.attrs;
  if (type === "subscribe") {
    const other = world.accounts.find(to ?? "");
    if (!other) return;
    other.subscribers.add(device.account);
    device.link?.send(presenceOf(other));
    return;
  }
  if (name) device.account.name = name;
  if (type !== "available" && type !== "unavailable") return;
  device.available = type === "available";
  tellPresence(device.account);
}

/** Tells all subscribers whether some device of the account is available. */
export function tellPresence(account: Account): void {
  for (const subscriber of account.subscribers) tellIfConnected(subscriber, presenceOf(account));
}

/** Relays `<chatstate>` (typing, recording or neither) to the other members of a group, or to one person. */
export function handleChatState(world: World, device: Device, stanza: Stanza): void {
  const to = stanza.attrs["to"] ?? "";
  if (isGroup(to)) {
    const group = world.groups.get(to);
    if (!group?.members.has(device.account)) return;
    const participant = deviceAddress(device, group.addressing);
    const participantPn = group.addressing === "lid" ? otherAddressOf(device.account, "lid") : undefined;
    const attrs = { from: to, participant, participant_pn: participantPn };
    for (const member of group.members.keys()) {
      if (member !== device.account) tellIfConnected(member, element("chatstate", attrs, childrenOf(stanza)));
    }
    return;
  }
  const other = world.accounts.find(to);
  if (!other || other === device.account || other.blocked.has(device.account)) return;
  tellIfConnected(other, element("chatstate", { from: addressOf(device.account) }, childrenOf(stanza)));
}

function presenceOf(account: Account): Stanza {
  const isThere = [...account.devices.values()].some((device) => device.available);
  const attrs = { from: addressOf(account), type: isThere ? undefined : "unavailable" };
  return element("presence", { ...attrs, last: isThere ? undefined : seconds() });
}

/** Message fan-out: queues a copy of a message for every device that it is meant for, and acknowledges it. */
import { type Account, addressOf, type Device, deviceAddress, otherAddressOf } from "../state/accounts.ts";
import { isGroup } from "../protocol/address.ts";
import { deliver } from "../state/delivery.ts";
import type { Group } from "../state/group.ts";
import { bytesOf, child, children, element, seconds, type Stanza } from "../protocol/stanza.ts";
import { acquaint, type World } from "../state/world.ts";

/** Error code in the ack; undefined = accepted. */
type Verdict = string | undefined;

const NOT_FOUND = "404";
const FORBIDDEN = "403";
/** Children that travel with a message besides its ciphertexts. */
const CARRIED = new Set(["meta", "biz", "unavailable"]);

/**
 * Takes a message of a client: first queues all copies, then sends the ack, with an error code when it was refused. Fault
 * orders may lose the message, or delay or withhold the ack.
 */
export function handleMessage(world: World, sender: Device, message: Stanza): void {
  const fault = world.faults.onMessage(sender, message.attrs["to"] ?? "");
  world.counters.add("messagesAccepted", sender.account.phone);
  const verdict = fault.error ?? (fault.lose ? undefined : route(world, sender, message));
  if (fault.lose || fault.withholdAck) return;
  const { id, to } = message.attrs;
  const ack = element("ack", { class: "message", id, from: to, t: seconds(), error: verdict });
  if (fault.delayAckMs) setTimeout(() => sender.link?.send(ack), fault.delayAckMs).unref();
  else sender.link?.send(ack);
}

function route(world: World, sender: Device, message: Stanza): Verdict {
  const { to = "", category } = message.attrs;
  if (category === "peer") return routeToOwnPhone(world, sender, message);
  if (isGroup(to)) return routeToGroup(world, sender, message);
  if (to.endsWith("@broadcast") || to.endsWith("@newsletter")) return undefined;
  return routeToPerson(world, sender, message);
}

function routeToOwnPhone(world: World, sender: Device, message: Stanza): Verdict {
  const phone = sender.account.devices.get(0);
  if (!phone || phone === sender) return undefined;
  const attrs = { ...baseAttrs(sender, message), category: "peer", from: deviceAddress(sender, "pn") };
  deliver(world, phone, element("message", attrs, children(message, "enc")));
  return undefined;
}

function routeToPerson(world: World, sender: Device, message: Stanza): Verdict {
  const { to = "", recipient } = message.attrs;
  const chat = world.accounts.find(recipient ?? to);
  if (!chat) return NOT_FOUND;
  acquaint(sender.account, chat);
  for (const [device, ciphertexts] of recipients(world, message)) {
    if (device === sender || device.account.blocked.has(sender.account)) continue;
    const attrs = device.account === sender.account ? ownCopy(sender, chat) : fromOther(sender);
    deliver(world, device, copy(sender, message, { attrs, ciphertexts }));
  }
  return undefined;
}

/** Ciphertexts by device: those of the client's `participants`, or those for one device when it answers a retry receipt. */
function recipients(world: World, message: Stanza): [Device, readonly Stanza[]][] {
  const list = child(message, "participants");
  if (!list) {
    const device = world.accounts.findDevice(message.attrs["to"] ?? "");
    return device ? [[device, children(message, "enc")]] : [];
  }
  return children(list, "to").flatMap((entry) => {
    const device = world.accounts.findDevice(entry.attrs["jid"] ?? "");
    return device ? [[device, children(entry, "enc")] as [Device, readonly Stanza[]]] : [];
  });
}

function fromOther(sender: Device): Record<string, string | undefined> {
  const mode = sender.account.addressing;
  const other = otherAddressOf(sender.account, mode);
  return { from: deviceAddress(sender, mode), [mode === "lid" ? "sender_pn" : "sender_lid"]: other };
}

/** No `sender_pn` here: clients would take it for the other address of the chat. */
function ownCopy(sender: Device, chat: Account): Record<string, string | undefined> {
  const mode = sender.account.addressing;
  const other = otherAddressOf(chat, mode);
  const peer = mode === "lid" ? "peer_recipient_pn" : "peer_recipient_lid";
  return { from: deviceAddress(sender, mode), recipient: addressOf(chat, mode), [peer]: other };
}

function routeToGroup(world: World, sender: Device, message: Stanza): Verdict {
  const group = world.groups.get(message.attrs["to"] ?? "");
  if (!group) return NOT_FOUND;
  const role = group.members.get(sender.account)?.role;
  if (!role || (group.announcement && role === "member")) return FORBIDDEN;
  const attrs = inGroup(sender, group);
  const again = message.attrs["participant"];
  if (again) {
    const device = world.accounts.findDevice(again);
    if (device && group.members.has(device.account)) {
      deliver(world, device, copy(sender, message, { attrs, ciphertexts: children(message, "enc") }));
    }
    return undefined;
  }
  const keys = new Map(child(message, "participants") ? recipients(world, message) : []);
  for (const member of group.members.keys()) {
    for (const device of member.devices.values()) {
      if (device === sender) continue;
      // The sender key (pkmsg) comes before the message that it decrypts (skmsg).
      const ciphertexts = [...(keys.get(device) ?? []), ...children(message, "enc")];
      deliver(world, device, copy(sender, message, { attrs, ciphertexts }));
    }
  }
  return undefined;
}

function inGroup(sender: Device, group: Group): Record<string, string | undefined> {
  const mode = group.addressing;
  const other = otherAddressOf(sender.account, mode);
  return {
    from: group.jid,
    participant: deviceAddress(sender, mode),
    [mode === "lid" ? "participant_pn" : "participant_lid"]: other,
    addressing_mode: mode,
  };
}

interface Copy {
  readonly attrs: Readonly<Record<string, string | undefined>>;
  readonly ciphertexts: readonly Stanza[];
}

function copy(sender: Device, message: Stanza, { attrs, ciphertexts }: Copy): Stanza {
  const identity = child(message, "device-identity");
  const opensSession = ciphertexts.some((one) => one.attrs["type"] === "pkmsg");
  const carried = Array.isArray(message.content)
    ? (message.content as Stanza[]).filter(({ tag }) => CARRIED.has(tag))
    : [];
  const content = [...ciphertexts.map(frozen), ...carried];
  if (identity && opensSession) content.push(identity);
  return element("message", { ...baseAttrs(sender, message), ...attrs }, content);
}

/** Decoded bytes are views of the frame they came in; a queued copy must not keep the whole frame alive. */
function frozen(ciphertext: Stanza): Stanza {
  return { ...ciphertext, content: bytesOf(ciphertext) };
}

function baseAttrs(sender: Device, message: Stanza): Record<string, string | undefined> {
  const { id, type, edit } = message.attrs;
  return { id, type: type ?? "text", edit, t: seconds(), notify: sender.account.name || undefined };
}

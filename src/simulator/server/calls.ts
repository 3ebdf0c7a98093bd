/** Calls (`<call>`): offer, terminate and reject. A call rings and can be rejected, but not answered. */
import { randomBytes } from "node:crypto";
import { type Account, addressOf, type Device, deviceAddress, otherAddressOf } from "../state/accounts.ts";
import { deliver, deliverToAccount } from "../state/delivery.ts";
import { childrenOf, element, seconds, serverId, type Stanza } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/** Who calls whom; an audio call unless `video`. */
export interface CallOrder {
  readonly from: Account;
  readonly to: Account;
  readonly video?: boolean;
}

/** Lets all devices of `to` ring. Returns the id of the call. */
export function ring(world: World, { from, to, video = false }: CallOrder): string {
  const callId = randomBytes(16).toString("hex").toUpperCase();
  const content = video ? [element("audio"), element("video")] : [element("audio")];
  deliverToAccount(world, to, callStanza(from, element("offer", callAttrs(from, callId), content)));
  return callId;
}

/** The caller gives up (`terminate`, reason `timeout`): a missed call. */
export function hangUp(world: World, { from, to }: CallOrder, callId: string): void {
  const attrs = { ...callAttrs(from, callId), reason: "timeout" };
  deliverToAccount(world, to, callStanza(from, element("terminate", attrs)));
}

/** Acknowledges what a client says about a call and passes it on to the devices of the caller. */
export function handleCall(world: World, device: Device, stanza: Stanza): void {
  const { id, to = "" } = stanza.attrs;
  device.link?.send(element("ack", { class: "call", id, from: to }));
  const caller = world.accounts.find(to);
  if (!caller) return;
  const attrs = { from: deviceAddress(device), id: serverId(), t: seconds() };
  for (const one of caller.devices.values()) deliver(world, one, element("call", attrs, childrenOf(stanza)));
}

function callAttrs(from: Account, callId: string): Record<string, string | undefined> {
  const callerPn = from.addressing === "lid" ? otherAddressOf(from, "lid") : undefined;
  return { "call-id": callId, "call-creator": addressOf(from), caller_pn: callerPn };
}

function callStanza(from: Account, content: Stanza): Stanza {
  return element(
    "call",
    { from: addressOf(from), id: serverId(), t: seconds(), notify: from.name || undefined },
    [content],
  );
}

/** Unavailable message: a message without ciphertext, as linked devices get instead of view-once media. */
import { randomBytes } from "node:crypto";
import { type Account, addressOf, otherAddressOf } from "../state/accounts.ts";
import { deliverToAccount } from "../state/delivery.ts";
import { element, seconds } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/** Sender, recipient and reason of an unavailable message. */
export interface Unavailable {
  readonly from: Account;
  readonly to: Account;
  /** "view_once_unavailable_fanout" and the like; absent: no reason is given. */
  readonly why: string | undefined;
}

/** Delivers such a message to all devices of `to`. Returns its id. */
export function sendUnavailable(world: World, { from, to, why }: Unavailable): string {
  const id = randomBytes(16).toString("hex").toUpperCase();
  const other = from.addressing === "lid" ? "sender_pn" : "sender_lid";
  const attrs = { from: addressOf(from), [other]: otherAddressOf(from), notify: from.name || undefined };
  const content = why === undefined ? undefined : [element("unavailable", { type: why })];
  deliverToAccount(world, to, element("message", { ...attrs, id, t: seconds(), type: "text" }, content));
  return id;
}

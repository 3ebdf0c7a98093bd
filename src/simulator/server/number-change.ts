/** Number change: an account's group memberships move to another number, and contacts and groups are told. */
import type { Account } from "../state/accounts.ts";
import { deliverToAccount } from "../state/delivery.ts";
import { announce } from "../groups/group-notices.ts";
import { participant } from "../state/group.ts";
import { element, seconds, serverId, type Stanza } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/**
 * Puts `to` in the place of `from` in all groups and tells those groups and all who know `from` (`<modify>`). The devices of
 * the old number are disconnected and forgotten; its account stays.
 */
export function changeNumber(world: World, { from, to }: Change): void {
  for (const group of world.groups.values()) {
    const member = group.members.get(from);
    if (!member) continue;
    group.members.delete(from);
    group.members.set(to, member);
    announce(world, { group, author: from }, element("modify", {}, [participant(group, to)]));
  }
  for (const one of from.acquaintances) if (one !== to) deliverToAccount(world, one, noticeOf({ from, to }));
  for (const device of from.devices.values()) device.link?.cut();
  from.devices.clear();
}

interface Change {
  readonly from: Account;
  readonly to: Account;
}

function noticeOf({ from, to }: Change): Stanza {
  const attrs = {
    old: from.hiddenPhone ? undefined : from.pn,
    new: to.hiddenPhone ? undefined : to.pn,
    old_lid: from.lid,
    new_lid: to.lid,
  };
  return element("notification", { type: "contacts", from: "s.whatsapp.net", id: serverId(), t: seconds() }, [
    element("modify", attrs),
  ]);
}

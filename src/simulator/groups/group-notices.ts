/** Group notifications (`type="w:gp2"`): how members learn of a change. */
import { type Account, addressOf, otherAddressOf } from "../state/accounts.ts";
import { deliverToAccount } from "../state/delivery.ts";
import { type Group, groupStanza } from "../state/group.ts";
import { element, seconds, serverId, type Stanza } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/** Which group, who changed it, and who is told although not a member. */
interface Notice {
  readonly group: Group;
  readonly author: Account;
  readonly alsoTo?: readonly Account[];
}

/**
 * Tells all devices of every member, the author's included, and of `alsoTo`: people who are no longer members, or not yet.
 */
export function announce(world: World, notice: Notice, change: Stanza): void {
  const { group, author, alsoTo = [] } = notice;
  const notification = noticeOf({ group, author }, change);
  for (const account of new Set([...group.members.keys(), ...alsoTo]))
    deliverToAccount(world, account, notification);
}

/** Tells the other members of the change, and the new ones of the whole group (`<create>`). */
export function announceArrival(world: World, { group, author }: Notice, arrival: Arrival): void {
  const change = noticeOf({ group, author }, arrival.change);
  for (const account of group.members.keys()) {
    if (!arrival.people.includes(account)) deliverToAccount(world, account, change);
  }
  const whole = noticeOf({ group, author }, element("create", {}, [groupStanza(group)]));
  for (const account of arrival.people) deliverToAccount(world, account, whole);
}

/** The change as the other members are told of it, and the new members. */
export interface Arrival {
  readonly change: Stanza;
  readonly people: readonly Account[];
}

function noticeOf({ group, author }: Notice, change: Stanza): Stanza {
  const mode = group.addressing;
  const attrs = {
    type: "w:gp2",
    from: group.jid,
    id: serverId(),
    t: seconds(),
    participant: addressOf(author, mode),
    participant_pn: mode === "lid" ? otherAddressOf(author, mode) : undefined,
    addressing_mode: mode,
    notify: author.name || undefined,
  };
  return element("notification", attrs, [change]);
}

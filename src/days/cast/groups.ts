/** Group state of the WhatsApp double: members, and whether our number is one of them. */
import type { Address } from "../../domain/messages/inbound.ts";
import type { AddResult, GroupInfo } from "../../session/port.ts";
import { ordinary } from "../../testing/group-keeper.ts";
import { addressOf, type Cast, type Group } from "./cast.ts";

/** One of our groups as WhatsApp keeps it. `about` is the group of the cast, `info` what the program is told. */
export interface KeptGroup {
  about: Group;
  info: GroupInfo;
  /** Whether our number is in it. */
  weAreIn: boolean;
}

/** Adds a person to a group. Always answers as if it worked: `added`, or `already-in`. */
export function addTo(group: KeptGroup | undefined, address: Address): AddResult {
  const isIn = group?.info.members.some((member) => member.address.lid === address.lid);
  if (group && !isIn) group.info.members.push({ address, admin: false });
  return { address, result: isIn ? "already-in" : "added", code: "200", invite: null };
}

/** A group with our number as administrator, its people and the stranger. */
export function newGroup(about: Group, { self, agents, supervisor, stranger }: Cast): KeptGroup {
  const people = about.agent ? [about.agent] : [...agents, supervisor];
  const info: GroupInfo = {
    group: about.jid,
    name: about.name,
    form: "lid",
    members: [
      { address: self, admin: true },
      ...[...people, stranger].map((one) => ({ address: addressOf(one), admin: false })),
    ],
    createdAt: new Date(0),
    weCreated: true,
    weAreIn: true,
    weAreAdmin: true,
    ...ordinary,
  };
  return { about, info, weAreIn: true };
}

/** Groups as WhatsApp keeps them. */
import type { Address } from "../../domain/messages/inbound.ts";
import type { AddResult, GroupInfo } from "../../session/port.ts";
import { addressOf, type Cast, type Group } from "./cast.ts";

export interface KeptGroup {
  about: Group;
  info: GroupInfo;
  /** Whether our number is in it. */
  weAreIn: boolean;
}

export function addTo(group: KeptGroup | undefined, address: Address): AddResult {
  const isIn = group?.info.members.some((member) => member.address.lid === address.lid);
  if (group && !isIn) group.info.members.push({ address, admin: false });
  return { address, result: isIn ? "already-in" : "added", code: "200", invite: null };
}

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
    announcement: false,
    locked: false,
    approval: false,
    anyoneAdds: false,
    suspended: false,
    community: false,
    communityAnnouncement: false,
    expiresInSeconds: null,
  };
  return { about, info, weAreIn: true };
}

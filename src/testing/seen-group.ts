/** A group of the town as WhatsApp describes it: we are an administrator, and all is well unless said otherwise. */
import type { SeenGroup } from "../desk/groups/group-seen.ts";
import { toLid, toPhone } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import type { TestWorld } from "./test-world.ts";

export function seenGroup(
  world: TestWorld,
  name: string,
  { members, ...about }: Partial<Omit<SeenGroup, "members">> & { members: Address[] },
): SeenGroup {
  const group = world.group(name);
  if (!group) throw new Error(`there is no group ${name}`);
  const us = { address: { lid: toLid("900000000000001"), phone: toPhone("5493810000001") }, admin: true };
  return {
    group,
    name,
    form: "lid",
    weAreIn: true,
    weAreAdmin: true,
    announcement: false,
    locked: false,
    approval: false,
    suspended: false,
    community: false,
    communityAnnouncement: false,
    members: [us, ...members.map((address) => ({ address, admin: false }))],
    ...about,
  };
}

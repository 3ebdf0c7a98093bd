/** Builder of group descriptions: a group of the test world as WhatsApp describes it. */
import type { SeenGroup } from "../desk/groups/group-seen.ts";
import { toLid, toPhone } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import type { TestWorld } from "./test-world.ts";

/**
 * A group in which our number is an administrator and every setting is as it should be, unless `about` says
 * otherwise. Throws when the world has no such group.
 */
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

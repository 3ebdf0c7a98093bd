/** Recovery after a crash or a time-out: finds out whether the group was created all the same, so that it is not created twice. */
import type { Address } from "../domain/messages/inbound.ts";
import type { GroupInfo } from "../session/port.ts";
import type { GroupJid } from "../domain/ids.ts";
import { isAmong, isSamePerson } from "../domain/contacts/address.ts";

/** Clocks differ, and WhatsApp's counts whole seconds. */
const SKEW_MS = 5 * 60_000;

export interface Wanted {
  name: string;
  /** When the step was planned: the group cannot be older. */
  since: Date;
  /** Whom we asked to be in it. */
  people: Address[];
  self: Address;
  /** Groups that are a main group or a room already. */
  ours: Set<GroupJid>;
}

/**
 * Taking a namesake for ours would show a client's words to strangers, so everything must fit: made by our number, of this
 * very name, not before we wanted it, serving nothing else, and with nobody in it but those we asked for.
 */
export function findCreated(groups: GroupInfo[], wanted: Wanted): GroupInfo | null {
  const fitting = groups.filter((group) => fits(group, wanted));
  return fitting.sort((a, b) => (a.createdAt?.getTime() ?? 0) - (b.createdAt?.getTime() ?? 0))[0] ?? null;
}

function fits(group: GroupInfo, { name, since, people, self, ours }: Wanted): boolean {
  if (!group.weCreated || group.name !== name || ours.has(group.group)) return false;
  if (group.createdAt === null || group.createdAt.getTime() < since.getTime() - SKEW_MS) return false;
  const expected = people.map((address) => ({ address }));
  return group.members.every(({ address }) => isSamePerson(address, self) || isAmong(expected, address));
}

/** Repository of group members who do not belong to the team. */
import { and, eq, isNull } from "drizzle-orm";
import type { GroupJid } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import type { Read, Tx } from "../engine/open.ts";
import { groupStrangers } from "../schema/groups.ts";

export type Stranger = typeof groupStrangers.$inferSelect;

const keyOf = ({ lid, phone }: Address): string | null => lid ?? phone;

/** Records a stranger in a group. True the first time for this person and group, false ever after. */
export async function noteStranger(
  tx: Tx,
  { group, address, at }: { group: GroupJid; address: Address; at: Date },
): Promise<boolean> {
  const key = keyOf(address);
  if (key === null) return false;
  const known = await findStrangersOf(tx, group, { all: true });
  const same = known.find(
    ({ lid, phone }) => (lid !== null && lid === address.lid) || (phone !== null && phone === address.phone),
  );
  if (same) {
    if (same.leftAt !== null) await change(tx, same, { leftAt: null });
    return false;
  }
  await tx.insert(groupStrangers).values({ group, key, ...address, seenAt: at });
  return true;
}

/** The stranger left, or turned out to belong to the team. `noteStranger` reports them no second time. */
export async function strangerLeft(tx: Tx, stranger: Stranger, at: Date): Promise<void> {
  await change(tx, stranger, { leftAt: at });
}

/** Strangers who are in the group now; `all`: also those who left. */
export async function findStrangersOf(
  read: Read,
  group: GroupJid,
  { all = false }: { all?: boolean } = {},
): Promise<Stranger[]> {
  return read
    .select()
    .from(groupStrangers)
    .where(and(eq(groupStrangers.group, group), all ? undefined : isNull(groupStrangers.leftAt)));
}

/** Strangers who are in any group now. */
export async function findStrangers(read: Read): Promise<Stranger[]> {
  return read.select().from(groupStrangers).where(isNull(groupStrangers.leftAt));
}

/** Deletes what was recorded of a group that is no longer ours. */
export async function forgetStrangers(tx: Tx, group: GroupJid): Promise<void> {
  await tx.delete(groupStrangers).where(eq(groupStrangers.group, group));
}

async function change(tx: Tx, { group, key }: Stranger, set: { leftAt: Date | null }): Promise<void> {
  await tx
    .update(groupStrangers)
    .set(set)
    .where(and(eq(groupStrangers.group, group), eq(groupStrangers.key, key)));
}

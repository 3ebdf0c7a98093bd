/** Queue of group checks: groups of ours whose state has to be asked from WhatsApp. */
import { asc, eq, sql } from "drizzle-orm";
import type { GroupJid } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { groupChecks } from "../schema/groups.ts";

export type GroupCheck = typeof groupChecks.$inferSelect;

/** Schedules a check. If one is scheduled already, its counters stay and the earlier time wins. */
export async function addCheck(
  tx: Tx,
  { group, nextAt, now }: { group: GroupJid; nextAt: Date; now: Date },
): Promise<void> {
  const at = nextAt.getTime();
  await tx
    .insert(groupChecks)
    .values({ group, nextAt, createdAt: now })
    .onConflictDoUpdate({
      target: groupChecks.group,
      set: { nextAt: sql`min(${groupChecks.nextAt}, ${at})` },
    });
}

export async function changeCheck(
  tx: Tx,
  group: GroupJid,
  change: Partial<Pick<GroupCheck, "nextAt" | "gone" | "unanswered">>,
): Promise<void> {
  await tx.update(groupChecks).set(change).where(eq(groupChecks.group, group));
}

/** Removes the group from the queue. */
export async function endCheck(tx: Tx, group: GroupJid): Promise<void> {
  await tx.delete(groupChecks).where(eq(groupChecks.group, group));
}

export async function getCheck(read: Read, group: GroupJid): Promise<GroupCheck | null> {
  const rows = await read.select().from(groupChecks).where(eq(groupChecks.group, group));
  return rows[0] ?? null;
}

/** The check that is due first; null = none is scheduled. */
export async function firstCheck(read: Read): Promise<GroupCheck | null> {
  const rows = await read.select().from(groupChecks).orderBy(asc(groupChecks.nextAt)).limit(1);
  return rows[0] ?? null;
}

/** Cache of group metadata, as WhatsApp last described each group, so that a send need not ask first. */
import { eq, sql } from "drizzle-orm";
import type { GroupJid } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { groupCache } from "../schema/team.ts";

/** null = not cached. */
export async function getCachedGroup(read: Read, group: GroupJid): Promise<unknown> {
  const rows = await read
    .select({ metadata: groupCache.metadata })
    .from(groupCache)
    .where(eq(groupCache.group, group));
  return rows[0]?.metadata ?? null;
}

/** Upsert. */
export async function cacheGroups(
  tx: Tx,
  groups: { group: GroupJid; metadata: unknown }[],
  now: Date,
): Promise<void> {
  if (groups.length === 0) return;
  await tx
    .insert(groupCache)
    .values(groups.map(({ group, metadata }) => ({ group, metadata, at: now })))
    .onConflictDoUpdate({ target: groupCache.group, set: { metadata: sql`excluded.metadata`, at: now } });
}

export async function dropCachedGroup(tx: Tx, group: GroupJid): Promise<void> {
  await tx.delete(groupCache).where(eq(groupCache.group, group));
}

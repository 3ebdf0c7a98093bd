/** Repository of quick replies. */
import { asc, eq } from "drizzle-orm";
import type { Read, Tx } from "../engine/open.ts";
import { quickReplies } from "../schema/conversation.ts";

export type QuickReplyRow = typeof quickReplies.$inferSelect;

/** All of them by name. */
export async function findQuickReplies(read: Read): Promise<QuickReplyRow[]> {
  return read.select().from(quickReplies).orderBy(asc(quickReplies.folded));
}

export async function getQuickReply(read: Read, id: number): Promise<QuickReplyRow | null> {
  const rows = await read.select().from(quickReplies).where(eq(quickReplies.id, id));
  return rows[0] ?? null;
}

/** `folded`: the name as `foldText` returns it. null = there is none of that name. */
export async function getQuickReplyByFolded(tx: Read, folded: string): Promise<QuickReplyRow | null> {
  const rows = await tx.select().from(quickReplies).where(eq(quickReplies.folded, folded));
  return rows[0] ?? null;
}

export async function addQuickReplyRow(
  tx: Tx,
  reply: typeof quickReplies.$inferInsert,
): Promise<QuickReplyRow> {
  const rows = await tx.insert(quickReplies).values(reply).returning();
  return rows[0] as QuickReplyRow;
}

export async function changeQuickReplyRow(
  tx: Tx,
  id: number,
  change: Partial<Pick<QuickReplyRow, "name" | "folded" | "text">>,
): Promise<void> {
  await tx.update(quickReplies).set(change).where(eq(quickReplies.id, id));
}

export async function removeQuickReplyRow(tx: Tx, id: number): Promise<void> {
  await tx.delete(quickReplies).where(eq(quickReplies.id, id));
}

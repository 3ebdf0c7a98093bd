/** Idempotency keys of the panel: which request an account made with a key, and its outcome. */
import { and, eq, lt } from "drizzle-orm";
import type { Read, Tx } from "../engine/open.ts";
import { keyedRequests } from "../schema/accounts.ts";

export type KeyedRequest = typeof keyedRequests.$inferSelect;

/** null = nothing was done under this key, or it is no longer remembered. */
export async function getKeyedRequest(
  read: Read,
  { account, key }: Pick<KeyedRequest, "account" | "key">,
): Promise<KeyedRequest | null> {
  const rows = await read
    .select()
    .from(keyedRequests)
    .where(and(eq(keyedRequests.account, account), eq(keyedRequests.key, key)));
  return rows[0] ?? null;
}

/** Stores a key, and deletes those older than `before`, so that no job has to. Throws when the key exists. */
export async function addKeyedRequest(tx: Tx, request: KeyedRequest, before: Date): Promise<void> {
  await tx.delete(keyedRequests).where(lt(keyedRequests.at, before));
  await tx.insert(keyedRequests).values(request);
}

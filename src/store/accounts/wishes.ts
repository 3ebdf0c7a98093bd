/** What accounts asked for with a key, and what came of it. */
import { and, eq, lt } from "drizzle-orm";
import type { Read, Tx } from "../engine/open.ts";
import { wishes } from "../schema/accounts.ts";

export type Wish = typeof wishes.$inferSelect;

/** null = nothing was done under this key, as far as is remembered. */
export async function getWish(
  read: Read,
  { account, key }: Pick<Wish, "account" | "key">,
): Promise<Wish | null> {
  const rows = await read
    .select()
    .from(wishes)
    .where(and(eq(wishes.account, account), eq(wishes.key, key)));
  return rows[0] ?? null;
}

/** Forgets those older than `before`, so that no job has to. Throws when the key is taken. */
export async function addWish(tx: Tx, wish: Wish, before: Date): Promise<void> {
  await tx.delete(wishes).where(lt(wishes.at, before));
  await tx.insert(wishes).values(wish);
}

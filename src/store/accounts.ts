/** People who sign in to the panel. */
import { asc, count, eq } from "drizzle-orm";
import type { Read, Tx } from "./open.ts";
import { accounts, audit } from "./schema.ts";

export type Account = typeof accounts.$inferSelect;

/** null = nobody goes by that name. Names are compared as they were written down: in lower case. */
export async function getAccountByUser(read: Read, user: string): Promise<Account | null> {
  const rows = await read.select().from(accounts).where(eq(accounts.user, user));
  return rows[0] ?? null;
}

export async function getAccount(read: Read, id: number): Promise<Account | null> {
  const rows = await read.select().from(accounts).where(eq(accounts.id, id));
  return rows[0] ?? null;
}

export async function findAccounts(read: Read): Promise<Account[]> {
  return read.select().from(accounts).orderBy(asc(accounts.user));
}

export async function countAccounts(read: Read): Promise<number> {
  const rows = await read.select({ n: count() }).from(accounts);
  return rows[0]?.n ?? 0;
}

/** Throws when the name is taken: ask `getAccountByUser` in the same transaction first. */
export async function addAccount(tx: Tx, account: typeof accounts.$inferInsert): Promise<Account> {
  const rows = await tx.insert(accounts).values(account).returning();
  return rows[0] as Account;
}

export async function changeAccountRow(
  tx: Tx,
  id: number,
  change: Partial<Pick<Account, "passwordHash" | "role">>,
): Promise<void> {
  await tx.update(accounts).set(change).where(eq(accounts.id, id));
}

/** What they did stays in the audit; that it was them does not. */
export async function removeAccountRow(tx: Tx, id: number): Promise<void> {
  await tx.update(audit).set({ account: null }).where(eq(audit.account, id));
  await tx.delete(accounts).where(eq(accounts.id, id));
}

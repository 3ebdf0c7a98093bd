/** Repository of accounts: the people who sign in to the panel. */
import { asc, count, eq, isNotNull, sql } from "drizzle-orm";
import { foldUserName, lookOf } from "../../domain/accounts/user-name.ts";
import type { Read, Tx } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import {
  accounts,
  audit,
  formerAccounts,
  logins,
  recoveryCodes,
  secondFactors,
  keyedRequests,
} from "../schema/accounts.ts";

export type Account = typeof accounts.$inferSelect;

/** By the user name as it is stored. null = there is no such account. */
export async function getAccountByUser(read: Read, user: string): Promise<Account | null> {
  const rows = await read.select().from(accounts).where(eq(accounts.user, user));
  return rows[0] ?? null;
}

/**
 * By the user name in any spelling; also finds accounts from before user names were folded. null = there is
 * no such account.
 */
export async function findAccountByTyped(read: Read, typed: string): Promise<Account | null> {
  const exact = await getAccountByUser(read, typed.trim().toLowerCase());
  if (exact) return exact;
  const wanted = foldUserName(typed);
  return (await findAccounts(read)).find(({ user }) => foldUserName(user) === wanted) ?? null;
}

/**
 * Whether the name looks like another account's user name or display name. `own`: the id of the account that
 * is left out; null = none.
 */
export async function isNameTaken(read: Read, called: string, own: number | null): Promise<boolean> {
  const look = lookOf(called);
  const others = (await findAccounts(read)).filter(({ id }) => id !== own);
  return look !== "" && others.some(({ user, name }) => [user, name].some((one) => lookOf(one) === look));
}

/**
 * Whether the account's new display name is somebody else's. A name that it had before may stay; undefined =
 * not renamed.
 */
export async function isRenamedToTaken(
  read: Read,
  { id, user, name: before }: Account,
  name: string | undefined,
): Promise<boolean> {
  const stays = name === undefined || lookOf(name || user) === lookOf(before || user);
  return !stays && isNameTaken(read, name, id);
}

const byId = prepared((read: Read) =>
  read
    .select()
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder("id")))
    .prepare(),
);

/** Asked with every request of somebody who signed in. null = the account is gone. */
/** null = there is no such account (any more). */
export async function getAccount(read: Read, id: number): Promise<Account | null> {
  const rows = await byId(read).execute({ id });
  return rows[0] ?? null;
}

/** In the order of their user names. */
export async function findAccounts(read: Read): Promise<Account[]> {
  return read.select().from(accounts).orderBy(asc(accounts.user));
}

/** Ids of the accounts with a confirmed second factor. */
export async function findAccountsWithFactor(read: Read): Promise<Set<number>> {
  const rows = await read
    .select({ account: secondFactors.account })
    .from(secondFactors)
    .where(isNotNull(secondFactors.confirmedAt));
  return new Set(rows.map(({ account }) => account));
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

export type AccountNews = Partial<
  Pick<Account, "passwordHash" | "role" | "name" | "language" | "lastLoginAt" | "mustChangePassword">
>;

/** Does nothing when `news` is empty. */
export async function changeAccountRow(tx: Tx, id: number, news: AccountNews): Promise<void> {
  if (Object.keys(news).length > 0) await tx.update(accounts).set(news).where(eq(accounts.id, id));
}

/** Invalidates all browsers known from earlier sign-ins of this account. */
export async function forgetBrowsers(tx: Tx, id: number): Promise<void> {
  await tx
    .update(accounts)
    .set({ browserGeneration: sql`${accounts.browserGeneration} + 1` })
    .where(eq(accounts.id, id));
}

/**
 * Deletes the account with its logins and second factor. Its name is kept for what it did: the history shows
 * the last one.
 */
export async function removeAccountRow(tx: Tx, { id, user, name }: Account, removedAt: Date): Promise<void> {
  await tx.insert(formerAccounts).values({ user, name: name || user, removedAt });
  await tx.update(audit).set({ account: null, user }).where(eq(audit.account, id));
  await tx.delete(logins).where(eq(logins.account, id));
  await tx.delete(keyedRequests).where(eq(keyedRequests.account, id));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.account, id));
  await tx.delete(secondFactors).where(eq(secondFactors.account, id));
  await tx.delete(accounts).where(eq(accounts.id, id));
}

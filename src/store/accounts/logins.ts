/**
 * Repository of logins (sessions of signed-in browsers). Only hashes of the ids are stored; the caller
 * hashes.
 */
import { and, desc, eq, gt, lte, ne, not, sql, type SQL } from "drizzle-orm";
import type { Read, Tx } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { logins } from "../schema/accounts.ts";

export type Login = typeof logins.$inferSelect;

/**
 * No use of a login extends it further than this. A later end was written while the clock was wrong, and does
 * not count.
 */
const LONGEST_AHEAD_MS = 36 * 60 * 60_000;
const latestEnd = (now: Date): Date => new Date(now.getTime() + LONGEST_AHEAD_MS);

/** Whether the login is valid at this instant. */
export const isGood = ({ expiresAt }: Pick<Login, "expiresAt">, now: Date): boolean =>
  expiresAt > now && expiresAt <= latestEnd(now);

const areGood = (now: Date): SQL =>
  and(gt(logins.expiresAt, now), lte(logins.expiresAt, latestEnd(now))) as SQL;

const byId = prepared((read: Read) =>
  read
    .select()
    .from(logins)
    .where(eq(logins.id, sql.placeholder("id")))
    .prepare(),
);

/** Asked with every request. */
export async function getLogin(read: Read, id: string): Promise<Login | null> {
  const rows = await byId(read).execute({ id });
  return rows[0] ?? null;
}

/** The valid logins of an account, the one used last first. */
export async function findLogins(
  read: Read,
  { account, now }: { account: number; now: Date },
): Promise<Login[]> {
  return read
    .select()
    .from(logins)
    .where(and(eq(logins.account, account), areGood(now)))
    .orderBy(desc(logins.seenAt));
}

/** Upsert. */
export async function saveLogin(tx: Tx, login: Login): Promise<void> {
  const { id, ...rest } = login;
  await tx
    .insert(logins)
    .values({ id, ...rest })
    .onConflictDoUpdate({ target: logins.id, set: rest });
}

/** Changes an existing login. One that was ended meanwhile stays ended. */
export async function changeLogin(tx: Tx, { id, ...rest }: Login): Promise<void> {
  await tx.update(logins).set(rest).where(eq(logins.id, id));
}

/** Extends a login. One that was ended meanwhile stays ended; other columns are not written. */
export async function touchLogin(
  tx: Tx,
  { id, expiresAt, seenAt }: Pick<Login, "id" | "expiresAt" | "seenAt">,
): Promise<void> {
  await tx.update(logins).set({ expiresAt, seenAt }).where(eq(logins.id, id));
}

export async function removeLogin(tx: Tx, id: string): Promise<void> {
  await tx.delete(logins).where(eq(logins.id, id));
}

/** Ids of all valid logins. */
export async function findLiveLogins(read: Read, now: Date): Promise<Set<string>> {
  const rows = await read.select({ id: logins.id }).from(logins).where(areGood(now));
  return new Set(rows.map(({ id }) => id));
}

/** False when this account has no such login. */
export async function endLogin(tx: Tx, { id, account }: { id: string; account: number }): Promise<boolean> {
  const rows = await tx
    .delete(logins)
    .where(and(eq(logins.id, id), eq(logins.account, account)))
    .returning({ id: logins.id });
  return rows.length > 0;
}

/** Ends all logins of an account except `except`; null = all. Returns how many. */
export async function endLogins(
  tx: Tx,
  { account, except }: { account: number; except: string | null },
): Promise<number> {
  const theirs = eq(logins.account, account);
  const rows = await tx
    .delete(logins)
    .where(except === null ? theirs : and(theirs, ne(logins.id, except)))
    .returning({ id: logins.id });
  return rows.length;
}

/** Ends the valid logins of an account that were used longest ago, but for `keep` of them and `except`. Returns their ids. */
export async function endLeastUsed(
  tx: Tx,
  { account, now, keep, except }: { account: number; now: Date; keep: number; except: string },
): Promise<string[]> {
  const others = (await findLogins(tx, { account, now })).filter(({ id }) => id !== except);
  const ended = others.slice(keep).map(({ id }) => id);
  for (const id of ended) await removeLogin(tx, id);
  return ended;
}

/** Deletes what is not valid any more. Returns how many. */
export async function purgeLogins(tx: Tx, now: Date): Promise<number> {
  const rows = await tx
    .delete(logins)
    .where(not(areGood(now)))
    .returning({ id: logins.id });
  return rows.length;
}

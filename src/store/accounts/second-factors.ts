/**
 * Repository of second factors: the TOTP secret, encrypted by the caller, and the recovery codes, hashed by
 * the caller.
 */
import { and, count, eq, lt, sql } from "drizzle-orm";
import type { Read, Tx } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { recoveryCodes, secondFactors } from "../schema/accounts.ts";

export type SecondFactor = typeof secondFactors.$inferSelect;

const ofAccount = prepared((read: Read) =>
  read
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.account, sql.placeholder("account")))
    .prepare(),
);

/** Where one is required, asked with every request. null = none, not even an offered one. */
/** null = the account has none; a `confirmedAt` of null = it is offered, but not in force yet. */
export async function getSecondFactor(read: Read, account: number): Promise<SecondFactor | null> {
  const rows = await ofAccount(read).execute({ account });
  return rows[0] ?? null;
}

/** Stores an unconfirmed secret, in place of an earlier one. */
export async function offerSecondFactor(tx: Tx, account: number, sealed: Buffer): Promise<void> {
  await tx
    .insert(secondFactors)
    .values({ account, sealed })
    .onConflictDoUpdate({ target: secondFactors.account, set: { sealed, confirmedAt: null, lastStep: 0 } });
}

export async function confirmSecondFactor(tx: Tx, account: number, at: Date): Promise<void> {
  await tx.update(secondFactors).set({ confirmedAt: at }).where(eq(secondFactors.account, account));
}

/** Replay protection: false when a code of this time step, or of a later one, was used before. */
export async function takeStep(tx: Tx, account: number, step: number): Promise<boolean> {
  const rows = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.account, account), lt(secondFactors.lastStep, step)))
    .returning({ account: secondFactors.account });
  return rows.length > 0;
}

/** Deletes the recovery codes too. */
export async function removeSecondFactor(tx: Tx, account: number): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.account, account));
  await tx.delete(secondFactors).where(eq(secondFactors.account, account));
}

/** Older codes are invalid afterwards. */
export async function replaceRecoveryCodes(tx: Tx, account: number, hashes: string[]): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.account, account));
  await tx.insert(recoveryCodes).values(hashes.map((hash) => ({ account, hash })));
}

/** Uses up a code. False when there is no such code, or it was used. */
export async function takeRecoveryCode(tx: Tx, account: number, hash: string): Promise<boolean> {
  const rows = await tx
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.account, account), eq(recoveryCodes.hash, hash)))
    .returning({ hash: recoveryCodes.hash });
  return rows.length > 0;
}

export async function countRecoveryCodes(read: Read, account: number): Promise<number> {
  const rows = await read
    .select({ n: count() })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.account, account));
  return rows[0]?.n ?? 0;
}

/**
 * Counters of failed attempts (passwords, codes) for the lock-out. The caller decides what is counted under
 * which key.
 */
import { eq, like, lte } from "drizzle-orm";
import type { Read, Tx } from "../engine/open.ts";
import { wrongAttempts } from "../schema/accounts.ts";

export type WrongAttempts = typeof wrongAttempts.$inferSelect;

/** null = none that still counts. */
export async function getWrongAttempts(read: Read, key: string, now: Date): Promise<WrongAttempts | null> {
  const rows = await read.select().from(wrongAttempts).where(eq(wrongAttempts.key, key));
  return rows[0] && rows[0].forgetAt > now ? rows[0] : null;
}

/** Upsert. */
export async function saveWrongAttempts(tx: Tx, row: WrongAttempts): Promise<void> {
  const { key: _, ...rest } = row;
  await tx.insert(wrongAttempts).values(row).onConflictDoUpdate({ target: wrongAttempts.key, set: rest });
}

export async function forgetWrongAttempts(tx: Tx, key: string): Promise<void> {
  await tx.delete(wrongAttempts).where(eq(wrongAttempts.key, key));
}

/** Deletes all counters of a subject: `middle` is what stands between the first and the last colon of a key. */
export async function forgetWrongAttemptsOf(tx: Tx, middle: string): Promise<void> {
  await tx.delete(wrongAttempts).where(like(wrongAttempts.key, `%:${middle}:%`));
}

/** Deletes the counters that no longer count. */
export async function purgeWrongAttempts(tx: Tx, now: Date): Promise<void> {
  await tx.delete(wrongAttempts).where(lte(wrongAttempts.forgetAt, now));
}

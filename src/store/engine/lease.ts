/**
 * Session lease (leader lock) as a row: which process may run the WhatsApp session. Two of them would destroy
 * its keys.
 */
import { and, eq, sql, type Placeholder, type SQL } from "drizzle-orm";
import { cached } from "./query-cache.ts";
import type { Read, Tx } from "./open.ts";
import { prepared } from "./prepared.ts";
import { lease } from "../schema/system.ts";

const ONE = 1;

/** A request for the lease. */
export interface Claim {
  /** Identifies the process uniquely. */
  holder: string;
  now: Date;
  until: Date;
  /** Whether a holder is known to be dead, however long its lease still runs. */
  isGone: (holder: string) => boolean;
}

/**
 * Takes the lease when it is free or expired, or its holder is gone. Returns the new token; null = another
 * process has it.
 */
export async function takeLease(tx: Tx, { holder, now, until, isGone }: Claim): Promise<number | null> {
  const rows = await tx.select().from(lease).where(eq(lease.id, ONE));
  const held = rows[0];
  if (held && held.holder !== holder && held.until > now && !isGone(held.holder)) return null;
  const token = (held?.token ?? 0) + 1;
  await tx
    .insert(lease)
    .values({ id: ONE, holder, token, until })
    .onConflictDoUpdate({ target: lease.id, set: { holder, token, until } });
  return token;
}

/** False when the lease was taken over meanwhile. */
export async function renewLease(tx: Tx, token: number, until: Date): Promise<boolean> {
  const rows = await tx
    .update(lease)
    .set({ until })
    .where(and(eq(lease.id, ONE), eq(lease.token, token)))
    .returning({ id: lease.id });
  return rows.length > 0;
}

/** Ends the lease at once, so that the next process can take it. */
export async function releaseLease(tx: Tx, token: number): Promise<void> {
  await tx
    .update(lease)
    .set({ until: sql`0` })
    .where(and(eq(lease.id, ONE), eq(lease.token, token)));
}

/** Condition of a statement: this token still holds the lease. */
export const holdsLeaseNow = (token: Placeholder): SQL =>
  sql`(SELECT ${lease.token} FROM ${lease} WHERE ${lease.id} = ${sql.raw(String(ONE))}) = ${token}`;

const current = prepared((read: Read) =>
  read.select({ token: lease.token }).from(lease).where(eq(lease.id, ONE)).prepare(),
);

/** Whether this token still holds the lease. */
export async function holdsLease(read: Read, token: number): Promise<boolean> {
  const rows = await cached(read, ["lease", "token"], () => current(read).execute());
  return rows[0]?.token === token;
}

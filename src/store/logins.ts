/** Signed-in browsers. The caller hashes the id: what stands here opens no door. */
import { eq, lte } from "drizzle-orm";
import type { Read, Tx } from "./open.ts";
import { logins } from "./schema.ts";

export type Login = typeof logins.$inferSelect;

export async function getLogin(read: Read, id: string): Promise<Login | null> {
  const rows = await read.select().from(logins).where(eq(logins.id, id));
  return rows[0] ?? null;
}

export async function saveLogin(tx: Tx, login: Login): Promise<void> {
  const { data, expiresAt } = login;
  await tx.insert(logins).values(login).onConflictDoUpdate({ target: logins.id, set: { data, expiresAt } });
}

export async function removeLogin(tx: Tx, id: string): Promise<void> {
  await tx.delete(logins).where(eq(logins.id, id));
}

/** Forgets what has run out. Returns how many. */
export async function purgeLogins(tx: Tx, now: Date): Promise<number> {
  const rows = await tx.delete(logins).where(lte(logins.expiresAt, now)).returning({ id: logins.id });
  return rows.length;
}

/** WhatsApp's credentials and Signal keys as sealed bytes. What they mean is known in `session/` only. */
import { and, eq, inArray, like, notLike, sql } from "drizzle-orm";
import type { Read, Tx } from "./open.ts";
import { secrets } from "./schema.ts";

export interface Secret {
  type: string;
  id: string;
  sealed: Buffer;
}

/** Secrets of a pairing that ended are kept once under this prefix, for support. */
const OLD = "old:";

/** SQLite takes some thousands of variables in one statement; stay far below. */
const CHUNK = 200;

export async function findSecrets(
  read: Read,
  type: string,
  ids: string[],
): Promise<{ id: string; sealed: Buffer }[]> {
  const found: { id: string; sealed: Buffer }[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const some = ids.slice(from, from + CHUNK);
    const rows = await read
      .select({ id: secrets.id, sealed: secrets.sealed })
      .from(secrets)
      .where(and(eq(secrets.type, type), inArray(secrets.id, some)));
    found.push(...rows);
  }
  return found;
}

/** Some secret of the present pairing; null when there is none. */
export async function getAnySecret(read: Read): Promise<Secret | null> {
  const rows = await read
    .select()
    .from(secrets)
    .where(notLike(secrets.type, `${OLD}%`))
    .limit(1);
  return rows[0] ?? null;
}

/** Writes all of them; a `sealed` of null deletes. */
export async function saveSecrets(
  tx: Tx,
  rows: { type: string; id: string; sealed: Buffer | null }[],
): Promise<void> {
  const kept = rows.filter((row): row is Secret => row.sealed !== null);
  for (let from = 0; from < kept.length; from += CHUNK) {
    await tx
      .insert(secrets)
      .values(kept.slice(from, from + CHUNK))
      .onConflictDoUpdate({ target: [secrets.type, secrets.id], set: { sealed: sql`excluded.sealed` } });
  }
  for (const { type, id, sealed } of rows) {
    if (sealed === null) await tx.delete(secrets).where(and(eq(secrets.type, type), eq(secrets.id, id)));
  }
}

/** Puts the secrets of these types aside, in place of those put aside before. */
export async function retireSecrets(tx: Tx, keep: string[]): Promise<void> {
  await tx.delete(secrets).where(like(secrets.type, `${OLD}%`));
  await tx
    .update(secrets)
    .set({ type: sql`${OLD} || ${secrets.type}` })
    .where(sql`${secrets.type} NOT IN ${keep}`);
}

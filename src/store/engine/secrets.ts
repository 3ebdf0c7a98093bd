/**
 * Repository of secrets: WhatsApp's credentials and Signal keys as encrypted bytes. Only `session/` knows
 * their meaning.
 */
import { and, eq, like, notLike, sql } from "drizzle-orm";
import type { Read, Tx } from "./open.ts";
import { prepared } from "./prepared.ts";
import { secrets } from "../schema/system.ts";

export interface Secret {
  type: string;
  id: string;
  sealed: Buffer;
}

/** Prefix of the secrets of an ended pairing; they are kept once, for support. */
const OLD = "old:";

const one = prepared((read: Read) =>
  read
    .select({ id: secrets.id, sealed: secrets.sealed })
    .from(secrets)
    .where(and(eq(secrets.type, sql.placeholder("type")), eq(secrets.id, sql.placeholder("id"))))
    .prepare(),
);

/** Those that exist; ids without a secret are missing from the result. */
export async function findSecrets(
  read: Read,
  type: string,
  ids: string[],
): Promise<{ id: string; sealed: Buffer }[]> {
  const found: { id: string; sealed: Buffer }[] = [];
  for (const id of ids) found.push(...(await one(read).execute({ type, id })));
  return found;
}

/** Any secret of the present pairing; null when there is none. */
export async function getAnySecret(read: Read): Promise<Secret | null> {
  const rows = await read
    .select()
    .from(secrets)
    .where(notLike(secrets.type, `${OLD}%`))
    .limit(1);
  return rows[0] ?? null;
}

const put = prepared((tx: Tx) =>
  tx
    .insert(secrets)
    .values({ type: sql.placeholder("type"), id: sql.placeholder("id"), sealed: sql.placeholder("sealed") })
    .onConflictDoUpdate({ target: [secrets.type, secrets.id], set: { sealed: sql`excluded.sealed` } })
    .prepare(),
);

const remove = prepared((tx: Tx) =>
  tx
    .delete(secrets)
    .where(and(eq(secrets.type, sql.placeholder("type")), eq(secrets.id, sql.placeholder("id"))))
    .prepare(),
);

/** Upsert of all; a `sealed` of null deletes. */
export async function saveSecrets(
  tx: Tx,
  rows: { type: string; id: string; sealed: Buffer | null }[],
): Promise<void> {
  for (const { type, id, sealed } of rows) {
    if (sealed === null) await remove(tx).execute({ type, id });
    else await put(tx).execute({ type, id, sealed });
  }
}

/** Archives all secrets except those of the types in `keep`, in place of those archived before. */
export async function retireSecrets(tx: Tx, keep: string[]): Promise<void> {
  await tx.delete(secrets).where(like(secrets.type, `${OLD}%`));
  await tx
    .update(secrets)
    .set({ type: sql`${OLD} || ${secrets.type}` })
    .where(sql`${secrets.type} NOT IN ${keep}`);
}

/**
 * Repository of secrets: WhatsApp's credentials and Signal keys as encrypted bytes. Only `session/` knows
 * their meaning.
 */
import { and, eq, like, notLike, sql } from "drizzle-orm";
import type { Read, Tx } from "./open.ts";
import { holdsLease, holdsLeaseNow } from "./lease.ts";
import { prepared, preparedByShape } from "./prepared.ts";
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

/** Rows per statement. */
const AT_ONCE = 8;

const put = preparedByShape((tx: Tx, { rows, fenced }: { rows: number; fenced: boolean }) => {
  const values = Array.from(
    { length: rows },
    (_, n) =>
      sql`(${sql.placeholder(`type${n}`)}, ${sql.placeholder(`id${n}`)}, ${sql.placeholder(`sealed${n}`)})`,
  );
  const may = fenced ? holdsLeaseNow(sql.placeholder("token")) : sql`true`;
  return tx
    .insert(secrets)
    .select(sql`SELECT column1, column2, column3 FROM (VALUES ${sql.join(values, sql`, `)}) WHERE ${may}`)
    .onConflictDoUpdate({ target: [secrets.type, secrets.id], set: { sealed: sql`excluded.sealed` } })
    .prepare();
});

const remove = prepared((tx: Tx) =>
  tx
    .delete(secrets)
    .where(and(eq(secrets.type, sql.placeholder("type")), eq(secrets.id, sql.placeholder("id"))))
    .prepare(),
);

type Changed = Omit<Secret, "sealed"> & { sealed: Buffer | null };

/** Upsert of all; a `sealed` of null deletes. */
export async function saveSecrets(tx: Tx, rows: Changed[]): Promise<void> {
  await save(tx, rows, null);
}

/**
 * The same while this token holds the lease. False = it does not, and the transaction must fail. Asked in the very statement that
 * writes: keys are written for every message.
 */
export async function saveSecretsOf(tx: Tx, token: number, rows: Changed[]): Promise<boolean> {
  const isAsked = rows.some(({ sealed }) => sealed !== null);
  if (!isAsked && !(await holdsLease(tx, token))) return false;
  return save(tx, rows, token);
}

async function save(tx: Tx, rows: Changed[], token: number | null): Promise<boolean> {
  const written = rows.filter((row): row is Secret => row.sealed !== null);
  for (let from = 0; from < written.length; from += AT_ONCE) {
    const some = written.slice(from, from + AT_ONCE);
    const values = some.flatMap(({ type, id, sealed }, n) =>
      Object.entries({ [`type${n}`]: type, [`id${n}`]: id, [`sealed${n}`]: sealed }),
    );
    const statement = put(tx, { rows: some.length, fenced: token !== null });
    const { changes } = await statement.execute({ ...Object.fromEntries(values), token });
    if (changes !== some.length) return false;
  }
  for (const { type, id, sealed } of rows) if (sealed === null) await remove(tx).execute({ type, id });
  return true;
}

/** Archives all secrets except those of the types in `keep`, in place of those archived before. */
export async function retireSecrets(tx: Tx, keep: string[]): Promise<void> {
  await tx.delete(secrets).where(like(secrets.type, `${OLD}%`));
  await tx
    .update(secrets)
    .set({ type: sql`${OLD} || ${secrets.type}` })
    .where(sql`${secrets.type} NOT IN ${keep}`);
}

/**
 * Journal (write-ahead log) of decrypted messages, until the inbox has them. A row is written in the
 * transaction of its ratchet step.
 */
import { and, asc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Read, Tx } from "./open.ts";
import { prepared } from "./prepared.ts";
import { journal } from "../schema/system.ts";

export type JournalRow = typeof journal.$inferSelect;

const said = prepared((read: Read) =>
  read
    .select({ plaintext: journal.plaintext })
    .from(journal)
    .where(eq(journal.hash, sql.placeholder("hash")))
    .prepare(),
);

/** The plaintext of a ciphertext, by the ciphertext's hash; null when it was never decrypted. */
export async function recall(read: Read, hash: string): Promise<Buffer | null> {
  const rows = await said(read).execute({ hash });
  return rows[0]?.plaintext ?? null;
}

const add = prepared((tx: Tx) =>
  tx
    .insert(journal)
    .values({
      hash: sql.placeholder("hash"),
      stanzaKey: sql.placeholder("stanzaKey"),
      stanza: sql.placeholder("stanza"),
      plaintext: sql.placeholder("plaintext"),
      at: sql.placeholder("at"),
    })
    .onConflictDoNothing()
    .prepare(),
);

/** Stores plaintexts. A hash that exists stays as it is. */
export async function remember(tx: Tx, rows: Omit<JournalRow, "storedAt">[]): Promise<void> {
  for (const row of rows) await add(tx).execute(row);
}

const store = prepared((tx: Tx) =>
  tx
    .update(journal)
    // The stanza was for taking it in again, and what it says is kept for a second delivery alone.
    .set({ storedAt: sql`${sql.placeholder("now")}`, stanza: null })
    .where(and(eq(journal.stanzaKey, sql.placeholder("stanzaKey")), isNull(journal.storedAt)))
    .returning({ bytes: sql<number>`length(${journal.plaintext})` })
    .prepare(),
);

/**
 * Bytes of a plaintext. A larger one that is delivered twice cannot be read the second time; it is recognised
 * by its id.
 */
const LARGEST_KEPT = 64 * 1024;

/**
 * Marks a stanza as stored in the inbox (or as not needed there): it will not be replayed. Belongs in the
 * transaction that stored it. Returns whether some of it takes more room than a second delivery is worth.
 */
export async function markStored(tx: Tx, stanzaKey: string, now: Date): Promise<boolean> {
  const stored = await store(tx).execute({ stanzaKey, now: now.getTime() });
  return stored.some(({ bytes }) => bytes > LARGEST_KEPT);
}

/** Deletes a stanza that is not for us; `onlyLarge`: only what takes more room than a second delivery is worth. */
export async function forgetStanza(tx: Tx, stanzaKey: string, { onlyLarge = false } = {}): Promise<void> {
  await tx
    .delete(journal)
    .where(
      and(
        eq(journal.stanzaKey, stanzaKey),
        onlyLarge ? sql`length(${journal.plaintext}) > ${LARGEST_KEPT}` : undefined,
      ),
    );
}

/**
 * Stanzas that were decrypted and never stored, oldest first; `before`: only those decrypted before that
 * instant, null = all.
 */
export async function findOpenStanzas(
  read: Read,
  before: Date | null = null,
): Promise<{ stanzaKey: string; stanza: Buffer }[]> {
  const rows = await read
    .select({ stanzaKey: journal.stanzaKey, stanza: journal.stanza })
    .from(journal)
    .where(
      and(
        isNull(journal.storedAt),
        isNotNull(journal.stanza),
        before === null ? undefined : lt(journal.at, before),
      ),
    )
    .orderBy(asc(journal.at), sql`rowid`);
  return rows.flatMap(({ stanzaKey, stanza }) => (stanza ? [{ stanzaKey, stanza }] : []));
}

/** Deletes stored entries older than that instant; redeliveries come within days. */
export async function purgeJournal(tx: Tx, olderThan: Date): Promise<void> {
  await tx.delete(journal).where(and(isNotNull(journal.storedAt), lt(journal.at, olderThan)));
}

/** Repository of stored media files, addressed by content hash, and of the entries that show them. */
import { and, asc, count, desc, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import type { ChatId, EntryId, MessageId, PersonId } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { links } from "../schema/messages.ts";
import { entryFiles, mediaFiles } from "../schema/media.ts";

export type KeptFile = typeof mediaFiles.$inferSelect;

/** null = the file is not on our disk (any more). */
export async function getFile(read: Read, hash: string): Promise<KeptFile | null> {
  const rows = await read.select().from(mediaFiles).where(eq(mediaFiles.hash, hash));
  return rows[0] ?? null;
}

/** Records a file that is on disk already. A second call only renews its time of use. */
export async function keepFile(tx: Tx, file: KeptFile, shownBy: EntryId): Promise<void> {
  await tx
    .insert(mediaFiles)
    .values(file)
    .onConflictDoUpdate({ target: mediaFiles.hash, set: { usedAt: file.usedAt } });
  await showFile(tx, file.hash, shownBy);
}

/** Records that the entry shows the file. */
export async function showFile(tx: Tx, hash: string, shownBy: EntryId): Promise<void> {
  await tx.insert(entryFiles).values({ entry: shownBy, hash }).onConflictDoNothing();
}

export async function isShownBy(read: Read, hash: string, entry: EntryId): Promise<boolean> {
  const rows = await read
    .select({ hash: entryFiles.hash })
    .from(entryFiles)
    .where(and(eq(entryFiles.entry, entry), eq(entryFiles.hash, hash)));
  return rows.length > 0;
}

/** Records the time of use, for the eviction of the least recently used. */
export async function markUsed(tx: Tx, hash: string, usedAt: Date): Promise<void> {
  await tx.update(mediaFiles).set({ usedAt }).where(eq(mediaFiles.hash, hash));
}

/** Total size of the stored files. */
export async function keptBytes(read: Read): Promise<number> {
  const rows = await read
    .select({ bytes: sql<number>`coalesce(sum(${mediaFiles.size}), 0)` })
    .from(mediaFiles);
  return rows[0]?.bytes ?? 0;
}

/** Orphans: files that no entry shows any more. */
export async function findUnshown(read: Read): Promise<KeptFile[]> {
  const shown = read.select().from(entryFiles).where(eq(entryFiles.hash, mediaFiles.hash));
  return read.select().from(mediaFiles).where(notExists(shown));
}

/** Least recently used first, none used since `before`. */
export async function findLongestUnused(
  read: Read,
  { before, limit }: { before: Date; limit: number },
): Promise<KeptFile[]> {
  return read
    .select()
    .from(mediaFiles)
    .where(lt(mediaFiles.usedAt, before))
    .orderBy(asc(mediaFiles.usedAt))
    .limit(limit);
}

/** Deletes the rows of these files, not the files themselves. */
export async function forgetFiles(tx: Tx, hashes: string[]): Promise<void> {
  if (hashes.length > 0) await tx.delete(mediaFiles).where(inArray(mediaFiles.hash, hashes));
}

/** The hashes of all stored files. */
export async function findHashes(read: Read): Promise<Set<string>> {
  const rows = await read.select({ hash: mediaFiles.hash }).from(mediaFiles);
  return new Set(rows.map(({ hash }) => hash));
}

/** The messages that show an entry, the original before our copies. */
export async function findMessagesOf(
  read: Read,
  entry: EntryId,
): Promise<{ chat: ChatId; message: MessageId; author: PersonId | null }[]> {
  return read
    .select({ chat: links.chat, message: links.message, author: links.author })
    .from(links)
    .where(eq(links.entry, entry))
    .orderBy(desc(links.role), asc(links.part));
}

/** Number and total size of the stored files. */
export async function countFiles(read: Read): Promise<{ rows: number; bytes: number }> {
  const rows = await read
    .select({ rows: count(), bytes: sql<number>`coalesce(sum(${mediaFiles.size}), 0)` })
    .from(mediaFiles);
  return rows[0] ?? { rows: 0, bytes: 0 };
}

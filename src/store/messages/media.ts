/** The files on our disk, as rows. */
import { and, asc, count, desc, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import type { ChatId, EntryId, MessageId, PersonId } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { links } from "../schema/messages.ts";
import { entryFiles, mediaFiles } from "../schema/media.ts";

export type KeptFile = typeof mediaFiles.$inferSelect;

/** null = we do not have it, or not any more. */
export async function getFile(read: Read, hash: string): Promise<KeptFile | null> {
  const rows = await read.select().from(mediaFiles).where(eq(mediaFiles.hash, hash));
  return rows[0] ?? null;
}

/** The file lies there already. Keeping it twice is keeping it once. */
export async function keepFile(tx: Tx, file: KeptFile, shownBy: EntryId): Promise<void> {
  await tx
    .insert(mediaFiles)
    .values(file)
    .onConflictDoUpdate({ target: mediaFiles.hash, set: { usedAt: file.usedAt } });
  await showFile(tx, file.hash, shownBy);
}

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

export async function markUsed(tx: Tx, hash: string, usedAt: Date): Promise<void> {
  await tx.update(mediaFiles).set({ usedAt }).where(eq(mediaFiles.hash, hash));
}

export async function keptBytes(read: Read): Promise<number> {
  const rows = await read
    .select({ bytes: sql<number>`coalesce(sum(${mediaFiles.size}), 0)` })
    .from(mediaFiles);
  return rows[0]?.bytes ?? 0;
}

/** Files that no entry shows any more. */
export async function findUnshown(read: Read): Promise<KeptFile[]> {
  const shown = read.select().from(entryFiles).where(eq(entryFiles.hash, mediaFiles.hash));
  return read.select().from(mediaFiles).where(notExists(shown));
}

/** Longest unused first, none used since `before`. */
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

export async function forgetFiles(tx: Tx, hashes: string[]): Promise<void> {
  if (hashes.length > 0) await tx.delete(mediaFiles).where(inArray(mediaFiles.hash, hashes));
}

export async function findHashes(read: Read): Promise<Set<string>> {
  const rows = await read.select({ hash: mediaFiles.hash }).from(mediaFiles);
  return new Set(rows.map(({ hash }) => hash));
}

/** The messages that show an entry: where it was said comes before our copies of it. */
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

/** How many lie there, and how large they are together. */
export async function countFiles(read: Read): Promise<{ rows: number; bytes: number }> {
  const rows = await read
    .select({ rows: count(), bytes: sql<number>`coalesce(sum(${mediaFiles.size}), 0)` })
    .from(mediaFiles);
  return rows[0] ?? { rows: 0, bytes: 0 };
}

/** Repository of what is recorded about contacts: tags, custom fields, internal notes. */
import { and, asc, count, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import { among, listed } from "../engine/among.ts";
import type { Read, Tx } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { contactNotes, contactTags, contactValues } from "../schema/contacts.ts";
import { tags } from "../schema/conversation.ts";
import { accounts } from "../schema/accounts.ts";

const tagsOf = prepared((read: Read) =>
  read
    .select({ contact: contactTags.contact, id: tags.id, name: tags.name, color: tags.color })
    .from(contactTags)
    .innerJoin(tags, eq(tags.id, contactTags.tag))
    .where(among(contactTags.contact, "contacts"))
    .orderBy(asc(tags.folded))
    .prepare(),
);

/** The tags of several contacts, ordered by name. */
export async function findTagsOf(read: Read, of: PersonId[]) {
  return tagsOf(read).execute({ contacts: listed(of) });
}

/** Those of the ids that exist. */
export async function findKnownTags(read: Read, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await read.select({ id: tags.id }).from(tags).where(inArray(tags.id, ids));
  return rows.map(({ id }) => id);
}

/** Replaces the contact's tags. */
export async function saveTagsOf(tx: Tx, contact: PersonId, ids: number[]): Promise<void> {
  await tx.delete(contactTags).where(eq(contactTags.contact, contact));
  for (const tag of new Set(ids)) await tx.insert(contactTags).values({ contact, tag });
}

const filledOf = prepared((read: Read) =>
  read
    .select()
    .from(contactValues)
    .where(eq(contactValues.contact, sql.placeholder("contact")))
    .prepare(),
);

/** Filled custom fields, by key. */
export async function valuesOf(read: Read, contact: PersonId): Promise<Record<string, string>> {
  const rows = await filledOf(read).execute({ contact });
  return Object.fromEntries(rows.map(({ field, value }) => [field, value]));
}

/** Upsert; null empties the field. */
export async function saveValue(
  tx: Tx,
  contact: PersonId,
  { field, value }: { field: string; value: string | null },
): Promise<void> {
  if (value === null) {
    await tx
      .delete(contactValues)
      .where(and(eq(contactValues.contact, contact), eq(contactValues.field, field)));
    return;
  }
  await tx
    .insert(contactValues)
    .values({ contact, field, value })
    .onConflictDoUpdate({ target: [contactValues.contact, contactValues.field], set: { value } });
}

/** How many contacts have each field filled. */
export async function countValues(read: Read): Promise<Map<string, number>> {
  const rows = await read
    .select({ field: contactValues.field, n: count() })
    .from(contactValues)
    .groupBy(contactValues.field);
  return new Map(rows.map(({ field, n }) => [field, n]));
}

/** Every value of one field, with who has it. */
export async function findValues(read: Read, field: string): Promise<{ contact: PersonId; value: string }[]> {
  return read
    .select({ contact: contactValues.contact, value: contactValues.value })
    .from(contactValues)
    .where(eq(contactValues.field, field));
}

const noteColumns = {
  id: contactNotes.id,
  contact: contactNotes.contact,
  account: contactNotes.account,
  user: accounts.user,
  userName: accounts.name,
  text: contactNotes.text,
  at: contactNotes.at,
  editedAt: contactNotes.editedAt,
};

const notesOf = (read: Read) =>
  read.select(noteColumns).from(contactNotes).leftJoin(accounts, eq(accounts.id, contactNotes.account));

export type ContactNote = Awaited<ReturnType<typeof notesOf>>[number];

/** Keyset pagination, newest first; `before` is the last note of the page before, null for the first page. */
export async function findNotesOf(
  read: Read,
  { contact, before, limit }: { contact: PersonId; before: number | null; limit: number },
): Promise<ContactNote[]> {
  return notesOf(read)
    .where(and(eq(contactNotes.contact, contact), before === null ? undefined : lt(contactNotes.id, before)))
    .orderBy(desc(contactNotes.id))
    .limit(limit);
}

/** null = the contact has no such note. */
export async function getNote(read: Read, contact: PersonId, id: number): Promise<ContactNote | null> {
  const rows = await notesOf(read).where(and(eq(contactNotes.id, id), eq(contactNotes.contact, contact)));
  return rows[0] ?? null;
}

/** Returns its id. `account` null = the program. */
export async function addContactNote(
  tx: Tx,
  note: { contact: PersonId; account: number | null; text: string; at: Date },
): Promise<number> {
  const rows = await tx.insert(contactNotes).values(note).returning({ id: contactNotes.id });
  return rows[0]?.id as number;
}

export async function rewriteNote(
  tx: Tx,
  id: number,
  change: { text: string; editedAt: Date },
): Promise<void> {
  await tx.update(contactNotes).set(change).where(eq(contactNotes.id, id));
}

export async function removeNote(tx: Tx, id: number): Promise<void> {
  await tx.delete(contactNotes).where(eq(contactNotes.id, id));
}

/** Merge of contacts: tags and notes of `from` become `to`'s. Custom fields are left to the caller. */
export async function moveFacts(tx: Tx, { from, to }: { from: PersonId; to: PersonId }): Promise<void> {
  const theirs = await tx.delete(contactTags).where(eq(contactTags.contact, from)).returning();
  for (const { tag } of theirs)
    await tx.insert(contactTags).values({ contact: to, tag }).onConflictDoNothing();
  await tx.update(contactNotes).set({ contact: to }).where(eq(contactNotes.contact, from));
}

/** Repository of tags, and of the tickets that carry them. */
import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { TicketNumber } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { tags, ticketTags } from "../schema/conversation.ts";
import { keepFormerName } from "../team/former-names.ts";

export type Tag = typeof tags.$inferSelect;

/** All tags by name, each with its number of tickets. */
export async function findTagRows(read: Read) {
  const carried = read
    .select({ tag: ticketTags.tag, n: count().as("n") })
    .from(ticketTags)
    .groupBy(ticketTags.tag)
    .as("carried");
  const rows = await read
    .select({ id: tags.id, name: tags.name, color: tags.color, tickets: carried.n })
    .from(tags)
    .leftJoin(carried, eq(carried.tag, tags.id))
    .orderBy(asc(tags.folded));
  return rows.map((row) => ({ ...row, tickets: row.tickets ?? 0 }));
}

export async function findTags(tx: Read, ids: number[]): Promise<Tag[]> {
  return ids.length === 0
    ? []
    : tx.select().from(tags).where(inArray(tags.id, ids)).orderBy(asc(tags.folded));
}

/** `folded`: the name as `foldText` returns it. null = there is no such tag. */
export async function getTagByFolded(tx: Read, folded: string): Promise<Tag | null> {
  const rows = await tx.select().from(tags).where(eq(tags.folded, folded));
  return rows[0] ?? null;
}

export async function addTagRow(tx: Tx, tag: typeof tags.$inferInsert): Promise<Tag> {
  const rows = await tx.insert(tags).values(tag).returning();
  return rows[0] as Tag;
}

/** A name that is given up is kept among the former ones. */
export async function changeTagRow(
  tx: Tx,
  id: number,
  change: Partial<Pick<Tag, "name" | "folded" | "color">>,
): Promise<void> {
  for (const { name } of await findTags(tx, [id]))
    if (change.name !== undefined && change.name !== name) await keepFormerName(tx, "tag", { name });
  await tx.update(tags).set(change).where(eq(tags.id, id));
}

/** Deletes the tag from all tickets and contacts too; its name is kept among the former ones. */
export async function removeTagRow(tx: Tx, id: number): Promise<void> {
  const gone = await tx.delete(tags).where(eq(tags.id, id)).returning({ name: tags.name });
  for (const { name } of gone) await keepFormerName(tx, "tag", { name });
}

/** Names of the ticket's tags, in order. */
export async function tagNamesOf(tx: Read, ticket: TicketNumber): Promise<string[]> {
  const rows = await tx
    .select({ name: tags.name })
    .from(ticketTags)
    .innerJoin(tags, eq(tags.id, ticketTags.tag))
    .where(eq(ticketTags.ticket, ticket))
    .orderBy(asc(tags.folded));
  return rows.map(({ name }) => name);
}

/** Adds tags. Returns those that are new on the ticket. */
export async function putTags(tx: Tx, ticket: TicketNumber, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .insert(ticketTags)
    .values(ids.map((tag) => ({ ticket, tag })))
    .onConflictDoNothing()
    .returning({ tag: ticketTags.tag });
  return rows.map(({ tag }) => tag);
}

/** Removes tags. Returns those that were on the ticket. */
export async function takeTags(tx: Tx, ticket: TicketNumber, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .delete(ticketTags)
    .where(and(eq(ticketTags.ticket, ticket), inArray(ticketTags.tag, ids)))
    .returning({ tag: ticketTags.tag });
  return rows.map(({ tag }) => tag);
}

/**
 * Merge of duplicate entries: one message that was received under two addresses of a person, in two tickets,
 * becomes one entry.
 */
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { chatOfPerson, type EntryId, type PersonId, type TicketNumber } from "../../domain/ids.ts";
import { amendEntry, getEntry } from "./entries.ts";
import type { Tx } from "../engine/open.ts";
import { entries, links, outbox } from "../schema/messages.ts";

/**
 * Keeps the entry of `kept`, with the links of both. The readable content and the deletion survive, whichever
 * entry had them.
 */
export async function joinTwins(
  tx: Tx,
  { kept, gone, people }: { kept: TicketNumber; gone: TicketNumber; people: [PersonId, PersonId] },
): Promise<void> {
  for (const { twin, stays } of await findTwins(tx, { kept, gone, people })) {
    const [one, other] = [await getEntry(tx, stays), await getEntry(tx, twin)];
    if (!one || !other) continue;
    const { content, text, deletedAt } = other;
    if (one.content.kind === "undecryptable") await amendEntry(tx, stays, { content, text });
    if (one.deletedAt === null && deletedAt !== null) await amendEntry(tx, stays, { deletedAt });
    await tx.update(links).set({ entry: stays }).where(eq(links.entry, twin));
    await tx.update(outbox).set({ entry: stays }).where(eq(outbox.entry, twin));
    await tx
      .update(entries)
      .set({ quote: stays })
      .where(and(inArray(entries.ticket, [kept, gone]), eq(entries.quote, twin)));
    await tx.delete(entries).where(eq(entries.id, twin));
  }
}

async function findTwins(
  tx: Tx,
  { kept, gone, people }: { kept: TicketNumber; gone: TicketNumber; people: [PersonId, PersonId] },
): Promise<{ twin: EntryId; stays: EntryId }[]> {
  const theirs = alias(links, "theirs");
  const theirEntry = alias(entries, "their_entry");
  const chats = people.map(chatOfPerson);
  return tx
    .select({ twin: links.entry, stays: theirs.entry })
    .from(entries)
    .innerJoin(links, eq(links.entry, entries.id))
    .innerJoin(theirs, and(eq(theirs.message, links.message), ne(theirs.entry, links.entry)))
    .innerJoin(theirEntry, eq(theirEntry.id, theirs.entry))
    .where(
      and(
        eq(entries.ticket, gone),
        eq(theirEntry.ticket, kept),
        eq(links.role, "original"),
        eq(theirs.role, "original"),
        inArray(links.chat, chats),
        inArray(theirs.chat, chats),
        // Whoever wrote the one wrote the other: the same person, or we.
        sql`(${links.author} IS NULL) = (${theirs.author} IS NULL)`,
      ),
    );
}

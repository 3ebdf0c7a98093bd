/**
 * Conversation history of a contact across all tickets: what was said by them and by us, and notes, without
 * deleted messages.
 */
import { and, count, desc, eq, inArray, isNull } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import type { Entry } from "../messages/entries.ts";
import type { Read } from "../engine/open.ts";
import { entries } from "../schema/messages.ts";
import { tickets } from "../schema/tickets.ts";

const saidWith = (contact: PersonId) =>
  and(
    eq(tickets.contact, contact),
    inArray(entries.side, ["client", "agent", "handset", "note"]),
    isNull(entries.deletedAt),
  );

/** Newest first. */
export async function findSaidWith(
  read: Read,
  contact: PersonId,
  { offset, limit }: { offset: number; limit: number },
): Promise<Entry[]> {
  const rows = await read
    .select({ entry: entries })
    .from(tickets)
    .innerJoin(entries, eq(entries.ticket, tickets.number))
    .where(saidWith(contact))
    .orderBy(desc(entries.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ entry }) => entry);
}

export async function countSaidWith(read: Read, contact: PersonId): Promise<number> {
  const rows = await read
    .select({ n: count() })
    .from(tickets)
    .innerJoin(entries, eq(entries.ticket, tickets.number))
    .where(saidWith(contact));
  return rows[0]?.n ?? 0;
}

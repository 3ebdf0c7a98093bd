/** List of a ticket's conversation for the panel: entries with authors, deliveries, reactions and quotations. */
import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import { cleanName } from "../../domain/text/clean-name.ts";
import type { EntryId, TicketNumber } from "../../domain/ids.ts";
import { among, listed } from "../engine/among.ts";
import type { Read } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { reactions } from "../schema/conversation.ts";
import { entries, outbox } from "../schema/messages.ts";
import { agents, contacts, persons } from "../schema/people.ts";

const nameOfAuthor = sql`coalesce(${agents.name}, ${contacts.name}, ${persons.pushName})`.mapWith(cleanName);

const linesOf = (read: Read) =>
  read
    .select({ entry: entries, authorName: nameOfAuthor })
    .from(entries)
    .leftJoin(persons, eq(persons.id, entries.author))
    .leftJoin(contacts, eq(contacts.person, entries.author))
    .leftJoin(agents, eq(agents.person, entries.author));

export type Line = Awaited<ReturnType<typeof linesOf>>[number];

const before = prepared((read: Read) =>
  linesOf(read)
    .where(and(eq(entries.ticket, sql.placeholder("ticket")), lt(entries.id, sql.placeholder("before"))))
    .orderBy(desc(entries.id))
    .limit(sql.placeholder("limit"))
    .prepare(),
);

/**
 * Keyset pagination: the newest entries before `before` (null = the newest of all), in the order they were
 * said.
 */
export async function findEntryPage(
  read: Read,
  { ticket, before: mark, limit }: { ticket: TicketNumber; before: EntryId | null; limit: number },
): Promise<Line[]> {
  const rows = await before(read).execute({ ticket, before: mark ?? Number.MAX_SAFE_INTEGER, limit });
  return rows.reverse();
}

const after = prepared((read: Read) =>
  linesOf(read)
    .where(and(eq(entries.ticket, sql.placeholder("ticket")), gt(entries.id, sql.placeholder("after"))))
    .orderBy(asc(entries.id))
    .limit(sql.placeholder("limit"))
    .prepare(),
);

/** Entries after one, in the order they were said. */
export async function findEntriesAfter(
  read: Read,
  query: { ticket: TicketNumber; after: EntryId; limit: number },
): Promise<Line[]> {
  return after(read).execute(query);
}

/** One entry; null when the ticket has no such entry. */
export async function getLine(
  read: Read,
  { ticket, entry }: { ticket: TicketNumber; entry: EntryId },
): Promise<Line | null> {
  const rows = await linesOf(read).where(and(eq(entries.id, entry), eq(entries.ticket, ticket)));
  return rows[0] ?? null;
}

const deliveriesOf = prepared((read: Read) =>
  read
    .select({
      outbox: outbox.id,
      entry: outbox.entry,
      chat: outbox.chat,
      state: outbox.state,
      error: outbox.error,
      sentAt: outbox.sentAt,
      deliveredAt: outbox.deliveredAt,
      readAt: outbox.readAt,
    })
    .from(outbox)
    .where(among(outbox.entry, "entries"))
    .orderBy(asc(outbox.id))
    .prepare(),
);

/** Delivery state of the outbox messages that carry these entries. */
export async function findDeliveries(read: Read, of: EntryId[]) {
  return deliveriesOf(read).execute({ entries: listed(of) });
}

const reactionsOn = prepared((read: Read) =>
  read
    .select({
      entry: reactions.entry,
      side: reactions.side,
      emoji: reactions.emoji,
      author: reactions.author,
      authorName: nameOfAuthor,
    })
    .from(reactions)
    .leftJoin(persons, eq(persons.id, reactions.author))
    .leftJoin(contacts, eq(contacts.person, reactions.author))
    .leftJoin(agents, eq(agents.person, reactions.author))
    .where(among(reactions.entry, "entries"))
    .orderBy(asc(reactions.at))
    .prepare(),
);

/** Current reactions to these entries, oldest first. */
export async function findReactions(read: Read, of: EntryId[]) {
  return reactionsOn(read).execute({ entries: listed(of) });
}

const quotedOf = prepared((read: Read) =>
  read
    .select({ id: entries.id, side: entries.side, content: entries.content, text: entries.text })
    .from(entries)
    .where(among(entries.id, "entries"))
    .prepare(),
);

/** The quoted entries, as a quotation shows them. */
export async function findQuoted(read: Read, of: EntryId[]) {
  return quotedOf(read).execute({ entries: listed(of) });
}

/** Rows of search results for the panel. */
import { desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { cleanName } from "../../domain/text/clean-name.ts";
import type { EntryId, MessageId, PersonId, TicketNumber } from "../../domain/ids.ts";
import type { Read } from "../engine/open.ts";
import { entries, links } from "../schema/messages.ts";
import { contacts, persons } from "../schema/people.ts";
import { tickets } from "../schema/tickets.ts";
import { carryingTags, findTagsCalled } from "./ticket-search.ts";

const contactName = sql`coalesce(${contacts.name}, ${persons.pushName})`.mapWith(cleanName);

/** Entries with their tickets and contacts, newest first. */
export async function findSaidRows(read: Read, ids: EntryId[]) {
  if (ids.length === 0) return [];
  return read
    .select({
      entry: entries.id,
      ticket: entries.ticket,
      side: entries.side,
      at: entries.at,
      text: entries.text,
      deletedAt: entries.deletedAt,
      contact: tickets.contact,
      contactName,
      phone: persons.phone,
    })
    .from(entries)
    .innerJoin(tickets, eq(tickets.number, entries.ticket))
    .innerJoin(persons, eq(persons.id, tickets.contact))
    .leftJoin(contacts, eq(contacts.person, tickets.contact))
    .where(inArray(entries.id, ids))
    .orderBy(desc(entries.id));
}

/** The entry that a WhatsApp message shows, in any chat; null = we do not know that message. */
export async function getEntryOfMessage(read: Read, message: MessageId): Promise<EntryId | null> {
  const rows = await read
    .select({ entry: links.entry })
    .from(links)
    .where(eq(links.message, message))
    .limit(1);
  return rows[0]?.entry ?? null;
}

/** What a search for tickets matches; each alone suffices. */
export interface TicketHint {
  number: TicketNumber | null;
  /** Theirs … */
  contacts: PersonId[];
  /** … or carrying a tag that is called like this. */
  tag: string;
}

/** Matching tickets: the one with that number, then the contacts' newest ones, then the newest with the tag. */
export async function findTicketsMeant(read: Read, { number, contacts: of, tag }: TicketHint, limit: number) {
  const called = await findTagsCalled(read, tag);
  // One after the other: a single condition with OR would walk through all tickets.
  const found = [
    ...(number === null ? [] : await ticketsWhere(read, eq(tickets.number, number), 1)),
    ...(of.length === 0 ? [] : await ticketsWhere(read, inArray(tickets.contact, of), limit)),
    ...(called.length === 0
      ? []
      : await ticketsWhere(read, inArray(tickets.number, carryingTags(read, called, limit)), limit)),
  ];
  return found
    .filter((one, index) => found.findIndex((other) => other.number === one.number) === index)
    .slice(0, limit);
}

async function ticketsWhere(read: Read, condition: SQL, limit: number) {
  return read
    .select({
      number: tickets.number,
      state: tickets.state,
      openedAt: tickets.openedAt,
      closedAt: tickets.closedAt,
      contact: tickets.contact,
      contactName,
      phone: persons.phone,
    })
    .from(tickets)
    .innerJoin(persons, eq(persons.id, tickets.contact))
    .leftJoin(contacts, eq(contacts.person, tickets.contact))
    .where(condition)
    .orderBy(desc(tickets.number))
    .limit(limit);
}

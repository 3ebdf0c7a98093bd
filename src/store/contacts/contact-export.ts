/** Data export of one contact (data portability): everything that was said with and about them. */
import { and, asc, count, eq, gt, inArray, lte, max, sql } from "drizzle-orm";
import { cleanName } from "../../domain/text/clean-name.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import {
  chatOfPerson,
  toEntryId,
  toTicketNumber,
  type EntryId,
  type PersonId,
  type TicketNumber,
} from "../../domain/ids.ts";
import { panelNames } from "../accounts/account-names.ts";
import type { Read } from "../engine/open.ts";
import { soundFacts } from "../schema/columns.ts";
import { contactNotes } from "../schema/contacts.ts";
import { reactions } from "../schema/conversation.ts";
import { accounts } from "../schema/accounts.ts";
import { entries, inbox } from "../schema/messages.ts";
import { agents, contacts, persons } from "../schema/people.ts";
import { ticketEvents, tickets } from "../schema/tickets.ts";

/** Internal notes about the contact, oldest first. */
export async function findExportNotes(read: Read, contact: PersonId) {
  return read
    .select({
      id: contactNotes.id,
      text: contactNotes.text,
      author: accounts.user,
      at: contactNotes.at,
      editedAt: contactNotes.editedAt,
    })
    .from(contactNotes)
    .leftJoin(accounts, eq(accounts.id, contactNotes.account))
    .where(eq(contactNotes.contact, contact))
    .orderBy(asc(contactNotes.id));
}

/** Where a page of a list begins, and how much is on it. */
interface Page {
  /** The number or id of the last one before it; 0 = none. */
  after: number;
  /** The number or id after which there is nothing. */
  upTo: number;
  limit: number;
}

/** The last ticket, event and entry that there are; 0 = none. */
export interface ExportEnd {
  ticket: number;
  event: number;
  entry: number;
}

export async function findExportEnd(read: Read): Promise<ExportEnd> {
  const [ticket] = await read.select({ last: max(tickets.number) }).from(tickets);
  const [event] = await read.select({ last: max(ticketEvents.id) }).from(ticketEvents);
  const [entry] = await read.select({ last: max(entries.id) }).from(entries);
  return { ticket: ticket?.last ?? 0, event: event?.last ?? 0, entry: entry?.last ?? 0 };
}

/** A page of the tickets, oldest first. */
export async function findExportTickets(
  read: Read,
  { contact, after, upTo, limit }: Page & { contact: PersonId },
) {
  return read
    .select({
      number: tickets.number,
      area: tickets.area,
      openedAt: tickets.openedAt,
      closedAt: tickets.closedAt,
      closeReason: tickets.closeReason,
    })
    .from(tickets)
    .where(
      and(
        eq(tickets.contact, contact),
        gt(tickets.number, toTicketNumber(after)),
        lte(tickets.number, toTicketNumber(upTo)),
      ),
    )
    .orderBy(asc(tickets.number))
    .limit(limit);
}

type MessagePage = Page & { ticket: TicketNumber };

/** A page of what was said in a ticket, in the order it was said. */
export async function findExportMessages(read: Read, page: MessagePage) {
  const rows = await saidIn(read, page);
  const nameOf = await panelNames(
    read,
    rows.flatMap(({ panelUser }) => panelUser ?? []),
  );
  const reacted = await reactionsTo(
    read,
    rows.map(({ id }) => id),
  );
  return rows.map(({ content, panelUser, author, quoted, ...row }) => ({
    ...row,
    ...particularsOf(content),
    author: author ?? (panelUser === null ? null : nameOf({ user: panelUser, at: row.at })),
    quoted: quoted?.text ?? null,
    reactions: reacted.get(row.id) ?? [],
  }));
}

async function saidIn(read: Read, { ticket, after, upTo, limit }: MessagePage) {
  return read
    .select({
      at: entries.at,
      side: entries.side,
      author: sql`coalesce(${agents.name}, ${contacts.name}, ${persons.pushName})`.mapWith(cleanName),
      panelUser: entries.panelUser,
      content: entries.content,
      text: entries.text,
      originalText: entries.originalText,
      quoted: entries.quoted,
      id: entries.id,
      editedAt: entries.editedAt,
      deletedAt: entries.deletedAt,
    })
    .from(entries)
    .leftJoin(persons, eq(persons.id, entries.author))
    .leftJoin(contacts, eq(contacts.person, entries.author))
    .leftJoin(agents, eq(agents.person, entries.author))
    .where(
      and(eq(entries.ticket, ticket), gt(entries.id, toEntryId(after)), lte(entries.id, toEntryId(upTo))),
    )
    .orderBy(asc(entries.id))
    .limit(limit);
}

/** Facts of the content beside its words. */
function particularsOf(content: InboundContent) {
  return {
    kind: content.kind,
    file: fileOf(content),
    mimeType: content.kind === "media" ? content.media.mimeType : null,
    contacts: content.kind === "contacts" ? content.cards.map(({ name, vcard }) => ({ name, vcard })) : null,
    place: content.kind === "location" ? placeOf(content) : null,
    options: content.kind === "poll" ? content.options : null,
  };
}

async function reactionsTo(read: Read, said: EntryId[]): Promise<Map<number, Reacted[]>> {
  const rows = await read
    .select({ entry: reactions.entry, by: reactions.side, emoji: reactions.emoji, at: reactions.at })
    .from(reactions)
    .where(inArray(reactions.entry, said))
    .orderBy(asc(reactions.at));
  const found = new Map<number, Reacted[]>();
  for (const { entry, ...one } of rows) found.set(entry, [...(found.get(entry) ?? []), one]);
  return found;
}

interface Reacted {
  by: "client" | "ours";
  emoji: string;
  at: Date;
}

function placeOf({ latitude, longitude, name, address }: Extract<InboundContent, { kind: "location" }>) {
  return { latitude, longitude, name, address };
}

/** Files in the contact's tickets, oldest first: the reference to each, and its name; null = it has none. */
export async function findExportFiles(
  read: Read,
  contact: PersonId,
): Promise<{ entry: EntryId; wire: string; fileName: string | null }[]> {
  const rows = await read
    .select({ entry: entries.id, content: entries.content })
    .from(entries)
    .innerJoin(tickets, eq(tickets.number, entries.ticket))
    .where(eq(tickets.contact, contact))
    .orderBy(asc(entries.id));
  return rows.flatMap(({ entry, content }) =>
    content.kind === "media" && content.media.wire !== ""
      ? [{ entry, wire: content.media.wire, fileName: content.media.fileName }]
      : [],
  );
}

/** How many messages of theirs have arrived and are in no conversation yet. */
export async function countPendingFrom(read: Read, contact: PersonId): Promise<number> {
  const [row] = await read
    .select({ n: count() })
    .from(inbox)
    .where(and(sql`${inbox.state} = 'pending'`, eq(inbox.chat, chatOfPerson(contact))));
  return row?.n ?? 0;
}

/** A page of a ticket's events, oldest first. One whose facts are damaged says so. */
export async function findExportEvents(
  read: Read,
  { ticket, after, upTo, limit }: Page & { ticket: TicketNumber },
) {
  const rows = await read
    .select({
      id: ticketEvents.id,
      at: ticketEvents.at,
      event: ticketEvents.event,
      by: sql<string | null>`coalesce(${agents.name}, ${persons.pushName})`,
      facts: ticketEvents.facts,
    })
    .from(ticketEvents)
    .leftJoin(persons, eq(persons.id, ticketEvents.actor))
    .leftJoin(agents, eq(agents.person, ticketEvents.actor))
    .where(and(eq(ticketEvents.ticket, ticket), gt(ticketEvents.id, after), lte(ticketEvents.id, upTo)))
    .orderBy(asc(ticketEvents.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, ...soundFacts(row.facts) }));
}

function fileOf(content: InboundContent): string | null {
  return content.kind === "media" ? (content.media.fileName ?? content.media.kind) : null;
}

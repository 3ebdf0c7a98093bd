/** Data export of one contact (data portability): everything that was said with and about them. */
import { asc, eq, sql } from "drizzle-orm";
import { cleanName } from "../../domain/text/clean-name.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { EntryId, PersonId } from "../../domain/ids.ts";
import { panelNames } from "../accounts/account-names.ts";
import type { Read } from "../engine/open.ts";
import { contactNotes } from "../schema/contacts.ts";
import { reactions } from "../schema/conversation.ts";
import { accounts } from "../schema/accounts.ts";
import { entries } from "../schema/messages.ts";
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

/** Tickets, oldest first, each with its events and its messages in the order they were said. */
export async function findExportTickets(read: Read, contact: PersonId) {
  const found = await read
    .select({
      number: tickets.number,
      area: tickets.area,
      openedAt: tickets.openedAt,
      closedAt: tickets.closedAt,
      closeReason: tickets.closeReason,
    })
    .from(tickets)
    .where(eq(tickets.contact, contact))
    .orderBy(asc(tickets.number));
  const said = new Map(found.map(({ number }): [number, Said[]] => [number, []]));
  for (const { ticket, ...line } of await linesOf(read, contact)) said.get(ticket)?.push(line);
  const happened = new Map(found.map(({ number }): [number, Happened[]] => [number, []]));
  for (const { ticket, ...one } of await eventsOf(read, contact)) happened.get(ticket)?.push(one);
  return found.map((ticket) => ({
    ...ticket,
    events: happened.get(ticket.number) ?? [],
    messages: said.get(ticket.number) ?? [],
  }));
}

type Happened = Omit<Awaited<ReturnType<typeof eventsOf>>[number], "ticket">;
type Said = Omit<Awaited<ReturnType<typeof linesOf>>[number], "ticket">;

async function linesOf(read: Read, contact: PersonId) {
  const rows = await read
    .select({
      ticket: entries.ticket,
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
    .innerJoin(tickets, eq(tickets.number, entries.ticket))
    .leftJoin(persons, eq(persons.id, entries.author))
    .leftJoin(contacts, eq(contacts.person, entries.author))
    .leftJoin(agents, eq(agents.person, entries.author))
    .where(eq(tickets.contact, contact))
    .orderBy(asc(entries.id));
  const nameOf = await panelNames(
    read,
    rows.flatMap(({ panelUser }) => panelUser ?? []),
  );
  const reacted = await reactionsOf(read, contact);
  return rows.map(({ content, panelUser, author, quoted, ...row }) => ({
    ...row,
    ...particularsOf(content),
    author: author ?? (panelUser === null ? null : nameOf({ user: panelUser, at: row.at })),
    quoted: quoted?.text ?? null,
    reactions: reacted.get(row.id) ?? [],
  }));
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

async function reactionsOf(read: Read, contact: PersonId): Promise<Map<number, Reacted[]>> {
  const rows = await read
    .select({ entry: reactions.entry, by: reactions.side, emoji: reactions.emoji, at: reactions.at })
    .from(reactions)
    .innerJoin(entries, eq(entries.id, reactions.entry))
    .innerJoin(tickets, eq(tickets.number, entries.ticket))
    .where(eq(tickets.contact, contact))
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

/** Events of the contact's tickets, oldest first. */
async function eventsOf(read: Read, contact: PersonId) {
  return read
    .select({
      ticket: ticketEvents.ticket,
      at: ticketEvents.at,
      event: ticketEvents.event,
      by: sql<string | null>`coalesce(${agents.name}, ${persons.pushName})`,
      facts: ticketEvents.facts,
    })
    .from(ticketEvents)
    .innerJoin(tickets, eq(tickets.number, ticketEvents.ticket))
    .leftJoin(persons, eq(persons.id, ticketEvents.actor))
    .leftJoin(agents, eq(agents.person, ticketEvents.actor))
    .where(eq(tickets.contact, contact))
    .orderBy(asc(ticketEvents.id));
}

function fileOf(content: InboundContent): string | null {
  return content.kind === "media" ? (content.media.fileName ?? content.media.kind) : null;
}

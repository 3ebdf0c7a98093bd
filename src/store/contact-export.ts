/** Everything that was said with and about one client, for them to read. */
import { asc, eq, sql } from "drizzle-orm";
import { cleanName } from "../domain/clean-name.ts";
import type { InboundContent } from "../domain/inbound.ts";
import type { PersonId } from "../domain/ids.ts";
import { panelNames } from "./account-names.ts";
import type { Read } from "./open.ts";
import { contactNotes } from "./schema-contacts.ts";
import { accounts, agents, contacts, entries, persons, tickets } from "./schema.ts";

/** Oldest first. */
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

/** Oldest first, each with its messages in the order they were said. */
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
  return found.map((ticket) => ({ ...ticket, messages: said.get(ticket.number) ?? [] }));
}

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
  return rows.map(({ content, panelUser, author, ...row }) => ({
    ...row,
    author: author ?? (panelUser === null ? null : nameOf({ user: panelUser, at: row.at })),
    kind: content.kind,
    file: fileOf(content),
  }));
}

function fileOf(content: InboundContent): string | null {
  return content.kind === "media" ? (content.media.fileName ?? content.media.kind) : null;
}

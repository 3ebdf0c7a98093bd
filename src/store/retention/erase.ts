/**
 * Queries of the erasure of a client (`desk/people/erase-contact.ts` orders these rows, `panel/contacts/erasing.ts` the whole): what is personal is deleted from the rows. What stays for
 * reports: tickets with their instants, who attended, how long each answer took. `secure_delete` (see
 * open.ts) overwrites what is deleted here.
 */
import { and, asc, eq, gte, inArray, isNull, lte, min, ne, or, sql } from "drizzle-orm";
import {
  chatOfGroup,
  chatOfPerson,
  type ChatId,
  type EntryId,
  type PersonId,
  type TicketNumber,
} from "../../domain/ids.ts";
import { jsonField } from "../schema/columns.ts";
import type { Read, Tx } from "../engine/open.ts";
import { contactNotes, contactTags, contactValues, formerAddresses } from "../schema/contacts.ts";
import { reactions } from "../schema/conversation.ts";
import { entryFiles } from "../schema/media.ts";
import { entries, inbox, links, outbox } from "../schema/messages.ts";
import { contacts, persons } from "../schema/people.ts";
import { rooms } from "../schema/team.ts";
import { forgetFormerNames } from "../team/former-names.ts";
import { claimQuestions, pendingClaims, ticketEvents, tickets } from "../schema/tickets.ts";
import { emptyJobsAbout } from "../tickets/bulk-words.ts";
import { forgetWhysOnCards } from "../tickets/cards.ts";
import { forgetContactWords } from "../tickets/search.ts";

/** All entries in this client's tickets, oldest first. */
export async function findEntriesOf(read: Read, contact: PersonId): Promise<EntryId[]> {
  const rows = await read
    .select({ id: entries.id })
    .from(entries)
    .innerJoin(tickets, eq(tickets.number, entries.ticket))
    .where(eq(tickets.contact, contact))
    .orderBy(asc(entries.id));
  return rows.map(({ id }) => id);
}

/** Empties entries: what is left says when and by whom, and nothing else. */
export async function emptyEntries(tx: Tx, ids: EntryId[], now: Date): Promise<void> {
  const shown = await tx
    .select({ chat: links.chat, message: links.message })
    .from(links)
    .where(inArray(links.entry, ids));
  for (const { chat, message } of shown)
    await tx.delete(inbox).where(and(eq(inbox.chat, chat), eq(inbox.message, message)));
  await tx.delete(outbox).where(inArray(outbox.entry, ids));
  await tx.delete(links).where(inArray(links.entry, ids));
  await tx.delete(reactions).where(inArray(reactions.entry, ids));
  await tx.delete(entryFiles).where(inArray(entryFiles.entry, ids));
  await tx
    .update(entries)
    .set({
      content: { kind: "text", text: "" },
      text: null,
      originalText: null,
      quote: null,
      quoted: null,
      deletedAt: now,
    })
    .where(inArray(entries.id, ids));
}

/** An upper bound of the time in which a room was about this client. */
export interface RoomTime {
  room: ChatId;
  contact: PersonId;
  from: Date;
  to: Date;
}

const MINUTE = 60_000;

/** One per ticket and room, with a margin of a minute on both ends. Tickets that are not closed have none. */
export async function findRoomTimes(read: Read, contact: PersonId): Promise<RoomTime[]> {
  const ours = await read.select({ jid: rooms.jid }).from(rooms);
  const known = new Set(ours.flatMap(({ jid }) => (jid === null ? [] : [chatOfGroup(jid)])));
  const times = await read
    .select({ room: links.chat, from: min(links.createdAt), to: tickets.closedAt })
    .from(tickets)
    .innerJoin(entries, eq(entries.ticket, tickets.number))
    .innerJoin(links, eq(links.entry, entries.id))
    .where(eq(tickets.contact, contact))
    .groupBy(tickets.number, links.chat);
  return times.flatMap(({ room, from, to }) =>
    from === null || to === null || !known.has(room)
      ? []
      : [{ room, contact, from: new Date(from.getTime() - MINUTE), to: new Date(to.getTime() + MINUTE) }],
  );
}

/**
 * Deletes commands and notes that agents wrote in the room at that time, later edits and quotations of them,
 * and our answers, which quote them. Their effects stay.
 */
export async function forgetHeardInRoom(tx: Tx, { room, contact, from, to }: RoomTime): Promise<void> {
  const theirs = tx
    .select({ message: links.message })
    .from(links)
    .innerJoin(entries, eq(entries.id, links.entry))
    .innerJoin(tickets, eq(tickets.number, entries.ticket))
    .where(and(eq(links.chat, room), eq(tickets.contact, contact)));
  const gone = await tx
    .delete(inbox)
    .where(
      and(
        eq(inbox.chat, room),
        gte(inbox.receivedAt, from),
        ne(inbox.state, "pending"),
        or(
          lte(inbox.receivedAt, to),
          sql`${jsonField(inbox.arrival, "$.content.target")} IN ${theirs}`,
          sql`${jsonField(inbox.arrival, "$.quotes")} IN ${theirs}`,
        ),
      ),
    )
    .returning({ message: inbox.message });
  const quotes = jsonField(outbox.content, "$.quote.id");
  await tx
    .delete(outbox)
    .where(
      and(
        isNull(outbox.ticket),
        eq(outbox.chat, room),
        gte(outbox.createdAt, from),
        or(
          lte(outbox.createdAt, to),
          sql`${quotes} IN ${theirs}`,
          sql`${quotes} IN (SELECT value FROM json_each(${JSON.stringify(gone.map(({ message }) => message))}))`,
        ),
      ),
    );
}

/**
 * Deletes the rest: our messages about their tickets, their facts, and the person's name and addresses.
 * `name`: the name that the contact has from now on. Returns the numbers of their tickets.
 */
export async function emptyPerson(
  tx: Tx,
  person: PersonId,
  { name, now }: { name: string; now: Date },
): Promise<TicketNumber[]> {
  const theirs = await tx.select({ number: tickets.number }).from(tickets).where(eq(tickets.contact, person));
  const numbers = theirs.map(({ number }) => number);
  await forgetToldAbout(tx, person, numbers);
  await tx.delete(inbox).where(eq(inbox.chat, chatOfPerson(person)));
  await emptyReasons(tx, person, numbers);
  await forgetWhysOnCards(tx, numbers);
  await emptyJobsAbout(tx, numbers);
  for (const table of [contactTags, contactValues, contactNotes])
    await tx.delete(table).where(eq(table.contact, person));
  await forgetFormerNames(tx, person);
  await tx.delete(formerAddresses).where(eq(formerAddresses.person, person));
  await tx.delete(pendingClaims).where(eq(pendingClaims.person, person));
  await tx.delete(claimQuestions).where(eq(claimQuestions.person, person));
  await tx
    .update(contacts)
    .set({ name, blocked: false, closedNotice: null, expiresInSeconds: null, erasedAt: now })
    .where(eq(contacts.person, person));
  await tx
    .update(persons)
    .set({ lid: null, phone: null, phoneIdentity: null, pushName: null })
    .where(eq(persons.id, person));
  forgetContactWords(tx);
  return numbers;
}

/**
 * Deletes messages about their tickets and to them; mentions in other messages were handled before:
 * erase-mentions.ts.
 */
async function forgetToldAbout(tx: Tx, person: PersonId, numbers: TicketNumber[]): Promise<void> {
  await tx.delete(outbox).where(inArray(outbox.ticket, numbers));
  await tx.delete(outbox).where(and(isNull(outbox.ticket), eq(outbox.chat, chatOfPerson(person))));
}

/** A closing reason that other clients have too is kept; one that only this client has may tell about them. */
async function emptyReasons(tx: Tx, person: PersonId, numbers: TicketNumber[]): Promise<void> {
  const common = tx
    .select({ reason: tickets.closeReason })
    .from(tickets)
    .where(and(ne(tickets.contact, person), sql`${tickets.closeReason} IS NOT NULL`));
  await tx
    .update(tickets)
    .set({ closeReason: null })
    .where(and(eq(tickets.contact, person), sql`${tickets.closeReason} NOT IN ${common}`));
  const events = await tx.select().from(ticketEvents).where(inArray(ticketEvents.ticket, numbers));
  const kept = new Set(
    (await tx.select({ reason: tickets.closeReason }).from(tickets).where(eq(tickets.contact, person))).map(
      ({ reason }) => reason,
    ),
  );
  for (const { id, facts } of events) {
    const { reason } = facts;
    if (typeof reason !== "string" || kept.has(reason)) continue;
    await tx
      .update(ticketEvents)
      .set({ facts: { ...facts, reason: null } })
      .where(eq(ticketEvents.id, id));
  }
}

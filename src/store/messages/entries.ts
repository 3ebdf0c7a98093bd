/**
 * Repository of conversation entries (what was said in a ticket), and of links: which message of which chat
 * shows which entry.
 */
import { and, asc, count, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { ChatId, EntryId, Lid, MessageId, PersonId, Phone, TicketNumber } from "../../domain/ids.ts";
import type { InboundContent, Quoted, Rich } from "../../domain/messages/inbound.ts";
import type { Read, Tx } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { entries, links } from "../schema/messages.ts";
import { persons } from "../schema/people.ts";

export type Entry = typeof entries.$inferSelect;
export type Link = typeof links.$inferSelect;

export interface NewEntry {
  ticket: TicketNumber;
  side: Entry["side"];
  /** null = the program, or the owner's handset. */
  author: PersonId | null;
  /** The user of the panel who wrote it; left out = it was not written there. */
  panelUser?: string | null;
  at: Date;
  content: InboundContent;
  /** The entry it replies to; left out = none. */
  quote?: EntryId | null;
  /** What it replies to when we do not know that message; left out = nothing. */
  quoted?: Quoted | null;
}

const newEntry = prepared((tx: Tx) =>
  tx
    .insert(entries)
    .values({
      ticket: sql.placeholder("ticket"),
      side: sql.placeholder("side"),
      author: sql.placeholder("author"),
      panelUser: sql.placeholder("panelUser"),
      at: sql.placeholder("at"),
      content: sql.placeholder("content"),
      text: sql.placeholder("text"),
      quote: sql.placeholder("quote"),
      quoted: sql.placeholder("quoted"),
    })
    .returning()
    .prepare(),
);

export async function addEntry(tx: Tx, entry: NewEntry): Promise<Entry> {
  const rows = await newEntry(tx).execute({
    panelUser: null,
    quote: null,
    quoted: null,
    ...entry,
    text: textOf(entry.content),
  });
  return rows[0] as Entry;
}

/** What a quotation of this content shows. */
export const quotedAs = (content: InboundContent): Pick<Quoted, "kind" | "text"> => ({
  kind: content.kind === "media" ? content.media.kind : content.kind,
  text: textOf(content),
});

/** The searchable text, which is also what a quotation shows; null when there are no words. */
export function textOf(content: InboundContent): string | null {
  switch (content.kind) {
    case "text":
      return content.text;
    case "media":
      return wordsOf(content.rich, content.media.caption) ?? content.media.fileName;
    case "location":
      return [content.name, content.address].filter(Boolean).join(", ") || null;
    case "contacts":
      return content.cards.map((card) => card.name).join(", ");
    case "poll":
      return content.question;
    case "rich":
      return wordsOf(content.rich, null);
    case "vote":
    case "reaction":
    case "edit":
    case "deletion":
    case "view-once":
    case "undecryptable":
    case "unsupported":
      return null;
  }
}

/** Leaves out an advertisement: it is not what the client said. */
function wordsOf(rich: Rich | undefined, caption: string | null): string | null {
  const own = rich && rich.form !== "ad" ? [rich.title, ...rich.lines] : [];
  return [...own, caption].filter((part) => part !== null).join("\n") || null;
}

export async function getEntry(tx: Read, id: EntryId): Promise<Entry | null> {
  const rows = await tx.select().from(entries).where(eq(entries.id, id));
  return rows[0] ?? null;
}

const ofTicket = prepared((tx: Read) =>
  tx
    .select()
    .from(entries)
    .where(eq(entries.ticket, sql.placeholder("ticket")))
    .orderBy(asc(entries.id))
    .prepare(),
);

/** In the order they were stored. */
export async function entriesOf(tx: Read, ticket: TicketNumber): Promise<Entry[]> {
  return ofTicket(tx).execute({ ticket });
}

/** Whether the ticket has more than `than` entries; reads no more of them than that. */
export async function hasMoreEntries(tx: Read, ticket: TicketNumber, than: number): Promise<boolean> {
  const rows = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(eq(entries.ticket, ticket))
    .orderBy(asc(entries.id))
    .limit(1)
    .offset(than);
  return rows.length > 0;
}

const conversation = (ticket: TicketNumber) =>
  and(
    eq(entries.ticket, ticket),
    inArray(entries.side, ["client", "agent", "handset"]),
    isNull(entries.deletedAt),
  );

/**
 * The newest messages between client and us that the chat does not show yet, in the order they were said;
 * nothing older than `from` (null = no bound). `older`: how many more there are · `there`: how many the chat
 * shows already.
 */
export async function findUnshown(
  tx: Read,
  { ticket, chat, from, limit }: { ticket: TicketNumber; chat: ChatId; from: EntryId | null; limit: number },
): Promise<{ newest: Entry[]; older: number; there: number }> {
  const isThere = sql`EXISTS (SELECT 1 FROM ${links} WHERE ${links.entry} = ${entries.id} AND ${links.chat} = ${chat})`;
  const [counted] = await tx
    .select({ all: count(), there: sql<number>`total(${isThere})`.mapWith(Number) })
    .from(entries)
    .where(conversation(ticket));
  const { all = 0, there = 0 } = counted ?? {};
  const newest = await tx
    .select()
    .from(entries)
    .where(and(conversation(ticket), sql`NOT ${isThere}`, from === null ? undefined : gte(entries.id, from)))
    .orderBy(desc(entries.id))
    .limit(limit);
  return { newest: newest.toReversed(), older: all - there - newest.length, there };
}

/** null = the ticket has no entries. */
export async function lastEntryId(tx: Read, ticket: TicketNumber): Promise<EntryId | null> {
  const rows = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(eq(entries.ticket, ticket))
    .orderBy(desc(entries.id))
    .limit(1);
  return rows[0]?.id ?? null;
}

export async function countBySide(tx: Read, ticket: TicketNumber, side: Entry["side"]): Promise<number> {
  const rows = await tx
    .select({ n: count() })
    .from(entries)
    .where(and(eq(entries.ticket, ticket), eq(entries.side, side)));
  return rows[0]?.n ?? 0;
}

/** The latest notes in these tickets, newest first. */
export async function findNotes(tx: Read, ofTickets: TicketNumber[], limit: number): Promise<Entry[]> {
  if (ofTickets.length === 0) return [];
  return tx
    .select()
    .from(entries)
    .where(and(inArray(entries.ticket, ofTickets), eq(entries.side, "note"), isNull(entries.deletedAt)))
    .orderBy(desc(entries.id))
    .limit(limit);
}

/** Overwrites the given columns of an entry. */
export async function amendEntry(
  tx: Tx,
  id: EntryId,
  change: Partial<
    Pick<Entry, "content" | "text" | "originalText" | "side" | "editedAt" | "deletedAt" | "ticket">
  >,
): Promise<void> {
  await tx.update(entries).set(change).where(eq(entries.id, id));
}

const newLink = prepared((tx: Tx) =>
  tx
    .insert(links)
    .values({
      chat: sql.placeholder("chat"),
      message: sql.placeholder("message"),
      entry: sql.placeholder("entry"),
      author: sql.placeholder("author"),
      role: sql.placeholder("role"),
      part: sql.placeholder("part"),
      secret: sql.placeholder("secret"),
      createdAt: sql.placeholder("createdAt"),
    })
    .onConflictDoNothing()
    .prepare(),
);

/** A link that exists stays as it is. */
export async function addLink(tx: Tx, link: typeof links.$inferInsert): Promise<void> {
  await newLink(tx).execute({ author: null, part: 0, secret: null, ...link });
}

const linkOf = prepared((tx: Read) =>
  tx
    .select()
    .from(links)
    .where(and(eq(links.chat, sql.placeholder("chat")), eq(links.message, sql.placeholder("message"))))
    .prepare(),
);

/** The link of a chat's message to its entry; null = we do not know that message. */
export async function getLink(tx: Read, chat: ChatId, message: MessageId): Promise<Link | null> {
  const rows = await linkOf(tx).execute({ chat, message });
  return rows[0] ?? null;
}

/** The messages that show an entry in a chat, first part first: its original or its copies there. */
export async function linksIn(tx: Read, entry: EntryId, chat: ChatId): Promise<Link[]> {
  return tx
    .select()
    .from(links)
    .where(and(eq(links.entry, entry), eq(links.chat, chat)))
    .orderBy(asc(links.part), asc(links.createdAt));
}

/** Moves the copies behind a newer one that replaces them: they stay known, but are no longer found first. */
export async function demoteCopies(tx: Tx, entry: EntryId, chat: ChatId): Promise<void> {
  await tx
    .update(links)
    .set({ part: sql`${links.part} + 100` })
    .where(and(eq(links.entry, entry), eq(links.chat, chat), eq(links.role, "copy")));
}

/** All copies of an entry, in every chat. */
export async function copiesOf(tx: Read, entry: EntryId): Promise<Link[]> {
  return tx
    .select()
    .from(links)
    .where(and(eq(links.entry, entry), eq(links.role, "copy")))
    .orderBy(asc(links.part));
}

/** The clients' own messages of these entries, with the addresses to which a read receipt is sent. */
export async function findClientOriginals(
  read: Read,
  of: EntryId[],
): Promise<{ person: PersonId; lid: Lid | null; phone: Phone | null; message: MessageId }[]> {
  if (of.length === 0) return [];
  return read
    .select({ person: persons.id, lid: persons.lid, phone: persons.phone, message: links.message })
    .from(links)
    .innerJoin(entries, eq(entries.id, links.entry))
    .innerJoin(persons, eq(persons.id, links.author))
    .where(and(inArray(links.entry, of), eq(links.role, "original"), eq(entries.side, "client")));
}

/**
 * Data retention of conversations: empties the words, and drops the references to files, of tickets that were
 * closed long ago, in batches. The tickets stay, with their instants. The files on our disk go afterwards:
 * `media/library.ts` (`tidy`).
 */
import { and, asc, count, eq, gt, inArray, lt, sql, type SQL } from "drizzle-orm";
import { type EntryId, type TicketNumber } from "../../domain/ids.ts";
import type { InboundContent, Media } from "../../domain/messages/inbound.ts";
import type { Read, Tx } from "../engine/open.ts";
import { reactions } from "../schema/conversation.ts";
import { entryFiles } from "../schema/media.ts";
import { entries, inbox, links, outbox } from "../schema/messages.ts";
import { ticketEvents, tickets } from "../schema/tickets.ts";
import { forgetWhysOnCards } from "../tickets/cards.ts";

/** Placeholder for a deleted content. */
const FORGOTTEN: InboundContent = { kind: "unsupported", wireType: "forgotten" };

type Mark = "wordsForgottenAt" | "filesForgottenAt";

/**
 * The partial index of what is left to do; named in the query, because SQLite would rather scan all closed
 * tickets.
 */
const INDEX: Record<Mark, string> = {
  wordsForgottenAt: "tickets_with_words",
  filesForgottenAt: "tickets_with_files",
};

const byItsIndex = (mark: Mark): SQL => sql`tickets INDEXED BY ${sql.identifier(INDEX[mark])}`;

const isOld = (mark: Mark, before: Date): SQL =>
  sql`state = 'closed' AND ${sql.identifier(tickets[mark].name)} IS NULL AND closed_at < ${before.getTime()}`;

export async function countOldTickets(read: Read, mark: Mark, before: Date): Promise<number> {
  const [row] = await read.select({ n: count() }).from(byItsIndex(mark)).where(isOld(mark, before));
  return row?.n ?? 0;
}

/** Position of the work: a ticket, and the last entry that was processed. */
export interface Conversation {
  ticket: TicketNumber;
  /** The last processed entry; 0 = none. */
  after: EntryId;
}

/**
 * The next conversation to process; null = none is too old. A conversation with a dead letter that nobody has
 * looked at is left alone until somebody does.
 */
export async function nextOld(read: Read, mark: Mark, before: Date): Promise<Conversation | null> {
  const [row] = await read
    .select({ number: sql<TicketNumber>`number` })
    .from(byItsIndex(mark))
    .where(
      sql`${isOld(mark, before)} AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.state = 'dead' AND outbox.discarded_at IS NULL AND outbox.ticket = tickets.number)`,
    )
    .orderBy(sql`closed_at`)
    .limit(1);
  return row ? { ticket: row.number, after: 0 as EntryId } : null;
}

/** Limits of one batch: the date before which conversations are old, and the number of entries. */
export interface Forgetting {
  before: Date;
  now: Date;
  limit: number;
}

/**
 * Processes the next entries of a conversation. Returns how much was done, and where to go on; null = the
 * conversation is finished, or its ticket is live again.
 */
export async function forgetSome(
  tx: Tx,
  mark: Mark,
  { at: { ticket, after }, before, now, limit }: Forgetting & { at: Conversation },
): Promise<{ at: Conversation | null; took: number }> {
  const [still] = await tx
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(eq(tickets.number, ticket), eq(tickets.state, "closed"), lt(tickets.closedAt, before)));
  if (!still) return { at: null, took: 1 };
  const some = await tx
    .select({ id: entries.id, content: entries.content })
    .from(entries)
    .where(
      and(
        eq(entries.ticket, ticket),
        gt(entries.id, after),
        mark === "filesForgottenAt" ? isFile : undefined,
      ),
    )
    .orderBy(asc(entries.id))
    .limit(limit);
  if (mark === "wordsForgottenAt")
    await forgetWords(
      tx,
      some.map(({ id }) => id),
    );
  else for (const { id, content } of some) await forgetFile(tx, id, content);
  const last = some.at(-1);
  const took = some.length + 1;
  if (last && some.length === limit) return { at: { ticket, after: last.id }, took };
  if (mark === "wordsForgottenAt") await forgetAbout(tx, ticket);
  await tx
    .update(tickets)
    .set({ [mark]: now })
    .where(eq(tickets.number, ticket));
  return { at: null, took };
}

/** Matches the beginning of the stored JSON. */
const isFile = sql`substr(${entries.content}, 1, 15) = '{"kind":"media"'`;

/** Links in groups are kept, so that a quote of such a message there never reaches another client. */
async function forgetWords(tx: Tx, ids: EntryId[]): Promise<void> {
  const shown = await tx
    .select({ chat: links.chat, message: links.message })
    .from(links)
    .where(inArray(links.entry, ids));
  for (const { chat, message } of shown)
    await tx
      .delete(inbox)
      .where(
        and(eq(inbox.chat, chat), eq(inbox.message, message), inArray(inbox.state, ["done", "discarded"])),
      );
  await tx.delete(outbox).where(and(inArray(outbox.entry, ids), sql`${outbox.state} <> 'pending'`));
  await tx.delete(links).where(and(inArray(links.entry, ids), sql`${links.chat} >= 'p:'`));
  await tx
    .update(links)
    .set({ secret: null })
    .where(and(inArray(links.entry, ids), sql`${links.secret} IS NOT NULL`));
  await tx.delete(reactions).where(inArray(reactions.entry, ids));
  await tx.delete(entryFiles).where(inArray(entryFiles.entry, ids));
  await tx
    .update(entries)
    .set({ content: FORGOTTEN, text: null, originalText: null, quote: null, quoted: null })
    .where(inArray(entries.id, ids));
}

/**
 * Deletes the cards, headers and alerts about the ticket, and why it was passed on. The closing reason stays: reports count it.
 */
async function forgetAbout(tx: Tx, ticket: TicketNumber): Promise<void> {
  await forgetWhysOnCards(tx, [ticket]);
  await tx
    .update(ticketEvents)
    .set({ facts: sql`json_remove(facts, '$.reason')` })
    .where(
      and(
        eq(ticketEvents.ticket, ticket),
        inArray(ticketEvents.event, ["requeued", "transferred"]),
        sql`json_valid(facts)`,
      ),
    );
  await tx.delete(outbox).where(and(eq(outbox.ticket, ticket), sql`${outbox.state} <> 'pending'`));
}

async function forgetFile(tx: Tx, id: EntryId, content: InboundContent): Promise<void> {
  if (content.kind !== "media" || content.media.wire === "") return;
  await tx.delete(entryFiles).where(eq(entryFiles.entry, id));
  const { more, ...rest } = content;
  const kept = {
    ...rest,
    media: withoutFile(content.media),
    ...(more ? { more: more.map(withoutFile) } : {}),
  };
  await tx.update(entries).set({ content: kept }).where(eq(entries.id, id));
}

/** Removes the reference with its key and thumbnail: with these the file could be fetched again. */
const withoutFile = (media: Media): Media => ({ ...media, wire: "" });

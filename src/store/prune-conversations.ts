/** Words and files of tickets that were closed long ago go, a few at a time; the tickets stay, with their instants. */
import { and, asc, count, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import { type EntryId, type TicketNumber } from "../domain/ids.ts";
import type { InboundContent, Media } from "../domain/inbound.ts";
import type { Read, Tx } from "./open.ts";
import { reactions } from "./schema-conversation.ts";
import { entryFiles } from "./schema-media.ts";
import { entries, inbox, links, outbox, tickets } from "./schema.ts";

/** What stands where words were. */
const FORGOTTEN: InboundContent = { kind: "unsupported", wireType: "forgotten" };

type Mark = "wordsForgottenAt" | "filesForgottenAt";

// Literals: SQLite uses a partial index only when the query names the same values, not parameters.
const isClosed = sql`${tickets.state} = 'closed'`;
/** Something of it was not delivered, and nobody has looked at that yet. */
const isUnsettled = sql`EXISTS (SELECT 1 FROM outbox WHERE outbox.state = 'dead' AND outbox.discarded_at IS NULL AND outbox.ticket = ${tickets.number})`;

const old = (mark: Mark, before: Date) => and(isClosed, isNull(tickets[mark]), lt(tickets.closedAt, before));

export async function countOldTickets(read: Read, mark: Mark, before: Date): Promise<number> {
  const rows = await read.select({ n: count() }).from(tickets).where(old(mark, before));
  return rows[0]?.n ?? 0;
}

export interface Conversation {
  ticket: TicketNumber;
  /** The last entry that was looked at; 0 = none was. */
  after: EntryId;
}

/** The conversation whose turn it is; null = none is too old any more. */
export async function nextOld(read: Read, mark: Mark, before: Date): Promise<Conversation | null> {
  const rows = await read
    .select({ ticket: tickets.number })
    .from(tickets)
    .where(and(old(mark, before), sql`NOT ${isUnsettled}`))
    .orderBy(asc(tickets.closedAt))
    .limit(1);
  return rows[0] ? { ticket: rows[0].ticket, after: 0 as EntryId } : null;
}

export interface Forgetting {
  before: Date;
  now: Date;
  limit: number;
}

/** Goes on in a conversation. Gives where it stopped; null = it is done with, or was reopened meanwhile. */
export async function forgetSome(
  tx: Tx,
  mark: Mark,
  { at: { ticket, after }, before, now, limit }: Forgetting & { at: Conversation },
): Promise<Conversation | null> {
  const [still] = await tx
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(eq(tickets.number, ticket), old(mark, before)));
  if (!still) return null;
  const some = await tx
    .select({ id: entries.id, content: entries.content })
    .from(entries)
    .where(and(eq(entries.ticket, ticket), gt(entries.id, after)))
    .orderBy(asc(entries.id))
    .limit(limit);
  if (mark === "wordsForgottenAt")
    await forgetWords(
      tx,
      some.map(({ id }) => id),
    );
  else for (const { id, content } of some) await forgetFile(tx, id, content);
  const last = some.at(-1);
  if (last && some.length === limit) return { ticket, after: last.id };
  if (mark === "wordsForgottenAt") await forgetAbout(tx, ticket);
  await tx
    .update(tickets)
    .set({ [mark]: now })
    .where(eq(tickets.number, ticket));
  return null;
}

/** Which message shows which entry stays known in groups: whoever quotes it there must not reach another client by it. */
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

/** Cards, headers and alerts that told of it. */
async function forgetAbout(tx: Tx, ticket: TicketNumber): Promise<void> {
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

/** Where it lay and the key that opens it: with these it could be fetched again, and its small picture is among them. */
const withoutFile = (media: Media): Media => ({ ...media, wire: "" });

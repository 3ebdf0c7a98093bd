/** What the panel shows of outbox messages, and the second chance it gives the dead ones. */
import { and, desc, eq, inArray, isNull, like, lt, ne, or, sql } from "drizzle-orm";
import type { ChatId, EntryId } from "../../domain/ids.ts";
import type { OutboxRow } from "./outbox.ts";
import type { Read, Tx } from "../engine/open.ts";
import { outbox } from "../schema/messages.ts";
import { cards } from "../schema/tickets.ts";

// A literal: SQLite uses a partial index only when the query names the same value, not a parameter.
const dead = sql`${outbox.state} = 'dead'`;
/** Given up, and nobody said that it need not be looked at. */
const unsettled = and(dead, isNull(outbox.discardedAt));

/** Newest first; `before` is the last id already seen, null for the first page. */
export async function findDead(read: Read, { before, limit }: { before: number | null; limit: number }) {
  return read
    .select({
      id: outbox.id,
      ticket: outbox.ticket,
      chat: outbox.chat,
      content: outbox.content,
      attempts: outbox.attempts,
      error: outbox.error,
      createdAt: outbox.createdAt,
      nextAt: outbox.nextAt,
    })
    .from(outbox)
    .where(and(unsettled, before === null ? undefined : lt(outbox.id, before)))
    .orderBy(desc(outbox.id))
    .limit(limit);
}

/** The same for all that was to carry an entry to a chat. False when none of it is dead. */
export async function reviveEntry(
  tx: Tx,
  { entry, chat }: { entry: EntryId; chat: ChatId },
): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ state: "pending", attempts: 0, nextAt: null, error: null, discardedAt: null })
    .where(and(eq(outbox.entry, entry), eq(outbox.chat, chat), dead))
    .returning({ id: outbox.id });
  return rows.length > 0;
}

/** Lets a dead message be tried again, with the same id and bytes. False when it is not dead. */
export async function reviveDead(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ state: "pending", attempts: 0, nextAt: null, error: null, discardedAt: null })
    .where(and(eq(outbox.id, id), dead))
    .returning({ id: outbox.id });
  return rows.length > 0;
}

/** It stays undelivered, and nobody needs to look at it any more. False when it is not dead, or was settled before. */
export async function discardDead(tx: Tx, { id, at }: { id: number; at: Date }): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ discardedAt: at })
    .where(and(eq(outbox.id, id), unsettled))
    .returning({ id: outbox.id });
  return rows.length > 0;
}

/** What a lost chat did not take was said elsewhere: nobody needs to look at it any more. */
export async function settleDeadOf(tx: Tx, chat: ChatId, at: Date): Promise<void> {
  await tx
    .update(outbox)
    .set({ discardedAt: at })
    .where(and(eq(outbox.chat, chat), unsettled));
}

/**
 * A chat that is lost: what waited for it is said elsewhere; `cardsOnly`: only those stand for something that is. What is on
 * its way this moment may still arrive.
 */
export async function dropPendingOf(tx: Tx, chat: ChatId, { cardsOnly = false } = {}): Promise<void> {
  const posted = tx.select({ message: cards.message }).from(cards).where(eq(cards.chat, chat));
  await tx
    .delete(outbox)
    .where(
      and(
        eq(outbox.chat, chat),
        sql`${outbox.state} = 'pending'`,
        cardsOnly ? inArray(outbox.message, posted) : undefined,
      ),
    );
}

/**
 * The other groups that did not take the same: a copy of the entry, the same words about the ticket, or its card. Whether
 * somebody settled it since does not matter.
 */
export async function findRefusedElsewhere(read: Read, lost: OutboxRow): Promise<ChatId[]> {
  const { chat, entry, ticket } = lost;
  if (entry === null && ticket === null) return [];
  const rows = await read
    .select({ chat: outbox.chat, content: outbox.content, card: cards.kind })
    .from(outbox)
    .leftJoin(cards, and(eq(cards.chat, outbox.chat), eq(cards.message, outbox.message)))
    .where(
      and(
        entry === null ? eq(outbox.ticket, ticket ?? (0 as never)) : eq(outbox.entry, entry),
        dead,
        ne(outbox.chat, chat),
        like(outbox.chat, "g:%"),
        or(like(outbox.error, "refused:%"), like(outbox.error, "failing:%")),
      ),
    );
  if (entry !== null) return rows.map((row) => row.chat);
  const words = JSON.stringify(lost.content);
  const isCard = rows.some(({ card }) => card === "card") && (await isCardIn(read, lost));
  return rows
    .filter(({ content, card }) => JSON.stringify(content) === words || (isCard && card === "card"))
    .map((row) => row.chat);
}

async function isCardIn(read: Read, { chat, message }: OutboxRow): Promise<boolean> {
  const rows = await read
    .select({ kind: cards.kind })
    .from(cards)
    .where(and(eq(cards.chat, chat), eq(cards.message, message)));
  return rows[0]?.kind === "card";
}

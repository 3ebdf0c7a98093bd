/** Dead letters of the outbox: the panel's list, retry and discard. */
import { and, desc, eq, inArray, isNull, like, lt, ne, or, sql } from "drizzle-orm";
import type { ChatId, EntryId } from "../../domain/ids.ts";
import type { OutboxRow } from "./outbox.ts";
import type { Read, Tx } from "../engine/open.ts";
import { outbox } from "../schema/messages.ts";
import { cards } from "../schema/tickets.ts";

// A literal: SQLite uses a partial index only when the query names the same value, not a parameter.
const dead = sql`${outbox.state} = 'dead'`;
/** Dead, and not discarded by anybody. */
const unsettled = and(dead, isNull(outbox.discardedAt));

/** Keyset pagination, newest first; `before` is the last id already seen, null for the first page. */
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

/** Retries all dead messages that carry this entry to this chat. False when there is none. */
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

/** Retries a dead message with the same id and bytes. False when it is not dead. */
export async function reviveDead(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ state: "pending", attempts: 0, nextAt: null, error: null, discardedAt: null })
    .where(and(eq(outbox.id, id), dead))
    .returning({ id: outbox.id });
  return rows.length > 0;
}

/**
 * Discards a dead message: it stays undelivered and leaves the list. False when it is not dead, or was
 * discarded before.
 */
export async function discardDead(tx: Tx, { id, at }: { id: number; at: Date }): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ discardedAt: at })
    .where(and(eq(outbox.id, id), unsettled))
    .returning({ id: outbox.id });
  return rows.length > 0;
}

/** Discards all dead messages of a lost chat: what they say was said elsewhere. */
export async function settleDeadOf(tx: Tx, chat: ChatId, at: Date): Promise<void> {
  await tx
    .update(outbox)
    .set({ discardedAt: at })
    .where(and(eq(outbox.chat, chat), unsettled));
}

/**
 * Deletes what is pending for a lost chat, because it is said elsewhere; `cardsOnly`: only messages that are
 * cards. A message in flight may still arrive.
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
 * The other groups that refused the same: a copy of the entry, the same words about the ticket, or its card.
 * Discarded ones count too.
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

/**
 * Repository of room history (which case a room held when) and of held words (an agent's words that wait for
 * confirmation).
 */
import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lt, lte, max, ne, or, sql } from "drizzle-orm";
import type { ChatId, EntryId, GroupJid, RoomId, TicketNumber } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { cached } from "../engine/query-cache.ts";
import { rooms } from "../schema/team.ts";
import { heldWords, roomCases } from "../schema/rooms.ts";
import { tickets } from "../schema/tickets.ts";
import { outbox } from "../schema/messages.ts";

/**
 * An instant in whole seconds, as WhatsApp tells it, marked by a millisecond: the agent of the room had not asked for the case that came
 * in that second, so what they wrote in it may have been written before.
 */
export const unaskedAt = (second: Date): Date => new Date(second.getTime() + 1);

export type HeldWords = typeof heldWords.$inferSelect;

/** The room holds this case from `asked` on, by WhatsApp's clock, but never since before it came to hold what it held until now. */
export async function enterRoom(
  tx: Tx,
  { room, ticket, asked }: { room: RoomId; ticket: TicketNumber; asked: Date },
): Promise<void> {
  const [before] = await tx.select({ handedAt: rooms.handedAt }).from(rooms).where(eq(rooms.id, room));
  const since = before?.handedAt && before.handedAt > asked ? before.handedAt : asked;
  await endStay(tx, room, since);
  await tx.insert(roomCases).values({ room, ticket, since });
  await tx.update(rooms).set({ handedAt: since }).where(eq(rooms.id, room));
}

/** Records that the history was copied from this entry on, and older entries were left out. */
export async function noteCopiedFrom(tx: Tx, room: RoomId, from: EntryId): Promise<void> {
  await tx
    .update(roomCases)
    .set({ copiedFrom: from })
    .where(and(eq(roomCases.room, room), isNull(roomCases.until)));
}

/** The newest such entry of this case in this room; null = nothing was ever left out. */
export async function copiedFromIn(
  tx: Read,
  { room, ticket }: { room: RoomId; ticket: TicketNumber },
): Promise<EntryId | null> {
  const [found] = await tx
    .select({ from: max(roomCases.copiedFrom) })
    .from(roomCases)
    .where(and(eq(roomCases.room, room), eq(roomCases.ticket, ticket)));
  return found?.from ?? null;
}

/** When this case left this room last, by WhatsApp's clock; null = it never did. */
export async function lastLeft(
  tx: Read,
  { room, ticket }: { room: RoomId; ticket: TicketNumber },
): Promise<Date | null> {
  const [found] = await tx
    .select({ until: max(roomCases.until) })
    .from(roomCases)
    .where(and(eq(roomCases.room, room), eq(roomCases.ticket, ticket)));
  return found?.until ?? null;
}

/** The room holds no case from `since` on, by WhatsApp's clock. */
export async function leaveRoom(tx: Tx, { room, since }: { room: RoomId; since: Date }): Promise<void> {
  await endStay(tx, room, since);
  await tx.update(rooms).set({ handedAt: since }).where(eq(rooms.id, room));
}

const SECOND = 1000;
/** A header that waits for so long may have left much later than our clock thought when the case came. */
const LONG_MS = 60_000;

/**
 * At this time of its clock WhatsApp took the header of the case, in the room: nobody can have read of it before. Corrects a beginning that
 * was reckoned with a clock of ours that had been set: one that is later, and one that is more than a minute earlier. Any other
 * message than a header changes nothing.
 */
export async function confirmStay(
  tx: Tx,
  message: { chat: ChatId; group: GroupJid; ticket: TicketNumber; enqueuedAt: Date; takenAt: Date },
): Promise<void> {
  const { group, ticket, enqueuedAt, takenAt } = message;
  const [stay] = await tx
    .select({ room: roomCases.room })
    .from(roomCases)
    .innerJoin(rooms, eq(rooms.id, roomCases.room))
    // The header was written in the transaction that opened the case.
    .innerJoin(tickets, and(eq(tickets.number, roomCases.ticket), eq(tickets.claimedAt, enqueuedAt)))
    .where(
      and(
        eq(rooms.jid, group),
        eq(roomCases.ticket, ticket),
        isNull(roomCases.until),
        or(
          // One second more where late words came in the very second: they stay from before.
          gt(roomCases.since, unaskedAt(new Date(takenAt.getTime() + SECOND))),
          lt(roomCases.since, new Date(takenAt.getTime() - LONG_MS)),
        ),
      ),
    );
  if (!stay) return;
  await beginLater(tx, stay.room, unaskedAt(takenAt));
}

/** The room's present stay began later than was thought. `since`: by WhatsApp's clock. */
export async function beginLater(tx: Tx, room: RoomId, since: Date): Promise<void> {
  await tx
    .update(roomCases)
    .set({ since })
    .where(and(eq(roomCases.room, room), isNull(roomCases.until)));
  await tx.update(rooms).set({ handedAt: since }).where(eq(rooms.id, room));
}

/** What was said in the room until then was for the case that it had before. */
export async function endStayLater(tx: Tx, room: RoomId, until: Date): Promise<void> {
  const [last] = await tx
    .select({ id: max(roomCases.id) })
    .from(roomCases)
    .where(and(eq(roomCases.room, room), isNotNull(roomCases.until)));
  if (last?.id) await tx.update(roomCases).set({ until }).where(eq(roomCases.id, last.id));
}

/** Row of the outbox with the header of the case that came into the room, while it waits to be sent; null = it does not. */
export async function findWaitingHeader(
  tx: Read,
  { chat, ticket }: { chat: ChatId; ticket: TicketNumber },
): Promise<number | null> {
  const [row] = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .innerJoin(tickets, and(eq(tickets.number, outbox.ticket), eq(tickets.claimedAt, outbox.createdAt)))
    .where(
      and(
        // As the index says it.
        sql`${outbox.state} = 'pending'`,
        eq(outbox.chat, chat),
        eq(outbox.ticket, ticket),
        isNull(outbox.entry),
      ),
    )
    .orderBy(asc(outbox.id))
    .limit(1);
  return row?.id ?? null;
}

/** The last copy of another case's conversation that waits in the group, by its row of the outbox; null = none does. */
export async function findLastOther(
  tx: Read,
  { chat, ticket }: { chat: ChatId; ticket: TicketNumber },
): Promise<number | null> {
  const [row] = await tx
    .select({ id: max(outbox.id) })
    .from(outbox)
    .where(
      and(
        sql`${outbox.state} = 'pending'`,
        eq(outbox.chat, chat),
        isNotNull(outbox.entry),
        ne(outbox.ticket, ticket),
      ),
    );
  return row?.id ?? null;
}

/** The case whose stay in the room ended last; null = none ever did. */
export async function findCaseBefore(tx: Read, room: RoomId): Promise<TicketNumber | null> {
  const [stay] = await tx
    .select({ ticket: roomCases.ticket })
    .from(roomCases)
    .where(and(eq(roomCases.room, room), isNotNull(roomCases.until)))
    .orderBy(desc(roomCases.id))
    .limit(1);
  return stay?.ticket ?? null;
}

async function endStay(tx: Tx, room: RoomId, until: Date): Promise<void> {
  await tx
    .update(roomCases)
    .set({ until })
    .where(and(eq(roomCases.room, room), isNull(roomCases.until)));
}

/**
 * The case that the room held at that time; null = none, as far as we know. The second in which a case left belongs to it, unless the
 * next one came in that second: in it stands the `/fin` that ended the case. `ended`: of the stays that are over.
 */
export async function caseInRoomAt(
  tx: Read,
  { room, at, ended = false }: { room: RoomId; at: Date; ended?: boolean },
): Promise<TicketNumber | null> {
  const rows = await tx
    .select({ ticket: roomCases.ticket })
    .from(roomCases)
    .where(
      and(
        eq(roomCases.room, room),
        lte(roomCases.since, at),
        ended ? gte(roomCases.until, at) : or(isNull(roomCases.until), gte(roomCases.until, at)),
      ),
    )
    .orderBy(desc(roomCases.id))
    .limit(1);
  return rows[0]?.ticket ?? null;
}

/** Stores held words with our question. What was held for another case before is forgotten. */
export async function holdWords(
  tx: Tx,
  held: Omit<HeldWords, "id" | "became" | "answeredAt">,
): Promise<void> {
  await tx.delete(heldWords).where(and(eq(heldWords.chat, held.chat), ne(heldWords.ticket, held.ticket)));
  await tx.insert(heldWords).values(held);
}

/** Records the answer to a question, which becomes the last of its room: what quotes nothing from then on speaks of it. */
export async function settleHeldWords(
  tx: Tx,
  { id, ...held }: HeldWords,
  { became, at }: { became: NonNullable<HeldWords["became"]>; at: Date },
): Promise<void> {
  await tx.delete(heldWords).where(eq(heldWords.id, id));
  await tx.insert(heldWords).values({ ...held, became, answeredAt: at });
}

/** The held words of a room, answered or not; what was asked or answered last comes first. */
export const findHeldWords = (tx: Read, chat: ChatId): Promise<readonly HeldWords[]> =>
  cached(tx, ["held_words", chat], () =>
    tx.select().from(heldWords).where(eq(heldWords.chat, chat)).orderBy(desc(heldWords.id)),
  );

/** Deletes held words with their question. */
export async function forgetHeldWords(tx: Tx, { id }: HeldWords): Promise<void> {
  await tx.delete(heldWords).where(eq(heldWords.id, id));
}

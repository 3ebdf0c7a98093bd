/**
 * Repository of room history (which case a room held when) and of held words (an agent's words that wait for
 * confirmation).
 */
import { and, desc, eq, gt, gte, isNull, lte, max, or } from "drizzle-orm";
import type { ChatId, EntryId, GroupJid, RoomId, TicketNumber } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { rooms } from "../schema/team.ts";
import { heldWords, roomCases } from "../schema/rooms.ts";
import { tickets } from "../schema/tickets.ts";

const SECOND = 1000;

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

/**
 * At this time of its clock WhatsApp took a message of ours about the case, in the room: whatever was written there in a later second was
 * written for the case (in the very second nobody can have read it). Corrects a beginning that was reckoned with a clock of ours that had been set forward; never makes one later.
 */
export async function confirmStay(
  tx: Tx,
  {
    group,
    ticket,
    enqueuedAt,
    takenAt,
  }: { group: GroupJid; ticket: TicketNumber; enqueuedAt: Date; takenAt: Date },
): Promise<void> {
  const at = new Date(takenAt.getTime() + SECOND);
  const [stay] = await tx
    .select({ id: roomCases.id, room: roomCases.room })
    .from(roomCases)
    .innerJoin(rooms, eq(rooms.id, roomCases.room))
    // What was said about it before it came, an offer for example, says nothing of when it came.
    .innerJoin(tickets, and(eq(tickets.number, roomCases.ticket), lte(tickets.claimedAt, enqueuedAt)))
    .where(
      and(
        eq(rooms.jid, group),
        eq(roomCases.ticket, ticket),
        isNull(roomCases.until),
        gt(roomCases.since, at),
      ),
    );
  if (!stay) return;
  await tx.update(roomCases).set({ since: at }).where(eq(roomCases.id, stay.id));
  await tx.update(rooms).set({ handedAt: at }).where(eq(rooms.id, stay.room));
}

async function endStay(tx: Tx, room: RoomId, until: Date): Promise<void> {
  await tx
    .update(roomCases)
    .set({ until })
    .where(and(eq(roomCases.room, room), isNull(roomCases.until)));
}

/**
 * The case that the room held at that time; null = none, as far as we know. The second in which a case left belongs to it, unless the
 * next one came in that second: in it stands the `/fin` that ended the case.
 */
export async function caseInRoomAt(tx: Read, room: RoomId, at: Date): Promise<TicketNumber | null> {
  const rows = await tx
    .select({ ticket: roomCases.ticket })
    .from(roomCases)
    .where(
      and(
        eq(roomCases.room, room),
        lte(roomCases.since, at),
        or(isNull(roomCases.until), gte(roomCases.until, at)),
      ),
    )
    .orderBy(desc(roomCases.id))
    .limit(1);
  return rows[0]?.ticket ?? null;
}

/** Stores held words with our question; the last question per room counts. */
export async function holdWords(tx: Tx, held: Omit<HeldWords, "became" | "answeredAt">): Promise<void> {
  const { ticket, message, question, at } = held;
  await tx
    .insert(heldWords)
    .values(held)
    .onConflictDoUpdate({
      target: heldWords.chat,
      set: { ticket, message, question, at, became: null, answeredAt: null },
    });
}

/** Records the answer to the question. */
export async function settleHeldWords(
  tx: Tx,
  chat: ChatId,
  { became, at }: { became: NonNullable<HeldWords["became"]>; at: Date },
): Promise<void> {
  await tx.update(heldWords).set({ became, answeredAt: at }).where(eq(heldWords.chat, chat));
}

/** The last held words of a room, answered or not; null = none. */
export async function getHeldWords(tx: Read, chat: ChatId): Promise<HeldWords | null> {
  const rows = await tx.select().from(heldWords).where(eq(heldWords.chat, chat));
  return rows[0] ?? null;
}

/** Deletes the held words of this chat. */
export async function forgetHeldWords(tx: Tx, chat: ChatId): Promise<void> {
  await tx.delete(heldWords).where(eq(heldWords.chat, chat));
}

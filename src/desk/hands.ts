/** Ownership of rooms over time: since when a room holds its case, and whether a message was written before that, for another case. */
import type { RoomId, TicketNumber } from "../domain/ids.ts";
import type { InProgress } from "../domain/ticket.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import { findLatest } from "../store/messages/received.ts";
import { caseInRoomAt, enterRoom, leaveRoom } from "../store/tickets/room-cases.ts";
import type { Room } from "../store/team/groups.ts";
import type { DeskContext } from "./context.ts";
import { effectiveNow, wholeSeconds } from "./server-time.ts";

/** Records that a case is opened in its room. Call once for every opening, before the header is sent. */
export async function takeRoom(ctx: DeskContext, { room, number }: InProgress): Promise<void> {
  await enterRoom(ctx.tx, { room, ticket: number, since: await effectiveNow(ctx) });
}

/** Records that the room's case has left it. */
export async function freeRoom(ctx: DeskContext, room: RoomId): Promise<void> {
  await leaveRoom(ctx.tx, { room, since: await effectiveNow(ctx) });
}

/** Whether a message of the room was written before the room came to hold what it holds now. */
export async function isLate(
  ctx: DeskContext,
  { row, room, ticket }: { row: InboxRow; room: Room; ticket: InProgress | null },
): Promise<boolean> {
  const written = wholeSeconds(row.arrival.sentAt.getTime());
  if (room.handedAt === null || written >= wholeSeconds(room.handedAt.getTime())) return false;
  return ticket === null || !(await wasClockSet(ctx, { row, ticket, written }));
}

/**
 * Our clock may have been set forward between the last arrival and the opening of the case: then WhatsApp's time of the
 * opening was reckoned wrongly, and every message would look late. What other people wrote since shows it.
 */
async function wasClockSet(
  ctx: DeskContext,
  { row, ticket, written }: { row: InboxRow; ticket: InProgress; written: Date },
): Promise<boolean> {
  const since = (await findLatest(ctx.tx, WITNESSES)).filter(
    (one) =>
      one.arrival.live &&
      one.sender !== row.sender &&
      one.chat !== row.chat &&
      one.receivedAt >= ticket.claimedAt,
  );
  if (since.length === 0) return false;
  const ahead = Math.min(
    ...since.map(({ receivedAt, arrival }) => receivedAt.getTime() - arrival.sentAt.getTime()),
  );
  return written >= wholeSeconds(ticket.claimedAt.getTime() - ahead);
}

const WITNESSES = 32;

/** The case that a message of the room was written for, going by its own time; null = none that we know. */
export async function caseAt(ctx: DeskContext, room: Room, sentAt: Date): Promise<TicketNumber | null> {
  return caseInRoomAt(ctx.tx, room.id, wholeSeconds(sentAt.getTime()));
}

/** Ownership of rooms over time: since when a room holds its case, and whether a message was written before that, for another case. */
import type { RoomId, TicketNumber } from "../domain/ids.ts";
import type { InProgress } from "../domain/ticket.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import { caseInRoomAt, enterRoom, leaveRoom } from "../store/tickets/room-cases.ts";
import type { Room } from "../store/team/groups.ts";
import type { DeskContext } from "./context.ts";
import { afterSecondOf, effectiveNow, wholeSeconds } from "./server-time.ts";

/**
 * Records that a case is opened in its room. Call once for every opening, before the header is sent. Who asked for the case may write
 * for it in the very same second, which is all that WhatsApp's times tell; who did not cannot have read of it yet.
 */
export async function takeRoom(ctx: DeskContext, { room, number, agent }: InProgress): Promise<void> {
  const since = await effectiveNow(ctx);
  await enterRoom(ctx.tx, {
    room,
    ticket: number,
    asked: ctx.heard?.by === agent ? since : afterSecondOf(since),
  });
}

/** Records that the room's case has left it. */
export async function freeRoom(ctx: DeskContext, room: RoomId): Promise<void> {
  await leaveRoom(ctx.tx, { room, since: await effectiveNow(ctx) });
}

/**
 * Whether a message of the room was written before the room came to hold what it holds now. What WhatsApp says when it takes the header
 * (`confirmStay`) has corrected the beginning by then, if our clock had been set.
 */
export function isLate({ row, room }: { row: InboxRow; room: Room }): boolean {
  return (
    room.handedAt !== null &&
    wholeSeconds(row.arrival.sentAt.getTime()) < wholeSeconds(room.handedAt.getTime())
  );
}

/** The case that a message of the room was written for, going by its own time; null = none that we know. */
export async function caseAt(ctx: DeskContext, room: Room, sentAt: Date): Promise<TicketNumber | null> {
  return caseInRoomAt(ctx.tx, room.id, wholeSeconds(sentAt.getTime()));
}

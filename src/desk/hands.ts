/** Ownership of rooms over time: since when a room holds its case, and whether a message was written before that, for another case. */
import type { RoomId, TicketNumber } from "../domain/ids.ts";
import type { InProgress } from "../domain/ticket.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import {
  caseInRoomAt,
  enterRoom,
  isHeaderWaiting,
  leaveRoom,
  unaskedAt,
} from "../store/tickets/room-cases.ts";
import type { Room } from "../store/team/groups.ts";
import type { DeskContext } from "./context.ts";
import { effectiveNow, wholeSeconds } from "./server-time.ts";

/**
 * Records that a case is opened in its room. Call once for every opening, before the header is sent. Who asked for the case may write
 * for it in the very same second, which is all that WhatsApp's times tell; who did not has to have read of it.
 */
export async function takeRoom(ctx: DeskContext, { room, number, agent }: InProgress): Promise<void> {
  const since = await effectiveNow(ctx);
  const asked = ctx.heard?.by === agent ? since : unaskedAt(since);
  await enterRoom(ctx.tx, { room, ticket: number, asked });
}

/** Records that the room's case has left it. */
export async function freeRoom(ctx: DeskContext, room: RoomId): Promise<void> {
  await leaveRoom(ctx.tx, { room, since: await effectiveNow(ctx) });
}

/**
 * Whether a message of the room was written before the room came to hold what it holds now, and for no earlier stay of the same case. What
 * WhatsApp says when it takes the header (`confirmStay`) corrects the beginning, if our clock had been set. While the header still waits,
 * nobody has read of the case: then what was written in the very second is late.
 */
export async function isLate(
  ctx: DeskContext,
  { row, room, ticket }: { row: InboxRow; room: Room; ticket: InProgress | null },
): Promise<boolean> {
  const written = wholeSeconds(row.arrival.sentAt.getTime());
  const since = room.handedAt?.getTime() ?? 0;
  const isDoubtful = written.getTime() < since && written >= wholeSeconds(since);
  const isBefore =
    written < wholeSeconds(since) ||
    (isDoubtful &&
      ticket !== null &&
      (await isHeaderWaiting(ctx.tx, { chat: row.chat, ticket: ticket.number })));
  if (!isBefore) return false;
  return (
    ticket === null ||
    (await caseInRoomAt(ctx.tx, { room: room.id, at: written, ended: true })) !== ticket.number
  );
}

/** The case that a message of the room was written for, going by its own time; null = none that we know. */
export async function caseAt(ctx: DeskContext, room: Room, sentAt: Date): Promise<TicketNumber | null> {
  return caseInRoomAt(ctx.tx, { room: room.id, at: wholeSeconds(sentAt.getTime()) });
}

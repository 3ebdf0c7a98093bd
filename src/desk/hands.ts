/** Ownership of rooms over time: since when a room holds its case, and whether a message was written before that, for another case (`isLate`). */
import { chatOfGroup, type ChatId, type TicketNumber } from "../domain/ids.ts";
import type { InProgress } from "../domain/ticket.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import {
  beginLater,
  caseInRoomAt,
  endStayLater,
  enterRoom,
  findCaseBefore,
  findWaitingHeader,
  findLastOther,
  leaveRoom,
  unaskedAt,
} from "../store/tickets/room-cases.ts";
import type { Entry } from "../store/messages/entries.ts";
import { endCopies } from "../store/messages/withdraw.ts";
import { getRoom, type Room } from "../store/team/groups.ts";
import type { DeskContext } from "./context.ts";
import { effectiveNow, wholeSeconds } from "./server-time.ts";

/**
 * Records that a case is opened in its room. Call once for every opening, before the header is sent. Who asked for the case may write
 * for it in the very same second, which is all that WhatsApp's times tell; who did not has to have read of it. So has who asked, where words of
 * another client still come before the header.
 */
export async function takeRoom(ctx: DeskContext, { room: id, number, agent }: InProgress): Promise<void> {
  const since = await effectiveNow(ctx);
  const room = await getRoom(ctx.tx, id);
  const isPlain = !room?.jid || !(await areOthersWaiting(ctx, { chat: chatOfGroup(room.jid), number }));
  const asked = ctx.heard?.by === agent && isPlain ? since : unaskedAt(since);
  await enterRoom(ctx.tx, { room: id, ticket: number, asked });
}

async function areOthersWaiting(
  ctx: DeskContext,
  { chat, number }: { chat: ChatId; number: TicketNumber },
): Promise<boolean> {
  const last = await findLastOther(ctx.tx, { chat, ticket: number });
  return last !== null && ctx.handed(last) === "never";
}

/**
 * Records that the case has left its room. Of a few words that the room had not been sent it is shown before anything else, many are withdrawn
 * (`endCopies`): behind them the next case would not be seen for minutes. Returns the entries of which the room lacks something.
 */
export async function freeRoom(ctx: DeskContext, { number, room: id }: InProgress): Promise<Entry[]> {
  await leaveRoom(ctx.tx, { room: id, since: await effectiveNow(ctx) });
  const room = await getRoom(ctx.tx, id);
  if (!room?.jid) return [];
  return endCopies(ctx.tx, {
    chat: chatOfGroup(room.jid),
    ticket: number,
    takeBack: (row) => ctx.takeBack(row),
  });
}

/**
 * Whether a message of the room was written before the room came to hold what it holds now, and for no earlier stay of the same case. What
 * WhatsApp says when it takes the header (`confirmStay`) corrects the beginning, if our clock had been set. While the header still waits,
 * whoever did not ask for the case may write for the one before: see `isUnread`.
 */
export async function isLate(
  ctx: DeskContext,
  { row, room, ticket }: { row: InboxRow; room: Room; ticket: InProgress | null },
): Promise<boolean> {
  const written = wholeSeconds(row.arrival.sentAt.getTime());
  const since = room.handedAt ?? new Date(0);
  if (ticket === null) return written < wholeSeconds(since.getTime());
  if (written >= wholeSeconds(since.getTime()) && !(await isUnread(ctx, { row, room, ticket }))) return false;
  return (await caseInRoomAt(ctx.tx, { room: room.id, at: written, ended: true })) !== ticket.number;
}

/**
 * Whether the agent, who had not asked for the case, wrote before they can have read of it: its header has not left, or left only now and
 * this had been waiting for us; or this was written in the very second in which the case came. The sender knows only of what was enqueued
 * since the program started.
 */
async function isUnread(
  ctx: DeskContext,
  { row, room, ticket }: { row: InboxRow; room: Room; ticket: InProgress },
): Promise<boolean> {
  const { chat, arrival } = row;
  const since = room.handedAt ?? new Date(0);
  const came = wholeSeconds(since.getTime());
  if (since.getTime() === came.getTime()) return false;
  const header = await findWaitingHeader(ctx.tx, { chat, ticket: ticket.number });
  if (header === null) return false;
  if (arrival.sentAt.getTime() <= came.getTime()) return true;
  const handed = ctx.handed(header);
  const isBefore = handed === "never" || (handed === "in-this-connection" && !arrival.live);
  return isBefore && (await findCaseBefore(ctx.tx, room.id)) !== ticket.number;
}

const SECOND = 1000;

/**
 * Call when a message was found late, so that whoever quotes or edits it later speaks of the case before, too: nobody had read of the present
 * one until then.
 */
export async function noteLate(
  ctx: DeskContext,
  { row, room, ticket }: { row: InboxRow; room: Room; ticket: InProgress | null },
): Promise<void> {
  const written = wholeSeconds(row.arrival.sentAt.getTime());
  if (ticket === null || written <= wholeSeconds(room.handedAt?.getTime() ?? 0)) return;
  const since = unaskedAt(new Date(written.getTime() + SECOND));
  await endStayLater(ctx.tx, room.id, since);
  await beginLater(ctx.tx, room.id, since);
}

/** The case that a message of the room was written for, going by its own time; null = none that we know. */
export async function caseAt(ctx: DeskContext, room: Room, sentAt: Date): Promise<TicketNumber | null> {
  return caseInRoomAt(ctx.tx, { room: room.id, at: wholeSeconds(sentAt.getTime()) });
}

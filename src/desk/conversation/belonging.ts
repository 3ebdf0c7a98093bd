/** Decides which case a message of a room belongs to: by the conversation, by our own sentences, or by its time. */
import type { ChatId, MessageId, TicketNumber } from "../../domain/ids.ts";
import type { InProgress } from "../../domain/ticket.ts";
import type { RoomScene } from "../../domain/messages/leaving.ts";
import type { Outgoing } from "../../domain/messages/outgoing.ts";
import { getCardAnywhere } from "../../store/tickets/cards.ts";
import { getEntry, getLink } from "../../store/messages/entries.ts";
import type { Room } from "../../store/team/groups.ts";
import { getOutboxMessage } from "../../store/messages/outbox.ts";
import { findReceived } from "../../store/messages/received.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import type { DeskContext } from "../context.ts";
import { caseAt } from "../hands.ts";

/** unknown: we never saw that message · none: ours or theirs, and about no case. */
export type Belonging = TicketNumber | "none" | "unknown";

export async function caseOf(
  ctx: DeskContext,
  { room, chat, message }: { room: Room; chat: ChatId; message: MessageId },
): Promise<Belonging> {
  const link = await getLink(ctx.tx, chat, message);
  const entry = link && (await getEntry(ctx.tx, link.entry));
  if (entry) return entry.ticket;
  const promised = await getOutboxMessage(ctx.tx, message);
  if (promised)
    return promised.ticket ?? (await answeredCase(ctx, { room, chat, content: promised.content }));
  const [received] = await findReceived(ctx.tx, chat, message);
  if (received) return (await caseAt(ctx, room, received.arrival.sentAt)) ?? "none";
  return (await getCardAnywhere(ctx.tx, message))?.ticket ?? "unknown";
}

/**
 * What was said in a room without a case belongs to that of what it answers: words for the case before may have come late, and their
 * author may say them again to our answer.
 */
async function answeredCase(
  ctx: DeskContext,
  { room, chat, content }: { room: Room; chat: ChatId; content: Outgoing },
): Promise<Belonging> {
  const message = content.kind === "text" ? content.quote?.id : undefined;
  const belongs = message === undefined ? "none" : await caseOf(ctx, { room, chat, message });
  return belongs === "unknown" ? "none" : belongs;
}

/** What a quote means to the case that the room holds. Another case of the same client is no other client's business. */
export async function quotedIn(
  ctx: DeskContext,
  {
    belongs,
    ticket,
    chat,
    message,
  }: { belongs: Belonging; ticket: InProgress; chat: ChatId; message: MessageId },
): Promise<RoomScene["quotes"]> {
  if (belongs === "unknown") return "unknown";
  if (belongs !== "none" && belongs !== ticket.number) {
    const other = await getTicket(ctx.tx, belongs);
    if (other?.contact !== ticket.contact) return "other-case";
  }
  if (await isInside(ctx, chat, message)) return "inside";
  return belongs === "none" ? "nothing" : "this-case";
}

/**
 * Whether the client has nothing of this message: a note, what was posted in the room and stayed there, or our answer to what somebody posted.
 * The header of a case and the reminders answer nobody, and what the client changed or deleted we say quoting ourselves: who
 * quotes those speaks to the client.
 */
async function isInside(ctx: DeskContext, chat: ChatId, message: MessageId): Promise<boolean> {
  const link = await getLink(ctx.tx, chat, message);
  const entry = link && (await getEntry(ctx.tx, link.entry));
  if (entry) return entry.side === "note";
  const ours = await getOutboxMessage(ctx.tx, message);
  if (ours) return ours.content.kind === "text" && (ours.content.quote?.author ?? null) !== null;
  return (await findReceived(ctx.tx, chat, message)).length > 0;
}

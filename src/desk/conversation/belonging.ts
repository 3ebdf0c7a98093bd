/** Which case a message of a room belongs to, whatever it is: said in a conversation, by us, or to us. */
import type { ChatId, MessageId, TicketNumber } from "../../domain/ids.ts";
import type { InProgress } from "../../domain/ticket.ts";
import type { RoomScene } from "../../domain/messages/leaving.ts";
import { getCardAnywhere } from "../../store/tickets/cards.ts";
import { getEntry, getLink } from "../../store/messages/entries.ts";
import type { Room } from "../../store/team/groups.ts";
import { getPromised } from "../../store/messages/outbox.ts";
import { findReceived } from "../../store/messages/received.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import type { Desk } from "../desk.ts";
import { caseAt } from "../hands.ts";

/** unknown: we never saw that message · none: ours or theirs, and about no case. */
export type Belonging = TicketNumber | "none" | "unknown";

export async function caseOf(
  desk: Desk,
  { room, chat, message }: { room: Room; chat: ChatId; message: MessageId },
): Promise<Belonging> {
  const link = await getLink(desk.tx, chat, message);
  const entry = link && (await getEntry(desk.tx, link.entry));
  if (entry) return entry.ticket;
  const promised = await getPromised(desk.tx, message);
  if (promised) return promised.ticket ?? "none";
  const [received] = await findReceived(desk.tx, chat, message);
  if (received) return (await caseAt(desk, room, received.arrival.sentAt)) ?? "none";
  return (await getCardAnywhere(desk.tx, message))?.ticket ?? "unknown";
}

/** What a quote means to the case that the room holds. Another case of the same client is no other client's business. */
export async function quotedIn(
  desk: Desk,
  { belongs, ticket }: { belongs: Belonging; ticket: InProgress },
): Promise<RoomScene["quotes"]> {
  if (belongs === "none") return "nothing";
  if (belongs === "unknown") return "unknown";
  if (belongs === ticket.number) return "this-case";
  const other = await getTicket(desk.tx, belongs);
  return other?.contact === ticket.contact ? "this-case" : "other-case";
}

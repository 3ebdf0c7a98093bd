/** Type of a message posted in a room, with what is known of the room. */
import type { Asked } from "../../desk/enqueue.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { InProgress } from "../../domain/ticket.ts";
import type { Room } from "../../store/team/groups.ts";
import type { InboxRow } from "../../store/messages/inbox.ts";

/** A message in a room with all that the ways through it need. */
export interface InRoom {
  row: InboxRow;
  asked: Asked;
  room: Room;
  /** The case that the room holds; null = it is free. */
  ticket: InProgress | null;
  /** What was posted, with names in place of mentioned numbers. */
  content: InboundContent;
}

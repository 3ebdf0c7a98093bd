/** Tells the room of a case that its client was blocked or let in again: the words of one side stop, those of the other do not. */
import { chatOfGroup, type PersonId } from "../../domain/ids.ts";
import { getRoom } from "../../store/team/groups.ts";
import { getLiveTicket } from "../../store/tickets/tickets.ts";
import type { DeskContext } from "../context.ts";
import { enqueueText } from "../enqueue.ts";

/** Call it once per change. Nobody is told while no room holds a case of theirs. */
export async function tellBlocked(ctx: DeskContext, person: PersonId, blocked: boolean): Promise<void> {
  const ticket = await getLiveTicket(ctx.tx, person);
  if (ticket?.state !== "in_progress" || ticket.room === null) return;
  const room = await getRoom(ctx.tx, ticket.room);
  if (!room?.jid) return;
  const text = ctx.t(blocked ? "room.client-blocked" : "room.client-unblocked");
  await enqueueText(ctx, chatOfGroup(room.jid), { text, ticket: ticket.number, lane: "alert" });
}

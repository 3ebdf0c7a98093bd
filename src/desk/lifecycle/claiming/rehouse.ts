/** Moves an open case out of a room that cannot be used any more, with everything that was said. */
import type { TicketNumber } from "../../../domain/ids.ts";
import type { Room } from "../../../store/team/groups.ts";
import { changeRoom, getFreeRoom } from "../../../store/team/groups.ts";
import { isRefusal } from "../../../domain/refusal.ts";
import { release, type InProgress } from "../../../domain/ticket.ts";
import { getTicketOfRoom, noteEvent, saveTicket } from "../../../store/tickets/tickets.ts";
import { postCard, whereShown } from "../queueing/card.ts";
import type { DeskContext } from "../../context.ts";
import { freeRoom } from "../../hands.ts";
import { openCase } from "./open-case.ts";

/** Where the case of a lost room went. `to`: the other room's name; null = back to its main group. */
export interface Moved {
  number: TicketNumber;
  to: string | null;
}

/**
 * Marks a room as broken and moves its case. `problem`: a key of i18n/, "step.<key>". null = it was broken already (a
 * clearer word on why is kept), or has no group yet.
 */
export async function loseRoom(
  ctx: DeskContext,
  room: Room,
  problem: string,
): Promise<Moved | "empty" | null> {
  if (room.state === "broken" && room.problem === "refused-twice" && problem !== room.problem)
    await changeRoom(ctx.tx, room.id, { problem });
  if (room.state === "broken" || room.jid === null) return null;
  // Somebody who was invited has not left.
  if (room.state === "pending" && problem === "agent-left") return null;
  await changeRoom(ctx.tx, room.id, { state: "broken", problem });
  ctx.changed({ topic: "agents" });
  const ticket = await getTicketOfRoom(ctx.tx, room.id);
  return ticket ? rehouse(ctx, ticket) : "empty";
}

/** To another free room of the same agent, else back to its main group. */
async function rehouse(ctx: DeskContext, ticket: InProgress): Promise<Moved> {
  const { number } = ticket;
  const room = await getFreeRoom(ctx.tx, ticket.agent);
  ctx.changed({ topic: "ticket", number });
  if (!room) {
    await giveBack(ctx, ticket);
    return { number, to: null };
  }
  await freeRoom(ctx, ticket);
  const moved: InProgress = { ...ticket, room: room.id };
  await saveTicket(ctx.tx, moved);
  await noteEvent(ctx.tx, {
    ticket: number,
    at: ctx.now,
    event: "moved",
    actor: null,
    facts: { room: room.id },
  });
  await openCase(ctx, moved);
  return { number, to: room.name };
}

async function giveBack(ctx: DeskContext, ticket: InProgress): Promise<void> {
  const released = release(ticket, { at: ctx.now });
  if (isRefusal(released)) throw new Error("a case in progress could not be released");
  const waiting = await whereShown(ctx, released);
  await saveTicket(ctx.tx, waiting);
  await freeRoom(ctx, ticket);
  await noteEvent(ctx.tx, {
    ticket: ticket.number,
    at: ctx.now,
    event: "released",
    actor: null,
    facts: { agent: ticket.agent },
  });
  await postCard(ctx, waiting, { why: ctx.t("card.room-lost") });
}

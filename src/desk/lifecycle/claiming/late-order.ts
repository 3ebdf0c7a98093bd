/** Orders that were written before their case changed hands: a phone that was offline delivers them hours later. */
import type { PersonId, TicketNumber } from "../../../domain/ids.ts";
import { getLastHandedOn } from "../../../store/tickets/ticket-lists.ts";
import { getTicket } from "../../../store/tickets/tickets.ts";
import { holderName, holderOf } from "../../actor.ts";
import type { DeskContext } from "../../context.ts";
import { clock } from "../../phrase.ts";
import { byServer } from "../../server-time.ts";

interface Order {
  number: TicketNumber;
  /** Who shall have it. */
  agent: PersonId;
  by: PersonId;
  /** When it was written, by WhatsApp's clock. */
  written: Date;
}

/**
 * Why the order is not carried out: somebody else moved the case after it was written. null = nobody did, or the agent has it
 * anyway.
 */
export async function overtaken(
  ctx: DeskContext,
  { number, agent, by, written }: Order,
): Promise<string | null> {
  const ticket = await getTicket(ctx.tx, number);
  if (!ticket || ticket.state === "closed") return null;
  const at = await getLastHandedOn(ctx.tx, { number, except: by });
  if (at === null || written >= (await byServer(ctx, at))) return null;
  const facts = { number, date: clock(ctx, at) };
  if (ticket.state !== "in_progress") return ctx.t("alert.order-late-waiting", facts);
  const holder = holderOf(ticket);
  if (holder === agent) return null;
  return ctx.t("alert.order-late", { ...facts, agent: await holderName(ctx, holder) });
}

/**
 * Actor of an act on a ticket: a person on WhatsApp, a user of the panel, or the program itself; with names for display, and
 * the writing of ticket events.
 */
import type { PersonId, TicketNumber } from "../domain/ids.ts";
import type { Attended } from "../domain/ticket.ts";
import { panelName } from "../store/accounts/account-names.ts";
import { noteEvent, type EventName } from "../store/tickets/tickets.ts";
import type { DeskContext } from "./context.ts";
import { called } from "./phrase.ts";

/** A person on WhatsApp, somebody in the panel by their user name, or (null) the program itself. */
export type Actor = PersonId | { user: string } | null;

export const personOf = (by: Actor): PersonId | null => (typeof by === "number" ? by : null);

/** The panel user; null = the actor is not one. */
export const userOf = (by: Actor): string | null => (by !== null && typeof by !== "number" ? by.user : null);

/** Display name for colleagues; null = the program. */
export async function actorName(ctx: DeskContext, by: Actor): Promise<string | null> {
  if (by === null) return null;
  return typeof by === "number" ? called(ctx, by) : panelName(ctx.tx, { user: by.user, at: ctx.now });
}

/** Who holds the case: the agent of its room, or a panel user. */
export const holderOf = (ticket: Attended): NonNullable<Actor> =>
  ticket.room === null ? { user: ticket.panelUser } : ticket.agent;

/** Display name of who holds the case. Of a panel user it says that they are in the panel, for they have no room. */
export async function holderName(ctx: DeskContext, holder: NonNullable<Actor>): Promise<string> {
  if (typeof holder === "number") return called(ctx, holder);
  const name = await panelName(ctx.tx, { user: holder.user, at: ctx.now });
  return ctx.t("content.panel-person", { name });
}

/** Writes a ticket event. */
export async function inHistory(
  ctx: DeskContext,
  { ticket, event, by, facts = {} }: { ticket: TicketNumber; event: EventName; by: Actor; facts?: Facts },
): Promise<void> {
  const user = userOf(by);
  await noteEvent(ctx.tx, {
    ticket,
    at: ctx.now,
    event,
    actor: personOf(by),
    facts: user === null ? facts : { ...facts, user },
  });
}

type Facts = Record<string, string | number | null>;

/** Who does something to a ticket. */
import type { PersonId, TicketNumber } from "../domain/ids.ts";
import type { Attended } from "../domain/ticket.ts";
import { panelName } from "../store/accounts/account-names.ts";
import { noteEvent, type EventName } from "../store/tickets/tickets.ts";
import type { Desk } from "./desk.ts";
import { called } from "./phrase.ts";

/** A person on WhatsApp, somebody in the panel by their user name, or (null) the program itself. */
export type Actor = PersonId | { user: string } | null;

export const personOf = (by: Actor): PersonId | null => (typeof by === "number" ? by : null);

/** Who it is in the panel; null = nobody there. */
export const userOf = (by: Actor): string | null => (by !== null && typeof by !== "number" ? by.user : null);

/** How colleagues read who did it; null = the program. */
export async function actorName(desk: Desk, by: Actor): Promise<string | null> {
  if (by === null) return null;
  return typeof by === "number" ? called(desk, by) : panelName(desk.tx, { user: by.user, at: desk.now });
}

/** Who has the case. */
export const holderOf = (ticket: Attended): NonNullable<Actor> =>
  ticket.room === null ? { user: ticket.panelUser } : ticket.agent;

/** Who has the case, as colleagues read it: of somebody in the panel it says so, for they have no room. */
export async function holderName(desk: Desk, holder: NonNullable<Actor>): Promise<string> {
  if (typeof holder === "number") return called(desk, holder);
  const name = await panelName(desk.tx, { user: holder.user, at: desk.now });
  return desk.say("content.panel-person", { name });
}

/** A line of the ticket's history. */
export async function inHistory(
  desk: Desk,
  { ticket, event, by, facts = {} }: { ticket: TicketNumber; event: EventName; by: Actor; facts?: Facts },
): Promise<void> {
  const user = userOf(by);
  await noteEvent(desk.tx, {
    ticket,
    at: desk.now,
    event,
    actor: personOf(by),
    facts: user === null ? facts : { ...facts, user },
  });
}

type Facts = Record<string, string | number | null>;

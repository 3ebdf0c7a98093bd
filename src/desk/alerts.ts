/** What the supervisor must know now: once per cause, for a live ticket only, with `#number` and why. */
import { chatOfGroup } from "../domain/ids.ts";
import type { Live } from "../domain/ticket.ts";
import { addCard, firstTime } from "../store/cards.ts";
import { alertKey } from "../store/clock-lists.ts";
import { findReadyGroups } from "../store/groups.ts";
import { noteEvent } from "../store/tickets.ts";
import type { Desk } from "./desk.ts";
import { areaName, called, lasted } from "./phrase.ts";
import { tell } from "./promise.ts";

export type Cause = "angry" | "asks-for-person" | "unclaimed" | "unanswered" | "undelivered";

/**
 * Tells every supervisor group. The same cause of the same ticket is told once; a clock's cause once per period, so that
 * a case which was given back, or a client who asked again, is told again. False = it had been told, or there is nobody to tell.
 */
export async function raiseAlert(desk: Desk, ticket: Live, cause: Cause): Promise<boolean> {
  const groups = await findReadyGroups(desk.tx, "supervisor");
  if (groups.length === 0) return false;
  if (!(await firstTime(desk.tx, alertKey(ticket.number, cause, periodOf(ticket, cause)), desk.now)))
    return false;
  const text = await alertText(desk, ticket, cause);
  for (const group of groups) {
    if (!group.jid) continue;
    const chat = chatOfGroup(group.jid);
    const message = await tell(desk, chat, { text, ticket: ticket.number, lane: "alert" });
    await addCard(desk.tx, { chat, message, ticket: ticket.number, kind: "alert", createdAt: desk.now });
  }
  await noteEvent(desk.tx, {
    ticket: ticket.number,
    at: desk.now,
    event: "reported",
    actor: null,
    facts: { cause },
  });
  return true;
}

/** When what a clock measures began; null for causes without a clock. */
function periodOf(ticket: Live, cause: Cause): Date | null {
  if (cause === "unclaimed") return ticket.state === "intake" ? ticket.openedAt : ticket.waitingSince;
  if (cause !== "unanswered" || ticket.unansweredSince === null) return null;
  // A case that changed hands begins anew for its next agent.
  if (ticket.state !== "in_progress" || ticket.unansweredSince > ticket.claimedAt)
    return ticket.unansweredSince;
  return ticket.claimedAt;
}

async function alertText(desk: Desk, ticket: Live, cause: Cause): Promise<string> {
  const since =
    ticket.state === "waiting" ? ticket.waitingSince : (ticket.unansweredSince ?? ticket.openedAt);
  const agent = ticket.state === "in_progress" ? await called(desk, ticket.agent) : null;
  return [
    desk.say("alert.title", {
      number: ticket.number,
      area: areaName(desk, ticket.area),
      name: await called(desk, ticket.contact),
    }),
    desk.say(`alert.${cause}`, { waited: lasted(desk, since) }),
    agent === null ? desk.say("alert.nobody") : desk.say("alert.attended", { agent }),
    desk.say("alert.how"),
  ].join("\n");
}

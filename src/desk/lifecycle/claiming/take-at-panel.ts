/**
 * Takes a waiting ticket in the panel, to be answered there. A race is decided by the row: the first one processed
 * wins.
 */
import { isRefusal, type Refusal } from "../../../domain/refusal.ts";
import { takeAtPanel, type AtPanel, type Ticket } from "../../../domain/ticket.ts";
import { panelName } from "../../../store/accounts/account-names.ts";
import { forgetSaid } from "../../../store/tickets/cards.ts";
import { findAtPanel, saveTicket } from "../../../store/tickets/tickets.ts";
import { holderName, inHistory } from "../../actor.ts";
import type { DeskContext } from "../../context.ts";
import { announceClaim, introduce } from "./open-case.ts";
import { called } from "../../phrase.ts";
import { releaseTicket } from "./release.ts";
import { tellSupervisors } from "../../alerts/supervisors.ts";
import { dropPendingClaims } from "./pending-claims.ts";

/** Takes the ticket: it is in progress from then on, without a room. Taking one's own changes nothing. */
export const takeTicketAtPanel = (
  ctx: DeskContext,
  ticket: Ticket,
  user: string,
): Promise<AtPanel | Refusal> => giveTicketAtPanel(ctx, ticket, { user, by: { user } });

/** `by`: who gives it to `user`, or themselves. */
export async function giveTicketAtPanel(
  ctx: DeskContext,
  ticket: Ticket,
  { user, by }: { user: string; by: { user: string } },
): Promise<AtPanel | Refusal> {
  const taken = takeAtPanel(ticket, { user, at: ctx.now });
  if (isRefusal(taken) || taken === ticket) return taken;
  await saveTicket(ctx.tx, taken);
  await forgetSaid(ctx.tx, `wait:${taken.number}:`);
  const given = by.user !== user;
  const facts = given ? { panelName: await panelName(ctx.tx, { user, at: ctx.now }) } : {};
  await inHistory(ctx, { ticket: taken.number, event: given ? "assigned" : "claimed", by, facts });
  await announceClaim(ctx, taken, { assigned: given });
  await dropPendingClaims(ctx, taken.number, { user });
  if (ctx.settings.introduceAgent) await introduce(ctx, taken);
  ctx.changed({ topic: "ticket", number: taken.number });
  return taken;
}

/** Releases all cases of a panel user who lost the right to answer, each to its main group. */
export async function releaseAllAtPanel(ctx: DeskContext, user: string): Promise<number> {
  const held = await findAtPanel(ctx.tx, user);
  for (const ticket of held) await releaseTicket(ctx, ticket, null);
  return held.length;
}

/**
 * A panel user is signed in nowhere any more: their cases stay theirs, and the supervisors are told which ones have nobody for now.
 * `by`: whether they signed out themselves, or an administrator ended their sessions.
 */
export async function leftPanel(
  ctx: DeskContext,
  user: string,
  by: "themselves" | "administrator",
): Promise<void> {
  const held = await findAtPanel(ctx.tx, user);
  if (held.length === 0) return;
  const list: string[] = [];
  for (const { number, contact } of held) list.push(`*#${number}* (${await called(ctx, contact)})`);
  const name = await holderName(ctx, { user });
  const key = by === "themselves" ? "alert.left-panel" : "alert.sent-from-panel";
  await tellSupervisors(ctx, [ctx.t(key, { name, list: list.join(", ") })]);
}

/** Confirmation of a ticket to the client, in one message: greeting if there was none, number, and when somebody will answer. */
import { closedPeriodKey, isOpen, nextOpening } from "../../../domain/hours.ts";
import type { Live, Waiting } from "../../../domain/ticket.ts";
import { firstTime } from "../../../store/tickets/cards.ts";
import { countBySide } from "../../../store/messages/entries.ts";
import type { MainGroup } from "../../../store/team/groups.ts";
import { changeContact, toContact } from "../../../store/contacts/people.ts";
import { findWaiting } from "../../../store/tickets/tickets.ts";
import type { DeskContext } from "../../context.ts";
import { hello, sayToClient } from "./greet.ts";
import { fromWhenOn } from "../../phrase.ts";

/** The client learns the number once; outside opening hours also when somebody will answer. */
export async function confirm(ctx: DeskContext, ticket: Waiting, group: MainGroup): Promise<void> {
  if (!(await firstTime(ctx.tx, `confirmed:${ticket.number}`, ctx.now))) return;
  const isGreeted = (await countBySide(ctx.tx, ticket.number, "bot")) > 0;
  const registered =
    (await closedNotice(ctx, ticket, { group, again: "client.registered-closed" })) ??
    ctx.t("client.registered", { number: ticket.number });
  const place = await placeLine(ctx, ticket);
  const text = place === null ? registered : `${registered} ${place}`;
  await sayToClient(ctx, ticket, isGreeted ? text : `${hello(ctx)}\n\n${text}`);
}

/** How many are before them in their group's queue, in the order in which it is offered; null = nobody, or it is not told. */
async function placeLine(ctx: DeskContext, { number, mainGroup }: Waiting): Promise<string | null> {
  if (!ctx.settings.tellQueuePlace) return null;
  const before = (await findWaiting(ctx.tx, [mainGroup])).findIndex((ticket) => ticket.number === number);
  return before > 0 ? ctx.t("client.queue-place", { count: before }) : null;
}

/** Confirmation to a client whose message reopened the ticket. */
export async function confirmAgain(ctx: DeskContext, ticket: Live, group: MainGroup | null): Promise<void> {
  const notice = group && (await closedNotice(ctx, ticket, { group, again: "client.heard-again-closed" }));
  await sayToClient(ctx, ticket, notice ?? ctx.t("client.heard-again", { number: ticket.number }));
}

/**
 * What stands in place of "shortly" while it is closed; null = it is open. That it is closed is said once per client and closed
 * period, and `again` from when on somebody answers: nothing is promised sooner.
 */
async function closedNotice(
  ctx: DeskContext,
  ticket: Live,
  { group, again }: { group: MainGroup; again: "client.registered-closed" | "client.heard-again-closed" },
): Promise<string | null> {
  const { number } = ticket;
  if (isOpen(group.hours, ctx.now)) return null;
  const opening = nextOpening(group.hours, ctx.now);
  const when = opening === null ? ctx.t("client.when-back") : fromWhenOn(ctx, opening);
  const period = group.hours === null ? null : closedPeriodKey(group.hours, ctx.now);
  const contact = await toContact(ctx.tx, ticket.contact, ctx.now);
  if (period === null || contact.closedNotice === period) return ctx.t(again, { number, when });
  await changeContact(ctx.tx, ticket.contact, { closedNotice: period });
  return opening === null
    ? ctx.t("client.closed-hours-unknown", { number })
    : ctx.t("client.closed-hours", { number, when });
}

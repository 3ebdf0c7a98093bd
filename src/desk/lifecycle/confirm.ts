/** What a client is told of their ticket, in one message: greeted if nobody did, the number, and when somebody answers. */
import { closedPeriodKey, isOpen, nextOpening } from "../../domain/hours.ts";
import type { Live, Waiting } from "../../domain/ticket.ts";
import { firstTime } from "../../store/tickets/cards.ts";
import { countBySide } from "../../store/messages/entries.ts";
import type { MainGroup } from "../../store/team/groups.ts";
import { changeContact, toContact } from "../../store/contacts/people.ts";
import { findWaiting } from "../../store/tickets/tickets.ts";
import type { Desk } from "../desk.ts";
import { hello, sayToClient } from "./greet.ts";
import { fromWhenOn } from "../phrase.ts";

/** The client learns the number once; outside opening hours also when somebody will answer. */
export async function confirm(desk: Desk, ticket: Waiting, group: MainGroup): Promise<void> {
  if (!(await firstTime(desk.tx, `confirmed:${ticket.number}`, desk.now))) return;
  const isGreeted = (await countBySide(desk.tx, ticket.number, "bot")) > 0;
  const registered =
    (await closedNotice(desk, ticket, { group, again: "client.registered-closed" })) ??
    desk.say("client.registered", { number: ticket.number });
  const place = await placeLine(desk, ticket);
  const text = place === null ? registered : `${registered} ${place}`;
  await sayToClient(desk, ticket, isGreeted ? text : `${hello(desk)}\n\n${text}`);
}

/** How many are before them in their group's queue, in the order in which it is offered; null = nobody, or it is not told. */
async function placeLine(desk: Desk, { number, mainGroup }: Waiting): Promise<string | null> {
  if (!desk.settings.tellQueuePlace) return null;
  const before = (await findWaiting(desk.tx, [mainGroup])).findIndex((ticket) => ticket.number === number);
  return before > 0 ? desk.say("client.queue-place", { count: before }) : null;
}

/** Somebody who wrote again after the end hears, once, that it did not get lost. */
export async function confirmAgain(desk: Desk, ticket: Live, group: MainGroup | null): Promise<void> {
  const notice = group && (await closedNotice(desk, ticket, { group, again: "client.heard-again-closed" }));
  await sayToClient(desk, ticket, notice ?? desk.say("client.heard-again", { number: ticket.number }));
}

/**
 * What stands in place of "shortly" while it is closed; null = it is open. That it is closed is said once per client and closed
 * period, and `again` from when on somebody answers: nothing is promised sooner.
 */
async function closedNotice(
  desk: Desk,
  ticket: Live,
  { group, again }: { group: MainGroup; again: "client.registered-closed" | "client.heard-again-closed" },
): Promise<string | null> {
  const { number } = ticket;
  if (isOpen(group.hours, desk.now)) return null;
  const opening = nextOpening(group.hours, desk.now);
  const when = opening === null ? desk.say("client.when-back") : fromWhenOn(desk, opening);
  const period = group.hours === null ? null : closedPeriodKey(group.hours, desk.now);
  const contact = await toContact(desk.tx, ticket.contact, desk.now);
  if (period === null || contact.closedNotice === period) return desk.say(again, { number, when });
  await changeContact(desk.tx, ticket.contact, { closedNotice: period });
  return opening === null
    ? desk.say("client.closed-hours-unknown", { number })
    : desk.say("client.closed-hours", { number, when });
}

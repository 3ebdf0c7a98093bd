/**
 * What time alone brings about. Due is what the rows say, so a restart forgets no clock and a second run in the same
 * minute changes nothing. Time is counted while the ticket's main group is open, and nobody is bothered while it is closed.
 * While WhatsApp is cut off nothing is said: it would arrive later, with a waiting that was. It is due with the first minute after.
 */
import { businessMsBetween, isOpen } from "../../domain/hours.ts";
import { chatOfGroup } from "../../domain/ids.ts";
import type { InProgress, Live } from "../../domain/ticket.ts";
import { firstTime } from "../../store/tickets/cards.ts";
import { bringForward, endFuture, measureSetBack } from "../../store/set-back.ts";
import {
  findUnansweredUnreported,
  findUnnudged,
  findUnreminded,
  findUnreported,
  nudgeKey,
  type Overdue,
} from "../../store/tickets/clock-lists.ts";
import { findReadyGroups, getRoom } from "../../store/team/groups.ts";
import { findGathered, getTicket } from "../../store/tickets/tickets.ts";
import { lineLostAt } from "../../store/settings.ts";
import { raiseAlerts } from "./alerts.ts";
import type { Desk } from "../desk.ts";
import { lasted } from "../phrase.ts";
import { tell } from "../promise.ts";
import { remindOf } from "./remind.ts";

const MINUTE = 60_000;
/** An intake that no group can take: there is no group yet whose own limit could be used. */
const STUCK_AFTER = 10 * MINUTE;

/** A date that was set back silences nothing: whoever waits "since tomorrow" waits from now on, and no step waits for a day that was. */
export async function followDate(desk: Desk): Promise<void> {
  const { now, tx } = desk;
  await endFuture(tx, now);
  const ms = await measureSetBack(tx, now);
  if (ms === 0) return;
  await bringForward(tx, { now, ms });
  desk.changed({ topic: "agents" });
  desk.changed({ topic: "main-groups" });
}

/** Reminds main groups of their waiting tickets, each once per waiting. */
export async function remindWaiting(desk: Desk): Promise<void> {
  if (!(await canBeHeard(desk))) return;
  const due = await dueTickets(desk, await findUnreminded(desk.tx, desk.now));
  await remindOf(
    desk,
    due.filter((ticket) => ticket.state === "waiting"),
  );
}

/** Tells the supervisor of tickets that nobody takes, also of those that no group can be shown. */
export async function reportWaiting(desk: Desk): Promise<void> {
  if (!(await canBeHeard(desk))) return;
  const due = await dueTickets(desk, await findUnreported(desk.tx, desk.now));
  await raiseAlerts(desk, [...due, ...(await findStuck(desk))], "unclaimed");
}

/** With a group ready, a gathered intake becomes a card within a second: none of these is stuck. */
async function findStuck(desk: Desk): Promise<Live[]> {
  const groups = [
    ...(await findReadyGroups(desk.tx, "support")),
    ...(await findReadyGroups(desk.tx, "sales")),
  ];
  return groups.length > 0 ? [] : findGathered(desk.tx, new Date(desk.now.getTime() - STUCK_AFTER));
}

/** Tells agents in the room of a client who waits for their answer, once until they answer. */
export async function nudgeUnanswered(desk: Desk): Promise<void> {
  if (!(await canBeHeard(desk))) return;
  const overdue = await findUnnudged(desk.tx, desk.now, desk.settings.nudgeAfterMinutes);
  for (const ticket of await dueTickets(desk, overdue)) {
    // In the panel the list itself says who waits.
    if (ticket.state === "in_progress" && ticket.room !== null) await nudge(desk, ticket);
  }
}

async function nudge(desk: Desk, ticket: InProgress): Promise<void> {
  const room = await getRoom(desk.tx, ticket.room);
  if (!room?.jid || ticket.unansweredSince === null) return;
  if (!(await firstTime(desk.tx, nudgeKey(ticket.number), desk.now))) return;
  const text = desk.say("room.nudge", {
    number: ticket.number,
    waited: lasted(desk, ticket.unansweredSince),
  });
  await tell(desk, chatOfGroup(room.jid), { text, ticket: ticket.number, lane: "alert" });
}

/** Tells the supervisor of clients whose agent does not answer. */
export async function reportUnanswered(desk: Desk): Promise<void> {
  if (!(await canBeHeard(desk))) return;
  const overdue = await findUnansweredUnreported(
    desk.tx,
    desk.now,
    desk.settings.reportUnansweredAfterMinutes,
  );
  await raiseAlerts(desk, await dueTickets(desk, overdue), "unanswered");
}

const canBeHeard = async (desk: Desk): Promise<boolean> => (await lineLostAt(desk.tx)) === null;

/** Those whose time is up on the business calendar too. */
async function dueTickets(desk: Desk, overdue: Overdue[]): Promise<Live[]> {
  const due: Live[] = [];
  for (const { number, since, hours, minutes } of overdue) {
    if (!isOpen(hours, desk.now) || businessMsBetween(hours, since, desk.now) < minutes * MINUTE) continue;
    const ticket = await getTicket(desk.tx, number);
    if (ticket && ticket.state !== "closed") due.push(ticket);
  }
  return due;
}

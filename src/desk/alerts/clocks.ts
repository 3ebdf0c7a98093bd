/**
 * Time-outs (deadlines) of tickets: reminders to main groups, alerts to supervisors and nudges to agents when somebody has
 * waited too long. What is due is computed from rows, so a restart loses no deadline and a second run in the same minute
 * changes nothing. Only the opening hours of the ticket's main group count, and nothing is sent outside them, nor while
 * WhatsApp is disconnected: it would arrive late, and say a wait that is no longer true. It is due again in the first minute
 * after.
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
import type { DeskContext } from "../context.ts";
import { lasted } from "../phrase.ts";
import { enqueueText } from "../enqueue.ts";
import { remindOf } from "./remind.ts";
import { repeatUnclaimed } from "./repeat.ts";

const MINUTE = 60_000;
/** An intake that no group can take: there is no group yet whose own limit could be used. */
const STUCK_AFTER = 10 * MINUTE;

/**
 * Corrects rows after the system clock was set back: waits that begin in the future begin now, and steps that wait for a
 * later time are brought forward.
 */
export async function followDate(ctx: DeskContext): Promise<void> {
  const { now, tx } = ctx;
  await endFuture(tx, now);
  const ms = await measureSetBack(tx, now);
  if (ms === 0) return;
  await bringForward(tx, { now, ms });
  ctx.changed({ topic: "agents" });
  ctx.changed({ topic: "main-groups" });
}

/** Reminds main groups of their waiting tickets, each once per waiting. */
export async function remindWaiting(ctx: DeskContext): Promise<void> {
  if (!(await canBeHeard(ctx))) return;
  const due = await dueTickets(ctx, await findUnreminded(ctx.tx, ctx.now));
  await remindOf(
    ctx,
    due.filter((ticket) => ticket.state === "waiting"),
  );
}

/** Tells the supervisor of tickets that nobody takes, also of those that no group can be shown, and again while they wait. */
export async function reportWaiting(ctx: DeskContext): Promise<void> {
  if (!(await canBeHeard(ctx))) return;
  const due = await dueTickets(ctx, await findUnreported(ctx.tx, ctx.now));
  await raiseAlerts(ctx, [...due, ...(await findStuck(ctx))], "unclaimed");
  await repeatUnclaimed(ctx);
}

/** Intakes that no group can take. (With a group ready, a gathered intake becomes a card within a second.) */
async function findStuck(ctx: DeskContext): Promise<Live[]> {
  const groups = [...(await findReadyGroups(ctx.tx, "support")), ...(await findReadyGroups(ctx.tx, "sales"))];
  return groups.length > 0 ? [] : findGathered(ctx.tx, new Date(ctx.now.getTime() - STUCK_AFTER));
}

/** Tells agents in the room of a client who waits for their answer, once until they answer. */
export async function nudgeUnanswered(ctx: DeskContext): Promise<void> {
  if (!(await canBeHeard(ctx))) return;
  const overdue = await findUnnudged(ctx.tx, ctx.now, ctx.settings.nudgeAfterMinutes);
  for (const ticket of await dueTickets(ctx, overdue)) {
    // In the panel the list itself says who waits.
    if (ticket.state === "in_progress" && ticket.room !== null) await nudge(ctx, ticket);
  }
}

async function nudge(ctx: DeskContext, ticket: InProgress): Promise<void> {
  const room = await getRoom(ctx.tx, ticket.room);
  if (!room?.jid || ticket.unansweredSince === null) return;
  if (!(await firstTime(ctx.tx, nudgeKey(ticket.number), ctx.now))) return;
  const text = ctx.t("room.nudge", {
    number: ticket.number,
    waited: lasted(ctx, ticket.unansweredSince),
  });
  await enqueueText(ctx, chatOfGroup(room.jid), { text, ticket: ticket.number, lane: "alert" });
}

/** Tells the supervisor of clients whose agent does not answer. */
export async function reportUnanswered(ctx: DeskContext): Promise<void> {
  if (!(await canBeHeard(ctx))) return;
  const overdue = await findUnansweredUnreported(ctx.tx, ctx.now, ctx.settings.reportUnansweredAfterMinutes);
  await raiseAlerts(ctx, await dueTickets(ctx, overdue), "unanswered");
}

const canBeHeard = async (ctx: DeskContext): Promise<boolean> => (await lineLostAt(ctx.tx)) === null;

/** Of the overdue tickets, those whose limit is exceeded in opening hours too. */
async function dueTickets(ctx: DeskContext, overdue: Overdue[]): Promise<Live[]> {
  const due: Live[] = [];
  for (const { number, since, hours, minutes } of overdue) {
    if (!isOpen(hours, ctx.now) || businessMsBetween(hours, since, ctx.now) < minutes * MINUTE) continue;
    const ticket = await getTicket(ctx.tx, number);
    if (ticket && ticket.state !== "closed") due.push(ticket);
  }
  return due;
}

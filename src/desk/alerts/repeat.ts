/**
 * Repeats the supervisors' alert of tickets that nobody takes: the first was read and forgotten. Each repetition is one
 * message with every ticket of the situation, and the time until the next one doubles the wait.
 */
import { businessMsBetween, isOpen } from "../../domain/hours.ts";
import { chatOfGroup } from "../../domain/ids.ts";
import type { Live } from "../../domain/ticket.ts";
import { entriesOf } from "../../store/messages/entries.ts";
import { findToldBy, getLastAlert, type Situation } from "../../store/tickets/alerts.ts";
import { findReadyGroups, getMainGroup } from "../../store/team/groups.ts";
import type { DeskContext } from "../context.ts";
import { waitOf } from "./alert-text.ts";
import { presentOf, roll } from "./alerts.ts";

/** The shortest time between an alert and its repetition, in opening hours. */
const SOONEST = 30 * 60_000;

/** Repeats what is due, in each supervisor group. A second run in the same minute changes nothing. */
export async function repeatUnclaimed(ctx: DeskContext): Promise<void> {
  for (const { jid } of await findReadyGroups(ctx.tx, "supervisor")) {
    if (!jid) continue;
    const situation: Situation = { chat: chatOfGroup(jid), cause: "unclaimed" };
    if (await isDue(ctx, situation)) await roll(ctx, situation);
  }
}

/** Whether one of the tickets in the last message has waited long enough since then. */
async function isDue(ctx: DeskContext, situation: Situation): Promise<boolean> {
  const last = await getLastAlert(ctx.tx, situation);
  if (last === null || ctx.now.getTime() - last.createdAt.getTime() < SOONEST) return false;
  const numbers = await findToldBy(ctx.tx, situation, last.message);
  for (const ticket of await presentOf(ctx, { numbers, cause: situation.cause }))
    if ((await hasWaited(ctx, ticket, last.createdAt)) && !(await isAnswered(ctx, ticket))) return true;
  return false;
}

/** Since the message as long as before it, and at least half an hour; never while its main group is closed. */
async function hasWaited(ctx: DeskContext, ticket: Live, told: Date): Promise<boolean> {
  const id = ticket.state === "intake" ? null : ticket.mainGroup;
  const hours = (id === null ? null : await getMainGroup(ctx.tx, id))?.hours ?? null;
  if (!isOpen(hours, ctx.now)) return false;
  const before = businessMsBetween(hours, waitOf(ticket), told);
  return businessMsBetween(hours, told, ctx.now) >= Math.max(SOONEST, before);
}

/** Whether the company's phone had the last word, though nobody took the ticket. */
async function isAnswered(ctx: DeskContext, { number }: Live): Promise<boolean> {
  const entries = await entriesOf(ctx.tx, number);
  return entries.findLast(({ side }) => side === "client" || side === "handset")?.side === "handset";
}

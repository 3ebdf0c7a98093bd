/**
 * Alerts to the supervisors about tickets (about anything else: `tellSupervisors` in `supervisors.ts`). One message per situation stands for all tickets that are in it: it is edited as long as
 * WhatsApp allows, at most once a minute, and after that a new one is sent. Edits cause no notification on phones, so
 * whatever is new and cannot wait is sent as a new message, with everything that still holds.
 */
import { chatOfGroup, type MessageId, type TicketNumber } from "../../domain/ids.ts";
import type { Live } from "../../domain/ticket.ts";
import {
  addToTell,
  findToldBy,
  findUntold,
  getLastAlert,
  saveTold,
  type Cause,
  type Situation,
} from "../../store/tickets/alerts.ts";
import { addCard, firstTime } from "../../store/tickets/cards.ts";
import { alertKey } from "../../store/tickets/clock-lists.ts";
import { findReadyGroups } from "../../store/team/groups.ts";
import { getTicket, noteEvent } from "../../store/tickets/tickets.ts";
import { lineLostAt } from "../../store/settings.ts";
import { alertText, waitOf } from "./alert-text.ts";
import type { DeskContext } from "../context.ts";
import { enqueueMessage, enqueueText } from "../enqueue.ts";

const SECOND = 1000;
/** WhatsApp lets people edit for 15 minutes. */
const EDITABLE = 14 * 60 * SECOND;
/** Whoever is rung more often than that stops listening. */
const RINGS_EVERY = 120 * SECOND;
/** Who comes so soon after a message rang is read with it: ten angry clients at once are one message. */
const STILL_READ = 90 * SECOND;
/** Each client of these is somebody to look after now; of the clocks' situations the first one says that it goes wrong. */
const EACH_IS_NEWS: ReadonlySet<Cause> = new Set<Cause>(["angry", "asks-for-person", "undelivered"]);

/**
 * Tells every supervisor group. The same cause of the same ticket is told once; a clock's cause once per period, so that
 * a case which was given back, or a client who asked again, is told again. False = it had been told, or there is nobody to tell.
 */
export const raiseAlert = (ctx: DeskContext, ticket: Live, cause: Cause): Promise<boolean> =>
  raiseAlerts(ctx, [ticket], cause);

/** As `raiseAlert`, for several tickets at once. */
export async function raiseAlerts(ctx: DeskContext, tickets: Live[], cause: Cause): Promise<boolean> {
  const groups = await findReadyGroups(ctx.tx, "supervisor");
  if (groups.length === 0) return false;
  const news: Live[] = [];
  for (const ticket of tickets)
    if (await firstTime(ctx.tx, alertKey(ticket.number, cause, periodOf(ticket, cause)), ctx.now))
      news.push(ticket);
  if (news.length === 0) return false;
  for (const group of groups) {
    if (!group.jid) continue;
    const situation = { chat: chatOfGroup(group.jid), cause };
    for (const { number } of news) await addToTell(ctx.tx, situation, { ticket: number, at: ctx.now });
    // Nothing leaves now: it is written when it can, or it would tell an old waiting.
    if ((await lineLostAt(ctx.tx)) !== null) continue;
    // While a message is fresh the minute does it: forty of them make one edit.
    const age = await ageOfLast(ctx, situation);
    if (age >= (EACH_IS_NEWS.has(cause) ? RINGS_EVERY : EDITABLE)) await roll(ctx, situation);
  }
  return true;
}

/** Brings the supervisors' messages up to date with what was added since. Safe to run twice. */
export async function rollAlerts(ctx: DeskContext): Promise<void> {
  if ((await lineLostAt(ctx.tx)) !== null) return;
  for (const situation of await findUntold(ctx.tx)) await roll(ctx, situation);
}

/** Writes the ticket event, once however many groups are told, in the transaction of the message. */
async function noteReported(ctx: DeskContext, ticket: Live, cause: Cause): Promise<void> {
  const { number } = ticket;
  const key = `${alertKey(number, cause, periodOf(ticket, cause))}:told`;
  if (!(await firstTime(ctx.tx, key, ctx.now))) return;
  const event = { ticket: number, at: ctx.now, event: "reported", actor: null, facts: { cause } } as const;
  await noteEvent(ctx.tx, event);
}

/** Age of the last message; Infinity = there is none, or it dates from before the clock was set back. */
async function ageOfLast(ctx: DeskContext, situation: Situation): Promise<number> {
  const last = await getLastAlert(ctx.tx, situation);
  const age = last === null ? Infinity : ctx.now.getTime() - last.createdAt.getTime();
  return age < 0 ? Infinity : age;
}

/** Updates the message of a situation. Tickets named before stay in it as long as they are in the situation. */
export async function roll(ctx: DeskContext, situation: Situation): Promise<void> {
  const { cause } = situation;
  const last = await getLastAlert(ctx.tx, situation);
  const told = last === null ? [] : await findToldBy(ctx.tx, situation, last.message);
  const before = await presentOf(ctx, { numbers: told, cause });
  const untold = await findToldBy(ctx.tx, situation, null);
  const all = await presentOf(ctx, { numbers: new Set([...told, ...untold]), cause });
  const age = await ageOfLast(ctx, situation);
  const how = howToTell({ cause, age, before: before.length, all: all.length });
  if (how === "later") return;
  if (how === "not" || !all[0]) {
    // Solved before it was told.
    if (last !== null) await saveTold(ctx.tx, situation, { ...last, tickets: [], at: last.createdAt });
    return;
  }
  await tellNow(ctx, situation, { tickets: all, editing: how === "edit" ? last : null });
  for (const ticket of all) if (untold.includes(ticket.number)) await noteReported(ctx, ticket, cause);
}

interface Scene {
  cause: Cause;
  /** Of the message that stands, in ms. */
  age: number;
  /** How many of those that it names are still in the situation, and how many there are now. */
  before: number;
  all: number;
}

function howToTell({ cause, age, before, all }: Scene): "edit" | "ring" | "later" | "not" {
  if (all === 0) return "not";
  if (age >= EDITABLE) return "ring";
  const isNews = all > before && (EACH_IS_NEWS.has(cause) || before === 0);
  if (!isNews || age < STILL_READ) return "edit";
  return age < RINGS_EVERY ? "later" : "ring";
}

async function tellNow(
  ctx: DeskContext,
  situation: Situation,
  { tickets, editing }: { tickets: Live[]; editing: { message: MessageId; createdAt: Date } | null },
): Promise<void> {
  const { chat, cause } = situation;
  const [first] = tickets;
  if (!first) return;
  const numbers = tickets.map(({ number }) => number);
  const text = await alertText(ctx, tickets, cause);
  const lane = "alert";
  if (editing) {
    const content = { kind: "edit", target: { id: editing.message, author: null }, text } as const;
    await enqueueMessage(ctx, { chat, content, ticket: first.number, lane });
    return saveTold(ctx.tx, situation, {
      message: editing.message,
      tickets: numbers,
      at: editing.createdAt,
    });
  }
  const message = await enqueueText(ctx, chat, { text, ticket: first.number, lane });
  await addCard(ctx.tx, { chat, message, ticket: first.number, kind: "alert", createdAt: ctx.now });
  await saveTold(ctx.tx, situation, { message, tickets: numbers, at: ctx.now });
}

/** Those of the tickets that are (still) in the situation, by who waits longest. */
export async function presentOf(
  ctx: DeskContext,
  { numbers, cause }: { numbers: Iterable<TicketNumber>; cause: Cause },
): Promise<Live[]> {
  const present: Live[] = [];
  for (const number of numbers) {
    const ticket = await getTicket(ctx.tx, number);
    if (ticket && ticket.state !== "closed" && isIn(ticket, cause)) present.push(ticket);
  }
  return present.toSorted((one, other) => since(one) - since(other) || one.number - other.number);
}

const since = (ticket: Live): number => waitOf(ticket).getTime();

function isIn(ticket: Live, cause: Cause): boolean {
  switch (cause) {
    case "unclaimed":
      return ticket.state !== "in_progress";
    case "unanswered":
      return ticket.state === "in_progress" && ticket.unansweredSince !== null;
    case "angry":
    case "asks-for-person":
      return ticket.state !== "in_progress" || ticket.unansweredSince !== null;
    case "undelivered":
      return true;
  }
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

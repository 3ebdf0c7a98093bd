/**
 * What the supervisor must know now. One message per situation stands for all tickets that are in it: it is edited while
 * WhatsApp lets us, at most once a minute, and then there is a new one.
 */
import { chatOfGroup, type TicketNumber } from "../domain/ids.ts";
import type { Live } from "../domain/ticket.ts";
import {
  addToTell,
  findToldBy,
  findUntold,
  getLastAlert,
  saveTold,
  type Cause,
  type Situation,
} from "../store/alerts.ts";
import { addCard, firstTime } from "../store/cards.ts";
import { alertKey } from "../store/clock-lists.ts";
import { findReadyGroups } from "../store/groups.ts";
import { getTicket, noteEvent } from "../store/tickets.ts";
import { alertText, waitOf } from "./alert-text.ts";
import type { Desk } from "./desk.ts";
import { promise, tell } from "./promise.ts";

/** WhatsApp lets people edit for 15 minutes. */
const EDITABLE = 14 * 60_000;

/**
 * Tells every supervisor group. The same cause of the same ticket is told once; a clock's cause once per period, so that
 * a case which was given back, or a client who asked again, is told again. False = it had been told, or there is nobody to tell.
 */
export const raiseAlert = (desk: Desk, ticket: Live, cause: Cause): Promise<boolean> =>
  raiseAlerts(desk, [ticket], cause);

/** The same of several that got into the situation together. */
export async function raiseAlerts(desk: Desk, tickets: Live[], cause: Cause): Promise<boolean> {
  const groups = await findReadyGroups(desk.tx, "supervisor");
  if (groups.length === 0) return false;
  const news: Live[] = [];
  for (const ticket of tickets)
    if (await firstTime(desk.tx, alertKey(ticket.number, cause, periodOf(ticket, cause)), desk.now))
      news.push(ticket);
  if (news.length === 0) return false;
  for (const group of groups) {
    if (!group.jid) continue;
    const situation = { chat: chatOfGroup(group.jid), cause };
    for (const { number } of news) await addToTell(desk.tx, situation, { ticket: number, at: desk.now });
    // While a message can still be edited the minute does it: forty of them make one edit.
    if (!(await isEditable(desk, situation))) await roll(desk, situation);
  }
  for (const { number } of news) {
    const event = { ticket: number, at: desk.now, event: "reported", actor: null, facts: { cause } } as const;
    await noteEvent(desk.tx, event);
  }
  return true;
}

/** Brings the supervisors' messages up to date with what was added since. Safe to run twice. */
export async function rollAlerts(desk: Desk): Promise<void> {
  for (const situation of await findUntold(desk.tx)) await roll(desk, situation);
}

async function isEditable(desk: Desk, situation: Situation): Promise<boolean> {
  const last = await getLastAlert(desk.tx, situation);
  const age = last === null ? EDITABLE : desk.now.getTime() - last.createdAt.getTime();
  return age >= 0 && age < EDITABLE;
}

/** Those that were told before stay as long as they are in the situation. */
async function roll(desk: Desk, situation: Situation): Promise<void> {
  const last = await getLastAlert(desk.tx, situation);
  const before = last === null ? [] : await findToldBy(desk.tx, situation, last.message);
  const news = await findToldBy(desk.tx, situation, null);
  const tickets = await presentOf(desk, { numbers: new Set([...before, ...news]), cause: situation.cause });
  const [first] = tickets;
  const numbers = tickets.map(({ number }) => number);
  if (first === undefined) {
    // Solved before it was told.
    if (last !== null) await saveTold(desk.tx, situation, { ...last, tickets: [], at: last.createdAt });
    return;
  }
  const text = await alertText(desk, tickets, situation.cause);
  const { chat } = situation;
  const lane = "alert";
  if (last !== null && (await isEditable(desk, situation))) {
    const content = { kind: "edit", target: { id: last.message, author: null }, text } as const;
    await promise(desk, { chat, content, ticket: first.number, lane });
    return saveTold(desk.tx, situation, { message: last.message, tickets: numbers, at: last.createdAt });
  }
  const message = await tell(desk, chat, { text, ticket: first.number, lane });
  await addCard(desk.tx, { chat, message, ticket: first.number, kind: "alert", createdAt: desk.now });
  await saveTold(desk.tx, situation, { message, tickets: numbers, at: desk.now });
}

/** Those of the tickets that are (still) in the situation, by who waits longest. */
export async function presentOf(
  desk: Desk,
  { numbers, cause }: { numbers: Iterable<TicketNumber>; cause: Cause },
): Promise<Live[]> {
  const present: Live[] = [];
  for (const number of numbers) {
    const ticket = await getTicket(desk.tx, number);
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

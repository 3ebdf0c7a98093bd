/**
 * Reminds a main group of its waiting tickets: of one in a message that can be quoted to take it, of several in one
 * message that lists them, and not every minute anew: a group that gets forty reminders reads none.
 */
import { chatOfGroup, toTicketNumber, type TicketNumber } from "../../domain/ids.ts";
import { tokensOf } from "../../domain/text/phrases.ts";
import type { Waiting } from "../../domain/ticket.ts";
import { addCard, firstTime, firstWithin } from "../../store/tickets/cards.ts";
import { reminderKey } from "../../store/tickets/clock-lists.ts";
import { getMainGroup, type MainGroup } from "../../store/team/groups.ts";
import { findWaiting, getTicket, noteEvent } from "../../store/tickets/tickets.ts";
import type { DeskContext } from "../context.ts";
import { called, lasted } from "../phrase.ts";
import { reply, enqueueText, type Asked } from "../enqueue.ts";

/** What becomes due within this time of the last reminder is told together, unless it is pressing. */
const BREATH_MS = 3 * 60_000;
/** More lines than this nobody reads on a phone. */
const LISTED = 20;

/** Each ticket once per waiting. What has to wait for its turn is given again with the next minute. */
export async function remindOf(ctx: DeskContext, due: Waiting[]): Promise<void> {
  for (const id of new Set(due.map(({ mainGroup }) => mainGroup))) {
    const group = await getMainGroup(ctx.tx, id);
    const own = due.filter(({ mainGroup }) => mainGroup === id);
    if (group?.jid && (await mayRemind(ctx, group, own))) await remindOfAll(ctx, group, own);
  }
}

/** Counts from the last reminder of the group, whatever it was about. */
async function mayRemind(ctx: DeskContext, { id }: MainGroup, due: Waiting[]): Promise<boolean> {
  const ms = due.some(isPressing) ? 0 : BREATH_MS;
  return firstWithin(ctx.tx, `remind:${id}`, { now: ctx.now, ms });
}

async function remindOfAll(ctx: DeskContext, group: MainGroup, due: Waiting[]): Promise<void> {
  const news: Waiting[] = [];
  for (const ticket of due)
    if (await firstTime(ctx.tx, reminderKey(ticket.number), ctx.now)) news.push(ticket);
  const [first, ...more] = news;
  if (!first) return;
  if (more.length === 0) await remindOfOne(ctx, group, first);
  else await remindTogether(ctx, group, { first, all: news });
  for (const { number } of news)
    await noteEvent(ctx.tx, { ticket: number, at: ctx.now, event: "reminded", actor: null });
}

async function remindOfOne(ctx: DeskContext, group: MainGroup, ticket: Waiting): Promise<void> {
  const key = isPressing(ticket) ? "reminder.waiting-pressing" : "reminder.waiting";
  const text = [ctx.t(key, await factsOf(ctx, ticket)), ctx.t("card.how")].join("\n");
  await post(ctx, group, { text, ticket: ticket.number, kind: "reminder" });
}

async function remindTogether(
  ctx: DeskContext,
  group: MainGroup,
  { first, all }: { first: Waiting; all: Waiting[] },
): Promise<void> {
  const text = [
    ctx.t("reminder.many", { n: all.length }),
    ...(await linesOf(ctx, all)),
    ctx.t("reminder.how-many", { number: first.number }),
  ].join("\n");
  await post(ctx, group, { text, ticket: first.number, kind: "reminders" });
}

interface Reminder {
  text: string;
  ticket: TicketNumber;
  kind: "reminder" | "reminders";
}

async function post(ctx: DeskContext, { jid }: MainGroup, { text, ticket, kind }: Reminder): Promise<void> {
  if (!jid) return;
  const chat = chatOfGroup(jid);
  const message = await enqueueText(ctx, chat, { text, ticket, lane: "alert" });
  await addCard(ctx.tx, { chat, message, ticket, kind, createdAt: ctx.now });
}

const isPressing = ({ urgent, mood, asksForPerson }: Waiting): boolean =>
  urgent || mood === "angry" || asksForPerson;

/** Pressing ones first, then by who waits longest. */
async function linesOf(ctx: DeskContext, tickets: Waiting[]): Promise<string[]> {
  const sorted = tickets.toSorted(
    (one, other) =>
      Number(isPressing(other)) - Number(isPressing(one)) ||
      one.waitingSince.getTime() - other.waitingSince.getTime(),
  );
  const lines: string[] = [];
  for (const ticket of sorted.slice(0, LISTED)) {
    const key = isPressing(ticket) ? "overview.waiting-line-pressing" : "overview.waiting-line";
    lines.push(ctx.t(key, await factsOf(ctx, ticket)));
  }
  const rest = tickets.length - lines.length;
  return rest > 0 ? [...lines, ctx.t("overview.more", { n: rest })] : lines;
}

async function factsOf(
  ctx: DeskContext,
  { number, contact, waitingSince }: Waiting,
): Promise<{ number: TicketNumber; name: string; waited: string }> {
  return { number, name: await called(ctx, contact), waited: lasted(ctx, waitingSince) };
}

/** "#12": a ticket, whatever else is said. */
const MARKED = /(?:^|[^\p{L}\p{N}])#(\d{1,9})(?![\p{L}\p{N}])/gu;
/** What stands around a bare number that is a ticket's. In "lo tomo en 10 min" it is not. */
const AROUND_A_NUMBER =
  /^(?:el|la|lo|los|las|de|del|con|y|a|me|yo|mio|mia|quedo|voy|va|vamos|dale|ok|okey|listo|tomo|agarro|atiendo|llevo|sigo|tomado|ese|este|ticket|caso|numero|nro|num|n|no|por|favor|gracias|para|mi|the|take|i|ill|ll|mine|case|number|please|eu|pego|atendo|o|meu|chamado|#|✋|👍)$/u;

/** The one number that somebody typed for a ticket; null = none, or several. */
function numberTyped(words: string): TicketNumber | null {
  const marked = [...words.matchAll(MARKED)].map(([, digits = ""]) => digits);
  const tokens = tokensOf(words);
  const bare = tokens.filter((token) => /^\d{1,9}$/u.test(token));
  const plain = tokens.every((token) => bare.includes(token) || AROUND_A_NUMBER.test(token));
  const typed = new Set(marked.length > 0 ? marked : plain ? bare : []);
  const [only, another] = [...typed];
  return only === undefined || another !== undefined ? null : toTicketNumber(Number(only));
}

/**
 * Which ticket somebody means who quotes a reminder of several, or our question which; null = they did not say, and have
 * been asked.
 */
export async function ticketMeant(
  ctx: DeskContext,
  asked: Asked,
  { group, words }: { group: MainGroup; words: string | null },
): Promise<TicketNumber | null> {
  const typed = numberTyped(words ?? "");
  const ticket = typed === null ? null : await getTicket(ctx.tx, typed);
  if (ticket) return ticket.number;
  const waiting = await findWaiting(ctx.tx, [group.id]);
  const [first] = waiting;
  if (!first) {
    await reply(ctx, asked, ctx.t("reminder.none"));
    return null;
  }
  const list = waiting.slice(0, LISTED).map(({ number }) => `#${number}`);
  const message = await reply(ctx, asked, ctx.t("reminder.which", { list: list.join(", ") }));
  const { chat } = asked;
  await addCard(ctx.tx, { chat, message, ticket: first.number, kind: "reminders", createdAt: ctx.now });
  return null;
}

/**
 * Intake of a client's message: it goes into their live ticket; without one, a request reopens their last ticket if it was
 * closed less than `reopenMinutes` ago (`mayReopen`), or else opens a new one. A contact never has two live tickets.
 */
import type { PersonId } from "../../domain/ids.ts";
import { intentOf, isEmojiAlone, type Intent } from "../../domain/language/intent.ts";
import { tokensOf } from "../../domain/text/phrases.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { senseMood } from "../../domain/language/sentiment.ts";
import type { Closed, Live } from "../../domain/ticket.ts";
import { amendEntry, textOf, type Entry } from "../../store/messages/entries.ts";
import { findAgents } from "../../store/team/agents.ts";
import { getMainGroup } from "../../store/team/groups.ts";
import { toContact } from "../../store/contacts/people.ts";
import { getLastClosed } from "../../store/tickets/past-tickets.ts";
import { getLiveTicket, noteEvent, openTicket, saveTicket } from "../../store/tickets/tickets.ts";
import { raiseAlert } from "../alerts/alerts.ts";
import { growCard } from "./queueing/card.ts";
import { chooseLate, takeUpChoice } from "./choose-late.ts";
import type { DeskContext } from "../context.ts";
import { gather, later } from "./queueing/gather.ts";
import { greet, greetAlone, handsetWroteToday, offeredAreas, recallGreeting } from "./queueing/greet.ts";
import type { Original } from "../conversation/original.ts";
import { record, relay, roomChat } from "../conversation/relay.ts";
import { reopenTicket } from "./reopen.ts";

export interface ClientWords {
  contact: PersonId;
  content: InboundContent;
  original: Original;
  at: Date;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** What was written longer ago than this hardly waits for an answer since then. */
const LATEST = 7 * DAY;

/**
 * What a client writes, in whatever state they are. Without a live ticket only a request changes anything: courtesies,
 * gestures and signals open and reopen nothing. A stranger's gesture is greeted, and so is their 👋 or 🙏, unless it
 * answers what the owner wrote from the phone.
 */
export async function clientWrote(ctx: DeskContext, words: ClientWords): Promise<void> {
  const contact = await toContact(ctx.tx, words.contact, ctx.now);
  if (contact.blocked) return;
  const live = await getLiveTicket(ctx.tx, words.contact);
  // Group calls come as messages too; in the room they would be noise.
  if (live) return isCall(words.content) ? undefined : goOn(ctx, live, words);
  const last = await getLastClosed(ctx.tx, words.contact);
  const intent = await intentAfter(ctx, last, words.content);
  const isSign = intent === "gesture" || (intent === "courtesy" && isEmojiAlone(words.content));
  if (isSign && isStranger(ctx, last) && !(await handsetWroteToday(ctx, words.contact)))
    return greetAlone(ctx, words.contact);
  if (intent !== "request") return;
  if (last && (await mayReopen(ctx, last))) return reopenWith(ctx, last, words);
  await openNew(ctx, words);
}

/** What a message asks for; after a ticket somebody of the team may be thanked by name. */
async function intentAfter(ctx: DeskContext, last: Closed | null, content: InboundContent): Promise<Intent> {
  const plain = intentOf(content);
  if (last === null || plain !== "request" || content.kind !== "text") return plain;
  return intentOf(content, new Set((await findAgents(ctx.tx)).flatMap(({ name }) => tokensOf(name))));
}

const isCall = (content: InboundContent): boolean =>
  content.kind === "unsupported" && /^(?:b?call|callLog)/u.test(content.wireType);

/** Whoever was attended within the day says thanks with a sticker, not hello. */
const isStranger = (ctx: DeskContext, last: Closed | null): boolean =>
  last === null || ctx.now.getTime() - last.closedAt.getTime() >= DAY;

/**
 * Whether a client's new message reopens this closed ticket: it was closed less than `reopenMinutes` ago, and its main
 * group still exists.
 */
export async function mayReopen(ctx: DeskContext, last: Closed): Promise<boolean> {
  const window = ctx.settings.reopenMinutes * MINUTE;
  if (last.mainGroup === null || ctx.now.getTime() - last.closedAt.getTime() >= window) return false;
  return (await getMainGroup(ctx.tx, last.mainGroup)) !== null;
}

/** Reopens the ticket. The message is recorded first: it is what is new in the reopened ticket. */
async function reopenWith(ctx: DeskContext, last: Closed, words: ClientWords): Promise<void> {
  const entry = await record(ctx, entryOf(last, words), words.original);
  await reopenFor(ctx, last, entry);
}

const entryOf = ({ number }: { number: Live["number"] }, { contact, at, content }: ClientWords) =>
  ({ ticket: number, side: "client", author: contact, at, content }) as const;

/** Reopens the ticket for an entry of the client's in it; if it can't be reopened, a new ticket begins with that entry. */
export async function reopenFor(ctx: DeskContext, last: Closed, entry: Entry): Promise<void> {
  const ticket = await reopenTicket(ctx, last, { words: entry.id });
  if (ticket.state === "closed") return beginWith(ctx, entry);
  const heard = hear(ctx, ticket, entry);
  await saveTicket(ctx.tx, heard);
  await alertWhenWorse(ctx, ticket, heard);
  ctx.changed({ topic: "ticket", number: ticket.number });
}

async function goOn(ctx: DeskContext, ticket: Live, words: ClientWords): Promise<void> {
  const heard = hear(ctx, ticket, words);
  // In the panel it is read from the record.
  const to = heard.state === "in_progress" && heard.room !== null ? await roomChat(ctx, heard.room) : null;
  const entry = await relay(ctx, entryOf(ticket, words), { to, original: words.original });
  if (heard.state === "intake") await gather(ctx, heard, { wrote: words.content });
  else await saveTicket(ctx.tx, heard);
  if (heard.state === "waiting" && !(await chooseLate(ctx, heard, entry))) await growCard(ctx, heard, entry);
  if (heard.state !== "intake") await alertWhenWorse(ctx, ticket, heard);
  ctx.changed({ topic: "ticket", number: ticket.number });
}

/** What the message adds to what we know of the ticket: it gets angrier or more urgent, never less. */
export function hear<T extends Live>(
  ctx: DeskContext,
  ticket: T,
  { content, at }: Pick<Entry, "content" | "at">,
): T {
  const text = textOf(content);
  const mood = text === null ? null : senseMood({ texts: [text], recentTickets: 0 });
  return {
    ...ticket,
    lastMessageAt: ctx.now,
    // Nobody owes an answer to a thank-you.
    unansweredSince: ticket.unansweredSince ?? (intentOf(content) === "request" ? spokenAt(ctx, at) : null),
    mood: mood === null || ticket.mood === "angry" || mood.mood === "neutral" ? ticket.mood : mood.mood,
    urgent: ticket.urgent || (mood?.urgent ?? false),
    asksForPerson: ticket.asksForPerson || (mood?.asksForPerson ?? false),
  };
}

/** What came in late had waited before we saw it. Clocks of others are believed within reason. */
function spokenAt(ctx: DeskContext, at: Date): Date {
  const age = ctx.now.getTime() - at.getTime();
  return age > MINUTE && age < LATEST ? at : ctx.now;
}

export async function alertWhenWorse(ctx: DeskContext, before: Live, after: Live): Promise<void> {
  if (after.mood === "angry" && before.mood !== "angry") await raiseAlert(ctx, after, "angry");
  if (after.asksForPerson && !before.asksForPerson) await raiseAlert(ctx, after, "asks-for-person");
}

async function openNew(ctx: DeskContext, words: ClientWords): Promise<void> {
  await begin(ctx, words.contact, (ticket) => record(ctx, entryOf(ticket, words), words.original));
}

/** A new ticket around words that stand in an old one. */
async function beginWith(ctx: DeskContext, entry: Entry): Promise<void> {
  if (entry.author === null) throw new Error("a client's words have no author");
  await begin(ctx, entry.author, async ({ number }) => {
    await amendEntry(ctx.tx, entry.id, { ticket: number });
    return entry;
  });
}

async function begin(
  ctx: DeskContext,
  contact: PersonId,
  sayIn: (ticket: Live) => Promise<Entry>,
): Promise<void> {
  const offered = await offeredAreas(ctx);
  const hasMenu = offered.length > 1;
  const { gatherMaxSeconds, gatherSeconds, defaultArea } = ctx.settings;
  const ticket = await openTicket(ctx.tx, contact, {
    now: ctx.now,
    gatherUntil: later(ctx, hasMenu ? gatherMaxSeconds : gatherSeconds),
    gatherBy: later(ctx, gatherMaxSeconds),
  });
  await noteEvent(ctx.tx, { ticket: ticket.number, at: ctx.now, event: "opened", actor: contact });
  const greeted = (await takeUpChoice(ctx, ticket, offered)) || (await recallGreeting(ctx, ticket, offered));
  const entry = await sayIn(ticket);
  const area = hasMenu ? null : (offered[0] ?? defaultArea);
  const heard = hear(ctx, { ...ticket, unansweredSince: null, area }, entry);
  // Whoever is angry or asks for a person gets their number at once, with the greeting in it.
  const atOnce = heard.mood === "angry" || heard.asksForPerson;
  await gather(ctx, heard, { wrote: greeted ? entry.content : null });
  if (!greeted && !atOnce) await greet(ctx, heard, offered);
  ctx.changed({ topic: "ticket", number: ticket.number });
}

/**
 * Cards of tickets in main groups: posted when the client's first messages have been gathered, and updated when the client
 * adds, edits or deletes something.
 */
import { chatOfGroup, type ChatId, type EntryId, type TicketNumber } from "../../../domain/ids.ts";
import { isOpen } from "../../../domain/hours.ts";
import { senseMood } from "../../../domain/language/sentiment.ts";
import { close, queue, type Area, type Intake, type Waiting } from "../../../domain/ticket.ts";
import {
  addCard,
  findSaid,
  firstTime,
  firstWithin,
  forgetSaid,
  getLastCard,
  saveShows,
  type Card,
} from "../../../store/tickets/cards.ts";
import { lastEntryId, type Entry } from "../../../store/messages/entries.ts";
import { findReadyGroups, getMainGroup, type MainGroup } from "../../../store/team/groups.ts";
import { getContact } from "../../../store/contacts/people.ts";
import { countOpenedSince } from "../../../store/tickets/past-tickets.ts";
import { findGathered, getTicket, noteEvent, saveTicket } from "../../../store/tickets/tickets.ts";
import { raiseAlert } from "../../alerts/alerts.ts";
import { cardText, tellingAfter } from "./card-text.ts";
import { confirm } from "./confirm.ts";
import type { DeskContext } from "../../context.ts";
import { readIntake } from "./gather.ts";
import { offeredAreas } from "./greet.ts";
import { enqueueMessage, enqueueText } from "../../enqueue.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const WEEK = 7 * 24 * 60 * MINUTE;
/** WhatsApp lets people edit for 15 minutes; an edit that arrives later has no effect and no error. */
const EDITABLE = 14 * MINUTE;

/** Posts a card for every intake whose gathering is over. Safe to run twice. */
export async function postGathered(ctx: DeskContext): Promise<void> {
  await growCards(ctx);
  for (const ticket of await findGathered(ctx.tx, ctx.now, ctx.settings.gatherMaxSeconds * SECOND)) {
    if (await isVoid(ctx, ticket)) await endQuietly(ctx, ticket);
    else {
      const group = await groupFor(ctx, ticket.area ?? ctx.settings.defaultArea);
      if (group) await queueTicket(ctx, ticket, group);
    }
  }
}

/** Nothing is left of what was said, or nobody may answer it. */
async function isVoid(ctx: DeskContext, ticket: Intake): Promise<boolean> {
  if ((await getContact(ctx.tx, ticket.contact))?.blocked) return true;
  return !(await readIntake(ctx, ticket, await offeredAreas(ctx))).gathered.asksSomething;
}

/** Nobody was shown it, so nobody is told; it counts as no case of the client's. */
async function endQuietly(ctx: DeskContext, ticket: Intake): Promise<void> {
  const reason = ctx.t("content.nothing-left");
  await saveTicket(ctx.tx, { ...close(ticket, { at: ctx.now, by: null, reason }), area: null });
  const event = {
    ticket: ticket.number,
    at: ctx.now,
    event: "closed",
    actor: null,
    facts: { reason },
  } as const;
  await noteEvent(ctx.tx, event);
  ctx.changed({ topic: "ticket", number: ticket.number });
}

/** The group of this area that is open now, else its first; another area's when it has none; null when there is none at all. */
export async function groupFor(ctx: DeskContext, area: Area): Promise<MainGroup | null> {
  const own = await findReadyGroups(ctx.tx, area);
  const groups =
    own.length > 0 ? own : await findReadyGroups(ctx.tx, area === "support" ? "sales" : "support");
  return groups.find((group) => isOpen(group.hours, ctx.now)) ?? groups[0] ?? null;
}

/** Where its card will be seen: a ticket whose own main group was lost meanwhile waits in another one. */
export async function whereShown(ctx: DeskContext, ticket: Waiting): Promise<Waiting> {
  if ((await chatOf(ctx, ticket)) !== null) return ticket;
  const group = await groupFor(ctx, ticket.area);
  if (!group) return ticket;
  return { ...ticket, mainGroup: group.id, area: group.kind === "sales" ? "sales" : "support" };
}

async function queueTicket(ctx: DeskContext, intake: Intake, group: MainGroup): Promise<void> {
  const { said, gathered } = await readIntake(ctx, intake, await offeredAreas(ctx));
  const texts = said.map((entry) => entry.text).filter((text) => text !== null);
  const opened = await countOpenedSince(ctx.tx, intake.contact, new Date(ctx.now.getTime() - WEEK));
  // By what stands: an angry message that was taken back makes nobody angry.
  const { mood, urgent, asksForPerson } = senseMood({ texts, recentTickets: opened - 1 });
  const area = group.kind === "sales" ? "sales" : "support";
  const ticket = queue(
    { ...intake, mood, urgent, asksForPerson: asksForPerson || gathered.wantsPerson },
    { area, mainGroup: group.id },
  );
  await saveTicket(ctx.tx, ticket);
  const facts = { mainGroup: group.id };
  await noteEvent(ctx.tx, { ticket: ticket.number, at: ctx.now, event: "queued", actor: null, facts });
  await postCard(ctx, ticket, { why: null });
  await confirm(ctx, ticket, group);
  if (ticket.mood === "angry") await raiseAlert(ctx, ticket, "angry");
  if (ticket.asksForPerson) await raiseAlert(ctx, ticket, "asks-for-person");
  ctx.changed({ topic: "ticket", number: ticket.number });
}

/**
 * Posts the ticket in its main group; `why` it came back, null the first time. It shows what was said since it was last
 * shown there, or after `after`; nothing new = the client's last words again.
 */
export async function postCard(
  ctx: DeskContext,
  ticket: Waiting,
  { why, after }: { why: string | null; after?: EntryId | null },
): Promise<void> {
  const chat = await chatOf(ctx, ticket);
  // A group that was lost meanwhile: the supervisor's clock still runs, and its repair posts the card.
  if (chat === null) return;
  const last = await getLastCard(ctx.tx, ticket.number, chat);
  const to = await lastEntryId(ctx.tx, ticket.number);
  const since = after === undefined ? (last?.shows?.to ?? null) : after;
  const telling = await tellingAfter(ctx, ticket, { after: since, to });
  const shows = { after: telling, to, why, arrived: last === null };
  const text = await cardText(ctx, ticket, shows);
  const message = await enqueueMessage(ctx, { chat, content: { kind: "text", text }, ticket: ticket.number });
  await addCard(ctx.tx, {
    chat,
    message,
    ticket: ticket.number,
    kind: "card",
    shows,
    createdAt: ctx.now,
  });
}

async function chatOf(ctx: DeskContext, { mainGroup }: Waiting): Promise<ChatId | null> {
  const group = await getMainGroup(ctx.tx, mainGroup);
  return group?.jid && group.state !== "broken" ? chatOfGroup(group.jid) : null;
}

/** A card that could not wait for the end of the burst takes up the rest of it, but not with each message of a flood. */
export async function growCard(ctx: DeskContext, ticket: Waiting, entry: Entry): Promise<void> {
  const age = ctx.now.getTime() - ticket.openedAt.getTime();
  if (age < 0 || age >= ctx.settings.gatherMaxSeconds * SECOND) return;
  const { number } = ticket;
  if (await firstWithin(ctx.tx, grownKey(number), { now: ctx.now, ms: GROWS_EVERY }))
    return growTo(ctx, ticket, entry.id);
  await firstTime(ctx.tx, `${GROWS_LATER}${number}:`, ctx.now);
}

const GROWS_EVERY = 10 * SECOND;
const GROWS_LATER = "card-grows:";
const grownKey = (number: TicketNumber): string => `card-grown:${number}`;

/** Brings cards up to date that had grown a moment before. Safe to run twice. */
async function growCards(ctx: DeskContext): Promise<void> {
  for (const key of await findSaid(ctx.tx, GROWS_LATER)) {
    const number = Number(key.slice(GROWS_LATER.length, -1)) as TicketNumber;
    if (!(await firstWithin(ctx.tx, grownKey(number), { now: ctx.now, ms: GROWS_EVERY }))) continue;
    await forgetSaid(ctx.tx, key);
    const ticket = await getTicket(ctx.tx, number);
    const last = await lastEntryId(ctx.tx, number);
    if (ticket?.state === "waiting" && last !== null) await growTo(ctx, ticket, last);
  }
}

async function growTo(ctx: DeskContext, ticket: Waiting, to: EntryId): Promise<void> {
  const card = await currentCard(ctx, ticket);
  if (card?.shows) await rewrite(ctx, ticket, { ...card, shows: { ...card.shows, to } });
}

/**
 * The client changed or took back an entry that the card shows: the card is written anew while WhatsApp lets us, and
 * `otherwise` said in its group after that.
 */
export async function followOnCard(
  ctx: DeskContext,
  ticket: Waiting,
  { entry, otherwise }: { entry: EntryId; otherwise: string },
): Promise<void> {
  const card = await currentCard(ctx, ticket);
  if (!card || !isShown(card, entry)) return;
  const age = ctx.now.getTime() - card.createdAt.getTime();
  if (age >= 0 && age < EDITABLE) return rewrite(ctx, ticket, card);
  await enqueueText(ctx, card.chat, { text: otherwise, ticket: ticket.number });
}

/** What another ticket of the client had been told belongs to this one now: the card says it too, or a new one does. */
export async function cardJoined(ctx: DeskContext, ticket: Waiting, { why }: { why: string }): Promise<void> {
  const card = await currentCard(ctx, ticket);
  const age = card === null ? EDITABLE : ctx.now.getTime() - card.createdAt.getTime();
  if (!card?.shows || age < 0 || age >= EDITABLE) return postCard(ctx, ticket, { why, after: null });
  const to = await lastEntryId(ctx.tx, ticket.number);
  await rewrite(ctx, ticket, { ...card, shows: { after: null, to, why: card.shows.why } });
}

const isShown = ({ shows }: Card, entry: EntryId): boolean =>
  shows !== null && (shows.after === null || entry > shows.after) && (shows.to === null || entry <= shows.to);

async function currentCard(ctx: DeskContext, ticket: Waiting): Promise<Card | null> {
  const chat = await chatOf(ctx, ticket);
  return chat === null ? null : getLastCard(ctx.tx, ticket.number, chat);
}

async function rewrite(ctx: DeskContext, ticket: Waiting, card: Card): Promise<void> {
  if (!card.shows) return;
  await saveShows(ctx.tx, card, card.shows);
  const text = await cardText(ctx, ticket, card.shows);
  const target = { id: card.message, author: null };
  await enqueueMessage(ctx, {
    chat: card.chat,
    content: { kind: "edit", target, text },
    ticket: ticket.number,
    lane: "reply",
  });
}

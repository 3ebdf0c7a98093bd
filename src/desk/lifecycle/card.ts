/** The gathering is over: the ticket becomes a card in a main group, and the card follows what the client takes back. */
import { chatOfGroup, type ChatId, type EntryId, type TicketNumber } from "../../domain/ids.ts";
import { isOpen } from "../../domain/hours.ts";
import { senseMood } from "../../domain/language/sentiment.ts";
import { close, queue, type Area, type Intake, type Waiting } from "../../domain/ticket.ts";
import {
  addCard,
  findSaid,
  firstTime,
  firstWithin,
  forgetSaid,
  getLastCard,
  saveShows,
  type Card,
} from "../../store/tickets/cards.ts";
import { lastEntryId, type Entry } from "../../store/messages/entries.ts";
import { findReadyGroups, getMainGroup, type MainGroup } from "../../store/team/groups.ts";
import { getContact } from "../../store/contacts/people.ts";
import { countOpenedSince } from "../../store/tickets/past-tickets.ts";
import { findGathered, getTicket, noteEvent, saveTicket } from "../../store/tickets/tickets.ts";
import { raiseAlert } from "../alerts/alerts.ts";
import { cardText, tellingAfter } from "./card-text.ts";
import { confirm } from "./confirm.ts";
import type { Desk } from "../desk.ts";
import { readIntake } from "./gather.ts";
import { offeredAreas } from "./greet.ts";
import { promise, tell } from "../promise.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const WEEK = 7 * 24 * 60 * MINUTE;
/** WhatsApp lets people edit for 15 minutes; an edit that arrives later has no effect and no error. */
const EDITABLE = 14 * MINUTE;

/** Posts a card for every intake whose gathering is over. Safe to run twice. */
export async function postGathered(desk: Desk): Promise<void> {
  await growCards(desk);
  for (const ticket of await findGathered(desk.tx, desk.now, desk.settings.gatherMaxSeconds * SECOND)) {
    if (await isVoid(desk, ticket)) await endQuietly(desk, ticket);
    else {
      const group = await groupFor(desk, ticket.area ?? desk.settings.defaultArea);
      if (group) await queueTicket(desk, ticket, group);
    }
  }
}

/** Nothing is left of what was said, or nobody may answer it. */
async function isVoid(desk: Desk, ticket: Intake): Promise<boolean> {
  if ((await getContact(desk.tx, ticket.contact))?.blocked) return true;
  return !(await readIntake(desk, ticket, await offeredAreas(desk))).gathered.asksSomething;
}

/** Nobody was shown it, so nobody is told; it counts as no case of the client's. */
async function endQuietly(desk: Desk, ticket: Intake): Promise<void> {
  const reason = desk.say("content.nothing-left");
  await saveTicket(desk.tx, { ...close(ticket, { at: desk.now, by: null, reason }), area: null });
  const event = {
    ticket: ticket.number,
    at: desk.now,
    event: "closed",
    actor: null,
    facts: { reason },
  } as const;
  await noteEvent(desk.tx, event);
  desk.changed({ topic: "ticket", number: ticket.number });
}

/** The group of this area that is open now, else its first; another area's when it has none; null when there is none at all. */
export async function groupFor(desk: Desk, area: Area): Promise<MainGroup | null> {
  const own = await findReadyGroups(desk.tx, area);
  const groups =
    own.length > 0 ? own : await findReadyGroups(desk.tx, area === "support" ? "sales" : "support");
  return groups.find((group) => isOpen(group.hours, desk.now)) ?? groups[0] ?? null;
}

/** Where its card will be seen: a ticket whose own main group was lost meanwhile waits in another one. */
export async function whereShown(desk: Desk, ticket: Waiting): Promise<Waiting> {
  if ((await chatOf(desk, ticket)) !== null) return ticket;
  const group = await groupFor(desk, ticket.area);
  if (!group) return ticket;
  return { ...ticket, mainGroup: group.id, area: group.kind === "sales" ? "sales" : "support" };
}

async function queueTicket(desk: Desk, intake: Intake, group: MainGroup): Promise<void> {
  const { said, gathered } = await readIntake(desk, intake, await offeredAreas(desk));
  const texts = said.map((entry) => entry.text).filter((text) => text !== null);
  const opened = await countOpenedSince(desk.tx, intake.contact, new Date(desk.now.getTime() - WEEK));
  // By what stands: an angry message that was taken back makes nobody angry.
  const { mood, urgent, asksForPerson } = senseMood({ texts, recentTickets: opened - 1 });
  const area = group.kind === "sales" ? "sales" : "support";
  const ticket = queue(
    { ...intake, mood, urgent, asksForPerson: asksForPerson || gathered.wantsPerson },
    { area, mainGroup: group.id },
  );
  await saveTicket(desk.tx, ticket);
  const facts = { mainGroup: group.id };
  await noteEvent(desk.tx, { ticket: ticket.number, at: desk.now, event: "queued", actor: null, facts });
  await postCard(desk, ticket, { why: null });
  await confirm(desk, ticket, group);
  if (ticket.mood === "angry") await raiseAlert(desk, ticket, "angry");
  if (ticket.asksForPerson) await raiseAlert(desk, ticket, "asks-for-person");
  desk.changed({ topic: "ticket", number: ticket.number });
}

/**
 * Posts the ticket in its main group; `why` it came back, null the first time. It shows what was said since it was last
 * shown there, or after `after`; nothing new = the client's last words again.
 */
export async function postCard(
  desk: Desk,
  ticket: Waiting,
  { why, after }: { why: string | null; after?: EntryId | null },
): Promise<void> {
  const chat = await chatOf(desk, ticket);
  // A group that was lost meanwhile: the supervisor's clock still runs, and its repair posts the card.
  if (chat === null) return;
  const last = await getLastCard(desk.tx, ticket.number, chat);
  const to = await lastEntryId(desk.tx, ticket.number);
  const since = after === undefined ? (last?.shows?.to ?? null) : after;
  const shows = { after: await tellingAfter(desk, ticket, { after: since, to }), to, why };
  const text = await cardText(desk, ticket, shows);
  const message = await promise(desk, { chat, content: { kind: "text", text }, ticket: ticket.number });
  await addCard(desk.tx, {
    chat,
    message,
    ticket: ticket.number,
    kind: "card",
    shows,
    createdAt: desk.now,
  });
}

async function chatOf(desk: Desk, { mainGroup }: Waiting): Promise<ChatId | null> {
  const group = await getMainGroup(desk.tx, mainGroup);
  return group?.jid && group.state !== "broken" ? chatOfGroup(group.jid) : null;
}

/** A card that could not wait for the end of the burst takes up the rest of it, but not with each message of a flood. */
export async function growCard(desk: Desk, ticket: Waiting, entry: Entry): Promise<void> {
  const age = desk.now.getTime() - ticket.openedAt.getTime();
  if (age < 0 || age >= desk.settings.gatherMaxSeconds * SECOND) return;
  const { number } = ticket;
  if (await firstWithin(desk.tx, grownKey(number), { now: desk.now, ms: GROWS_EVERY }))
    return growTo(desk, ticket, entry.id);
  await firstTime(desk.tx, `${GROWS_LATER}${number}:`, desk.now);
}

const GROWS_EVERY = 10 * SECOND;
const GROWS_LATER = "card-grows:";
const grownKey = (number: TicketNumber): string => `card-grown:${number}`;

/** Brings cards up to date that had grown a moment before. Safe to run twice. */
async function growCards(desk: Desk): Promise<void> {
  for (const key of await findSaid(desk.tx, GROWS_LATER)) {
    const number = Number(key.slice(GROWS_LATER.length, -1)) as TicketNumber;
    if (!(await firstWithin(desk.tx, grownKey(number), { now: desk.now, ms: GROWS_EVERY }))) continue;
    await forgetSaid(desk.tx, key);
    const ticket = await getTicket(desk.tx, number);
    const last = await lastEntryId(desk.tx, number);
    if (ticket?.state === "waiting" && last !== null) await growTo(desk, ticket, last);
  }
}

async function growTo(desk: Desk, ticket: Waiting, to: EntryId): Promise<void> {
  const card = await currentCard(desk, ticket);
  if (card?.shows) await rewrite(desk, ticket, { ...card, shows: { ...card.shows, to } });
}

/**
 * The client changed or took back an entry that the card shows: the card is written anew while WhatsApp lets us, and
 * `otherwise` said in its group after that.
 */
export async function followOnCard(
  desk: Desk,
  ticket: Waiting,
  { entry, otherwise }: { entry: EntryId; otherwise: string },
): Promise<void> {
  const card = await currentCard(desk, ticket);
  if (!card || !isShown(card, entry)) return;
  const age = desk.now.getTime() - card.createdAt.getTime();
  if (age >= 0 && age < EDITABLE) return rewrite(desk, ticket, card);
  await tell(desk, card.chat, { text: otherwise, ticket: ticket.number });
}

/** What another ticket of the client had been told belongs to this one now: the card says it too, or a new one does. */
export async function cardJoined(desk: Desk, ticket: Waiting, { why }: { why: string }): Promise<void> {
  const card = await currentCard(desk, ticket);
  const age = card === null ? EDITABLE : desk.now.getTime() - card.createdAt.getTime();
  if (!card?.shows || age < 0 || age >= EDITABLE) return postCard(desk, ticket, { why, after: null });
  const to = await lastEntryId(desk.tx, ticket.number);
  await rewrite(desk, ticket, { ...card, shows: { after: null, to, why: card.shows.why } });
}

const isShown = ({ shows }: Card, entry: EntryId): boolean =>
  shows !== null && (shows.after === null || entry > shows.after) && (shows.to === null || entry <= shows.to);

async function currentCard(desk: Desk, ticket: Waiting): Promise<Card | null> {
  const chat = await chatOf(desk, ticket);
  return chat === null ? null : getLastCard(desk.tx, ticket.number, chat);
}

async function rewrite(desk: Desk, ticket: Waiting, card: Card): Promise<void> {
  if (!card.shows) return;
  await saveShows(desk.tx, card, card.shows);
  const text = await cardText(desk, ticket, card.shows);
  const target = { id: card.message, author: null };
  await promise(desk, {
    chat: card.chat,
    content: { kind: "edit", target, text },
    ticket: ticket.number,
    lane: "reply",
  });
}

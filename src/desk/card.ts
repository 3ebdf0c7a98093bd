/** The gathering is over: the ticket becomes a card in a main group. */
import { chatOfGroup, chatOfPerson } from "../domain/ids.ts";
import { isOpen, nextOpening, closedPeriodKey } from "../domain/hours.ts";
import { displayPhone } from "../domain/phone.ts";
import { senseMood } from "../domain/sentiment.ts";
import { shorten } from "../domain/shorten.ts";
import { queue, type Intake, type Ticket, type Waiting } from "../domain/ticket.ts";
import { addCard, firstTime } from "../store/cards.ts";
import { entriesOf, type Entry } from "../store/entries.ts";
import { findReadyGroups, getMainGroup, type MainGroup } from "../store/groups.ts";
import { changeContact, getPerson, toContact } from "../store/people.ts";
import { countOpenedSince, countPast, findGathered, noteEvent, saveTicket } from "../store/tickets.ts";
import { raiseAlert } from "./alerts.ts";
import { inWords } from "./content.ts";
import type { Desk } from "./desk.ts";
import { areaName, called, clock } from "./phrase.ts";
import { promise, tell } from "./promise.ts";
import { record } from "./relay.ts";

const WEEK = 7 * 24 * 60 * 60_000;
/** Enough to understand the case, short enough to scroll past. */
const CARD_TEXT = 400;

/** Posts a card for every intake whose gathering is over. Safe to run twice. */
export async function postGathered(desk: Desk): Promise<void> {
  for (const ticket of await findGathered(desk.tx, desk.now)) {
    const group = await groupFor(desk, ticket.area ?? desk.settings.defaultArea);
    if (group) await queueTicket(desk, ticket, group);
  }
}

/** The group of this area that is open now, else its first; another area's when it has none; null when there is none at all. */
async function groupFor(desk: Desk, area: "support" | "sales"): Promise<MainGroup | null> {
  const own = await findReadyGroups(desk.tx, area);
  const groups =
    own.length > 0 ? own : await findReadyGroups(desk.tx, area === "support" ? "sales" : "support");
  return groups.find((group) => isOpen(group.hours, desk.now)) ?? groups[0] ?? null;
}

async function queueTicket(desk: Desk, intake: Intake, group: MainGroup): Promise<void> {
  const said = (await entriesOf(desk.tx, intake.number)).filter((entry) => entry.side === "client");
  const texts = said.map((entry) => entry.text).filter((text) => text !== null);
  const opened = await countOpenedSince(desk.tx, intake.contact, new Date(desk.now.getTime() - WEEK));
  const sensed = senseMood({ texts, recentTickets: opened - 1 });
  const asksForPerson = intake.asksForPerson || sensed.asksForPerson;
  const area = group.kind === "sales" ? "sales" : "support";
  const ticket = queue(
    { ...intake, mood: sensed.mood, urgent: intake.urgent || sensed.urgent, asksForPerson },
    { area, mainGroup: group.id, at: desk.now },
  );
  await saveTicket(desk.tx, ticket);
  await noteEvent(desk.tx, {
    ticket: ticket.number,
    at: desk.now,
    event: "queued",
    actor: null,
    facts: { mainGroup: group.id },
  });
  await postCard(desk, ticket, { why: null });
  await confirm(desk, ticket, group);
  if (ticket.mood === "angry") await raiseAlert(desk, ticket, "angry");
  if (ticket.asksForPerson) await raiseAlert(desk, ticket, "asks-for-person");
  desk.changed({ topic: "ticket", number: ticket.number });
}

/** Posts the ticket in its main group; `why` it came back, null the first time. */
export async function postCard(desk: Desk, ticket: Waiting, { why }: { why: string | null }): Promise<void> {
  const group = await getMainGroup(desk.tx, ticket.mainGroup);
  // A group that was lost meanwhile: the supervisor's clock still runs, and its repair posts the card.
  if (!group?.jid) return;
  const chat = chatOfGroup(group.jid);
  const text = await cardText(desk, ticket, why);
  const message = await promise(desk, { chat, content: { kind: "text", text }, ticket: ticket.number });
  await addCard(desk.tx, { chat, message, ticket: ticket.number, kind: "card", createdAt: desk.now });
}

async function cardText(desk: Desk, ticket: Waiting, why: string | null): Promise<string> {
  const said = (await entriesOf(desk.tx, ticket.number)).filter((entry) => entry.side === "client");
  const past = await countPast(desk.tx, ticket.contact);
  return [
    desk.say("card.title", { number: ticket.number, area: areaName(desk, ticket.area) }),
    await clientLine(desk, ticket),
    moodLine(desk, ticket),
    ...saidLines(desk, said),
    past === 0 ? desk.say("card.first-time") : desk.say("card.past", { count: past }),
    why === null ? null : desk.say("card.returned", { why }),
    "",
    desk.say("card.how"),
  ]
    .filter((line) => line !== null)
    .join("\n");
}

async function clientLine(desk: Desk, ticket: Ticket): Promise<string> {
  const { phone } = await getPerson(desk.tx, ticket.contact);
  const name = await called(desk, ticket.contact);
  return phone === null || displayPhone(phone) === name
    ? desk.say("card.client", { name })
    : desk.say("card.client-phone", { name, phone: displayPhone(phone) });
}

function moodLine(desk: Desk, ticket: Ticket): string {
  return [
    desk.say("card.mood", { mood: desk.say(`mood.${ticket.mood}`) }),
    ticket.urgent ? desk.say("card.urgent") : null,
    ticket.asksForPerson ? desk.say("card.asks-for-person") : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function saidLines(desk: Desk, said: Entry[]): string[] {
  const texts = said
    .filter((entry) => entry.content.kind !== "media" || entry.text !== null)
    .map((entry) => entry.text ?? inWords(desk, entry.content));
  const files = said.filter((entry) => entry.content.kind === "media").length;
  const lines =
    texts.length > 0 ? [desk.say("card.text", { text: shorten(texts.join(" · "), CARD_TEXT) })] : [];
  return files > 0 ? [...lines, desk.say("card.more", { count: files })] : lines;
}

/** The client learns the number once; outside opening hours also when somebody will answer. */
async function confirm(desk: Desk, ticket: Waiting, group: MainGroup): Promise<void> {
  if (!(await firstTime(desk.tx, `confirmed:${ticket.number}`, desk.now))) return;
  const text = isOpen(group.hours, desk.now)
    ? desk.say("client.registered", { number: ticket.number })
    : await closedNotice(desk, ticket, group);
  await record(
    desk,
    { ticket: ticket.number, side: "bot", author: null, at: desk.now, content: { kind: "text", text } },
    null,
  );
  await tell(desk, chatOfPerson(ticket.contact), { text, ticket: ticket.number });
}

/** One notice per client and closed period; after that the plain confirmation. */
async function closedNotice(desk: Desk, ticket: Waiting, group: MainGroup): Promise<string> {
  const period = group.hours === null ? null : closedPeriodKey(group.hours, desk.now);
  const contact = await toContact(desk.tx, ticket.contact, desk.now);
  if (period === null || contact.closedNotice === period)
    return desk.say("client.registered", { number: ticket.number });
  await changeContact(desk.tx, ticket.contact, { closedNotice: period });
  const opening = group.hours === null ? null : nextOpening(group.hours, desk.now);
  return opening === null
    ? desk.say("client.closed-hours-unknown", { number: ticket.number })
    : desk.say("client.closed-hours", { number: ticket.number, when: clock(desk, opening) });
}

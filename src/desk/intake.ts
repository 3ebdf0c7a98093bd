/** A client wrote: into their live ticket, back into the last one, or into a new one. Never a second. */
import { chatOfPerson, type PersonId } from "../domain/ids.ts";
import { isCourtesy } from "../domain/courtesy.ts";
import type { InboundContent } from "../domain/inbound.ts";
import { chooseFromMenu } from "../domain/menu.ts";
import { senseMood } from "../domain/sentiment.ts";
import { areas, type Area, type Closed, type Intake, type Live } from "../domain/ticket.ts";
import { firstTime } from "../store/cards.ts";
import { amendEntry, entriesOf, textOf, type Entry } from "../store/entries.ts";
import { findReadyGroups, getMainGroup } from "../store/groups.ts";
import { toContact } from "../store/people.ts";
import { getLastClosed, getLiveTicket, noteEvent, openTicket, saveTicket } from "../store/tickets.ts";
import type { Desk } from "./desk.ts";
import { raiseAlert } from "./alerts.ts";
import { areaName } from "./phrase.ts";
import { tell } from "./promise.ts";
import { copyTo, record, roomChat, type Original } from "./relay.ts";
import { reopenTicket } from "./reopen.ts";

export interface ClientWords {
  contact: PersonId;
  content: InboundContent;
  original: Original;
  at: Date;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A first message shorter than this is a hello: after the menu we ask what it is about. */
const HELLO = 15;

/** What a client writes, in whatever state they are. Courtesies without a live ticket change nothing. */
export async function clientWrote(desk: Desk, words: ClientWords): Promise<void> {
  const contact = await toContact(desk.tx, words.contact, desk.now);
  if (contact.blocked) return;
  const live = await getLiveTicket(desk.tx, words.contact);
  if (live) return goOn(desk, live, words);
  if (words.content.kind === "text" && isCourtesy(words.content.text)) return;
  const last = await getLastClosed(desk.tx, words.contact);
  if (last && (await mayReopen(desk, last))) return reopenWith(desk, last, words);
  await openNew(desk, words);
}

/** Where its main group is no more, the client begins anew: there is nobody to go on with it. */
async function mayReopen(desk: Desk, last: Closed): Promise<boolean> {
  const window = desk.settings.reopenMinutes * MINUTE;
  if (last.mainGroup === null || desk.now.getTime() - last.closedAt.getTime() >= window) return false;
  return (await getMainGroup(desk.tx, last.mainGroup)) !== null;
}

async function reopenWith(desk: Desk, last: Closed, words: ClientWords): Promise<void> {
  const ticket = await reopenTicket(desk, last);
  if (ticket.state === "closed") return openNew(desk, words);
  await goOn(desk, ticket, words);
}

async function goOn(desk: Desk, ticket: Live, words: ClientWords): Promise<void> {
  const entry = await record(
    desk,
    { ticket: ticket.number, side: "client", author: words.contact, at: words.at, content: words.content },
    words.original,
  );
  const heard = hear(desk, ticket, words.content);
  switch (heard.state) {
    case "intake":
      await gather(desk, heard, entry);
      break;
    case "waiting":
      await saveTicket(desk.tx, heard);
      break;
    case "in_progress":
      await saveTicket(desk.tx, heard);
      await copyTo(desk, entry, { to: await roomChat(desk, heard.room), original: words.original });
      break;
  }
  if (heard.state !== "intake") await alertWhenWorse(desk, ticket, heard);
  desk.changed({ topic: "ticket", number: ticket.number });
}

/** What the message adds to what we know of the ticket: it gets angrier or more urgent, never less. */
function hear<T extends Live>(desk: Desk, ticket: T, content: InboundContent): T {
  const text = textOf(content);
  const mood = text === null ? null : senseMood({ texts: [text], recentTickets: 0 });
  return {
    ...ticket,
    lastMessageAt: desk.now,
    // Nobody owes an answer to a thank-you.
    unansweredSince: ticket.unansweredSince ?? (isCourtesy(text ?? "") ? null : desk.now),
    mood: mood === null || ticket.mood === "angry" || mood.mood === "neutral" ? ticket.mood : mood.mood,
    urgent: ticket.urgent || (mood?.urgent ?? false),
    asksForPerson: ticket.asksForPerson || (mood?.asksForPerson ?? false),
  };
}

async function alertWhenWorse(desk: Desk, before: Live, after: Live): Promise<void> {
  if (after.mood === "angry" && before.mood !== "angry") await raiseAlert(desk, after, "angry");
  if (after.asksForPerson && !before.asksForPerson) await raiseAlert(desk, after, "asks-for-person");
}

async function openNew(desk: Desk, words: ClientWords): Promise<void> {
  const offered = await offeredAreas(desk);
  const wait = offered.length > 1 ? desk.settings.gatherMaxSeconds : desk.settings.gatherSeconds;
  const ticket = await openTicket(desk.tx, words.contact, {
    now: desk.now,
    gatherUntil: later(desk, wait),
    gatherBy: later(desk, desk.settings.gatherMaxSeconds),
  });
  await noteEvent(desk.tx, { ticket: ticket.number, at: desk.now, event: "opened", actor: words.contact });
  await record(
    desk,
    { ticket: ticket.number, side: "client", author: words.contact, at: words.at, content: words.content },
    words.original,
  );
  const area = offered.length > 1 ? null : (offered[0] ?? desk.settings.defaultArea);
  await saveTicket(desk.tx, { ...hear(desk, ticket, words.content), area });
  await greet(desk, ticket, offered);
  desk.changed({ topic: "ticket", number: ticket.number });
}

const later = (desk: Desk, seconds: number): Date => new Date(desk.now.getTime() + seconds * SECOND);
const sooner = (one: Date, other: Date): Date => (one < other ? one : other);

/** The areas a client can choose from: those with a group that can take cards. One or none = there is no menu. */
async function offeredAreas(desk: Desk): Promise<Area[]> {
  if (!desk.settings.menu) return [];
  const offered: Area[] = [];
  for (const area of areas) if ((await findReadyGroups(desk.tx, area)).length > 0) offered.push(area);
  return offered;
}

async function greet(desk: Desk, ticket: Intake, offered: Area[]): Promise<void> {
  const { companyName } = desk.settings;
  const hello = companyName
    ? desk.say("client.greeting-company", { company: companyName })
    : desk.say("client.greeting");
  const menu =
    offered.length > 1 ? `\n\n${desk.say("client.menu", { options: optionsOf(desk, offered) })}` : "";
  await say(desk, ticket, hello + menu);
}

function optionsOf(desk: Desk, offered: Area[]): string {
  return offered
    .map((area, index) => desk.say("client.menu-option", { number: index + 1, area: areaName(desk, area) }))
    .join("\n");
}

/** Writes to the client in our own name, and into the conversation. */
async function say(desk: Desk, ticket: Live, text: string): Promise<void> {
  const chat = chatOfPerson(ticket.contact);
  await record(
    desk,
    { ticket: ticket.number, side: "bot", author: null, at: desk.now, content: { kind: "text", text } },
    null,
  );
  await tell(desk, chat, { text, ticket: ticket.number, lane: "automatic" });
}

async function gather(desk: Desk, ticket: Intake, entry: Entry): Promise<void> {
  const offered = ticket.area === null ? await offeredAreas(desk) : [];
  if (ticket.area === null && offered.length > 1) return choose(desk, ticket, { entry, offered });
  await saveTicket(desk.tx, {
    ...ticket,
    gatherUntil: sooner(later(desk, desk.settings.gatherSeconds), ticket.gatherBy),
  });
}

async function choose(
  desk: Desk,
  ticket: Intake,
  { entry, offered }: { entry: Entry; offered: Area[] },
): Promise<void> {
  const text = entry.content.kind === "text" ? entry.content.text : null;
  const options = offered.map((area) => ({
    key: area,
    label: areaName(desk, area),
    words: desk.say(`area.${area}.words`).split(" "),
  }));
  const choice = text === null ? null : chooseFromMenu(text, options);
  if (choice && "chosen" in choice) {
    // "1" says nothing to the agent; "ventas, quiero 100 megas" does.
    if (text !== null && text.length < HELLO) await amendEntry(desk.tx, entry.id, { side: "menu" });
    return chosen(desk, ticket, choice.chosen as Area);
  }
  if (choice) return chosen(desk, { ...ticket, asksForPerson: true }, desk.settings.defaultArea);
  await saveTicket(desk.tx, ticket);
  const once = await firstTime(desk.tx, `menu-again:${ticket.number}`, desk.now);
  // Somebody who tells their story instead of choosing is not interrupted.
  if (once && text !== null && text.length < HELLO) {
    await say(desk, ticket, desk.say("client.menu-again", { options: optionsOf(desk, offered) }));
  }
}

async function chosen(desk: Desk, ticket: Intake, area: Area): Promise<void> {
  const told = await hasSaidSomething(desk, ticket);
  const wait = told ? desk.settings.gatherSeconds : desk.settings.gatherMaxSeconds;
  await saveTicket(desk.tx, {
    ...ticket,
    area,
    gatherUntil: later(desk, wait),
    gatherBy: later(desk, desk.settings.gatherMaxSeconds),
  });
  if (!told) await say(desk, ticket, desk.say("client.tell-us", { area: areaName(desk, area) }));
}

/** More than a hello and a choice. */
async function hasSaidSomething(desk: Desk, ticket: Intake): Promise<boolean> {
  if (ticket.asksForPerson) return true;
  const said = await entriesOf(desk.tx, ticket.number);
  return said.some(
    (entry) =>
      entry.side === "client" && (entry.content.kind !== "text" || entry.content.text.length >= HELLO),
  );
}

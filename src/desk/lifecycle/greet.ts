/** What a client reads of us before anybody attends them: one greeting, which holds the menu. */
import { chatOfPerson, type PersonId } from "../../domain/ids.ts";
import type { MenuOption } from "../../domain/language/menu.ts";
import { areas, type Area, type Live } from "../../domain/ticket.ts";
import { firstWithin, getSaidAt } from "../../store/tickets/cards.ts";
import { findReadyGroups } from "../../store/team/groups.ts";
import type { Desk } from "../desk.ts";
import { areaName } from "../phrase.ts";
import { tell } from "../promise.ts";
import { record } from "../conversation/relay.ts";

const HOUR = 60 * 60_000;
/** Somebody who sends nothing but stickers is greeted once a day. */
const GREET_AGAIN = 24 * HOUR;
/** For so long a greeting is still before their eyes: it is not repeated, and its menu can be answered. */
const REMEMBERED = HOUR;

/** The areas a client can choose from: those with a group that can take cards. Fewer than two = there is no menu. */
export async function offeredAreas(desk: Desk): Promise<Area[]> {
  if (!desk.settings.menu) return [];
  const offered: Area[] = [];
  for (const area of areas) if ((await findReadyGroups(desk.tx, area)).length > 0) offered.push(area);
  return offered;
}

export const asOptions = (desk: Desk, offered: Area[]): MenuOption[] =>
  offered.map((area) => ({
    key: area,
    label: areaName(desk, area),
    words: desk.say(`area.${area}.words`).split(" "),
  }));

/** The numbered lines of the menu. */
export function menuLines(desk: Desk, offered: Area[]): string {
  return offered
    .map((area, index) => desk.say("client.menu-option", { number: index + 1, area: areaName(desk, area) }))
    .join("\n");
}

export function hello(desk: Desk): string {
  const { companyName } = desk.settings;
  return companyName
    ? desk.say("client.greeting-company", { company: companyName })
    : desk.say("client.greeting");
}

function greeting(desk: Desk, offered: Area[]): string {
  if (offered.length < 2) return hello(desk);
  return `${hello(desk)}\n\n${desk.say("client.menu", { options: menuLines(desk, offered) })}`;
}

/** Writes to the client in our own name, and into the conversation. */
export async function sayToClient(desk: Desk, ticket: Live, text: string): Promise<void> {
  await noteSaid(desk, ticket, { text, at: desk.now });
  await tell(desk, chatOfPerson(ticket.contact), { text, ticket: ticket.number, lane: "automatic" });
}

async function noteSaid(
  desk: Desk,
  { number }: Live,
  { text, at }: { text: string; at: Date },
): Promise<void> {
  const content = { kind: "text", text } as const;
  await record(desk, { ticket: number, side: "bot", author: null, at, content }, null);
}

const greetedKey = (person: PersonId): string => `greeted:${person}`;

/** A stranger's sticker may be a hello: it is answered, and nothing is opened until they say something. */
export async function greetAlone(desk: Desk, person: PersonId): Promise<void> {
  if (!(await firstWithin(desk.tx, greetedKey(person), { now: desk.now, ms: GREET_AGAIN }))) return;
  await tell(desk, chatOfPerson(person), { text: greeting(desk, await offeredAreas(desk)) });
}

/** Puts into the conversation the greeting that was said before there was one. False = there was none of late. */
export async function recallGreeting(desk: Desk, ticket: Live, offered: Area[]): Promise<boolean> {
  const at = await getSaidAt(desk.tx, greetedKey(ticket.contact));
  if (at === null || at > desk.now || desk.now.getTime() - at.getTime() >= REMEMBERED) return false;
  await noteSaid(desk, ticket, { text: greeting(desk, offered), at });
  return true;
}

export const greet = async (desk: Desk, ticket: Live, offered: Area[]): Promise<void> =>
  sayToClient(desk, ticket, greeting(desk, offered));

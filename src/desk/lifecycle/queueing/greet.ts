/** Greeting of a client before anybody attends to them: one message, with the menu of areas. */
import { chatOfPerson, type PersonId } from "../../../domain/ids.ts";
import type { MenuOption } from "../../../domain/language/menu.ts";
import { areas, type Area, type Live } from "../../../domain/ticket.ts";
import { firstWithin, getSaidAt, isLatest } from "../../../store/tickets/cards.ts";
import { findReadyGroups } from "../../../store/team/groups.ts";
import type { DeskContext } from "../../context.ts";
import { areaName } from "../../phrase.ts";
import { enqueueText } from "../../enqueue.ts";
import { record } from "../../conversation/relay.ts";

const HOUR = 60 * 60_000;
/** Somebody who sends nothing but stickers is greeted once a day. */
const GREET_AGAIN = 24 * HOUR;
/** For so long a greeting is still before their eyes: it is not repeated, and its menu can be answered. */
const REMEMBERED = HOUR;

/** The areas a client can choose from: those with a group that can take cards. Fewer than two = there is no menu. */
export async function offeredAreas(ctx: DeskContext): Promise<Area[]> {
  if (!ctx.settings.menu) return [];
  const offered: Area[] = [];
  for (const area of areas) if ((await findReadyGroups(ctx.tx, area)).length > 0) offered.push(area);
  return offered;
}

export const asOptions = (ctx: DeskContext, offered: Area[]): MenuOption[] =>
  offered.map((area) => ({
    key: area,
    label: areaName(ctx, area),
    words: ctx.t(`area.${area}.words`).split(" "),
  }));

/** The numbered lines of the menu. */
export function menuLines(ctx: DeskContext, offered: Area[]): string {
  return offered
    .map((area, index) => ctx.t("client.menu-option", { number: index + 1, area: areaName(ctx, area) }))
    .join("\n");
}

export function hello(ctx: DeskContext): string {
  const { companyName } = ctx.settings;
  return companyName ? ctx.t("client.greeting-company", { company: companyName }) : ctx.t("client.greeting");
}

function greeting(ctx: DeskContext, offered: Area[]): string {
  if (offered.length < 2) return hello(ctx);
  return `${hello(ctx)}\n\n${ctx.t("client.menu", { options: menuLines(ctx, offered) })}`;
}

/** Writes to the client in our own name, and into the conversation. */
export async function sayToClient(ctx: DeskContext, ticket: Live, text: string): Promise<void> {
  await noteSaid(ctx, ticket, { text, at: ctx.now });
  await enqueueText(ctx, chatOfPerson(ticket.contact), { text, ticket: ticket.number, lane: "automatic" });
}

async function noteSaid(
  ctx: DeskContext,
  { number }: Live,
  { text, at }: { text: string; at: Date },
): Promise<void> {
  const content = { kind: "text", text } as const;
  await record(ctx, { ticket: number, side: "bot", author: null, at, content }, null);
}

const greetedKey = (person: PersonId): string => `greeted:${person}`;

const handsetKey = (person: PersonId): string => `handset-wrote:${person}`;

/** Remembers when the owner last wrote to somebody from the company's phone. */
export async function noteHandsetWrote(ctx: DeskContext, person: PersonId, at: Date): Promise<void> {
  await isLatest(ctx.tx, handsetKey(person), at);
}

/** Whether the owner wrote to them from the phone within a day: then their 👍 answers that. */
export async function handsetWroteToday(ctx: DeskContext, person: PersonId): Promise<boolean> {
  const at = await getSaidAt(ctx.tx, handsetKey(person));
  return at !== null && ctx.now.getTime() - at.getTime() < GREET_AGAIN;
}

/** A stranger's sticker may be a hello: it is answered, and nothing is opened until they say something. */
export async function greetAlone(ctx: DeskContext, person: PersonId): Promise<void> {
  if (!(await firstWithin(ctx.tx, greetedKey(person), { now: ctx.now, ms: GREET_AGAIN }))) return;
  await enqueueText(ctx, chatOfPerson(person), { text: greeting(ctx, await offeredAreas(ctx)) });
}

/** Puts into the conversation the greeting that was said before there was one. False = there was none of late. */
export async function recallGreeting(ctx: DeskContext, ticket: Live, offered: Area[]): Promise<boolean> {
  const at = await getSaidAt(ctx.tx, greetedKey(ticket.contact));
  if (at === null || at > ctx.now || ctx.now.getTime() - at.getTime() >= REMEMBERED) return false;
  await noteSaid(ctx, ticket, { text: greeting(ctx, offered), at });
  return true;
}

export const greet = async (ctx: DeskContext, ticket: Live, offered: Area[]): Promise<void> =>
  sayToClient(ctx, ticket, greeting(ctx, offered));

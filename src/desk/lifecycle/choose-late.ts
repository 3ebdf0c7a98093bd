/**
 * Menu choices out of their time: of a client whose ticket waits already (an edited or corrected choice, or the first one), and
 * of one who chose, said nothing until the ticket was over, and then goes on.
 */
import { HELLO } from "../../domain/language/gathering.ts";
import { chooseFromMenu, correctionIn } from "../../domain/language/menu.ts";
import type { Area, Live, Waiting } from "../../domain/ticket.ts";
import { amendEntry, entriesOf, type Entry } from "../../store/messages/entries.ts";
import { firstTime } from "../../store/tickets/cards.ts";
import { getLastEmpty } from "../../store/tickets/past-tickets.ts";
import type { DeskContext } from "../context.ts";
import { areaName } from "../phrase.ts";
import { groupFor } from "./queueing/card.ts";
import { isByPeople, readIntake } from "./queueing/gather.ts";
import { asOptions, menuLines, offeredAreas, sayToClient } from "./queueing/greet.ts";
import { transferToGroup } from "./transfer.ts";

/** The area that an entry chooses; null = none. */
export async function choiceIn(ctx: DeskContext, { text }: Entry): Promise<Area | null> {
  const offered = await offeredAreas(ctx);
  const choice = chooseFromMenu(text ?? "", asOptions(ctx, offered));
  return choice && "chosen" in choice ? (choice.chosen as Area) : null;
}

/**
 * "1" became "2" after the card was posted: the ticket belongs to the other area. False = people attended to them meanwhile, and
 * it is for whoever reads the card.
 */
export async function chooseAnew(ctx: DeskContext, ticket: Waiting, entry: Entry): Promise<boolean> {
  const isForPeople = wasAttended(ticket, await entriesOf(ctx.tx, ticket.number));
  const area = isForPeople ? null : await choiceIn(ctx, entry);
  if (area === null) await amendEntry(ctx.tx, entry.id, { side: "client" });
  else if (area !== ticket.area) await moveTo(ctx, ticket, area);
  return !isForPeople;
}

/** Whether a person wrote to the client or passed the ticket on: since then the client answers people, and not the menu. */
const wasAttended = ({ transfers }: Waiting, entries: Entry[]): boolean =>
  transfers > 0 || entries.some(isByPeople);

/**
 * Carries out a choice that came after the card: the ticket moves to that area, and the client is told. Once: who was moved so
 * is not sent to and fro, and never after people attended to them. False = the entry is no choice, or changes none.
 */
export async function chooseLate(ctx: DeskContext, ticket: Waiting, entry: Entry): Promise<boolean> {
  if (entry.content.kind !== "text") return false;
  const offered = await offeredAreas(ctx);
  if (offered.length < 2) return false;
  const entries = await entriesOf(ctx.tx, ticket.number);
  const menu = menuLines(ctx, offered);
  if (!entries.some(({ side, text }) => side === "bot" && text?.includes(menu))) return false;
  if (wasAttended(ticket, entries)) return false;
  const choices = entries.filter(({ side, deletedAt }) => side === "menu" && deletedAt === null);
  // Written before the choice that counts, it only arrived later.
  if (choices.some(({ at }) => at > entry.at)) return false;
  const isMade = choices.length > 0;
  const area = isMade
    ? (correctionIn(entry.content.text, asOptions(ctx, offered)) as Area | null)
    : await firstChoice(ctx, entry.content.text, entry);
  if (area === null || (isMade && area === ticket.area)) return false;
  if (!(await firstTime(ctx.tx, `chose-late:${ticket.number}`, ctx.now))) return false;
  await amendEntry(ctx.tx, entry.id, { side: "menu" });
  if (area === ticket.area) await tellArea(ctx, ticket, area);
  else await moveTo(ctx, ticket, area);
  return true;
}

const firstChoice = async (ctx: DeskContext, text: string, entry: Entry): Promise<Area | null> =>
  text.length < HELLO ? choiceIn(ctx, entry) : null;

/** For so long a choice is remembered whose ticket ended because nothing else was said. */
const REMEMBERED = 60 * 60_000;

/**
 * Brings into a new ticket what stood in one that ended for want of words, when a choice is part of it: the greeting with
 * the menu, and the answer. False = there is none of late.
 */
export async function takeUpChoice(
  ctx: DeskContext,
  { number, contact }: Live,
  offered: Area[],
): Promise<boolean> {
  const before = offered.length > 1 ? await getLastEmpty(ctx.tx, contact) : null;
  const age = before ? ctx.now.getTime() - before.closedAt.getTime() : REMEMBERED;
  if (!before || age < 0 || age >= REMEMBERED) return false;
  if ((await readIntake(ctx, before, offered)).gathered.chosen === null) return false;
  for (const { id } of await entriesOf(ctx.tx, before.number))
    await amendEntry(ctx.tx, id, { ticket: number });
  return true;
}

async function moveTo(ctx: DeskContext, ticket: Waiting, area: Area): Promise<void> {
  const group = await groupFor(ctx, area);
  if (group?.kind !== area) return;
  const reason = ctx.t("card.chose-again");
  await transferToGroup(ctx, ticket, { mainGroup: group.id, by: ticket.contact, reason });
  await tellArea(ctx, ticket, area);
}

const tellArea = async (ctx: DeskContext, ticket: Waiting, area: Area): Promise<void> =>
  sayToClient(ctx, ticket, ctx.t("client.area", { number: ticket.number, area: areaName(ctx, area) }));

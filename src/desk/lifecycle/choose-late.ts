/** Menu choices of a client whose ticket waits already: an edited choice, or the first one, made after the card was posted. */
import { HELLO } from "../../domain/language/gathering.ts";
import { chooseFromMenu } from "../../domain/language/menu.ts";
import type { Area, Waiting } from "../../domain/ticket.ts";
import { amendEntry, entriesOf, type Entry } from "../../store/messages/entries.ts";
import type { DeskContext } from "../context.ts";
import { areaName } from "../phrase.ts";
import { groupFor } from "./card.ts";
import { asOptions, menuLines, offeredAreas, sayToClient } from "./greet.ts";
import { transferToGroup } from "./transfer.ts";

/** The area that an entry chooses; null = none. */
export async function choiceIn(ctx: DeskContext, { text }: Entry): Promise<Area | null> {
  const offered = await offeredAreas(ctx);
  const choice = chooseFromMenu(text ?? "", asOptions(ctx, offered));
  return choice && "chosen" in choice ? (choice.chosen as Area) : null;
}

/** "1" became "2" after the card was posted: the ticket belongs to the other area. */
export async function chooseAnew(ctx: DeskContext, ticket: Waiting, entry: Entry): Promise<void> {
  const area = await choiceIn(ctx, entry);
  if (area === null) return amendEntry(ctx.tx, entry.id, { side: "client" });
  if (area !== ticket.area) await moveTo(ctx, ticket, area);
}

/**
 * Carries out a choice that came after the card: the ticket moves to that area, and the client is told. False = the entry
 * is no choice, or one was made before.
 */
export async function chooseLate(ctx: DeskContext, ticket: Waiting, entry: Entry): Promise<boolean> {
  if (entry.content.kind !== "text" || entry.content.text.length >= HELLO) return false;
  const offered = await offeredAreas(ctx);
  const area = offered.length > 1 ? await choiceIn(ctx, entry) : null;
  if (area === null) return false;
  const entries = await entriesOf(ctx.tx, ticket.number);
  const menu = menuLines(ctx, offered);
  const isAsked = entries.some(({ side, text }) => side === "bot" && text?.includes(menu));
  if (!isAsked || entries.some(({ side }) => side === "menu")) return false;
  await amendEntry(ctx.tx, entry.id, { side: "menu" });
  if (area === ticket.area) await tellArea(ctx, ticket, area);
  else await moveTo(ctx, ticket, area);
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

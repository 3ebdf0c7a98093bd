/** Text of a card: who, their mood, what they said, and how to take it. */
import { intentOf } from "../../../domain/language/intent.ts";
import { toEntryId, type EntryId, type TicketNumber } from "../../../domain/ids.ts";
import { displayPhone } from "../../../domain/contacts/phone.ts";
import { shorten } from "../../../domain/text/shorten.ts";
import type { Ticket, Waiting } from "../../../domain/ticket.ts";
import type { Entry } from "../../../store/messages/entries.ts";
import { areClientWordsGone, findClientWords } from "../../../store/messages/client-words.ts";
import { getPerson } from "../../../store/contacts/people.ts";
import { countPast } from "../../../store/tickets/past-tickets.ts";
import { inWords } from "../../conversation/content.ts";
import type { DeskContext } from "../../context.ts";
import { areaName, called } from "../../phrase.ts";

/** Enough to understand the case, short enough to scroll past. */
const CARD_TEXT = 400;

export interface Shown {
  after: EntryId | null;
  to: EntryId | null;
  why: string | null;
  arrived?: boolean;
}

export async function cardText(
  ctx: DeskContext,
  ticket: Waiting,
  { why, arrived, ...range }: Shown,
): Promise<string> {
  const said = await findClientWords(ctx.tx, ticket.number, range);
  const past = await countPast(ctx.tx, ticket.contact);
  return [
    ctx.t("card.title", { number: ticket.number, area: areaName(ctx, ticket.area) }),
    await clientLine(ctx, ticket),
    moodLine(ctx, ticket),
    ...(said.length === 0 ? await goneLine(ctx, ticket.number) : saidLines(ctx, said)),
    past === 0 ? ctx.t("card.first-time") : ctx.t("card.past", { count: past }),
    why === null ? null : ctx.t(arrived ? "card.arrived" : "card.returned", { why }),
    "",
    ctx.t("card.how"),
  ]
    .filter((line) => line !== null)
    .join("\n");
}

/** That nothing is left of what the client wrote; no line when they wrote nothing, or something of it stands. */
export const goneLine = async (ctx: DeskContext, number: TicketNumber): Promise<string[]> =>
  (await areClientWordsGone(ctx.tx, number)) ? [ctx.t("card.all-deleted")] : [];

const REWORDED_TEXT = 300;

/** That the client changed what a card says which can be edited no more. */
export const rewordedLine = (ctx: DeskContext, { number }: Pick<Ticket, "number">, { text }: Entry): string =>
  ctx.t("main.reworded", { number, text: shorten(text ?? "", REWORDED_TEXT) });

/** From where on a card tells something: `after`, or so much earlier that the client's last words stand in it. */
export async function tellingAfter(
  ctx: DeskContext,
  { number }: Waiting,
  { after, to }: Pick<Shown, "after" | "to">,
): Promise<EntryId | null> {
  if (after === null || (await findClientWords(ctx.tx, number, { after, to })).some(isTelling)) return after;
  const told = (await findClientWords(ctx.tx, number, { after: null, to })).filter(isTelling);
  let first = told.at(-1);
  let length = 0;
  for (const entry of told.toReversed()) {
    length += entry.text?.length ?? 0;
    if (length > CARD_TEXT) break;
    first = entry;
  }
  return first ? toEntryId(first.id - 1) : after;
}

async function clientLine(ctx: DeskContext, ticket: Ticket): Promise<string> {
  const { phone } = await getPerson(ctx.tx, ticket.contact);
  const name = await called(ctx, ticket.contact);
  return phone === null || displayPhone(phone) === name
    ? ctx.t("card.client", { name })
    : ctx.t("card.client-phone", { name, phone: displayPhone(phone) });
}

function moodLine(ctx: DeskContext, ticket: Ticket): string {
  return [
    ctx.t("card.mood", { mood: ctx.t(`mood.${ticket.mood}`) }),
    ticket.urgent ? ctx.t("card.urgent") : null,
    ticket.asksForPerson ? ctx.t("card.asks-for-person") : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** Stickers and the like say nothing about the case. */
const isTelling = ({ content }: Entry): boolean => !["gesture", "signal"].includes(intentOf(content));

/** Their words; files are named by what they are. */
function saidLines(ctx: DeskContext, said: Entry[]): string[] {
  const telling = said.filter(isTelling);
  const isFile = ({ content }: Entry): boolean => content.kind === "media";
  const texts = telling
    .filter((entry) => !isFile(entry) || entry.text !== null)
    .map((entry) => (hasOwnWords(entry) ? (entry.text ?? "") : inWords(ctx, entry.content)));
  const files = telling.filter(isFile);
  const kinds = filesByKind(ctx, files);
  if (texts.length === 0) return kinds === "" ? [] : [ctx.t("card.text", { text: kinds })];
  const words = ctx.t("card.text", { text: shorten(texts.join(" · "), CARD_TEXT) });
  return files.length === 0 ? [words] : [words, ctx.t("card.more", { count: files.length, kinds })];
}

/** Everything else says in words what it is. */
const hasOwnWords = ({ content, text }: Entry): boolean =>
  text !== null && (content.kind === "media" || (content.kind === "text" && !content.rich));

/** "📷 Foto ×2 · 🎤 Mensaje de voz" */
function filesByKind(ctx: DeskContext, files: Entry[]): string {
  const counted = new Map<string, number>();
  for (const { content } of files) {
    if (content.kind !== "media") continue;
    const name = ctx.t(`content.media.${content.media.kind}`);
    counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  return [...counted].map(([name, n]) => (n === 1 ? name : `${name} ×${n}`)).join(" · ");
}

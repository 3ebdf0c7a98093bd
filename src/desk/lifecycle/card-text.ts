/** What a card says: who, how they sound, what they said, and how to take it. */
import { bearingOf } from "../../domain/language/bearing.ts";
import { toEntryId, type EntryId } from "../../domain/ids.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { shorten } from "../../domain/text/shorten.ts";
import type { Ticket, Waiting } from "../../domain/ticket.ts";
import { findClientWords, type Entry } from "../../store/messages/entries.ts";
import { getPerson } from "../../store/contacts/people.ts";
import { countPast } from "../../store/tickets/past-tickets.ts";
import { inWords } from "../conversation/content.ts";
import type { Desk } from "../desk.ts";
import { areaName, called } from "../phrase.ts";

/** Enough to understand the case, short enough to scroll past. */
const CARD_TEXT = 400;

export interface Shown {
  after: EntryId | null;
  to: EntryId | null;
  why: string | null;
}

export async function cardText(desk: Desk, ticket: Waiting, { why, ...range }: Shown): Promise<string> {
  const said = await findClientWords(desk.tx, ticket.number, range);
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

/** From where on a card tells something: `after`, or so much earlier that the client's last words stand in it. */
export async function tellingAfter(
  desk: Desk,
  { number }: Waiting,
  { after, to }: Pick<Shown, "after" | "to">,
): Promise<EntryId | null> {
  if (after === null || (await findClientWords(desk.tx, number, { after, to })).some(isTelling)) return after;
  const told = (await findClientWords(desk.tx, number, { after: null, to })).filter(isTelling);
  let first = told.at(-1);
  let length = 0;
  for (const entry of told.toReversed()) {
    length += entry.text?.length ?? 0;
    if (length > CARD_TEXT) break;
    first = entry;
  }
  return first ? toEntryId(first.id - 1) : after;
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

/** Stickers and the like say nothing about the case. */
const isTelling = ({ content }: Entry): boolean => !["gesture", "signal"].includes(bearingOf(content));

/** Their words; files are named by what they are. */
function saidLines(desk: Desk, said: Entry[]): string[] {
  const telling = said.filter(isTelling);
  const isFile = ({ content }: Entry): boolean => content.kind === "media";
  const texts = telling
    .filter((entry) => !isFile(entry) || entry.text !== null)
    .map((entry) => (hasOwnWords(entry) ? (entry.text ?? "") : inWords(desk, entry.content)));
  const files = telling.filter(isFile);
  const kinds = filesByKind(desk, files);
  if (texts.length === 0) return kinds === "" ? [] : [desk.say("card.text", { text: kinds })];
  const words = desk.say("card.text", { text: shorten(texts.join(" · "), CARD_TEXT) });
  return files.length === 0 ? [words] : [words, desk.say("card.more", { count: files.length, kinds })];
}

/** Everything else says in words what it is. */
const hasOwnWords = ({ content, text }: Entry): boolean =>
  text !== null && (content.kind === "media" || (content.kind === "text" && !content.rich));

/** "📷 Foto ×2 · 🎤 Mensaje de voz" */
function filesByKind(desk: Desk, files: Entry[]): string {
  const counted = new Map<string, number>();
  for (const { content } of files) {
    if (content.kind !== "media") continue;
    const name = desk.say(`content.media.${content.media.kind}`);
    counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  return [...counted].map(([name, n]) => (n === 1 ? name : `${name} ×${n}`)).join(" · ");
}

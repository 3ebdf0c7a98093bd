/** What was said so far, as whoever takes the case reads it in their room: who said each thing, and nothing twice. */
import type { ChatId, TicketNumber } from "../domain/ids.ts";
import type { InboundContent } from "../domain/inbound.ts";
import type { Outgoing, Quote } from "../domain/outgoing.ts";
import { findUnshown, type Entry } from "../store/entries.ts";
import { inWords, repeat, speakerOf } from "./content.ts";
import type { Desk } from "./desk.ts";
import { takesCaption } from "./panel-file.ts";
import { promise } from "./promise.ts";
import { underQuote } from "./quote-line.ts";
import { quoteOfEntry } from "./relay.ts";

/** Enough to go on with; a long case would fill the room, and hold up everybody while it is written. */
const LATEST = 60;

/** The newest of what the room does not show yet, how many more there are, and how many it shows already. */
export type History = Awaited<ReturnType<typeof findUnshown>>;

export const readHistory = (desk: Desk, ticket: TicketNumber, room: ChatId): Promise<History> =>
  findUnshown(desk.tx, { ticket, chat: room, limit: LATEST });

/** Where to find what is not copied. */
export function historyLines(desk: Desk, { older, there }: History): string[] {
  return [
    ...(there > 0 ? [desk.say("room.history-above")] : []),
    ...(older > 0 ? [desk.say("room.history-older", { count: older })] : []),
  ];
}

export async function showHistory(desk: Desk, { newest }: History, room: ChatId): Promise<void> {
  for (const entry of newest) await showEntry(desk, entry, room);
}

async function showEntry(desk: Desk, entry: Entry, room: ChatId): Promise<void> {
  const who = await speakerOf(desk, entry);
  const quote = entry.quote === null ? null : await quoteOfEntry(desk, entry.quote, room);
  const letter = { chat: room, ticket: entry.ticket, entry: entry.id, lane: "history" } as const;
  const { before, parts } =
    who === null
      ? { before: null, parts: repeat(desk, entry.content, quote) }
      : saidBy(desk, entry.content, { who, quote });
  // A line that only says who comes first and is found last: an answer quotes what was said.
  if (before !== null)
    await promise(desk, { ...letter, content: { kind: "text", text: before }, part: parts.length });
  const shown = quote ? parts : await underQuote(desk, entry, { to: room, parts, lane: "history" });
  for (const [part, content] of shown.entries()) await promise(desk, { ...letter, content, part });
}

/** The content with whose it is: in the text, under the picture, or in a line before what takes no words. */
function saidBy(
  desk: Desk,
  content: InboundContent,
  { who, quote }: { who: string; quote: Quote | null },
): { before: string | null; parts: Outgoing[] } {
  const saying = (text: string): string => desk.say("content.said-by", { who, text });
  switch (content.kind) {
    case "media": {
      const { media } = content;
      if (!takesCaption(media))
        return { before: saying(inWords(desk, content)), parts: repeat(desk, content, quote) };
      const caption = media.caption ? saying(media.caption) : desk.say("content.said-by-media", { who });
      return { before: null, parts: repeat(desk, { ...content, media: { ...media, caption } }, quote) };
    }
    case "location":
    case "contacts":
      return { before: saying(inWords(desk, content)), parts: repeat(desk, content, quote) };
    case "text":
    case "rich":
    case "vote":
    case "poll":
    case "view-once":
    case "undecryptable":
    case "unsupported":
    case "reaction":
    case "edit":
    case "deletion":
      return {
        before: null,
        parts: repeat(desk, { kind: "text", text: saying(inWords(desk, content)) }, quote),
      };
  }
}

/** Conversation history, copied into the room of whoever takes the case: who said each thing, and nothing twice. */
import type { ChatId } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { Outgoing, Quote } from "../../domain/messages/outgoing.ts";
import type { InProgress } from "../../domain/ticket.ts";
import { findUnshown, type Entry } from "../../store/messages/entries.ts";
import { copiedFromIn, noteCopiedFrom } from "../../store/tickets/room-cases.ts";
import { inWords, repeat, speakerOf, takesCaption } from "./content.ts";
import type { DeskContext } from "../context.ts";
import { enqueueAll, enqueueMessage } from "../enqueue.ts";
import { underQuote } from "./quote-line.ts";
import { quoteOfEntry } from "./relay.ts";

/** Enough to go on with; a long case would fill the room, and hold up everybody while it is written. */
const LATEST = 60;

/** The newest of what the room does not show yet, how many more there are, and how many it shows already. */
export type History = Awaited<ReturnType<typeof findUnshown>>;

/**
 * Call it when the case has its room. What was left out when it came to this room before stays left out: after newer
 * words it would look as if it had just been said.
 */
export async function readHistory(
  ctx: DeskContext,
  { number: ticket, room }: InProgress,
  chat: ChatId,
): Promise<History> {
  const from = await copiedFromIn(ctx.tx, { room, ticket });
  const history = await findUnshown(ctx.tx, { ticket, chat, from, limit: LATEST });
  const [oldest] = history.newest;
  if (oldest && history.older > 0) await noteCopiedFrom(ctx.tx, room, oldest.id);
  return history;
}

/** Where to find what is not copied. */
export function historyLines(ctx: DeskContext, { older, there }: History): string[] {
  return [
    ...(there > 0 ? [ctx.t("room.history-above")] : []),
    ...(older > 0 ? [ctx.t("room.history-older", { count: older })] : []),
  ];
}

export async function showHistory(ctx: DeskContext, { newest }: History, room: ChatId): Promise<void> {
  for (const entry of newest) if (!isForgotten(entry)) await showEntry(ctx, entry, room);
}

/** Its time to be kept is over: nothing of it can be shown. */
export const isForgotten = ({ content }: Entry): boolean =>
  content.kind === "unsupported" && content.wireType === "forgotten";

async function showEntry(ctx: DeskContext, entry: Entry, room: ChatId): Promise<void> {
  const who = await speakerOf(ctx, entry);
  const quote = entry.quote === null ? null : await quoteOfEntry(ctx, entry.quote, room);
  const label =
    who === null
      ? null
      : {
          saying: (text: string) => ctx.t("content.said-by", { who, text }),
          bare: ctx.t("content.said-by-media", { who }),
        };
  await showAs(ctx, entry, { room, quote, label, lane: "history" });
}

/** Whose something is, in words before it; `bare` stands alone under a picture without a caption. */
interface Label {
  saying: (text: string) => string;
  bare: string;
}

/** What the owner says on the company's phone, as the agent sees it in the room. */
export async function showFromHandset(
  ctx: DeskContext,
  entry: Entry,
  { room, quote }: { room: ChatId; quote: Quote | null },
): Promise<void> {
  const saying = (text: string): string => ctx.t("content.from-handset", { text });
  const label = { saying, bare: saying(inWords(ctx, entry.content)) };
  await showAs(ctx, entry, { room, quote, label, lane: "conversation" });
}

interface Showing {
  room: ChatId;
  quote: Quote | null;
  /** null = the client's: their words stand as they are. */
  label: Label | null;
  lane: "history" | "conversation";
}

async function showAs(ctx: DeskContext, entry: Entry, { room, quote, label, lane }: Showing): Promise<void> {
  const letter = { chat: room, ticket: entry.ticket, entry: entry.id, lane } as const;
  const { before, parts } =
    label === null
      ? { before: null, parts: repeat(ctx, entry.content, quote) }
      : labelled(ctx, entry.content, { label, quote });
  // A line that only says who comes first and is found last: an answer quotes what was said.
  if (before !== null)
    await enqueueMessage(ctx, { ...letter, content: { kind: "text", text: before }, part: parts.length });
  const shown = await underQuote(ctx, entry, { to: room, parts, quotes: quote !== null, lane });
  await enqueueAll(ctx, letter, shown);
}

/** The content with whose it is: in the text, under the picture, or in a line before what takes no words. */
function labelled(
  ctx: DeskContext,
  content: InboundContent,
  { label: { saying, bare }, quote }: { label: Label; quote: Quote | null },
): { before: string | null; parts: Outgoing[] } {
  const inText = (text: string) => ({
    before: null,
    parts: repeat(ctx, { kind: "text", text: saying(text) }, quote),
  });
  switch (content.kind) {
    case "media": {
      const { media } = content;
      if (!takesCaption(media))
        return { before: saying(inWords(ctx, content)), parts: repeat(ctx, content, quote) };
      const caption = media.caption ? saying(media.caption) : bare;
      return { before: null, parts: repeat(ctx, { ...content, media: { ...media, caption } }, quote) };
    }
    case "location":
    case "contacts":
      return { before: saying(inWords(ctx, content)), parts: repeat(ctx, content, quote) };
    case "view-once":
    case "undecryptable":
    case "unsupported":
      // The sentences for these are about a client.
      return inText(ctx.t("content.other"));
    case "text":
    case "rich":
    case "vote":
    case "poll":
    case "reaction":
    case "edit":
    case "deletion":
      return inText(inWords(ctx, content));
  }
}

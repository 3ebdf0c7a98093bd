/** Quotations in words, for a quoted message that cannot be quoted in a room: an earlier case, a text of ours, a status. */
import { openChat, type ChatId } from "../../domain/ids.ts";
import { isMediaKind, type Quoted } from "../../domain/messages/inbound.ts";
import type { Lane } from "../../domain/messages/lane.ts";
import type { Outgoing } from "../../domain/messages/outgoing.ts";
import { wordsIn } from "../../domain/messages/words-in.ts";
import { shorten } from "../../domain/text/shorten.ts";
import { beginsLikeOurs } from "../../i18n/like-ours.ts";
import { getEntry, linksIn, type Entry } from "../../store/messages/entries.ts";
import { boxed, repeat } from "./content.ts";
import type { DeskContext } from "../context.ts";
import { enqueueText } from "../enqueue.ts";

const LONGEST = 300;

interface Copy {
  to: ChatId;
  parts: Outgoing[];
  /** It quotes what the chat shows: nothing has to be said of that. */
  quotes: boolean;
  lane?: Lane;
}

/** Puts the line above the copy's text. Where a copy has no text, like a voice note, the line is sent alone before it. */
export async function underQuote(
  ctx: DeskContext,
  entry: Entry,
  { to, parts, quotes, lane }: Copy,
): Promise<Outgoing[]> {
  const line = (quotes ? null : await quoteLine(ctx, entry, to)) ?? whoseWords(ctx, entry, to);
  if (line === null) return parts;
  const [first, ...rest] = parts;
  if (first?.kind === "text") return [{ ...first, text: under(line, first.text) }, ...rest];
  if (first?.kind === "media" && first.caption)
    return [{ ...first, caption: under(line, first.caption) }, ...rest];
  // No part of the entry: a reaction to it, or its deletion, must find the picture or the voice.
  await enqueueText(ctx, to, { text: line, ticket: entry.ticket, lane: lane ?? "conversation" });
  return parts;
}

/** The words of an entry as its copy shows them, for when they are edited: what stood around them stays. */
export async function wordsShown(
  ctx: DeskContext,
  entry: Entry,
  { to, text }: { to: ChatId; text: string },
): Promise<string> {
  const [first] = entry.content.kind === "text" ? repeat(ctx, { ...entry.content, text }, null) : [];
  const line = (await quoteLine(ctx, entry, to)) ?? whoseWords(ctx, { ...entry, text }, to);
  const words = first?.kind === "text" ? first.text : text;
  return line === null ? words : under(line, words);
}

const under = (line: string, words: string): string => `${line}\n\n${words}`;

/** The line; null when nothing is quoted, or the room shows it. Never for what an agent wrote: they quote what colleagues said. */
async function quoteLine(ctx: DeskContext, entry: Entry, to: ChatId): Promise<string | null> {
  if (openChat(to).kind !== "group" || entry.side === "agent" || entry.side === "note") return null;
  if (entry.quote === null) return entry.quoted && inWords(ctx, entry.quoted);
  const quoted = await getEntry(ctx.tx, entry.quote);
  const isShown = quoted !== null && (await linksIn(ctx.tx, quoted.id, to)).length > 0;
  return quoted === null || isShown ? null : ctx.t("content.quoting", { text: inMarks(boxed(ctx, quoted)) });
}

/**
 * Words of a client that begin like a sentence of ours, as somebody may write who wants to be taken for us: their text, or what a place, a card,
 * a file, a poll or one of its options is called. null = they do not.
 */
function whoseWords(
  ctx: DeskContext,
  { side, text, content }: Pick<Entry, "side" | "text" | "content">,
  to: ChatId,
): string | null {
  if (side !== "client" || openChat(to).kind !== "group") return null;
  const seen = [text, ...wordsIn(content).others].filter((words) => words !== null);
  return seen.some((words) => beginsLikeOurs(ctx.t, words)) ? ctx.t("content.client-wrote") : null;
}

function inWords(ctx: DeskContext, { kind, text, fromStatus, verified }: Quoted): string {
  const what = isMediaKind(kind) ? ctx.t(`content.media.${kind}`) : null;
  const words = [what, text].filter(Boolean).join(": ") || ctx.t("content.other");
  const sentence = fromStatus ? "content.quoting-status" : "content.quoting";
  return ctx.t(verified ? sentence : `${sentence}-unverified`, { text: inMarks(words) });
}

/** Its own marks must not end where ours do. */
const inMarks = (words: string): string => shorten(words.replace(/[«»“”]/gu, '"'), LONGEST);

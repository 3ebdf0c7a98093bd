/** What an answer refers to that cannot be quoted in a room: an earlier case, a text of ours, a status. Said in words. */
import { openChat, type ChatId } from "../../domain/ids.ts";
import type { MediaKind, Quoted } from "../../domain/messages/inbound.ts";
import type { Lane } from "../../domain/messages/lane.ts";
import type { Outgoing } from "../../domain/messages/outgoing.ts";
import { foldText } from "../../domain/text/fold.ts";
import { shorten } from "../../domain/text/shorten.ts";
import { getEntry, linksIn, type Entry } from "../../store/messages/entries.ts";
import { boxed, repeat } from "./content.ts";
import type { Desk } from "../desk.ts";
import { tell } from "../promise.ts";

const LONGEST = 300;

interface Copy {
  to: ChatId;
  parts: Outgoing[];
  /** It quotes what the chat shows: nothing has to be said of that. */
  quotes: boolean;
  lane?: Lane;
}

/** The copy with that line above its words. Where it has none, like a voice note, the line goes alone before it. */
export async function underQuote(
  desk: Desk,
  entry: Entry,
  { to, parts, quotes, lane }: Copy,
): Promise<Outgoing[]> {
  const line = (quotes ? null : await quoteLine(desk, entry, to)) ?? whoseWords(desk, entry, to);
  if (line === null) return parts;
  const [first, ...rest] = parts;
  if (first?.kind === "text") return [{ ...first, text: under(line, first.text) }, ...rest];
  if (first?.kind === "media" && first.caption)
    return [{ ...first, caption: under(line, first.caption) }, ...rest];
  // No part of the entry: a reaction to it, or its deletion, must find the picture or the voice.
  await tell(desk, to, { text: line, ticket: entry.ticket, lane: lane ?? "conversation" });
  return parts;
}

/** The words of an entry as its copy shows them, for when they are edited: what stood around them stays. */
export async function wordsShown(
  desk: Desk,
  entry: Entry,
  { to, text }: { to: ChatId; text: string },
): Promise<string> {
  const [first] = entry.content.kind === "text" ? repeat(desk, { ...entry.content, text }, null) : [];
  const line = (await quoteLine(desk, entry, to)) ?? whoseWords(desk, { ...entry, text }, to);
  const words = first?.kind === "text" ? first.text : text;
  return line === null ? words : under(line, words);
}

const under = (line: string, words: string): string => `${line}\n\n${words}`;

/** null when it answers nothing, or what the room shows. Never for what an agent wrote: they quote what colleagues said. */
async function quoteLine(desk: Desk, entry: Entry, to: ChatId): Promise<string | null> {
  if (openChat(to).kind !== "group" || entry.side === "agent" || entry.side === "note") return null;
  if (entry.quote === null) return entry.quoted && inWords(desk, entry.quoted);
  const quoted = await getEntry(desk.tx, entry.quote);
  const isShown = quoted !== null && (await linksIn(desk.tx, quoted.id, to)).length > 0;
  return quoted === null || isShown
    ? null
    : desk.say("content.quoting", { text: inMarks(boxed(desk, quoted)) });
}

/** Words of a client that begin like a sentence of ours, as somebody may write who wants to be taken for us. null = they do not. */
function whoseWords(desk: Desk, { side, text }: Pick<Entry, "side" | "text">, to: ChatId): string | null {
  if (side !== "client" || text === null || !SIGNS.test(text) || openChat(to).kind !== "group") return null;
  const words = foldText(text);
  return beginningsOf(desk).some((beginning) => words.startsWith(beginning))
    ? desk.say("content.client-wrote")
    : null;
}

/** With which sentences of ours begin that tell who said or did something; nearly all that people write begins otherwise. */
const SIGNS = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}]*[↪📱💻✏🗑⚠]/u;

function beginningsOf({ say }: Desk): string[] {
  const who = "\u0000";
  return [
    say("content.said-by", { who, text: who }),
    say("content.quoting", { text: who }),
    say("content.quoting-status", { text: who }),
    say("content.quoting-unverified", { text: who }),
    say("content.quoting-status-unverified", { text: who }),
    say("content.from-handset", { text: who }),
    say("content.from-panel", { who, text: who }),
    say("content.correction", { text: who }),
    say("content.deleted"),
    say("room.undelivered", { why: who }),
    say("room.deletion-colleague", { who, agent: who }),
    say("room.deletion-handset", { agent: who }),
  ].map((sentence) => foldText(sentence.split(who)[0] ?? ""));
}

function inWords(desk: Desk, { kind, text, fromStatus, verified }: Quoted): string {
  const what = isMedia(kind) ? desk.say(`content.media.${kind}`) : null;
  const words = [what, text].filter(Boolean).join(": ") || desk.say("content.other");
  const sentence = fromStatus ? "content.quoting-status" : "content.quoting";
  return desk.say(verified ? sentence : `${sentence}-unverified`, { text: inMarks(words) });
}

/** Its own marks must not end where ours do. */
const inMarks = (words: string): string => shorten(words.replace(/[«»“”]/gu, '"'), LONGEST);

const media: ReadonlySet<string> = new Set<MediaKind>([
  "image",
  "video",
  "gif",
  "round-video",
  "audio",
  "voice",
  "document",
  "sticker",
]);
const isMedia = (kind: Quoted["kind"]): kind is MediaKind => media.has(kind);

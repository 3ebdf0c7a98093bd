/** Routing of a message: what it asks for, from its kind, place and author. Pure: nothing is looked up here. */
import type { MessageId } from "../domain/ids.ts";
import {
  agreementIn,
  bidIn,
  isPlainClaim,
  ticketPointedAt,
  wantsOne,
} from "../domain/language/claim-words.ts";
import { isReady, isYes } from "../domain/language/ready.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { parseCommand, type Parsed, type Place } from "../commands/parse.ts";

export type Amending = InboundContent & { kind: "edit" | "deletion" | "reaction" };
export const isAmending = (content: InboundContent): content is Amending =>
  content.kind === "edit" || content.kind === "deletion" || content.kind === "reaction";

/** The words of a message that may hold a command: a caption counts like a text. */
export function wordsOf(content: InboundContent): string | null {
  if (content.kind === "text" || content.kind === "edit") return content.text;
  return content.kind === "media" ? content.media.caption : null;
}

/** Anything but "none" is for us and must not reach a client. */
export function commandIn(content: InboundContent, place: Place): Exclude<Parsed, { kind: "none" }> | null {
  const words = wordsOf(content);
  const parsed = words === null ? null : parseCommand(words, place);
  return parsed === null || parsed.kind === "none" ? null : parsed;
}

export type MainIntent =
  | { do: "ignore" }
  | { do: "command"; command: Exclude<Parsed, { kind: "none" }> }
  /** Quoted (or raised a hand at) a message of ours: which one decides. */
  | { do: "claim" }
  /** The same of a message that names several: which of them is still to be found out. Not surely: it is asked about then. */
  | { do: "claim-of-several"; words: string | null; surely: boolean }
  /** "Lo tomo", with nothing quoted: nobody knows which one. */
  | { do: "claim-of-none" }
  /** "#1", "tomá 1": a ticket is named, and not who takes it. */
  | { do: "claim-unsaid"; number: number }
  | { do: "ask-if-claim" }
  /** "No puedo": it goes on waiting, and nobody is taken at their word. */
  | { do: "decline" }
  /** "@Beto tomalo vos": giving is a supervisor's. */
  | { do: "suggest-assign" }
  | { do: "ready" }
  | { do: "ready-astray" }
  | { do: "take-asked" }
  /** A yes long after the question: it may be said to somebody else. */
  | { do: "take-asked-late" }
  /** It agrees, and perhaps with a colleague: "ok", after "¿Lo tomás?", quoting nothing. */
  | { do: "unclear-asked" }
  | { do: "drop-asked" }
  /** A command that was edited into an older message, which it does not run from. */
  | { do: "not-by-edit"; target: MessageId };

export interface MainScene {
  /** What the quoted message is to us; other: nothing; null = nothing was quoted. */
  quoted: "card" | "several" | "question" | "registration" | "other" | null;
  /** The reaction's target is a card, or a reminder of several. */
  onCard: boolean;
  /** It mentions another agent. */
  mentionsOther: boolean;
  /** Names of agents other than its author. */
  colleagues: readonly string[];
  /** "¿Lo tomás?" stands unanswered, since moments or for long; null = it does not. */
  asked: "now" | "long-ago" | null;
  /** Belongs to an agent who has not answered LISTO. */
  unregistered: boolean;
}

const HAND = /^[✋🖐🤚🙋]/u;

/** Whether a reaction to a card claims it. null = the reaction was taken back. */
export const raisesHand = (emoji: string | null): boolean => emoji !== null && HAND.test(emoji);

export function routeMain(
  content: InboundContent,
  { quoted, onCard, mentionsOther, colleagues, asked, unregistered }: MainScene,
): MainIntent {
  if (content.kind === "reaction")
    return onCard && raisesHand(content.emoji)
      ? quoted === "several"
        ? { do: "claim-of-several", words: null, surely: true }
        : { do: "claim" }
      : { do: "ignore" };
  const command = commandIn(content, "main");
  if (content.kind === "edit" && command) return { do: "not-by-edit", target: content.target };
  if (isAmending(content)) return { do: "ignore" };
  if (command) return { do: "command", command };
  const words = wordsOf(content) ?? "";
  if (quoted === "registration") return isReady(words) ? { do: "ready" } : { do: "ignore" };
  if (unregistered && isReady(words)) return { do: "ready-astray" };
  if (quoted === "card" || quoted === "several")
    return onCardSaid(words, { quoted, mentionsOther, colleagues });
  const claims = quoted === "question" && isPlainClaim(words, colleagues);
  const agreement = quoted === null ? agreementIn(words) : claims || isYes(words) ? "accepts" : "none";
  if (asked !== null && agreement !== "none") return { do: answerOf(agreement, asked) };
  if (asked !== null && bidIn(words) === "declines") return { do: "drop-asked" };
  // It was asked of a colleague: whoever agrees has been asked as well.
  if (claims) return { do: "claim" };
  if (quoted === "question" && bidIn(words, colleagues) === "asks") return { do: "ask-if-claim" };
  if (quoted !== null) return { do: "ignore" };
  const number = ticketPointedAt(words);
  if (number !== null) return { do: "claim-unsaid", number };
  return wantsOne(words) ? { do: "claim-of-none" } : { do: "ignore" };
}

function answerOf(
  agreement: "accepts" | "unclear",
  asked: "now" | "long-ago",
): "take-asked" | "take-asked-late" | "unclear-asked" {
  if (asked === "long-ago") return "take-asked-late";
  return agreement === "accepts" ? "take-asked" : "unclear-asked";
}

function onCardSaid(
  words: string,
  { quoted, mentionsOther, colleagues }: Pick<MainScene, "quoted" | "mentionsOther" | "colleagues">,
): MainIntent {
  const unmentioned = words.replace(/@\S+/gu, "");
  const bid = bidIn(unmentioned, colleagues);
  const isForOther = mentionsOther && !isYes(unmentioned);
  // Of several nobody knows which one is meant by whoever wants none.
  if (quoted === "several")
    return bid === "declines" || bid === "asks-others" || isForOther
      ? { do: "ignore" }
      : { do: "claim-of-several", words, surely: bid === "takes" };
  if (bid === "declines") return { do: "decline" };
  if (isForOther) return { do: "suggest-assign" };
  if (bid === "asks-others") return { do: "ignore" };
  return bid === "takes" ? { do: "claim" } : { do: "ask-if-claim" };
}

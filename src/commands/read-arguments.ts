/** Parser of a command's arguments. */
import { foldText } from "../domain/text/fold.ts";
import { looksEmpty } from "../domain/text/blank.ts";
import { toTicketNumber, type TicketNumber } from "../domain/ids.ts";
import { tokensOf } from "../domain/text/phrases.ts";
import { isQuestion } from "../domain/language/ready.ts";
import type { ArgumentSpec } from "./catalog.ts";

export interface ArgumentsOf {
  none: Record<string, never>;
  "optional-text": { text: string | null; silent: boolean };
  /** From 1; left out = the first. */
  page: { page?: number };
  text: { text: string };
  verbatim: { text: string };
  /** `asking`: "tomo 1042?", which is no claim yet. */
  ticket: { number: TicketNumber; asking: boolean };
  "ticket-and-agent": { number: TicketNumber; agent: string };
}

/** What may stand around a ticket's number without changing what is meant. */
const AROUND_A_NUMBER =
  /^(?:yo|ya|lo|me|el|la|y|ticket|caso|numero|nro|n|#|°|por|favor|porfa|gracias|dale|ok|si|\P{L})$/u;

/** null when something is missing. `rest` is everything after the name, blanks included. */
export function readArguments(takes: ArgumentSpec, rest: string): ArgumentsOf[ArgumentSpec] | null {
  switch (takes) {
    case "none":
      return {};
    case "optional-text":
      return { text: afterBorder(rest) || null, silent: /^\s*[!！]/u.test(rest) };
    case "page":
      return readPage(rest);
    case "text":
      return unlessBlank(afterBorder(rest));
    case "verbatim":
      return unlessBlank(rest.replace(VERBATIM_SEPARATOR, ""));
    case "ticket":
      return readTicket(rest);
    case "ticket-and-agent":
      return readTicketAndAgent(rest.normalize("NFKC"));
  }
}

/** One blank or line break, or a colon with the blank after it; the colon of a ":)" belongs to the text. */
const VERBATIM_SEPARATOR = /^(?:\r\n|\s|:\s|:(?=[\p{L}\p{N}¡¿/]))/u;

const afterBorder = (rest: string): string => rest.replace(/^[\s:：!！.,;…?)]+/u, "").trim();

const unlessBlank = (text: string): { text: string } | null => (looksEmpty(text) ? null : { text });

/** "2", "página 2", "2º". */
function readPage(rest: string): ArgumentsOf["page"] {
  const page = Number(/(?<![\p{L}\p{N}#])\d{1,4}(?!\p{N})/u.exec(rest.normalize("NFKC"))?.[0] ?? 0);
  return page > 0 ? { page } : {};
}

/** Exactly one number: "tomo 1042 y 1043" is two requests, and would look as if both were granted. */
function readTicket(rest: string): ArgumentsOf["ticket"] | null {
  const [number, ...more] = numbersIn(tokensOf(withoutNumberSign(rest)));
  return number === undefined || more.length > 0 ? null : { number, asking: isQuestion(rest) };
}

/** "1042 Juan", "#1042 a Juan" and "Juan 1042" alike. */
function readTicketAndAgent(rest: string): ArgumentsOf["ticket-and-agent"] | null {
  const text = afterBorder(withoutNumberSign(rest));
  const first = /^(?:(?:el|la|ticket|caso)\s+)*#?\s*(\d{1,9})[\s,:]+(?:(?:a|para|al)\s+)?@?(\S.*)$/isu.exec(
    text,
  );
  const last = /^(?:(?:a|para|al)\s+)?@?(\D.*?)[\s,:]+(?:(?:el|la|ticket|caso)\s+)*#?\s*(\d{1,9})$/isu.exec(
    text,
  );
  const number = Number(first?.[1] ?? last?.[2] ?? 0);
  const agent = (first?.[2] ?? last?.[1] ?? "").trim();
  return number === 0 || agent === "" ? null : { number: toTicketNumber(number), agent };
}

/**
 * The text, with a blank between name and number ("tomo1"), when it is the command's name, one number or more, and nothing
 * else that has a meaning; null for all other texts.
 */
export function bareTicket(text: string, names: readonly string[]): string | null {
  const spaced = text.replace(/(\p{L}+)(?=\d)/gu, (word) =>
    names.includes(foldText(word)) ? `${word} ` : word,
  );
  const tokens = tokensOf(withoutNumberSign(spaced));
  const others = tokens.filter((token) => !names.includes(token));
  const isMeant = tokens.length - others.length === 1 && numbersIn(others).length > 0;
  return isMeant && others.every((token) => AROUND_A_NUMBER.test(token) || /^\d+$/.test(token))
    ? spaced
    : null;
}

const withoutNumberSign = (text: string): string => text.replace(/\bn(?:ro)?\s?[º°.]\s?(?=\d)/giu, "#");

const numbersIn = (tokens: readonly string[]): TicketNumber[] =>
  tokens
    .filter((token) => /^\d{1,9}$/.test(token) && Number(token) > 0)
    .map((token) => toTicketNumber(Number(token)));

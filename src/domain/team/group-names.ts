/** Advice on group names: whether a name helps people on a phone. Advice only; WhatsApp accepts worse names. */
import { foldText } from "../text/fold.ts";

/** How many characters of a name a phone's list of chats shows. */
export const GROUP_NAME_GUIDE = 30;

export type NameAdvice = "too-long" | "says-nothing" | "for-testing" | "only-number" | "shouting";

/** Length in graphemes: an emoji counts as one. */
export function lengthOfName(name: string): number {
  return [...new Intl.Segmenter().segment(name.trim())].length;
}

const TRIAL =
  /(?:^| )(?:test|tests|testing|prueba|pruebas|probando|teste|testes|borrador|temp|temporal|asd+f*|qwerty?|xx+)(?: |$)/u;
const EMPTY_WORDS = new Set(
  `grupo group chat equipo team equipe nuevo new novo sin nombre de the el la mi my meu general principal whatsapp wsp wpp
   bot relevo uno dos tres one two three um dois`.split(/\s+/u),
);

/** Returns advice, the most important first; empty = a good name, or none yet. */
export function adviseName(name: string): NameAdvice[] {
  const words = foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const advice: NameAdvice[] = [];
  if (lengthOfName(name) > GROUP_NAME_GUIDE) advice.push("too-long");
  if (words === "") return advice;
  if (TRIAL.test(words)) advice.push("for-testing");
  else if (/^[\d ]+$/u.test(words)) advice.push("only-number");
  else if (words.split(" ").every(saysNothing)) advice.push("says-nothing");
  if (isShouted(name)) advice.push("shouting");
  return advice;
}

/** "Grupo 1", "Chat B". */
const saysNothing = (word: string): boolean =>
  EMPTY_WORDS.has(word) || /^\d+$/u.test(word) || (word.length === 1 && /\p{L}/u.test(word));

/** "IT" and "VIP" are words; a whole name in capitals is not. */
function isShouted(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, "");
  return letters.length > 6 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

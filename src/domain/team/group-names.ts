/** Whether a group's name will help people on a phone. Advice only: WhatsApp takes worse ones. */
import { foldText } from "../text/fold.ts";

/** What a list of chats on a phone shows of a name. */
export const GROUP_NAME_GUIDE = 30;

export type NameAdvice = "too-long" | "says-nothing" | "for-testing" | "only-number" | "shouting";

/** How people count: an emoji is one. */
export function lengthOfName(name: string): number {
  return [...new Intl.Segmenter().segment(name.trim())].length;
}

const TRIAL =
  /(?:^| )(?:test|tests|testing|prueba|pruebas|probando|teste|testes|borrador|temp|temporal|asd+f*|qwerty?|xx+)(?: |$)/u;
const EMPTY_WORDS = new Set(
  `grupo group chat equipo team equipe nuevo new novo sin nombre de the el la mi my meu general principal whatsapp wsp wpp
   bot relevo uno dos tres one two three um dois`.split(/\s+/u),
);

/** In the order of how much it matters; empty = a good name, or none at all yet. */
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

/** Courtesy detection: whether a message only thanks, agrees or says goodbye. */
import { companions, courtesies, kindEmoji } from "./courtesy-lexicon.ts";
import { editDistance, foldText } from "../text/fold.ts";
import { compileList, isMadeOf, tokensOf, type Vocabulary } from "../text/phrases.ts";

/** Nobody thanks at such length without saying something else. */
const LONGEST = 160;
const LAUGHTER = /^(?:[jh][aeiou]){2,}[jh]?$/u;
const SAD_FACE = /[:;=]['´]?-?[(\\/|[]|\)-?['´]?[:;=]/u;
const HAPPY_FACE = /[:;=]-?[)D3*pP]+|<3|\^_?\^|\bx[dD]+\b/gu;
/** How a request begins as well: then only thanks or a farewell make it a courtesy ("buenas, todo bien" opens a conversation). */
const GREETING = /^(?:buen|buenas|buenos|bom|boa)$/u;
const THANKS_OR_FAREWELL =
  /^(?:gracias|obrigad[oa]|tengas?|tengan|finde|fin|descansen?|descanses|chau|chao|adios|bendiga)$/u;
/** Misspelt more often than it is spelt. */
const ALSO_MISSPELT = ["gracias", "obrigado", "perfecto", "muchas", "muchisimas", "excelente", "entendido"];

const vocabulary: Vocabulary = {
  core: compileList(courtesies),
  filler: compileList(companions),
};
const kind = new Set(kindEmoji);
const nobody: ReadonlySet<string> = new Set();

/**
 * Whether a text only thanks, agrees or says goodbye ("gracias", "ok dale", "👍🏽"), so that it neither opens nor
 * reopens a ticket. Anything with a question, a number or a word we do not know is not: doubt means false. `names`: folded
 * words of the names of those who may be thanked.
 */
export function isCourtesy(text: string, names: ReadonlySet<string> = nobody): boolean {
  if (text.length > LONGEST || /[?¿]/u.test(text.normalize("NFKC")) || SAD_FACE.test(text)) return false;
  const hasFace = text.search(HAPPY_FACE) >= 0;
  const tokens = tokensOf(text.replace(HAPPY_FACE, " "));
  if (tokens.length === 0) return hasFace;
  const words = tokens.filter((token) => !isKindly(token) && !names.has(token)).map(plainSpelling);
  if (words.length === 0) return !tokens.some((token) => names.has(token));
  if (GREETING.test(words[0] ?? "") && !words.some((word) => THANKS_OR_FAREWELL.test(word))) return false;
  return isMadeOf(words, vocabulary);
}

const isKindly = (token: string): boolean => kind.has(token) || LAUGHTER.test(token);

/** "graciasss" and "daleee" are "gracias" and "dale", and so is "graicas". */
function plainSpelling(word: string): string {
  const single = foldText(word).replace(/(\p{L})\1+/gu, "$1");
  return ALSO_MISSPELT.find((right) => editDistance(single, right, 1) <= 1) ?? single;
}

/** Parser for answers to the numbered menu: finds the option that somebody chose. */
import { editDistance, foldText } from "../text/fold.ts";
import { clausesOf, tokensOf } from "../text/phrases.ts";
import { asksForPerson } from "./sentiment.ts";

/** An option of the numbered menu. */
export interface MenuOption {
  key: string;
  label: string;
  /** Further words that mean this option. */
  words?: readonly string[];
}
/** null = no option was chosen. */
export type Choice = { chosen: string } | { asksForPerson: true } | null;

/** A longer message tells a story; that it names an area in passing is no choice. */
const MOST_WORDS = 7;
/** Neither does one with more words than this that we do not know, unless it is as short as "soporte técnico urgente". */
const MOST_STRANGE_WORDS = 1;
const SHORT = 3;
/** What may stand beside a number that is a choice; "2 días" and "2 consultas" are none. */
const BESIDE_A_NUMBER = new Set(
  `hola la el un opcion numero nro op por favor porfa quiero quisiera elijo seria es si ok dale mejor gracias the
   option i want a perdon perdona disculpa disculpe disculpen digo era me equivoque quise decir poner`.split(
    /\s+/u,
  ),
);
const GREETING = /\bbuen(?:[oa]s)? (?:dias?|tardes?|noches?)\b/gu;
const CANCELS = /^(?:no|ni|sin|tampoco|nada|not|nao)$/u;
const POLITE = new Set(
  `hola buenas buenos buen dia dias tardes noches quiero quisiera queria necesito hablar con comunicarme ir a al de
   del el la las los lo en un una por favor porfa para es seria me pasas pasame paso area sector departamento
   opcion numero nro op elijo mejor si ok dale che gracias necesitaria ver tema consulta consultas i want please
   quero`.split(/\s+/u),
);
const ORDINALS = [
  ["uno", "primera", "primero", "primer", "one", "first", "um"],
  ["dos", "segunda", "segundo", "two", "second", "dois"],
  ["tres", "tercera", "tercero", "tercer", "three", "third"],
  ["cuatro", "cuarta", "cuarto", "four", "quatro"],
  ["cinco", "quinta", "quinto", "five"],
  ["seis", "sexta", "sexto", "six"],
  ["siete", "septima", "septimo", "seven", "sete"],
  ["ocho", "octava", "octavo", "eight", "oito"],
  ["nueve", "novena", "noveno", "nine", "nove"],
];

/**
 * The option meant by its number ("1", "opción 1", "1️⃣", "la primera"), its word or a close misspelling. null: none, or
 * more than one. Options are numbered from 1 in the order given.
 */
export function chooseFromMenu(text: string, options: readonly MenuOption[]): Choice {
  const number = numberIn(text);
  if (number !== null) return chosen(options[number - 1]);
  const words = tokensOf(text).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const exact = optionNamed(words, options, (word, term) => word === term);
  if (exact) return chosen(exact);
  if (asksForPerson(text)) return { asksForPerson: true };
  return chosen(optionNamed(words, options, isCloseTo));
}

/** "No, perdón, soporte": such a no takes back what was said before, not what follows. */
const SORRY = /^(?:perdon\p{L}*|disculp\p{L}*|desculp\p{L}*|sorry|mejor|digo)$/u;
/** What else introduces a correction: "uy, me equivoqué, quise decir ventas". */
const CORRECTING = new Set(
  "uy uh ups ay ah eh me equivoque confundi quise decir poner era realidad mas bien cambio cambiame cambiar poneme".split(
    " ",
  ),
);

/**
 * The option that a later text puts in place of the one chosen before: it says which, by number or by its label, and nothing
 * else but how sorry they are. null: it says something else, or what they do not want.
 */
export function correctionIn(text: string, options: readonly MenuOption[]): string | null {
  const named = new Set<MenuOption>();
  for (const clause of clausesOf(text)) {
    const words = clause.filter((word) => /[\p{L}\p{N}]/u.test(word));
    // "Soporte, no" refuses what stands before the comma.
    if (words.length > 0 && words.every((word) => CANCELS.test(word))) named.clear();
    const plain = words.filter((word, i) => !(word === "no" && SORRY.test(words[i + 1] ?? "")));
    const isDenied = plain.some((word) => CANCELS.test(word));
    const stands = plain.filter((word) => !CANCELS.test(word));
    for (const word of stands) {
      const option = optionMeant(word, options);
      if (option && !isDenied) named.add(option);
      else if (!option && !isBesideCorrection(word, { hasNumber: stands.some(isDigits) })) return null;
    }
  }
  const [only, another] = named;
  return only && !another ? only.key : null;
}

const isDigits = (word: string): boolean => /^\d+$/u.test(word);

function optionMeant(word: string, options: readonly MenuOption[]): MenuOption | undefined {
  if (isDigits(word)) return options[Number(word) - 1];
  if (POLITE.has(word)) return undefined;
  return options.find(({ key, label }) => termsOf({ key, label }).some((term) => isCloseTo(word, term)));
}

/** "2 consultas" is no choice, though "consulta de soporte" may be. */
const isBesideCorrection = (word: string, { hasNumber }: { hasNumber: boolean }): boolean =>
  SORRY.test(word) || CORRECTING.has(word) || BESIDE_A_NUMBER.has(word) || (!hasNumber && POLITE.has(word));

const chosen = (option: MenuOption | undefined): Choice => (option ? { chosen: option.key } : null);

/** The only number of a text that says nothing else, or the one that opens it like a list ("1. No tengo internet"). */
function numberIn(text: string): number | null {
  const folded = foldText(text);
  const listed = /^(\d{1,2}) ?(?:[.)\-:](?=\s|$)|\n)/u.exec(folded.includes(" ") ? firstLine(text) : folded);
  if (listed) return Number(listed[1]);
  const meaning = tokensOf(folded.replace(GREETING, "")).filter(
    (token) => /[\p{L}\p{N}]/u.test(token) && !BESIDE_A_NUMBER.has(token),
  );
  if (meaning.length !== 1) return null;
  const [only = ""] = meaning;
  if (/^\d{1,2}$/u.test(only)) return Number(only);
  const ordinal = ORDINALS.findIndex((names) => names.includes(only));
  return ordinal < 0 ? null : ordinal + 1;
}

/** The first line folded, with its end kept: there a number alone is a choice. */
function firstLine(text: string): string {
  const [line = "", ...more] = text.trim().split("\n");
  return more.length > 0 ? `${foldText(line)}\n` : foldText(line);
}

type Compare = (word: string, term: string) => boolean;

/** The one option named more often than any other, in a text that says little else. */
function optionNamed(
  words: readonly string[],
  options: readonly MenuOption[],
  compare: Compare,
): MenuOption | undefined {
  if (words.length > MOST_WORDS || words.some((word) => CANCELS.test(word))) return undefined;
  const terms = options.map(termsOf);
  const names = (word: string, i: number) => (terms[i] ?? []).some((term) => compare(word, term));
  const isStrange = (word: string) => !POLITE.has(word) && !options.some((_, i) => names(word, i));
  if (words.length > SHORT && words.filter(isStrange).length > MOST_STRANGE_WORDS) return undefined;
  const scores = options.map((_, i) => words.filter((word) => names(word, i)).length);
  const best = Math.max(...scores, 1);
  return scores.filter((score) => score === best).length === 1 ? options[scores.indexOf(best)] : undefined;
}

function termsOf({ label, words = [] }: MenuOption): string[] {
  return [label, ...words]
    .flatMap(tokensOf)
    .filter((term) => /\p{L}/u.test(term) && !POLITE.has(term) && term.length > 1);
}

/** One slip in a short word, two in a long one whose first letter is right ("importe" is not "soporte"). */
function isCloseTo(word: string, term: string): boolean {
  const allowed = term.length >= 7 && word[0] === term[0] ? 2 : term.length >= 4 ? 1 : 0;
  return editDistance(word, term, allowed) <= allowed;
}

/**
 * Phrase patterns and their matcher: a notation that a person who does not program can read and edit.
 *
 * `hablar con [un/una] persona/humano`: blanks separate words, `/` separates alternatives, `[ ]` may be
 * missing, `urg*` is any word that begins so, `#` is a number in digits or words. Written folded: lower case,
 * no accents.
 */
import { foldText } from "./fold.ts";

/** One word of a phrase and what comes after it; null is the end. */
interface Slot {
  optional: boolean;
  accepts: (word: string) => boolean;
  next: Slot | null;
}
export type Phrase = Slot | null;

const NUMBER =
  /^(?:\d+|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|treinta|varios|varias|muchos|muchas)$/u;

/**
 * Tokenizer: the folded words, emoji and other signs of a text, in order. Punctuation without meaning is left
 * out; any sign that might have one (`$`, `%`, `@`) stays, as a token of its own.
 */
export function tokensOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\p{P}\s^`´~¨|]|[@%&#/\\]/gu) ?? [];
}

/** The tokens of each clause: the stretches between full stops, commas and the like. */
export function clausesOf(text: string): string[][] {
  return text
    .split(/[.,;:!?¡¿…\n()]+/u)
    .map(tokensOf)
    .filter((words) => words.length > 0);
}

/** Compiles one pattern of the notation above. */
export function compilePhrase(pattern: string): Phrase {
  return pattern.split(" ").reduceRight<Phrase>((next, part) => {
    const optional = part.startsWith("[");
    return { optional, accepts: testOf(optional ? part.slice(1, -1) : part), next };
  }, null);
}

/** Splits a comma-separated list into patterns; a line may break wherever a blank may stand. */
export function phrasesOf(list: string): string[] {
  return list.split(",").map((phrase) => phrase.replace(/\s+/gu, " ").trim());
}

export const compileList = (list: string): Phrase[] => phrasesOf(list).map(compilePhrase);

function testOf(alternatives: string): (word: string) => boolean {
  const words = new Set(alternatives.split("/"));
  const beginnings = [...words].filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
  const number = words.has("#");
  return (word) =>
    words.has(word) || beginnings.some((start) => word.startsWith(start)) || (number && NUMBER.test(word));
}

/** How many words the phrase takes when it begins at `start`, in its longest reading; 0 when it is not there. */
export function lengthAt(words: readonly string[], start: number, phrase: Phrase): number {
  return Math.max(endOf(words, start, phrase) - start, 0);
}

/** Where the longest reading of the phrase ends; −1 when there is none. */
function endOf(words: readonly string[], at: number, phrase: Phrase): number {
  if (phrase === null) return at;
  const word = words[at];
  const taken = word !== undefined && phrase.accepts(word) ? endOf(words, at + 1, phrase.next) : -1;
  return phrase.optional ? Math.max(taken, endOf(words, at, phrase.next)) : taken;
}

/** Words whose phrases are remembered; people say few different ones. */
const WORDS_KEPT = 5000;
/** Letters: no word of a phrase is as long, and somebody may send thousands of endless ones. */
const LONGEST_KEPT = 40;

/**
 * Index of phrases by first word: returns the positions, in order, of the phrases that can begin with a word.
 * Answers are cached, because it is called for every word of every message.
 */
export function beginningWith(phrases: readonly Phrase[]): (word: string) => readonly number[] {
  const kept = new Map<string, number[]>();
  return (word) => {
    const known = kept.get(word);
    if (known) return known;
    const found = phrases.flatMap((phrase, index) => (canBegin(phrase, word) ? [index] : []));
    if (word.length > LONGEST_KEPT) return found;
    if (kept.size >= WORDS_KEPT) kept.clear();
    kept.set(word, found);
    return found;
  };
}

function canBegin(phrase: Phrase, word: string): boolean {
  if (phrase === null) return false;
  return phrase.accepts(word) || (phrase.optional && canBegin(phrase.next, word));
}

/** What a text may consist of: at least one phrase of `core`, and nothing but those and `filler`. */
export interface Vocabulary {
  core: readonly Phrase[];
  filler: readonly Phrase[];
}

/** Whether every word belongs to a phrase of the vocabulary, at least one of them to its core. */
export function isMadeOf(words: readonly string[], { core, filler }: Vocabulary): boolean {
  // reached[i]: how the first i words can be covered; "core" when one of the phrases used was of the core.
  const reached: (undefined | "filler" | "core")[] = ["filler"];
  for (let start = 0; start < words.length; start++) {
    const before = reached[start];
    if (!before) continue;
    for (const phrase of filler) {
      const end = start + lengthAt(words, start, phrase);
      reached[end] = reached[end] === "core" ? "core" : before;
    }
    for (const phrase of core) {
      const length = lengthAt(words, start, phrase);
      if (length > 0) reached[start + length] = "core";
    }
  }
  return words.length > 0 && reached[words.length] === "core";
}

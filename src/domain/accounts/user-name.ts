/**
 * Normalization of user names (NFKC, case folding, one script, confusables): no two user names can be
 * mistaken for one another.
 */
import { foldText } from "../text/fold.ts";

export type UserNameProblem = "characters" | "scripts";

/** Scripts that people here write names in. Letters of two of them in one name are a disguise. */
const SCRIPTS = [
  /^\p{Script=Latin}*$/u,
  /^\p{Script=Cyrillic}*$/u,
  /^\p{Script=Greek}*$/u,
  /^\p{Script=Arabic}*$/u,
  /^\p{Script=Hebrew}*$/u,
  /^\p{Script=Armenian}*$/u,
  /^\p{Script=Georgian}*$/u,
  /^\p{Script=Hangul}*$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*$/u,
];

/** The form in which a name is stored and compared: "ＡＤＭＩＮ" and "Admin" are "admin", "STRASSE" and "straße" are one. */
export function foldUserName(typed: string): string {
  const upper = typed.normalize("NFKC").toUpperCase().normalize("NFKC");
  // The last sigma of a word has a small form of its own.
  return upper.toLowerCase().replaceAll("ς", "σ").normalize("NFKC").trim();
}

/** The folded name, and what is wrong with it; null = nothing. */
export function readUserName(typed: string): { user: string; problem: UserNameProblem | null } {
  const user = foldUserName(typed);
  const { length } = user;
  if (length < 2 || length > 64 || !/^[\p{L}0-9._@+-]+$/u.test(user)) return { user, problem: "characters" };
  const letters = user.replaceAll(/\P{L}/gu, "");
  return { user, problem: SCRIPTS.some((script) => script.test(letters)) ? null : "scripts" };
}

/** Cyrillic and Greek letters that look like Latin ones, in pairs. */
const LOOK_ALIKES = new Map(
  "аa еe оo рp сc уy хx кk мm тt вb нh іi јj ѕs һh ԁd ԛq ԝw αa οo ρp νv τt κk ιi υu χx εe"
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

/** Punctuation, plus signs and blanks at the ends of a name, which are easily overlooked. */
const EDGES = /^[\p{P}+\s]+|[\p{P}+\s]+$/gu;

/**
 * Skeleton of a name for the check of confusables: two names with the same result look alike, so only one of
 * them may exist. Accents, invisible signs and punctuation at the ends make no difference.
 */
export function lookOf(name: string): string {
  const plain = Array.from(foldText(foldUserName(name)))
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join("");
  return plain.replaceAll(EDGES, "") || plain;
}

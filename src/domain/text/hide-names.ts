/** Hides the numbers that belong to a name, before the numbers of a text are read: in "2 Técnico 1" only the first is one. */
import { foldText } from "./fold.ts";
import { tokensOf } from "./phrases.ts";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The text with the digits of every name that stands in it whole replaced by letters; all the rest keeps its place. The
 * longest name counts where several begin.
 */
export function hideNumbersOfNames(text: string, names: readonly string[]): string {
  const wanted = names
    .map((name) => tokensOf(name).filter((word) => /[\p{L}\p{N}]/u.test(word)))
    .filter((name) => name.some((word) => /\p{L}/u.test(word)) && name.some((word) => /\p{N}/u.test(word)))
    .toSorted((one, other) => other.length - one.length);
  const words = [...text.matchAll(WORD)];
  const folded = words.map(([word]) => foldText(word));
  let hidden = text;
  for (let at = 0; at < words.length; at++) {
    const name = wanted.find((own) => own.every((word, i) => folded[at + i] === word));
    if (!name) continue;
    for (const { 0: word, index } of words.slice(at, at + name.length))
      hidden = hidden.slice(0, index) + word.replace(/\p{N}/gu, "x") + hidden.slice(index + word.length);
    at += name.length - 1;
  }
  return hidden;
}

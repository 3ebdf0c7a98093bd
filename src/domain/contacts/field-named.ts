/**
 * Parser for custom fields: finds which field somebody names, by its label or a word of it, and the value
 * behind it.
 */
import { foldText } from "../text/fold.ts";
import { tokensOf } from "../text/phrases.ts";

/** Of one value of a custom field, in characters, wherever it is typed. */
export const LONGEST_FIELD_VALUE = 2000;

/** "N.º" is read "número". */
const wordsIn = (text: string): string[] =>
  tokensOf(text.replace(/(?<!\p{L})(?:n\.?\s?[º°]|nro\b\.?)/giu, "numero"));

/** Stop words: they stand in many labels, so they identify none. */
const SAYS_NOTHING = /^(?:de|del|do|da|dos|das|of|the|el|la|los|las|o|y|e)$/u;

/**
 * "Número de cédula/DNI 123", "dni: 123" and "cedula 123" alike: the whole label, or some words of it of which one is in no
 * other label. `value`: what follows, "" = nothing. null = it is none of them, or may be two.
 */
export function fieldNamed<T extends { label: string }>(
  typed: string,
  fields: readonly T[],
): { field: T; value: string } | null {
  return among(typed, fields) ?? among(typed.replace(/[:=]/u, " "), fields);
}

function among<T extends { label: string }>(
  typed: string,
  fields: readonly T[],
): { field: T; value: string } | null {
  const words = typed.trim().split(/\s+/u);
  const runs = fields.map((field) => ({ field, length: wordsOfLabel(words, field.label) }));
  const whole = runs
    .filter(({ field, length }) => isWhole(words.slice(0, length), field.label))
    .toSorted((one, other) => other.length - one.length)[0];
  const telling = runs.filter(({ field, length }) =>
    tokensIn(words.slice(0, length)).some((token) => isOnlyIn(token, { field, fields })),
  );
  const [meant, another] = whole ? [whole] : telling;
  if (!meant || another) return null;
  const value = words.slice(meant.length).join(" ");
  return { field: meant.field, value: value.replace(/^[:=]\s*/u, "") };
}

/** How many words at the beginning are of the label, each of its words once. */
function wordsOfLabel(words: readonly string[], label: string): number {
  const left = wordsIn(label);
  const end = words.findIndex((word) => {
    const tokens = wordsIn(word);
    if (tokens.length === 0) return foldText(word) === "" || /[:=]/u.test(word);
    const places = tokens.map((token) => left.indexOf(token));
    if (places.includes(-1)) return true;
    for (const token of tokens) left.splice(left.indexOf(token), 1);
    return false;
  });
  return end < 0 ? words.length : end;
}

const tokensIn = (words: readonly string[]): string[] => words.flatMap((word) => wordsIn(word));

const isWhole = (words: readonly string[], label: string): boolean =>
  words.length > 0 && tokensIn(words).join(" ") === wordsIn(label).join(" ");

const isOnlyIn = <T extends { label: string }>(
  token: string,
  { field, fields }: { field: T; fields: readonly T[] },
): boolean =>
  !SAYS_NOTHING.test(token) &&
  fields.every((other) => other === field || !wordsIn(other.label).includes(token));

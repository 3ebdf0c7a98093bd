/**
 * Sanitization of display names that come from outside: the result is one line that cannot imitate another
 * line, formatting or direction.
 */
import { looksEmpty } from "./blank.ts";

/** Characters as people count them. */
const LONGEST = 60;
/** UTF-16 units of one character: enough for every emoji, too few for a tower of accents. */
const TALLEST = 16;

/** Letters of which each is one character: nothing has to be put together to count them. */
const SIMPLE = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u017f]*$/u;
const graphemes = new Intl.Segmenter();
/** Control, format and direction signs, halves of characters, fillers; what chooses a picture's style or joins two of them stays. */
const HIDDEN =
  /(?![\ufe0e\ufe0f]|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d\p{Extended_Pictographic})[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Words of names in Spanish and Portuguese after which another one comes. */
const LEADS_ON = /^(?:d[aeo]s?|del|las?|los?|el|[yei])$/iu;
/**
 * Signs that WhatsApp reads as bold, struck or fixed. The underscore stays, since some people use it as a
 * blank.
 */
const MARKUP = /[*~`]/gu;

/** Whether a name hides anything: control, format and direction signs, but for what joins pictures. */
export const hidesSigns = (name: string): boolean => name.search(HIDDEN) >= 0;

/**
 * One line of at most 60 characters without control, format and direction signs and without WhatsApp's markup. What had
 * to be cut ends in "…". An invisible name is none: null.
 */
export function cleanName(raw: string | null | undefined, max = LONGEST): string | null {
  const line = seen(raw, max)?.replace(MARKUP, "").replaceAll("_", " ");
  return line === undefined ? null : fitted(line, max);
}

/**
 * A clean name as its bearer may read it: if the name was cut, only its whole words, without a particle at
 * the end. null = not even its first word is whole.
 */
export function wholeWords(name: string): string | null {
  // What ends in "…" and is shorter than a name may be was written like that.
  if (!name.endsWith("…") || [...graphemes.segment(name)].length < LONGEST - 1) return name;
  const words = name.split(" ").slice(0, -1);
  while (LEADS_ON.test(words.at(-1) ?? "")) words.pop();
  return words.length > 0 ? words.join(" ") : null;
}

/**
 * Like `cleanName`, but keeps WhatsApp's markup: for what stands in a line of its own (an option, a place, a
 * button, an address of the web).
 */
export function cleanLine(raw: string | null | undefined, max: number): string | null {
  const line = seen(raw, max);
  return line === undefined ? null : fitted(line, max);
}

/** Longer than the panel lets anybody type: who types one in a room tells a story, of which this much is kept. */
const LONGEST_REASON = 1000;

/** A reason as it stands in lines of ours and in lists: one line without invisible signs; null = nothing is left of it. */
export const cleanReason = (raw: string | null): string | null => cleanLine(raw, LONGEST_REASON);

/** Removes invisible characters; line breaks and tabs stay. */
export const withoutHidden = (text: string): string =>
  text.replace(HIDDEN, (sign) => (/[\r\n\t]/u.test(sign) ? sign : ""));

/** Removes invisible characters. The length is bounded first, because somebody may send a megabyte. */
function seen(raw: string | null | undefined, max: number): string | undefined {
  const line = raw?.slice(0, max * TALLEST).replace(/[\s\p{Z}]+/gu, " ");
  return line === undefined || SIMPLE.test(line) ? line : line.replace(HIDDEN, "");
}

function fitted(line: string, max: number): string | null {
  const name = line.replace(/\s+/gu, " ").trim();
  if (looksEmpty(name)) return null;
  if (name.length <= max && SIMPLE.test(name)) return name;
  const shown = [...graphemes.segment(name)].map(({ segment }) => segment.slice(0, TALLEST));
  return shown.length <= max
    ? shown.join("").toWellFormed()
    : `${shown
        .slice(0, max - 1)
        .join("")
        .trimEnd()}…`;
}

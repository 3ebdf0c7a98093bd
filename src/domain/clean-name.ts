/** Names that come from outside: they stand in lines of ours, so they must not be able to look like one. */
import { looksEmpty } from "./blank.ts";

/** Characters as people count them. */
const LONGEST = 60;
/** UTF-16 units of one character: enough for every emoji, too few for a tower of accents. */
const TALLEST = 16;

/** Letters of which each is one character: nothing has to be put together to count them. */
const SIMPLE = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u017f]*$/u;
const graphemes = new Intl.Segmenter();
/** Control, format and direction signs, halves of characters, fillers; the two that choose a picture's style stay. */
const HIDDEN = /(?![\ufe0e\ufe0f])[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** What WhatsApp reads as bold, struck or fixed; the underscore is somebody's blank. */
const MARKUP = /[*~`]/gu;

/**
 * One line of at most 60 characters without control, format and direction signs and without WhatsApp's markup. What had
 * to be cut ends in "…". An invisible name is none: null.
 */
export function cleanName(raw: string | null | undefined, max = LONGEST): string | null {
  if (raw === null || raw === undefined) return null;
  const line = raw
    // Names are bounded before they are looked at: somebody may send a megabyte.
    .slice(0, max * TALLEST)
    .replace(/[\s\p{Z}]+/gu, " ")
    .replace(HIDDEN, "")
    .replace(MARKUP, "")
    .replace(/[_\s]+/gu, " ")
    .trim();
  if (looksEmpty(line)) return null;
  if (line.length <= max && SIMPLE.test(line)) return line;
  const shown = [...graphemes.segment(line)].map(({ segment }) => segment.slice(0, TALLEST));
  return shown.length <= max
    ? shown.join("").toWellFormed()
    : `${shown
        .slice(0, max - 1)
        .join("")
        .trimEnd()}…`;
}

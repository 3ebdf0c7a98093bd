/** Truncation and splitting of texts without breaking a letter or an emoji. */

/** What WhatsApp takes in one message, in UTF-16 units. */
export const LONGEST_MESSAGE = 65_000;

/** One line of at most `max` UTF-16 units. What had to be cut ends in "…", at a word's end when one is near. */
export function shorten(text: string, max: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= max) return line;
  const cut = borderBefore(line, Math.max(max - 1, 0));
  const lastBlank = line.lastIndexOf(" ", cut);
  const end = lastBlank > cut * 0.7 ? lastBlank : cut;
  return max < 1 ? "" : `${line.slice(0, end).trimEnd()}…`;
}

/**
 * The text in pieces of at most `max` UTF-16 units which, joined, are the text again. Cuts after a paragraph, else a
 * line, else a word, else between characters. The empty text has no pieces.
 */
export function splitText(text: string, max = LONGEST_MESSAGE): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const end = endOfPiece(rest, max);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === "" ? pieces : [...pieces, rest];
}

function endOfPiece(text: string, max: number): number {
  for (const border of ["\n\n", "\n", " "]) {
    const end = text.lastIndexOf(border, max - border.length) + border.length;
    // A border in the first half would make many short messages out of one long one.
    if (end > max / 2 && end <= max && borderBefore(text, end) === end) return end;
  }
  const end = borderBefore(text, max);
  if (end > 0) return end;
  // One character as long as a message: somebody plays with accents. Then only surrogate pairs stay whole.
  return max > 1 && /[\ud800-\udbff]/.test(text.charAt(max - 1)) ? max - 1 : Math.max(max, 1);
}

const graphemes = new Intl.Segmenter();

/** The last border between two characters people see, at `at` or before. */
function borderBefore(text: string, at: number): number {
  return at >= text.length ? text.length : (graphemes.segment(text).containing(at)?.index ?? at);
}

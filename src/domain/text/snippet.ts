/** Search snippets: the piece of a long text around the first hit, with the positions of the hits. */

/** A hit in a text. */
export interface Mark {
  /** UTF-16 positions; `end` is not included. */
  start: number;
  end: number;
}

export interface Snippet {
  text: string;
  marks: Mark[];
  /** Text was left out before the snippet, and after it. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Characters before the first mark, and in all. */
const BEFORE = 40;
const LONGEST = 200;

/**
 * Cuts the snippet. In `marked`, each hit stands between the signs `from` and `to`; the signs are removed and
 * line breaks become blanks.
 */
export function snippetOf(marked: string, signs: { from: string; to: string }): Snippet {
  const { text, marks } = unmark(marked, signs);
  const first = marks[0]?.start ?? 0;
  const start = text.length <= LONGEST ? 0 : wordStart(text, Math.max(0, first - BEFORE));
  const end = wordEnd(text, start + LONGEST);
  return {
    text: text.slice(start, end).replace(/\s/gu, " "),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

function unmark(marked: string, { from, to }: { from: string; to: string }): { text: string; marks: Mark[] } {
  let text = "";
  let open: number | null = null;
  const marks: Mark[] = [];
  for (const piece of marked.split(new RegExp(`([${from}${to}])`))) {
    if (piece === from) open = text.length;
    else if (piece !== to) text += piece;
    else if (open !== null) {
      marks.push({ start: open, end: text.length });
      open = null;
    }
  }
  return { text, marks };
}

/** Never within a word if there is a blank nearby, and never within a character. */
function wordStart(text: string, wanted: number): number {
  if (wanted === 0) return 0;
  const blank = text.slice(wanted, wanted + BEFORE / 2).search(/\s/u);
  return blank < 0 ? whole(text, wanted) : wanted + blank + 1;
}

function wordEnd(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const blank = text.slice(wanted - BEFORE / 2, wanted).search(/\s\S*$/u);
  return blank < 0 ? whole(text, wanted) : wanted - BEFORE / 2 + blank;
}

const whole = (text: string, at: number): number =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at + 1 : at;

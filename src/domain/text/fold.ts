/** Case folding and accent folding of texts for comparison, and edit distance (Damerau–Levenshtein). */

/** Marks that show nothing of their own: accents, variation selectors, zero-width and direction marks, skin tones. */
const DECORATION = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/gu;

const ASCII = /^[\u0020-\u007e]*$/u;

/**
 * Lower case, without accents, invisible characters or skin tones; any run of white space becomes one blank.
 * Full-width letters and keycap digits become plain ones. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  // Most of what is folded has nothing to be taken off.
  const bare = ASCII.test(text)
    ? text.toLowerCase()
    : text.normalize("NFKD").toLowerCase().replace(DECORATION, "");
  return bare.replace(/\s+/gu, " ").trim();
}

/** The text with every letter that stands twice or more in a row written once: "siii" and "agarro" as "si" and "agaro". */
export const singleLetters = (text: string): string => text.replace(/(\p{L})\1+/gu, "$1");

/**
 * Edit distance: how many letters must be added, removed, replaced or swapped with their neighbour to turn
 * `a` into `b`. A distance greater than `max` comes back as `max + 1`.
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, { row, last, beforeLast });
    if (Math.min(...current, ...last) > max) return max + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, max + 1);
}

interface Rows {
  row: number;
  last: number[];
  beforeLast: number[];
}

function nextRow(a: string, b: string, { row, last, beforeLast }: Rows): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const same = a[row - 1] === b[column - 1];
    let cost = Math.min(
      at(last, column) + 1,
      at(current, column - 1) + 1,
      at(last, column - 1) + (same ? 0 : 1),
    );
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
    current.push(cost);
  }
  return current;
}

const at = (row: number[], column: number): number => row[column] ?? Infinity;

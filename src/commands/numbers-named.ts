/** Parser for the numbers in a command's words that may name tickets: "#2", "ticket 2", "2 routers cambiados". Pure. */

/** A number that may name a ticket. */
export interface NamedNumber {
  number: number;
  /** It has a # or the word ticket or caso: it is surely a ticket's. */
  marked: boolean;
}

/** The numbers that may name tickets, and whether nothing else was typed. */
export interface NumbersNamed {
  named: NamedNumber[];
  alone: boolean;
}

/** No "2:30", "2.5", "24/7", "2%" or "2da". */
const NUMBER = String.raw`(?<number>\d{1,9})(?![\p{L}\d]|[.,:/-]\d|\s*%)`;
const SIGN = String.raw`(?:#\s*|(?<![\p{L}\p{N}])(?:tickets?|tkt?s?|casos?)(?![\p{L}])(?:[\s.:]*(?:nro|n[uú]mero|n[°º])(?![\p{L}]))?[\s.:°º-]*(?:el\s+)?#?\s*)`;
const MARKED = new RegExp(SIGN + NUMBER, "giu");
const FIRST = new RegExp(
  String.raw`^[\s:.-]*(?:(?:al|el|la|del|es|este|ese|t|nro|n[uú]mero|n[°º]?)(?:[\s.:]+|(?=[#\d])))*#?\s*${NUMBER}`,
  "iu",
);
const NEXT = new RegExp(
  String.raw`(?:\s*[,;&+]\s*|\s+(?:[ye]|and)\s+|\s+)(?:(?:el|la)\s+)?#?\s*${NUMBER}`,
  "iuy",
);
const MARKUP = /[*_~`]|\uFE0F|\u20E3/gu;
const BRACKETS = /[()[\]{}«»"“”]/gu;

/**
 * The numbers at the beginning of a command's words, a list of them too ("1 y 2"), and those that are marked, wherever they
 * stand. Another number in a sentence ("volvió a las 2") names nothing.
 */
export function numbersNamed(typed: string): NumbersNamed {
  const text = plain(typed);
  const found = new Map<number, boolean>();
  const add = (match: RegExpExecArray, marked: boolean): void => {
    for (const number of listFrom(text, match)) found.set(number, marked || (found.get(number) ?? false));
  };
  for (const match of text.matchAll(MARKED)) add(match, true);
  const first = FIRST.exec(text);
  if (first) add(first, first[0].includes("#"));
  return {
    named: [...found].map(([number, marked]) => ({ number, marked })),
    alone: found.size > 0 && !/[\p{L}\p{N}]/u.test(withoutNumbers(text)),
  };
}

/** "Beto el 2": the only number, which comes last, and the words before it. null = it is not so. */
export function numberLast(typed: string): { number: number; before: string } | null {
  const found = /^(?<before>\D*[^\d\s#])\s+#?(?<number>\d{1,9})[\s.!]*$/u.exec(plain(typed))?.groups;
  return found ? { number: Number(found["number"]), before: found["before"] ?? "" } : null;
}

const plain = (typed: string): string =>
  typed.normalize("NFC").replaceAll(MARKUP, "").replaceAll(BRACKETS, " ").trim();

/** The number of a match and those that follow it as in a list. */
function listFrom(text: string, match: RegExpExecArray): number[] {
  const list: number[] = [];
  let one: RegExpExecArray | null = match;
  while (one) {
    list.push(Number(one.groups?.["number"]));
    NEXT.lastIndex = one.index + one[0].length;
    one = NEXT.exec(text);
  }
  return list;
}

/** What else was typed than numbers and what stands around them. */
const withoutNumbers = (text: string): string =>
  text
    .replaceAll(MARKED, " ")
    .replaceAll(
      /(?<![\p{L}\p{N}])(?:al|el|la|del|es|este|ese|t|nro|n[uú]mero|n[°º]?|[ye]|and)(?![\p{L}])/giu,
      " ",
    )
    .replaceAll(/\d+/gu, " ");

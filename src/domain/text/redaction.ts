/**
 * Redaction of personal data in texts that others wrote: finds a person's number in any spelling, LID and
 * names. Pure.
 */

/** What the person is known by. */
export interface Named {
  lid: string | null;
  /** International digits. */
  phone: string | null;
  /** Each of one word or of several. */
  names: string[];
}

/** Finds and redacts one person's data in a text. */
export interface Traces {
  isIn(text: string): boolean;
  /** The text with a bar in each place; unchanged when there is none. */
  without(text: string): string;
  /**
   * Patterns for SQLite's LIKE: a text that names the person fits at least one of them. Empty: nothing is
   * known of the person.
   */
  likely: string[];
}

const BAR = "▒▒▒";
const MARKS = "[\\u0300-\\u036f]*";
/** What stands between the digits of a number. */
const BETWEEN = "[\\s().\\-/‐-―−]{0,3}";
/** Number of final digits that make a local number, without the codes before it. */
const AT_HOME = 7;
const BEFORE = 9;
/** Shorter names are ignored, because many words contain them. */
const SHORTEST_NAME = 3;

/** Compiles the search for one person. Names of fewer than three letters are ignored. */
export function tracesOf({ lid, phone, names }: Named): Traces {
  const usable = [...new Set(names)].filter((name) => lettersOf(name).length >= SHORTEST_NAME);
  const patterns = [
    ...(lid === null ? [] : [`(?<!\\d)${escaped(lid)}(?!\\d)`]),
    ...(phone === null ? [] : [numberPattern(phone)]),
    ...usable.map(namePattern),
  ];
  const any = patterns.length === 0 ? null : new RegExp(patterns.join("|"), "giu");
  const isIn = (text: string): boolean => {
    if (!any) return false;
    any.lastIndex = 0;
    return any.test(text.normalize("NFD"));
  };
  return {
    isIn,
    without: (text) => (any && isIn(text) ? text.normalize("NFD").replace(any, BAR).normalize("NFC") : text),
    likely: [
      ...(lid === null ? [] : [`%${lid}%`]),
      ...(phone === null ? [] : likelyNumber(phone)),
      ...usable.map(likelyName),
    ],
  };
}

/** Union of several: finds everybody whom one of them finds. */
export const tracesOfAny = (all: Traces[]): Traces => ({
  isIn: (text) => all.some((traces) => traces.isIn(text)),
  without: (text) => all.reduce((left, traces) => traces.without(left), text),
  likely: all.flatMap(({ likely }) => likely),
});

/** With what a number can begin with, and as people group its digits. */
function numberPattern(phone: string): string {
  const digits = Array.from(phone.slice(-AT_HOME)).join(BETWEEN);
  return `\\+?(?:\\d${BETWEEN}){0,${BEFORE}}${digits}(?!\\d)`;
}

/** As a whole, with or without accents. */
function namePattern(name: string): string {
  const letters = Array.from(lettersOf(name), (letter) =>
    letter === " " ? "\\s+" : `${escaped(letter)}${MARKS}`,
  );
  return `(?<![\\p{L}\\p{N}])${letters.join("")}(?![\\p{L}\\p{N}])`;
}

const lettersOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/gu, "\\$&");

/** Its last four digits, in one or in two pieces. */
const likelyNumber = (phone: string): string[] =>
  [4, 3, 2, 1].map((n) => `%${[phone.slice(-4, -n), phone.slice(-n)].filter(Boolean).join("_")}%`);

/** LIKE knows no accents and only English capitals: wherever there could be any, any sign will do. */
function likelyName(name: string): string {
  const [longest = ""] = lettersOf(name)
    .split(" ")
    .toSorted((a, b) => b.length - a.length);
  return `%${longest.replace(/[^bdfghj-mp-tv-z0-9]/giu, "%")}%`;
}

/** Redacts every text inside a value; a text that is exactly one of `addresses` becomes null. */
export function withoutTraces<T>(value: T, traces: Traces, addresses: (string | null)[]): T {
  if (typeof value === "string") return (addresses.includes(value) ? null : traces.without(value)) as T;
  if (Array.isArray(value)) return value.map((one) => withoutTraces<unknown>(one, traces, addresses)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutTraces<unknown>(one, traces, addresses)]),
  ) as T;
}

/**
 * Search for phone numbers: turns a number as people write it into the digit strings by which its owner is
 * found, whatever spelling WhatsApp has. Pure.
 */
import { phoneLinked, plainTyped, resolvePhone } from "./phone.ts";

/** Countries whose spellings differ so that one is no part of the other; everywhere else the end of the number is enough. */
const COUNTRIES = ["AR", "MX", "BR"];
/** Fewer digits are no number that somebody looks for. */
const FEWEST = 4;

/** International beginnings, complete or not, in each spelling. */
const beginnings: [RegExp, string[]][] = [
  [/^549?0?(\d{3,})$/, ["549$1", "54$1"]],
  [/^521?(\d{3,})$/, ["52$1", "521$1"]],
  [/^55([1-9]{2})9?(\d{3,})$/, ["55$19$2", "55$1$2"]],
];

/** Endings as they are written at home: the 15 of Argentina and the ninth digit of Brazil are not always kept. */
const endings: [RegExp, string[]][] = [
  [/^0?15(\d{6,8})$/, ["$1"]],
  [/^(?:0|9)?([1-8]\d{1,3})15(\d{6,8})$/, ["$1$2"]],
  [/^([1-9]{2})9?([6-9]\d{7})$/, ["$19$2", "$1$2"]],
  [/^9([6-9]\d{7})$/, ["$1"]],
  [/^0(?:1|44|45)(\d{10})$/, ["$1"]],
];

/**
 * Returns digit strings; a phone number matches when it contains one of them. Empty: the typed text is no
 * number.
 */
export function phoneNeedles(typed: string): string[] {
  const linked = phoneLinked(typed);
  const plain = linked ?? plainTyped(typed);
  if (!/^\+?\d+$/.test(plain)) return [];
  const digits = plain.replace(/\D/g, "");
  const bare = digits.replace(/^0+/, "");
  const found = [
    digits,
    bare,
    ...readings(plain),
    ...respelt(bare, beginnings),
    ...respelt(digits, endings),
    ...respelt(bare, endings),
  ];
  // A long ending says more than a short one that stands in many numbers.
  const shortest = Math.min(FEWEST, digits.length);
  return [...new Set(found)].filter((needle) => needle.length >= shortest && needle !== "");
}

function readings(plain: string): string[] {
  return COUNTRIES.flatMap((country) => {
    const read = resolvePhone(plain, country);
    return read.ok ? read.candidates : [];
  });
}

function respelt(digits: string, spellings: [RegExp, string[]][]): string[] {
  return spellings.flatMap(([pattern, forms]) =>
    pattern.test(digits) ? forms.map((form) => digits.replace(pattern, form)) : [],
  );
}

/** Signs that stand in a number between its digits. */
const NUMBER = /\+?\(?\p{Nd}[\p{Nd}\s().\-/‐-―−]*\p{Nd}/gu;
/** So many digits are a phone's also among words. */
const PHONE_LENGTH = 7;

/** The words of a search, and the numbers among them: "Marta 381 15 555-1234" is a name and a number. */
export function splitSearch(text: string): { words: string[]; numbers: string[] } {
  const whole = phoneNeedles(text).length > 0;
  if (whole) return { words: [], numbers: [text] };
  const numbers: string[] = [];
  const rest = text.replace(NUMBER, (number) => {
    if ((number.match(/\p{Nd}/gu) ?? []).length < PHONE_LENGTH) return number;
    numbers.push(number);
    return " ";
  });
  return { words: rest.split(/\s+/u).filter((word) => word !== ""), numbers };
}

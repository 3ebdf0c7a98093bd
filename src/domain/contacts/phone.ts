/**
 * Phone numbers (E.164): parsing, validation, display and comparison of what people type. WhatsApp's own
 * answer wins: an address it gave is kept as it is, and only compared through `phoneIdentity`.
 */
import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type PhoneNumber,
} from "libphonenumber-js/max";
import { asciiDigits } from "../text/digits.ts";

export type PhoneProblem =
  | "empty"
  | "not-a-number"
  /** An Argentine `15…` without the code of its city. */
  | "no-area-code"
  | "too-short"
  | "too-long"
  | "impossible"
  | "landline"
  /** Free-phone, premium and the like: nobody has WhatsApp on it. */
  | "service-number";

export type PhoneResolution =
  | {
      ok: true;
      /** International digits without `+`, in the order in which to ask WhatsApp. Never empty. */
      candidates: string[];
      /** What `phoneIdentity` makes of every candidate. */
      canonical: string;
      display: string;
    }
  | { ok: false; problem: PhoneProblem };

interface Variants {
  country: string;
  /** Every spelling that means a mobile, and the one by which they are compared. */
  pattern: RegExp;
  identity: string;
  /** The spellings worth asking for, the likeliest first. */
  candidates: string[];
}

/** Countries where WhatsApp, people and the numbering plan disagree on how a mobile is written. */
const variants: Variants[] = [
  { country: "AR", pattern: /^549?([1-8]\d{9})$/, identity: "549$1", candidates: ["549$1", "54$1"] },
  { country: "MX", pattern: /^521?([2-9]\d{9})$/, identity: "52$1", candidates: ["52$1", "521$1"] },
  {
    country: "BR",
    pattern: /^55([1-9]{2})9?([6-9]\d{7})$/,
    identity: "55$19$2",
    candidates: ["55$19$2", "55$1$2"],
  },
];

/** How people type a mobile that the numbering plan does not know. Applied one after the other to international digits. */
const oldSpellings: [RegExp, string][] = [
  // Argentina: a 0 after the 9, the 15 before the city's code, 9 and 15 at once.
  [/^5490([1-8]\d{9,11})$/, "549$1"],
  [/^549?0?15([1-8]\d{9})$/, "549$1"],
  [/^549(?=\d{12}$)(\d{2,4})15(\d{6,8})$/, "549$1$2"],
  // Mexico: the 1, 044 and 045 that went away in 2019 and 2020.
  [/^52(?:1|044|045)([2-9]\d{9})$/, "52$1"],
];

/** Reads what a person typed: spaces, hyphens, `+`, a wa.me link. `country` (ISO) is for numbers without a prefix. */
export function resolvePhone(raw: string, country: string): PhoneResolution {
  const typed = phoneLinked(raw) ?? plainTyped(raw);
  if (typed === "") return { ok: false, problem: "empty" };
  if (!/^\+?\d+$/.test(typed)) return { ok: false, problem: "not-a-number" };
  if (country === "AR" && /^0?15\d{6,8}$/.test(typed)) return { ok: false, problem: "no-area-code" };
  const number = parse(typed, country);
  const problem = problemOf(number, typed, country);
  if (problem || !number) return { ok: false, problem: problem ?? "not-a-number" };
  const digits = number.number.slice(1);
  const candidates = candidatesFor(digits);
  const likeliest = candidates[0] ?? digits;
  return { ok: true, candidates, canonical: phoneIdentity(digits), display: displayPhone(likeliest) };
}

/**
 * The same digits for every spelling of one number (AR 54/549, MX 52/521, BR with and without the ninth digit).
 * Takes international digits; `+` and blanks do no harm. For comparing only, never for writing to.
 */
export function phoneIdentity(digits: string): string {
  const plain = digits.replace(/\D/g, "");
  const known = variants.find(({ pattern }) => pattern.test(plain));
  return known ? plain.replace(known.pattern, known.identity) : plain;
}

/** Whether two spellings are one number; false when either has no digits. */
export function samePhone(a: string, b: string): boolean {
  return phoneIdentity(a) !== "" && phoneIdentity(a) === phoneIdentity(b);
}

/** Numbers whose display is remembered: lists show the same ones over and over, and to read one takes a quarter of a millisecond. */
const MOST_SHOWN = 5000;
const shown = new Map<string, string>();

/**
 * Formats for display: "+54 9 381 555-1234". Digits that are no valid number come back with a `+`, otherwise
 * unchanged.
 */
export function displayPhone(digits: string): string {
  const known = shown.get(digits);
  if (known !== undefined) return known;
  const display = readable(digits.replace(/\D/g, ""));
  if (shown.size >= MOST_SHOWN) shown.clear();
  shown.set(digits, display);
  return display;
}

function readable(plain: string): string {
  const number = validNumber(plain) ?? validNumber(phoneIdentity(plain));
  if (!number) return `+${plain}`;
  const spaced = number.formatInternational();
  return number.country === "AR" || number.country === "BR" ? spaced.replace(/ (\d{4})$/, "-$1") : spaced;
}

function validNumber(digits: string): PhoneNumber | null {
  const number = parsePhoneNumberFromString(`+${digits}`);
  return number?.isValid() ? number : null;
}

/** Links that open a chat with somebody, and WhatsApp's own addresses. */
const LINKS = [
  /^(?:https?:\/\/)?(?:www\.)?wa\.me\/(?:\+|%2B)?([^?#/]+)/i,
  /^(?:https?:\/\/)?(?:api|web|www)\.whatsapp\.com\/send\/?\?(?:[^#]*&)?phone=([^&#]+)/i,
  /^whatsapp:\/\/send\/?\?(?:[^#]*&)?phone=([^&#]+)/i,
  /^(\d+)(?::\d+)?@(?:s\.whatsapp\.net|c\.us)$/i,
];

/** The number in a link to a chat, with its `+`; null = it is no such link. */
export function phoneLinked(raw: string): string | null {
  const text = plainSigns(raw).replace(/\s+/gu, "");
  for (const link of LINKS) {
    const digits = link
      .exec(text)?.[1]
      ?.replace(/%[0-9a-f]{2}/gi, "")
      .replace(/[+\s().-]/g, "");
    if (digits !== undefined && /^\d+$/.test(digits)) return `+${digits}`;
  }
  return null;
}

/** Removes the separators between digits; letters stay, so that a name is not taken for a number. */
export function plainTyped(raw: string): string {
  return plainSigns(raw)
    .replace(/[\s.()/‐-―−-]/gu, "")
    .replace(/^(?:tel|cel|whatsapp|wa|wsp):/iu, "");
}

const plainSigns = (raw: string): string => asciiDigits(raw.normalize("NFKC").replace(/\p{Cf}/gu, ""));

/** The reading with the country's own rules when that is a number, else the digits as an international number. */
function parse(typed: string, country: string): PhoneNumber | undefined {
  const home = isSupportedCountry(country) ? parsePhoneNumberFromString(typed, country) : undefined;
  const modern = [home?.number.slice(1), typed.replace("+", "")].map((digits) =>
    digits ? modernSpelling(digits) : undefined,
  );
  const readings = [
    home,
    ...modern.map((digits) => (digits ? parsePhoneNumberFromString(`+${digits}`) : undefined)),
  ];
  return (
    readings.find((number) => number?.isValid()) ?? readings.find((number) => number?.isPossible()) ?? home
  );
}

function modernSpelling(digits: string): string {
  const modern = oldSpellings.reduce((spelling, [old, now]) => spelling.replace(old, now), digits);
  // Argentina's fixed and mobile numbers are told apart by nothing but the 9: leave what was typed.
  return modern.startsWith("54") ? modern : phoneIdentity(modern);
}

function problemOf(number: PhoneNumber | undefined, typed: string, country: string): PhoneProblem | null {
  if (!number?.isPossible()) return lengthProblem(number?.number ?? typed, country);
  switch (number.getType()) {
    case "FIXED_LINE":
      return number.country === "AR" ? null : "landline";
    case "TOLL_FREE":
    case "PREMIUM_RATE":
    case "SHARED_COST":
    case "UAN":
    case "PAGER":
    case "VOICEMAIL":
      return "service-number";
    // Possible but in no table: numbering plans grow, WhatsApp knows better.
    case undefined:
    case "MOBILE":
    case "FIXED_LINE_OR_MOBILE":
    case "PERSONAL_NUMBER":
    case "VOIP":
      return null;
  }
}

function lengthProblem(number: string, country: string): PhoneProblem {
  const length = isSupportedCountry(country)
    ? validatePhoneNumberLength(number, country)
    : validatePhoneNumberLength(number);
  if (length === "TOO_SHORT") return "too-short";
  return length === "TOO_LONG" ? "too-long" : "impossible";
}

function candidatesFor(digits: string): string[] {
  const known = variants.find(({ pattern }) => pattern.test(digits));
  if (!known) return [digits];
  return known.candidates.map((spelling) => digits.replace(known.pattern, spelling));
}

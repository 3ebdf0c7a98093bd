/**
 * Password policy: rejects names, common passwords, repetitions and keyboard runs, whatever their length.
 * Requires no kind of character and forbids none.
 */
import { COMMON } from "./common-passwords.ts";
import { foldText } from "../text/fold.ts";

/**
 * Returns null when the password is good enough. `names` must not be the password: the person's, the
 * account's, the company's.
 */
export function passwordWeakness(
  password: string,
  names: string[],
): "password-is-name" | "password-is-common" | null {
  const bare = core(password);
  if (bare !== "" && names.map(core).includes(bare)) return "password-is-name";
  return isCommon(password) ? "password-is-common" : null;
}

/**
 * Whether the password is a common word, also with digits for letters, or a repetition, or a run of the
 * keyboard or alphabet.
 */
export function isCommon(password: string): boolean {
  const folded = foldText(password).replaceAll(" ", "");
  if (isRepetition(folded) || isRun(folded)) return true;
  return [password, unmask(withoutEnds(folded))].some((text) => COMMON.has(core(text)));
}

/** The letters and digits, without the digits and signs that people put at the ends: `Clave2024!` → `clave`. */
function core(text: string): string {
  const folded = foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
  const inner = folded.replaceAll(/^\d+|\d+$/g, "");
  const once = /^(.+?)\1*$/.exec(inner)?.[1] ?? "";
  return once;
}

const withoutEnds = (text: string): string => text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

/** Digits and signs that stand for letters: `P4ssw0rd` → `password`. */
const unmask = (text: string): string => text.replaceAll(/[0134578@$!]/g, (sign) => MASKS[sign] ?? sign);
const MASKS: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
};

/** One to four signs, over and over: `aaaaaaaaaa`, `1212121212`, `abc1abc1abc1`. */
const isRepetition = (text: string): boolean => /^(.{1,4})\1+.{0,3}$/u.test(text);

/** As they stand on the keyboard, in the alphabet or in counting, either way round. */
function isRun(text: string): boolean {
  return RUNS.some((run) => run.includes(text) || run.split("").toReversed().join("").includes(text));
}
const RUNS = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertyuiopasdfghjklñzxcvbnm",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];

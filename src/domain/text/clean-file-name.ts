/**
 * Sanitization of file names that come from outside: the result is a plain name, safe within a line of ours
 * and for saving.
 */
import { looksEmpty } from "./blank.ts";

/** UTF-16 units, the ending included. */
const LONGEST = 120;
const LONGEST_ENDING = 12;
/** Control, format and direction signs, halves of characters, fillers. */
const HIDDEN = /(?![\ufe0e\ufe0f])[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * One line without path and without what cannot be seen or turns the reading around; what else people call their files
 * stays to the letter. Cut in the middle, so that its ending tells what it is. An invisible name is none: null.
 */
export function cleanFileName(raw: string | null | undefined): string | null {
  if (raw === null || raw === undefined) return null;
  const line = raw
    .slice(-LONGEST * 16)
    .replace(/[\s\p{Z}]+/gu, " ")
    .replace(HIDDEN, "")
    .replace(/^.*[/\\]/u, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toWellFormed();
  if (looksEmpty(line) || /^\.+$/u.test(line)) return null;
  if (line.length <= LONGEST) return line;
  const ending = /\.[\p{L}\p{N}]+$/u.exec(line)?.[0] ?? "";
  const kept = ending.length <= LONGEST_ENDING ? ending : "";
  return `${line.slice(0, LONGEST - kept.length - 1).toWellFormed()}…${kept}`;
}

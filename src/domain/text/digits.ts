/** Normalization of Unicode digits to ASCII: people paste what their phone's keyboard writes. */

/** Arabic, Devanagari, full-width … digits become 0–9; everything else stays. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)));
}

/** Unicode keeps the digits of a script side by side, from zero to nine, in runs of whole tens. */
function valueOf(code: number): number {
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

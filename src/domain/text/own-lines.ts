/** Free text of several lines inside a message of ours: its further lines must not pass for lines of the message. */

const LINES = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/u;

/** The text with every line after the first as WhatsApp shows a quotation; empty lines are left out. */
export function inOwnLines(text: string): string {
  const [first = "", ...more] = text
    .split(LINES)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== "");
  return [first, ...more.map((line) => `> ${line}`)].join("\n");
}

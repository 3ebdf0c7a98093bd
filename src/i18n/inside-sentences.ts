/**
 * Values as they may stand inside a sentence of ours: on one line, or what somebody wrote as a reason or is called would print lines of its
 * own under our name. Reasons lose the signs that WhatsApp reads as markup, too.
 */

/** What stands on lines of its own: the words of a message, and lists that we put together. */
const BLOCKS = new Set(["text", "list", "options"]);
/** Here the words stand within the sentence all the same. */
const WORDS_INSIDE = /^(?:content\.quoting|main\.reworded|card\.text|history\.not-found)/u;
/** Names from outside have lost their markup before (`domain/text/clean-name.ts`); a field's value may be a password, and stays exact. */
const LOSES_MARKUP = new Set(["reason"]);

const BREAK = /\s*[\n\r\v\f\u0085\u2028\u2029]\s*/gu;
const MARKUP = /[*~`]/gu;

type Values = Record<string, string | number>;

/** The variables of a sentence, made fit for it. Words and lists that stand on their own lines stay as they are. */
export function insideSentence(key: string, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" || (BLOCKS.has(name) && !WORDS_INSIDE.test(key)) ? value : fit(name, value),
    ]),
  );
}

function fit(name: string, value: string): string {
  const line = value.replace(BREAK, " ");
  return LOSES_MARKUP.has(name) ? line.replace(MARKUP, "") : line;
}

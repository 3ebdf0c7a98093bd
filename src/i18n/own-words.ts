/** The administrator's own sentences: what a replacement must hold to be said safely. */
import { looksEmpty } from "../domain/text/blank.ts";
import { nearestVariable, VARIABLE, type VariableName } from "./variable-names.ts";
import type { Language } from "../domain/languages.ts";
import { languages, createTranslator, type Key, type Translate } from "./translator.ts";

/** Without these a sentence says nothing. */
const INDISPENSABLE = new Set<VariableName>([
  "options",
  "mention",
  "list",
  "text",
  "question",
  "link",
  "n",
  "value",
]);

export interface Variable {
  /** As the code calls it. */
  name: VariableName;
  required: boolean;
}

export type WordProblem =
  | { problem: "empty" | "open-braces" | "missing-word" }
  | { problem: "missing-variable"; name: VariableName }
  /** `near`: which one was probably meant; null = none is near. */
  | { problem: "unknown-variable"; name: string; near: VariableName | null }
  /** A word in one pair of braces, which would be said as it stands. `near` as above. */
  | { problem: "single-braces"; name: string; near: VariableName | null };

/** As people write a variable who do not know that it takes two. */
const SINGLE = /(?<!\{)\{([\p{L}\d-]+)\}(?!\})/gu;

/** As the original has them. Everything about a ticket carries its number. */
export function variablesOf(key: string): Variable[] {
  const original = originalOf(key);
  return (namesIn(original) as VariableName[]).map((name) => ({
    name,
    required: INDISPENSABLE.has(name) || (name === "number" && original.includes("#{{number}}")),
  }));
}

/**
 * What keeps a text from being said in place of the original; empty = nothing. `key` is one of those replaceable, `text` as
 * it would be stored, `language` the one it was typed in.
 */
export function checkOwn(key: string, text: string, language: Language): WordProblem[] {
  if (looksEmpty(text)) return [{ problem: "empty" }];
  const known = variablesOf(key);
  const used = namesIn(text);
  const unknown = used.filter((name) => !known.some((one) => one.name === name));
  const nearest = (typed: string): VariableName | null =>
    nearestVariable(
      language,
      typed,
      known.map(({ name }) => name),
    );
  const singly = [...text.matchAll(SINGLE)].map(([, name = ""]) => name);
  const missing = known.filter(({ name, required }) => required && !used.includes(name));
  return [
    ...(/\{\{|\}\}/u.test(text.replace(VARIABLE, "")) ? [{ problem: "open-braces" } as const] : []),
    ...unknown.map((name) => ({ problem: "unknown-variable", name, near: nearest(name) }) as const),
    ...singly.map((name) => ({ problem: "single-braces", name, near: nearest(name) }) as const),
    // Whoever mistyped a name need not be told that it is missing, too.
    ...missing
      .filter(({ name }) => ![...unknown, ...singly].some((typed) => nearest(typed) === name))
      .map(({ name }) => ({ problem: "missing-variable", name }) as const),
    ...(asksForListo(key) && !/\bLISTO\b/iu.test(text) ? [{ problem: "missing-word" } as const] : []),
  ];
}

/** It is the word that registers; an agent who is not told it can't take a case. */
const asksForListo = (key: string): boolean => key.startsWith("ready.") && originalOf(key).includes("LISTO");

/** As people read it, through the same voice that speaks to them. */
export function rendered(key: string, t: Translate, samples: Record<string, string>): string {
  const base = key.replace(/_(?:one|other)$/u, "");
  const count = base === key ? {} : { count: key.endsWith("_one") ? 1 : 2 };
  return (t as (key: Key, facts: Record<string, string | number>) => string)(base as Key, {
    ...samples,
    ...count,
  });
}

/** A voice that says this text under this key, and everything else as it is. */
export const trying = (language: Language, key: string, text: string): Translate =>
  createTranslator(language, { [key]: text });

/** Each once, in order. The administrator may leave blanks beside a name. */
function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([, name = ""]) => name.trim()))];
}

const originalOf = (key: string): string => (languages.es as Record<string, string>)[key] ?? "";

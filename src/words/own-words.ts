/** The administrator's own sentences: which may be replaced, and what a replacement must hold to be said safely. */
import { looksEmpty } from "../domain/blank.ts";
import { editDistance } from "../domain/fold.ts";
import { languages, speaker, type Key, type Language, type Say } from "./words.ts";

export type WordGroup =
  | "client"
  | "card"
  | "main-group"
  | "registration"
  | "room"
  | "commands"
  | "supervisor"
  | "content"
  | "terms";

/** Sentences that people receive at WhatsApp, by what stands before the first dot of their key. */
const groupOf: Record<string, WordGroup> = {
  client: "client",
  card: "card",
  main: "main-group",
  reminder: "main-group",
  training: "main-group",
  ready: "registration",
  invite: "registration",
  room: "room",
  undelivered: "room",
  info: "room",
  note: "room",
  agent: "room",
  command: "commands",
  help: "commands",
  history: "commands",
  transfer: "commands",
  tag: "commands",
  presence: "commands",
  overview: "commands",
  refusal: "commands",
  alert: "supervisor",
  summary: "supervisor",
  content: "content",
  area: "terms",
  mood: "terms",
  time: "terms",
  someone: "terms",
};

/** Of the panel, the terminal and the tables: nobody receives them, so nobody needs to replace them. */
export const notSent = new Set([
  "api",
  "problem",
  "step",
  "terminal",
  "audit",
  "review",
  "csv",
  "contact",
  "field",
  "file",
]);

/** Without these a sentence says nothing. */
const INDISPENSABLE = new Set(["options", "mention", "list", "text", "question", "link", "n", "value"]);

export interface Variable {
  name: string;
  required: boolean;
}

export type WordProblem =
  | { problem: "empty" | "open-braces" | "missing-word" }
  | { problem: "missing-variable"; name: string }
  /** `near`: which one was probably meant; null = none is near. */
  | { problem: "unknown-variable"; name: string; near: string | null };

/** Keys of the sentences that may be replaced, in the order of the original, by group. */
export function findReplaceable(): { key: string; group: WordGroup }[] {
  return Object.keys(languages.es).flatMap((key) => {
    const group = groupOf[prefixOf(key)];
    return group === undefined ? [] : [{ key, group }];
  });
}

export const isReplaceable = (key: string): boolean =>
  Object.hasOwn(languages.es, key) && Object.hasOwn(groupOf, prefixOf(key));

export const prefixOf = (key: string): string => key.split(".")[0] ?? "";

/** As the original has them. Everything about a ticket carries its number. */
export function variablesOf(key: string): Variable[] {
  const original = originalOf(key);
  return namesIn(original).map((name) => ({
    name,
    required: INDISPENSABLE.has(name) || (name === "number" && original.includes("#{{number}}")),
  }));
}

/** What keeps a text from being said in place of the original; empty = nothing. `key` is one of those replaceable. */
export function checkOwn(key: string, text: string): WordProblem[] {
  if (looksEmpty(text)) return [{ problem: "empty" }];
  const known = variablesOf(key);
  const used = namesIn(text);
  const unknown = used.filter((name) => !known.some((one) => one.name === name));
  const missing = known.filter(({ name, required }) => required && !used.includes(name));
  return [
    ...(/\{\{|\}\}/u.test(text.replace(VARIABLE, "")) ? [{ problem: "open-braces" } as const] : []),
    ...unknown.map((name) => ({ problem: "unknown-variable", name, near: nearest(name, known) }) as const),
    // Whoever mistyped a name need not be told that it is missing, too.
    ...missing
      .filter(({ name }) => !unknown.some((typed) => nearest(typed, known) === name))
      .map(({ name }) => ({ problem: "missing-variable", name }) as const),
    ...(asksForListo(key) && !/\bLISTO\b/iu.test(text) ? [{ problem: "missing-word" } as const] : []),
  ];
}

/** It is the word that registers; an agent who is not told it can't take a case. */
const asksForListo = (key: string): boolean => key.startsWith("ready.") && originalOf(key).includes("LISTO");

/** As people read it, through the same voice that speaks to them. */
export function rendered(key: string, say: Say, samples: Record<string, string>): string {
  const base = key.replace(/_(?:one|other)$/u, "");
  const count = base === key ? {} : { count: key.endsWith("_one") ? 1 : 2 };
  return (say as (key: Key, facts: Record<string, string | number>) => string)(base as Key, {
    ...samples,
    ...count,
  });
}

/** A voice that says this text under this key, and everything else as it is. */
export const trying = (language: Language, key: string, text: string): Say =>
  speaker(language, { [key]: text });

const VARIABLE = /\{\{([^{}]*)\}\}/gu;

/** Each once, in order. The administrator may leave blanks beside a name. */
function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([, name = ""]) => name.trim()))];
}

const originalOf = (key: string): string => (languages.es as Record<string, string>)[key] ?? "";

function nearest(typed: string, known: Variable[]): string | null {
  const near = known
    .map(({ name }) => ({ name, distance: editDistance(typed.toLowerCase(), name, 2) }))
    .filter(({ name, distance }) => distance <= 2 && distance < name.length)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.name ?? null;
}

/** Which sentences an administrator may replace, and in which group they are shown. */
import { languages, type Key } from "./translator.ts";

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
const groupOf = {
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
} as const satisfies Record<string, WordGroup>;

type Prefix = keyof typeof groupOf;
/** A sentence that may be replaced; its plural forms go by one name. */
export type ReplaceableKey = Extract<Key, Prefix | `${Prefix}.${string}`>;

/** What a sentence is called, and when people receive it. */
export type TextTitle = readonly [title: string, when: string];

/** Of the panel, the terminal and the tables: nobody receives them, so nobody needs to replace them. */
export const notSent = new Set([
  "api",
  "problem",
  "step",
  "terminal",
  "audit",
  "review",
  "csv",
  "files",
  "contact",
  "field",
  "file",
]);

/** Entries that may be replaced, plural forms apart, in the order of the original. */
export function findReplaceable(): { key: string; group: WordGroup }[] {
  return Object.keys(languages.es).flatMap((key) => {
    const prefix = prefixOf(key);
    return isPrefix(prefix) ? [{ key, group: groupOf[prefix] }] : [];
  });
}

export const isReplaceable = (key: string): boolean =>
  Object.hasOwn(languages.es, key) && isPrefix(prefixOf(key));

export const prefixOf = (key: string): string => key.split(".")[0] ?? "";

const isPrefix = (prefix: string): prefix is Prefix => Object.hasOwn(groupOf, prefix);

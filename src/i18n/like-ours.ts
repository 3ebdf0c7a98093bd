/**
 * Whether a text begins like a sentence that the program says to the team: somebody may write so to be taken for it, or send one of
 * its sentences on. Compared are letters, digits and pictures, whatever markup, quote signs, accents or blanks stand between them;
 * sentences of every language count, and those that an administrator wrote instead.
 */
import { foldText } from "../domain/text/fold.ts";
import { languages, type Key, type Translate } from "./translator.ts";
import { VARIABLE } from "./variable-names.ts";

/** By the first part of the key: what rooms and groups read. What clients read is no news to them. */
const FOR_THE_TEAM = new Set(
  "room undelivered info note agent command history transfer tag refusal alert summary overview card main reminder ready content".split(
    " ",
  ),
);
/** People write these themselves: a number with its link, the name of a kind of file. */
const ORDINARY =
  /^(?:room\.phone|content\.(?:media|location|contacts|other|poll|rich)\b|\w+\.(?:needs|place)\b)/u;
/** Too short to count by their letters, but nobody else begins so. */
const OURS_AT_ONCE = new Set<string>([
  "content.correction",
  "content.quoting",
  "content.quoting-status",
  "room.notes",
  "room.client-notes",
  "room.past",
] satisfies Key[]);

/** So many letters in all mark a sentence that begins with a picture; a number of a ticket counts for a word. */
const ENOUGH = 12;
const NUMBER_COUNTS = 6;
/** So many at once mark one that begins with words. */
const ENOUGH_WORDS = 20;
/** More signs of a stretch are not compared: its end may have been changed. */
const COMPARED = 24;
/** What stands for a variable: a name, a number, a span of time. */
const ANYTHING = ".{1,120}?";

const PICTURE = /[\p{S}]/u;
/** Folding makes a letter of this picture. */
const plain = (text: string): string =>
  foldText(text.replaceAll("\u2139", "\u{1F6C8}")).replace(/[^\p{L}\p{N}\p{S}#]|[~`^´¨>|<=+]/gu, "");

/** Our arrow before a name: with WhatsApp's markup, or with a colon after it. */
const SAID_BY =
  /^[\s\p{Cf}>]*(?:[*_~`]+\s*↪|↪\p{Default_Ignorable_Code_Point}*\s*(?:[*_~`]|[^\n:]{1,60}:(?!\/\/)))/u;

/** Whether any line of the text begins like a sentence of ours that begins with a picture, or the text like one of words. */
export function beginsLikeOurs(t: Translate, text: string): boolean {
  const [first = "", ...more] = text.split(/[\n\r\u2028\u2029]/u).filter((line) => plain(line) !== "");
  const { pictured, worded } = beginningsFor(t);
  return (
    [first, ...more].some(
      (line) => SAID_BY.test(line) || (PICTURE.test(plain(line)) && matches(pictured, plain(line))),
    ) || matches(worded, plain(first))
  );
}

interface Beginnings {
  pictured: ByFirst;
  worded: ByFirst;
}

/** By the first sign, so that ordinary words are compared with hardly any. */
type ByFirst = ReadonlyMap<string, readonly RegExp[]>;

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

const matches = (beginnings: ByFirst, line: string): boolean =>
  (beginnings.get(firstOf(line)) ?? []).some((beginning) => beginning.test(line));

const known = new WeakMap<Translate, Beginnings>();

/** Made once for each voice, which lives until a setting changes. */
function beginningsFor(t: Translate): Beginnings {
  const made = known.get(t) ?? beginningsOf(t);
  known.set(t, made);
  return made;
}

function beginningsOf(t: Translate): Beginnings {
  const pictured = new Map<string, RegExp[]>();
  const worded = new Map<string, RegExp[]>();
  for (const [key, sentence] of sentencesOf(t)) {
    const literals = (sentence.split("\n")[0] ?? "").split(VARIABLE_ANYWHERE).map(plain);
    const [head = ""] = literals;
    if (head === "") continue;
    const isPictured = PICTURE.test(firstOf(head));
    const pattern = isPictured ? pictureFirst(literals, OURS_AT_ONCE.has(key)) : wordsFirst(head);
    if (pattern === null) continue;
    const into = isPictured ? pictured : worded;
    into.set(firstOf(head), [...(into.get(firstOf(head)) ?? []), pattern]);
  }
  return { pictured, worded };
}

/** Every sentence for the team, in every language and in the administrator's own words, with `{{…}}` for its variables. */
function sentencesOf(t: Translate): [key: string, sentence: string][] {
  const all: [string, string][] = [];
  for (const table of Object.values(languages))
    for (const [key, sentence] of Object.entries(table)) {
      if (!FOR_THE_TEAM.has(key.split(".")[0] ?? "") || ORDINARY.test(key)) continue;
      all.push([key, sentence], [key, saidBy(t, key, sentence)]);
    }
  return all;
}

/** As this voice says it, with each variable left as it is. */
function saidBy(t: Translate, key: string, sentence: string): string {
  const names = [...sentence.matchAll(VARIABLE)].map(([, name = ""]) => name.trim());
  const values: Record<string, string | number> = Object.fromEntries(
    names.map((name) => [name, `{{${name}}}`]),
  );
  const base = key.replace(/_(?:one|other)$/u, "");
  if (base !== key) values["count"] = key.endsWith("_one") ? 1 : 2;
  return (t as (key: Key, values: Record<string, string | number>) => string)(base as Key, values);
}

const VARIABLE_ANYWHERE = /\{\{[^{}]*\}\}/u;

/** Its literals up to where they are enough; null = they are too few to tell it from what people write. */
function pictureFirst(literals: string[], atOnce: boolean): RegExp | null {
  let pattern = "^";
  let count = 0;
  for (const [index, literal] of literals.entries()) {
    const compared = literal.slice(0, COMPARED);
    const letters = lettersIn(compared);
    count += letters + (compared.includes("#") ? NUMBER_COUNTS : 0);
    // What is enough without its number need not have one.
    const wanted = letters >= ENOUGH ? compared.replace(/#$/u, "") : compared;
    pattern += `${index === 0 ? "" : ANYTHING}${escaped(wanted)}`;
    if (count >= ENOUGH || (atOnce && index === 0)) return new RegExp(pattern, "u");
  }
  return null;
}

const wordsFirst = (head: string): RegExp | null =>
  lettersIn(head) >= ENOUGH_WORDS ? new RegExp(`^${escaped(head.slice(0, 2 * COMPARED))}`, "u") : null;

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

const escaped = (text: string): string => text.replaceAll("$", String.raw`\$`);

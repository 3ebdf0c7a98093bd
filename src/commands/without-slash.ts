/** Detection of commands whose slash was forgotten, with more after their name: told apart from sentences that begin alike. */
import { fieldNamed } from "../domain/contacts/field-named.ts";
import { speaksOfClient } from "../domain/language/about-the-client.ts";
import { speaksToColleague, type Called } from "../domain/language/among-colleagues.ts";
import { isBracketed } from "../domain/language/bracketed.ts";
import { givesAway } from "../domain/language/giving-away.ts";
import { foldText } from "../domain/text/fold.ts";
import { tokensOf } from "../domain/text/phrases.ts";
import { catalog, type CatalogEntry, type CommandSpec } from "./catalog.ts";
import { handsOver, mayHandOver, slippedName } from "./handing-over.ts";
import { bareTicket, readArguments } from "./read-arguments.ts";

/** What is called how here: by it, and not by its first word alone, most commands are told from a sentence. */
export interface Names extends Called {
  /** Colleagues, main groups and areas. */
  takers: readonly string[];
  tags: readonly string[];
  fields: readonly string[];
  /** Why cases were closed lately. */
  reasons: readonly string[];
}

export const noNames: Names = {
  takers: [],
  tags: [],
  fields: [],
  reasons: [],
  colleagues: [],
  client: [],
  nameless: false,
};

interface Typed {
  /** The command's name as it was typed, in small letters. */
  word: string;
  rest: string;
  spec: CommandSpec;
}

/** A note does the most harm, so whatever begins with its name is asked about. A verb without a row begins ordinary sentences. */
const isMeant: Partial<Record<CatalogEntry["verb"], (typed: Typed, names: Names) => boolean>> = {
  note: () => true,
  close: isEnding,
  release: ({ rest }) => isTheCase(rest),
  transfer: ({ word, rest }, { takers }) =>
    mayHandOver(word) ? handsOver({ word, rest }, takers) : isForTaker(rest, takers),
  tag: ({ rest }, { tags }) => tags.some((tag) => startsWith(tokensOf(rest), tokensOf(tag))),
  "set-field": isField,
  claim: ({ word, rest }) => bareTicket(`${word} ${rest}`, [word]) !== null,
  assign: isAssignment,
};

/** Which names are needed to judge a text: those of this verb; null = none of its words is one. */
export const verbNamedIn = (text: string): CommandSpec["verb"] | null => read(text)?.spec.verb ?? null;

/** The command, without slash, that a text is probably meant to be; null = it is a sentence, or a command's name alone. */
export function unslashed(text: string, names: Names): string | null {
  const typed = read(text);
  if (typed) {
    const judge = isMeant[typed.spec.verb as CatalogEntry["verb"]];
    if (judge?.(typed, names)) return typed.spec.name;
    // "Asignar a Beto", without a number: in a room that is to hand over its case.
    if (typed.spec.verb === "assign" && isForTaker(typed.rest, names.takers)) return "transferir";
  }
  if (givesAway(text, names)) return "transferir";
  return isAmongColleagues(text, names) ? "nota" : null;
}

const isAmongColleagues = (text: string, names: Names): boolean =>
  INTERNAL.test(text.normalize("NFKC").replace(UNSEEN, "")) ||
  isBracketed(text) ||
  speaksOfClient(text) ||
  speaksToColleague(text, names);

const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Whatever stands before the first word says nothing, but for the sign of a question: "¿Nota alguna mejora?" */
const FIRST = /^[^\p{L}\p{N}¿]*(?<word>\p{L}+)(?![\p{L}\p{N}])(?<rest>.*)$/su;
/** On whatever line: nobody writes that to a client, but for the number of a telephone ("Interno: 115"). The line's beginning ends with it, or the search would try every line from every other. */
const INTERNAL =
  /^[^\p{L}\p{N}\n]*(?:\d{1,2}[.)]\s*)?(?:notas?\s+interna|(?:nota|notas|notes)\s*\*?\s*:|nota\*\s|internal(?:\s+notes?)?\s*:(?!\s*\d)|anota(?:ci[oó]n(?:es)?|[cç](?:[aã]o|[oõ]es))\s*:|team\s+only\s*:|intern[oa]\s*:(?!\s*\d{2,5}\s*(?:[,.;)\n]|$))|obs(?:erva(?:ci[oó]n(?:es)?|[cç][aã]o))?\s*:|(?:solo\s+)?para\s+(?:el\s+equipo|a\s+equipe)\s*:|for\s+the\s+team\s*:)/imu;
/** How "nota" is mistyped, when it begins a message. */
const MISTYPED_NOTE = /^(?:ntoa|noat|onta|nota{2,}|no{2,}ta|not{2,}a)$/u;

/** An accent makes another word of it: "Notás", "Noté". */
function read(text: string): Typed | null {
  const found = FIRST.exec(text.normalize("NFKC").replace(UNSEEN, ""))?.groups;
  const word = (found?.["word"] ?? "").toLowerCase();
  const rest = found?.["rest"] ?? "";
  const meant = MISTYPED_NOTE.test(word) ? "nota" : word;
  const spec = specNamed(meant) ?? specNamed(otherForm(word));
  return spec && /[\p{L}\p{N}]/u.test(rest) ? { word, rest, spec } : null;
}

/** The command of which a word is another form, or a slip. */
function otherForm(word: string): string | null {
  if (ENDS_IT.test(foldText(word))) return "fin";
  return mayHandOver(word) ? "transferir" : slippedName(word);
}

const specNamed = (meant: string | null): CommandSpec | undefined =>
  catalog.find(({ name, aliases }: CommandSpec) => name === meant || aliases.some((one) => one === meant));

/** "fin no responde", but not "Fin de semana"; of the other names, those that the case or a known reason follows. */
function isEnding({ word, rest, spec }: Typed, { reasons }: Names): boolean {
  if (isTheCase(rest)) return true;
  if (ENDS_IT.test(foldText(word))) return false;
  if (word === spec.name) return !/^\s+(?:de|del|da|do)\s/iu.test(rest);
  const said = tokensOf(rest).join(" ");
  return reasons.some((reason) => tokensOf(reason).join(" ") === said);
}

/** "el caso", "este ticket #12": nothing but that. */
function isTheCase(rest: string): boolean {
  const words = tokensOf(rest);
  return words.some((word) => CASE.test(word)) && words.every((word) => CASE.test(word) || AROUND.test(word));
}

const CASE = /^(?:caso|case|ticket|chat)$/u;
const AROUND = /^(?:el|este|ese|esse|la|o|do|the|this|that|mi|ya|por|favor|porfa|please|#|\d+)$/u;
/** Verbs of ordinary sentences: only with the case after them, "cerrá el caso". What the author does ("cierro el caso") tells the client. */
const ENDS_IT =
  /^(?:cerra|cierra|cierren|cerremos|finaliza|finalicen|termina|terminen|fecha|feche|fechem|encerra|encerre|encerrem|end|finish)$/u;

const isForTaker = (rest: string, takers: readonly string[]): boolean =>
  takers.some((name) => beginsWithName(withoutTo(rest), name));

const withoutTo = (rest: string): string[] => {
  const words = tokensOf(rest);
  const first = words.findIndex((word) => !BEFORE_A_NAME.test(word));
  return first < 0 ? words : words.slice(first);
};

const BEFORE_A_NAME =
  /^(?:a|al|to|ao|it|this|para|pa|pro|pra|el|la|the|o|de|del|do|da|caso|ticket|este|area|cola|grupo|group|equipo|team|@|#|\d+)$/u;

/** Its whole name, or one word of it that says whose it is. */
function beginsWithName(words: readonly string[], name: string): boolean {
  const own = tokensOf(name).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words[0] ?? "";
  return startsWith(words, own) || (own.includes(first) && first.length > 2 && !BEFORE_A_NAME.test(first));
}

const startsWith = (words: readonly string[], beginning: readonly string[]): boolean =>
  beginning.length > 0 && beginning.every((word, index) => words[index] === word);

function isField({ rest }: Typed, { fields }: Names): boolean {
  const named = fieldNamed(
    rest.replace(/^[\s:]+/u, ""),
    fields.map((label) => ({ label })),
  );
  return named !== null && named.value !== "";
}

function isAssignment({ rest }: Typed, { takers }: Names): boolean {
  const args = readArguments("ticket-and-agent", rest);
  return args !== null && "agent" in args && isForTaker(args.agent, takers);
}

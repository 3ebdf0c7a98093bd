/** Parser of what was typed in a group: a command, a mistyped one, or a text. */
import { foldText } from "../domain/text/fold.ts";
import { shorten } from "../domain/text/shorten.ts";
import { catalog, type CatalogEntry, type CommandSpec, type Place } from "./catalog.ts";
import { bareTicket, readArguments, type ArgumentsOf } from "./read-arguments.ts";
import { asksToReopenOne, isReopening } from "./reopening.ts";
import { suggest } from "./suggest.ts";

export type { Place } from "./catalog.ts";

/** One arm per verb of the catalogue, with what it takes. */
export type Command = {
  [Entry in CatalogEntry as Entry["verb"]]: {
    kind: "command";
    verb: Entry["verb"];
    args: ArgumentsOf[Entry["takes"]];
  };
}[CatalogEntry["verb"]];

export type Parsed =
  | { kind: "none" }
  | Command
  /** Nothing of that name: `typed` as it stood there, shortened; `suggestion` without slash. */
  | { kind: "unknown"; typed: string; suggestion: string | null }
  /** A command of other places; `usage` with the number that was typed. */
  | { kind: "elsewhere"; name: string; places: readonly Place[]; usage: string }
  /** What only the panel does. */
  | { kind: "in-panel"; name: "reabrir" }
  /** The right command without what it needs. */
  | { kind: "incomplete"; name: string; usage: string; missing: Missing };

/** one-ticket: several numbers were typed. */
export type Missing = NonNullable<CommandSpec["needs"]> | "agent" | "one-ticket";

/** What shows nothing before the first character people see. */
const INVISIBLE = "\\s\\p{Cc}\\p{Cf}\\p{Z}\\p{Default_Ignorable_Code_Point}\\u2800";
/** One run and not two that overlap: those would be tried in every way to share a long blank between them. */
const OPENING = new RegExp(`^(?<before>[*_~\`>${INVISIBLE}]*)(?<slash>[/／⁄∕⧸\\\\＼])`, "u");
const MARKUP = /[*_~`>]/u;
const WORD = new RegExp(
  `^[${INVISIBLE}]*(?<word>[\\p{L}\\p{M}\\p{N}\\p{Cf}\\p{Default_Ignorable_Code_Point}]+|[?]+)`,
  "u",
);
/** What may follow a command's name without belonging to it. */
const BORDER = /^(?:$|[\s:：!！.,;…?)\p{Extended_Pictographic}])/u;
const VERBATIM_BORDER = /^(?:$|[\s:])/u;
const LONGEST_TYPED = 60;

/**
 * Never "none" for a text whose first visible character is a slash: what is not understood stays here. Case, accents and
 * blanks are forgiven, slips only get a suggestion. A backslash counts where a command follows.
 */
export function parseCommand(text: string, place: Place): Parsed {
  const opening = OPENING.exec(text)?.groups;
  if (!opening) return parseBare(text, place);
  const { before = "", slash = "" } = opening;
  const body = text.slice(before.length + slash.length);
  const found = WORD.exec(body);
  const word = foldText(found?.groups?.["word"] ?? "").replace(/^\?+$/, "?");
  const rest = body.slice(found?.[0].length ?? 0);
  const spec = catalog.find(({ name, aliases }) => name === word || aliases.includes(word));
  if (isReopening(word)) return { kind: "in-panel", name: "reabrir" };
  const suggestion = spec?.name ?? suggest(word, place);
  if (/[\\＼]/.test(slash) && suggestion === null) return { kind: "none" };
  // Bold or quoted, or a path: close to a command, but who knows where its text begins.
  const isClear = !MARKUP.test(before) && (spec?.takes === "verbatim" ? VERBATIM_BORDER : BORDER).test(rest);
  if (!spec || !isClear) return { kind: "unknown", typed: typedIn(body), suggestion };
  return complete(spec, rest, place);
}

function complete(spec: CommandSpec, rest: string, place: Place): Parsed {
  const { name, places, usage, verb } = spec;
  const args = readArguments(spec.takes, rest);
  if (!places.includes(place)) return { kind: "elsewhere", name, places, usage: withNumber(usage, args) };
  if (args === null) return { kind: "incomplete", name, usage, missing: missingIn(spec, rest) };
  // The table pairs verbs with what they take; the compiler cannot see that through the search.
  return { kind: "command", verb, args } as Command;
}

const withNumber = (usage: string, args: ReturnType<typeof readArguments>): string =>
  args !== null && "number" in args ? usage.replace(/\d+/u, String(args.number)) : usage;

/** What of what it needs is not there. */
function missingIn({ name, needs }: CommandSpec, rest: string): Missing {
  if (needs === undefined) throw new Error(`/${name} needs nothing, and misses something`);
  const numbers = rest.normalize("NFKC").match(/\d+/gu) ?? [];
  switch (needs) {
    case "ticket":
      return numbers.length > 1 ? "one-ticket" : "ticket";
    case "ticket-and-agent":
      if (numbers.length > 0) return /\p{L}/u.test(rest) ? "ticket-and-agent" : "agent";
      return /\p{L}/u.test(rest) ? "ticket" : "ticket-and-agent";
    case "message":
    case "note":
    case "taker":
      return needs;
  }
}

/** "tomo 1042" needs no slash: nothing of a main group goes to a client. */
function parseBare(text: string, place: Place): Parsed {
  for (const spec of catalog) {
    if (!spec.bare || !spec.places.includes(place)) continue;
    const rest = bareTicket(text, [spec.name, ...spec.aliases]);
    if (rest !== null) return complete(spec, rest, place);
  }
  // In a room it may be for the client, and is asked about.
  return place !== "room" && asksToReopenOne(text) ? { kind: "in-panel", name: "reabrir" } : { kind: "none" };
}

/** The first word after the slash, as it was typed, for the answer. */
function typedIn(body: string): string {
  const [first = ""] = body
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .trim()
    .split(/\s/u);
  return `/${shorten(first, LONGEST_TYPED)}`;
}

/** Detection of commands inside other words, or without their slash, so that they are not sent to a client by mistake. */
import { looksEmpty } from "../domain/text/blank.ts";
import { saysSend } from "../domain/language/send-word.ts";
import { tokensOf } from "../domain/text/phrases.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import type { Wording } from "../domain/messages/leaving.ts";
import { wordsIn } from "../domain/messages/words-in.ts";
import { catalog } from "./catalog.ts";
import { parseCommand } from "./parse.ts";
import { asksToReopen } from "./reopening.ts";
import { suggestInside } from "./suggest.ts";
import { slippedName } from "./handing-over.ts";
import { unslashed, type Names } from "./without-slash.ts";

/** The words of it that people read first: those in which a command may lack its slash. */
export const titleOf = (content: InboundContent): string | null =>
  content.kind === "poll" ? content.question : wordsIn(content).text;

/** How the words of something posted in a room look. A text whose own first line is a command is not asked about here. */
export function wordingOf(content: InboundContent, names: Names): Wording {
  const { text, others } = wordsIn(content);
  if (content.kind === "text" && looksEmpty(content.text)) return { looks: "blank" };
  if (isSendWord(content)) return { looks: "send" };
  const lines = (text ?? "").split(LINES);
  const hidden = [...lines.slice(1), ...others.flatMap((other) => (other ?? "").split(LINES))];
  for (const line of hidden) {
    const command = commandIn(line);
    if (command !== null) return { looks: "hiding", command };
  }
  const inLine = lines
    .flatMap((line) => [slipped(line), afterBlank(line)])
    .find((command) => command !== null);
  if (inLine) return { looks: "hiding", command: inLine };
  const title = titleOf(content) ?? "";
  const alone = bareName(title);
  if (alone !== null) return { looks: "bare", command: alone };
  if (asksToReopen(title)) return { looks: "unslashed", command: "reabrir" };
  const command = unslashed(title, names);
  return command === null ? { looks: "plain" } : { looks: "unslashed", command };
}

/** Under a file it is the file's caption. */
const isSendWord = (content: InboundContent): boolean =>
  (content.kind === "text" || content.kind === "edit") && saysSend(content.text);

const LINES = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/u;

/** The command that a line begins with, or was probably meant to; paths and other slashes are none. */
function commandIn(line: string): string | null {
  const parsed = parseCommand(line, "room");
  switch (parsed.kind) {
    case "none":
      return null;
    case "command":
      return catalog.find(({ verb }) => verb === parsed.verb)?.name ?? parsed.verb;
    case "unknown":
      return suggestInside(WORD.exec(parsed.typed)?.[0] ?? "", "room");
    case "elsewhere":
    case "incomplete":
    case "in-panel":
      return parsed.name;
  }
}

const WORD = /\p{L}+/u;

/** After a blank, a stop, a bracket or an emoji; in an address or a path a letter, a digit or another slash stands before it. */
const GLUED =
  /(?<=[^\p{L}\p{N}/／⁄∕\\:=&?#%@+])[/／⁄∕](\p{L}+)(?=$|[\s.,;:!?…)\]*_~"'”’»\p{Extended_Pictographic}])/gu;

/** "Listo, gracias! /fin resuelto": only what is exactly a command of rooms, or every address would be one. */
function afterBlank(line: string): string | null {
  for (const [, word = ""] of line.matchAll(GLUED)) {
    const command = nameOf(word, ({ places }) => places.includes("room"));
    if (command !== null) return command;
  }
  return null;
}

/** What a finger hits instead of the slash: its key without Shift, its neighbours, the marks of other programs' commands. */
const SLIPPED = /^\s*[.,;:!#$%&7÷|+=^°¬](\p{L}+)(?=$|\s)/u;

/** ".nota paga tarde": only the very name of a command of rooms, or every ".com" would be one. */
function slipped(line: string): string | null {
  const word = SLIPPED.exec(line)?.[1];
  return word === undefined
    ? null
    : nameOf(word, ({ places, name }) => places.includes("room") && name === word);
}

/** The command whose name is all that was written; other names of it count where the command works in rooms. */
function bareName(text: string): string | null {
  const [word, ...more] = tokensOf(text).filter((token) => /[\p{L}\p{N}%&#@/\\]/u.test(token));
  if (word === undefined || more.length > 0 || !/^\p{L}+$/u.test(word)) return null;
  return nameOf(word, ({ places, name }) => places.includes("room") || name === word) ?? slippedName(word);
}

function nameOf(word: string, fits: (spec: (typeof catalog)[number]) => boolean): string | null {
  const folded = tokensOf(word)[0] ?? "";
  const spec = catalog.find((one) => (one.name === folded || one.aliases.includes(folded)) && fits(one));
  return spec?.name ?? null;
}

/**
 * Detection of a case that is handed over in words: other forms of the command's verb ("pasáselo a Beto"), and slips in its name. What the
 * client shall hand to somebody is told from it by what is named: "pasale el cable a Beto".
 */
import { editDistance, foldText } from "../domain/text/fold.ts";
import { tokensOf } from "../domain/text/phrases.ts";

/** The names that stand for the command, and how many letters may be wrong. A longer word has few neighbours. */
const RIGHT: readonly { word: string; means: string; slips: number }[] = [
  { word: "transferir", means: "transferir", slips: 2 },
  { word: "transfiero", means: "transferir", slips: 1 },
  { word: "derivar", means: "transferir", slips: 1 },
  { word: "asignar", means: "asignar", slips: 1 },
  { word: "soltar", means: "soltar", slips: 1 },
];
/** One letter away, and other words. */
const OTHER_WORDS =
  /^(?:saltar|soldar|solar|voltar|solta[sn]?|soltara[sn]?|soltare|asigna[sn]|designar|resignar|signar|derivan?|derivas|deriva[dn]o?|transfir(?:io|ieron)|transferi(?:a|mos|ste|do|da))$/u;

/** The name, without slash, that a word is a slip in; null = it is another word, or the name itself. */
export function slippedName(word: string): string | null {
  const typed = foldText(word);
  if (OTHER_WORDS.test(typed)) return null;
  const right = RIGHT.find((one) => {
    const distance = editDistance(typed, one.word, one.slips);
    // Two slips: "transferencia" and its like end otherwise.
    return distance > 0 && (distance === 1 || (distance <= one.slips && typed.endsWith("r")));
  });
  return right?.means ?? null;
}

/** Forms that say what is handed over: to whom has to follow. */
const TO_SOMEBODY =
  /^(?:(?:asign|pas|deriv|dej|mand)a|transferi|transfiere|d[ae])(?:l[eoa]s?|sel[oa]s?)$|^(?:asignar|pasar|derivar|transferir|dejar|dar)(?:le|l[oa]|sel[oa])$|^(?:assign|transferi?|passa|transfere)$/u;
/** Forms of ordinary sentences: only with the case after them. */
const WITH_THE_CASE = /^(?:dale|pasa|paso|deja|dejo|manda|mando|da|doy|deriva|derivo|give|pass)$/u;
const THE_CASE =
  /^(?:(?:el|la|este|esta|ese|esa|lo|al|a|the|this|o) )?(?:caso|ticket|chat|cliente|clienta|case|conversacion)(?: #| \d+)*(?: |$)/u;
const TO =
  /^(?:(?:lo|la|se|de|este|esto|eso) )*(?:a|al|para|pal?|to|ao|pro|pra)(?: (?:el|la|mi|@|o|a))*(?: |$)/u;
/** After the name: nothing, a courtesy, or why. Anything else is what the client shall hand over, or when. */
const AFTERWARDS =
  /^(?:$|(?:por favor|x favor|porfa|xfa|porfi|please|gracias|ya|ahora|urgente|no (?:llego|puedo|doy)|yo|dale|che|vos|(?:que|q|k|porque|porq|pq|xq|xk) (?:yo|no|me|estoy|ando|salgo))(?: |$))/u;

/** Whether a word is another form of the verb, so that it is worth while to look up who is called how. */
export const mayHandOver = (word: string): boolean => {
  const typed = foldText(word);
  return TO_SOMEBODY.test(typed) || WITH_THE_CASE.test(typed);
};

/** Whether the case is handed to somebody of these names: "pasale a Beto", "dale el caso a Beto". */
export function handsOver(text: { word: string; rest: string }, takers: readonly string[]): boolean {
  const word = foldText(text.word);
  const said = tokensOf(text.rest).join(" ");
  const theCase = THE_CASE.exec(said)?.[0];
  if (theCase === undefined && !TO_SOMEBODY.test(word)) return false;
  const behind = theCase === undefined ? said : said.slice(theCase.length);
  const to = TO.exec(behind)?.[0];
  if (to === undefined) return false;
  const after = takers
    .map((name) => wordsAfter(behind.slice(to.length).split(" "), tokensOf(name)))
    .filter((words) => words !== null)
    .toSorted((a, b) => a.length - b.length)[0];
  return after !== undefined && (theCase !== undefined || AFTERWARDS.test(after.join(" ")));
}

/** What follows the name, or the words of it that were typed; null = the words do not begin with it. */
function wordsAfter(words: readonly string[], name: readonly string[]): readonly string[] | null {
  const own = name.filter((word) => /^\p{L}{3,}$/u.test(word));
  const length = words.findIndex((word) => !own.includes(word));
  if (length === 0 || own.length === 0) return null;
  return length < 0 ? [] : words.slice(length);
}

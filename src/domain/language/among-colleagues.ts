/**
 * Recognition of words that are said among colleagues although nothing marks them as a note: a remark that stands wholly in brackets, and
 * what begins with a colleague's name and speaks to them. What only tells of the colleague ("Beto va a pasar mañana") is for the client.
 */
import { tokensOf } from "../text/phrases.ts";
import { isCourtesy } from "./courtesy.ts";

const BRACKETS: Record<string, string> = { "(": ")", "[": "]" };
/** A word or an old picture in brackets, "(risas)", "(y)", is no remark. */
const FEWEST_WORDS = 2;

/** Whether the text is one pair of brackets with a remark in it; a courtesy, such as "(gracias por esperar)", is none. */
export function isBracketed(text: string): boolean {
  const said = text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}*_~]/gu, "").trim();
  const close = BRACKETS[said[0] ?? ""];
  const end = /[.!\s]*$/u.exec(said)?.index ?? said.length;
  if (close === undefined || said[end - 1] !== close) return false;
  const inside = said.slice(1, end - 1);
  // "(1) reiniciar (2) probar": the first bracket is closed before.
  if (/^[^()[\]]*[)\]]/u.test(inside)) return false;
  const words = tokensOf(inside).filter((word) => /\p{L}/u.test(word));
  return words.length >= FEWEST_WORDS && !isCourtesy(inside);
}

/** Before a name: whoever greets may greet a client of that name, whom we know by another. */
const GREETS =
  /^(?:hola+|holis|buenas?|buen|buenos|dia|dias|tardes?|noches?|hello|hi|hey|oi|ola|bom|boa|good|morning|senor|senora|sr|sra|don|dona|estimad[oa]|querid[oa])$/u;
const CALLS = /^(?:che|ey|epa|eh|ei|escucha(?:me)?|@)$/u;
/** Between the name and what is said to its bearer. */
const BETWEEN =
  /^(?:che|hola|ahi|ya|ahora|hoy|despues|luego|por|favor|porfa|porfi|please|porfavor|si|y|mira|oye|@)$/u;

const YOURS =
  "podes|podras|podrias|puedes|tenes|tendras|queres|querras|sabes|estas|sos|vas|andas|viste|conoces|tomas|agarras|atendes|llevas|seguis|hablas|haces|necesitas|tuviste|hiciste|hablaste|pudiste|quedaste|atendiste|cerraste|cobraste|acordas|recordas|animas|encargas|ocupas|ayudas|pasas|dejas|mandas|avisas|fijas";
const STEMS =
  "fij|ayud|atend|agarr|tom|segu|dec|avis|llam|mir|pas|dej|encarg|ocup|contest|respond|escrib|mand|ped|hac|prob|revis|cerr|solt|sac|cobr|ofrec|explic|pregunt|insist|acord|confirm|habl|banc|esper|cuid";
/** Without its accent "pasó" reads like "paso": so these need what is given behind them. */
const GIVE = "paso|dejo|derivo|transfiero|mando|doy|asigno";
const SURELY_MINE = "pido|digo|cuento|debo|escribo|recuerdo|transfiero|voy";
/** Whom nobody calls so to their face. */
const THE_CLIENT =
  "(?:(?:est[ea]|es[ea]|el|la|al|a la|un|una|otr[oa]|mi) client[ea]|(?:est[ea]|es[ea]) (?:tip[oa]|mina|flac[oa]|pesad[oa]|moros[oa]))";
const A_CASE = "(?:est[ea]|ese|un|otro) (?:caso|ticket|chat)";

/** Second persons, imperatives with a pronoun, and what the author does for the other one: after a name they speak to its bearer. */
const TO_THEM = new RegExp(
  [
    `^(?:(?:no|me|nos|l[oae]s?|te|se) )*(?:${YOURS})(?: |$)`,
    `^(?:${STEMS})[aei](?:me|te|se|nos|l[oae]s?)(?:l[oa]s?)?(?: |$)`,
    `^te (?:l[oa]s? )?(?:${SURELY_MINE})(?: |$)`,
    String.raw`^no (?:me|te|nos|les?|lo|la) \p{L}+[ae]s(?: |$)`,
    `^(?:vos|ojo|cuidado)(?: |$)`,
    `^${A_CASE}(?: |$)`,
    "^(?:can|could|would|will|do|are|did|have) you(?: |$)|^(?:voce|vc)(?: |$)",
  ].join("|"),
  "u",
);
/** For a colleague even where the client has the same name, or is greeted by it. */
const OF_A_CLIENT = new RegExp(
  `^${THE_CLIENT}(?: |$)|^te (?:l[oa]s? )?(?:${GIVE}) (?:a )?(?:${THE_CLIENT}|${A_CASE})(?: |$)`,
  "u",
);

/** Names as we know them: of colleagues other than the author, and of the client. */
export interface Called {
  colleagues: readonly string[];
  client: readonly string[];
}

/** Whether a text might begin by speaking to somebody: then it is worth while to look up who is called how. */
export const maySpeakTo = (text: string): boolean => {
  const { name, greeted } = openingOf(text);
  return [1, 2, 3].some((words) => speaks(name.slice(words), { outright: greeted }));
};

/** Whether it begins with a colleague's name and speaks to them. */
export function speaksToColleague(text: string, { colleagues, client }: Called): boolean {
  const { name, greeted } = openingOf(text);
  const ofClient = new Set(client.flatMap(tokensOf));
  return colleagues.map(wordsOfName).some((own) => {
    const length = name.findIndex((word) => !own.includes(word));
    const called = name.slice(0, length < 0 ? name.length : length);
    if (called.length === 0) return false;
    const outright = greeted || called.some((word) => ofClient.has(word));
    return speaks(name.slice(called.length), { outright });
  });
}

/** The folded words of a name, without "de", "la" and single letters, by which nobody is called. */
export const wordsOfName = (name: string): string[] =>
  tokensOf(name).filter((word) => /^\p{L}{3,}$/u.test(word));

function openingOf(text: string): { name: string[]; greeted: boolean } {
  const words = tokensOf(text).filter((word) => /[\p{L}\p{N}@]/u.test(word));
  const first = words.findIndex((word) => !GREETS.test(word) && !CALLS.test(word));
  const before = words.slice(0, Math.max(first, 0));
  return { name: first < 0 ? [] : words.slice(first), greeted: before.some((word) => GREETS.test(word)) };
}

function speaks(words: string[], { outright }: { outright: boolean }): boolean {
  const from = words.findIndex((word) => !BETWEEN.test(word));
  const said = from < 0 ? "" : words.slice(from).join(" ");
  return OF_A_CLIENT.test(said) || (!outright && TO_THEM.test(said));
}

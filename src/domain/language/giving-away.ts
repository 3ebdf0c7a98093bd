/**
 * Recognition of words by which somebody else shall take the case of a room, whom they name in the third person or call behind it: "que lo
 * tome Beto", "¿lo puede tomar Beto?", "tomalo vos, Beto". What somebody shall do with a thing is for the client: "que lo instale Beto".
 */
import { clausesOf, tokensOf } from "../text/phrases.ts";
import { wordsOfName } from "./among-colleagues.ts";
import {
  BETWEEN,
  END,
  givesToAnybody,
  OPENING,
  TAKES,
  THE_CASE,
  THEM,
  TO_TAKE,
} from "./giving-to-anybody.ts";
import { isQuestion } from "./ready.ts";

/** Stands for the words of a name. */
const TAKER = "@taker";

/** Who takes a case does this; a thing is installed, repaired, fetched. */
const SHALL =
  "(?:tome|agarre|atienda|siga|conteste|responda|pegue|atenda|assuma|resuelva|maneje|continue|quede)n?";
/** Of things this is said as well: then what follows may ask the client ("que lo lleve Beto te parece bien?"). */
const SHALL_THING = "(?:lleve|vea|saque)n?";
const ASKS_CLIENT = "(?! (?:te|le|les) (?:parece|queda|sirve|conviene|viene)(?: |$))";
/** Of a person alone this is said of cases, and not of things. */
const SHALL_ALONE = "(?:atienda|siga|conteste|responda)n?";
const SHALL_CARE = "(?:encargue|ocupe)n?";
const ASKED = "(?:toma|agarra|atiende|sigue)n?";
const ASKED_TO = "(?:tomar|agarrar|atender|seguir)";
const CAN = "(?:puede|podra|podria|quiere|querra)n?";
const MUST = "(?:tiene|tendria|debe|deberia)n?(?: que)?";
/** To somebody or to a group. */
const TO =
  "(?:a|al|para|pal?|pro|pra|ao|to)(?: (?:el|la|los|las|o|a|the|area|equipo|equipe|team|grupo|gente|chicos|chicas|de|del|do|da))*";
const HAND = "(?:pasar|derivar|transferir|asignar)";
const THIS_ONE = "(?:est[ea]|es[ea]|ess[ea])(?: (?:caso|ticket|chat|client[ea]))?";
/** It has to be there, or "isso" and its like; in English and Portuguese, too. */
const IT = "(?:it|this|that|them|him|her|the case|this (?:one|case|chat|ticket|client|customer))";
const ISSO = "(?:isso|isto|ele|ela|(?:o |esse |este )?caso|ess[ea]|est[ea])";

/** Words that give the case to somebody named. `who`: the source of an expression for a name. */
const toNamed = (who: string): string[] => [
  `que (?:${THEM}|se ${THEM}) ${SHALL}${BETWEEN} ${who}`,
  `que (?:${THEM}|se ${THEM}) ${SHALL_THING}${BETWEEN} ${who}${ASKS_CLIENT}`,
  `que ${THEM} haga${BETWEEN} ${who}${END}`,
  `que (?:${SHALL_ALONE}|(?:${SHALL}|${SHALL_THING}) ${THE_CASE})${BETWEEN} ${who}`,
  // "De llevarte el router": of that the client hears who does it.
  String.raw`que se (?:${THEM} )?${SHALL_CARE}${BETWEEN} ${who}(?! de \p{L}+[aei]rte)`,
  `que (?:el |la |o |a )?${who} (?:(?:se )?${THEM} (?:${SHALL}|${SHALL_THING})|${SHALL} ${THE_CASE}|se ${SHALL_CARE}|${SHALL_ALONE}$|(?:pegue|atenda|assuma)$)`,
  `${THEM} ${TAKES}${BETWEEN} ${who}(?! (?:a )?tus? )`,
  `(?:el |la |o |a )?${who} (?:(?:ya|ahora|mejor|despues|luego) )?${THEM} ${TAKES}${END}`,
  `${THEM} ${MUST} ${TO_TAKE}${BETWEEN} ${who}`,
  `${MUST} ${TO_TAKE}${THEM}${BETWEEN} ${who}`,
  `(?:(?:hay|habria|tenemos|tendriamos|tienen) que |pueden |podrian |conviene )${HAND}(?:sel[oa]s?|l[oa]s?|l?e? ${THE_CASE}) ${TO} ${who}${END}`,
  `(?:(?:pas|deriv|asign|dej)en|transfieran|den)(?:sel[oa]s?|l[oa]s?|les? ${THE_CASE}) ${TO} ${who}${END}`,
  `${THIS_ONE} (?:es|va|era|seria|corresponde|queda) (?:de|para|con|a|pra|pro|do|da)(?: (?:el|la|area|equipo|gente|de))* ${who}${END}`,
  `(?:era|iba) (?:para|pa|pra|pro)(?: (?:el|la|o|a))? ${who}${END}`,
  `(?:let|have) ${who} (?:take|handle|get) (?:it|this)`,
  `(?:pass|give|transfer|assign|hand|move) (?:over )?(?:${IT} )?(?:over )?to (?:the )?${who}${END}`,
  `this (?:one|case)(?: is|s)? (?:for|from) (?:the )?${who}${END}`,
  `deixa (?:que )?(?:o |a )?${who} (?:pegar?|atende[r]?|assum(?:e|ir))`,
  `(?:pass[ae]|passem|transfere|transfira|(?:(?:vou|vamos|pode|podem|precisa|tem que) )(?:passar|transferir))(?: ${ISSO})? ${TO} ${who}${END}`,
  `(?:ess[ea]|est[ea]) (?:(?:caso|chat|cliente) )?e (?:de|do|da|para|pra|pro)(?: o| a)? ${who}${END}`,
];

/** Questions whether somebody named takes it. */
const whether = (who: string): string[] => [
  `${THEM} ${ASKED}${BETWEEN} ${who}`,
  `${THEM} ve ${who}${END}`,
  `${THEM} ${CAN} ${ASKED_TO}${BETWEEN} ${who}`,
  `${CAN} ${ASKED_TO}(?:${THEM}| ${THE_CASE})${BETWEEN} ${who}`,
  `(?:el |la )?${who} (?:${THEM} ${ASKED}|${THEM} ${CAN} ${ASKED_TO}|${CAN} ${ASKED_TO}(?:${THEM}| ${THE_CASE}))`,
  `(?:can|could) ${who} (?:take|handle|get) (?:it|this)`,
  `(?:o |a )?${who} pode (?:pegar|atender|assumir)`,
];

/** Said to somebody who is called behind it. */
const calling = (who: string): string[] => [
  `(?:(?:podes|puedes|podras|podrias|queres) )?(?:tomar?|agarrar?|atende[r]?|segui[r]?)l[oa]s?${BETWEEN} ${who}$`,
  `l[oa]s? (?:tomas|agarras|atendes|seguis|ves|(?:podes|puedes|podras|podrias|queres) ${ASKED_TO})${BETWEEN} ${who}$`,
  `(?:(?:podes|puedes|podras|podrias) )?(?:encargarte|ocuparte|encargate|ocupate|te (?:encargas|ocupas))${BETWEEN} ${who}$`,
  `(?:contesta|responde|habla|escribi)l[ea]${BETWEEN} ${who}$`,
  `fijate(?: vos)? ${who}$`,
  `te l[oa]s? (?:paso|dejo|derivo|transfiero|mando|asigno)${BETWEEN} ${who}$`,
  `te (?:paso|dejo|derivo|transfiero|asigno) (?:a )?(?:${THIS_ONE}|${THE_CASE}) ${who}$`,
  `(?:(?:es|todo|toda) )?tuy[oa] ${who}$`,
  `(?:(?:es|va) )?para vos ${who}$`,
  `${IT} is (?:all )?yours ${who}$`,
  `(?:take|handle) ${IT}(?: please)? ${who}$`,
  `(?:(?:voce|vc) )?(?:pega|assume|pode (?:pegar|assumir)) ${ISSO} ${who}$`,
];

const compiled = (sources: (who: string) => string[], who: string): RegExp =>
  new RegExp(
    sources(who)
      .map((one) => `^${OPENING}${one}(?= |$)`)
      .join("|"),
    "u",
  );

/** Some words: names have several, and numbers ("Técnico 1"). */
const ANY_NAME = String.raw`(?:@ )?\p{L}{3,}(?: [\p{L}\p{N}]+){0,3}`;
const perhaps = {
  named: compiled(toNamed, ANY_NAME),
  whether: compiled(whether, ANY_NAME),
  calling: compiled(calling, ANY_NAME),
};
const surely = {
  named: compiled(toNamed, TAKER),
  whether: compiled(whether, TAKER),
  calling: compiled(calling, TAKER),
};

/** Who may take a case, and what the client is called: whoever calls them by a colleague's name calls the client. */
interface Who {
  takers: readonly string[];
  client: readonly string[];
  nameless: boolean;
}

/** Whether a text might give the case away: then it is worth while to look up who is called how. */
export const mayGiveAway = (text: string): boolean => {
  const asks = isQuestion(text);
  return clausesOf(text).some((clause) => {
    const said = clause.join(" ");
    return (
      perhaps.named.test(said) ||
      // The name may stand behind a comma.
      perhaps.calling.test(said) ||
      perhaps.calling.test(`${said} somebody`) ||
      (asks && perhaps.whether.test(said)) ||
      givesToAnybody(said, asks)
    );
  });
};

/** Whether it says that somebody else shall take the case, or asks who does. */
export function givesAway(text: string, { takers, client, nameless }: Who): boolean {
  const asks = isQuestion(text);
  const names = wordsOfNames(takers);
  const ofClient = new Set(client.flatMap(tokensOf));
  return clausesOf(text).some((clause, at, all) => {
    const said = withNames(clause, names);
    if (
      surely.named.test(said) ||
      (asks && surely.whether.test(said)) ||
      givesToAnybody(clause.join(" "), asks)
    )
      return true;
    if (nameless || clause.some((word) => isOfName(word, names) && ofClient.has(word))) return false;
    // "Tomalo, Beto": a comma may stand before the name.
    const next = all[at + 1];
    const isCalled =
      next !== undefined && withNames(next, names) === TAKER && !next.some((word) => ofClient.has(word));
    return surely.calling.test(isCalled ? `${said} ${TAKER}` : said);
  });
}

interface WordsOfNames {
  plain: ReadonlySet<string>;
  /** Of names with a number: what somebody is, rather than what they are called. */
  numbered: ReadonlySet<string>;
}

const wordsOfNames = (takers: readonly string[]): WordsOfNames => ({
  plain: new Set(takers.filter((name) => !HAS_NUMBER.test(name)).flatMap(wordsOfName)),
  numbered: new Set(takers.filter((name) => HAS_NUMBER.test(name)).flatMap(wordsOfName)),
});

const HAS_NUMBER = /\p{N}/u;
const ARTICLE = /^(?:el|la|los|las|un|una|al|del|o|os|the|nuestr[oa]|otr[oa])$/u;

const isOfName = (word: string, { plain, numbered }: WordsOfNames): boolean =>
  plain.has(word) || numbered.has(word);

/** One sign for each stretch of words of names, and for the @ before it. "El técnico" is nobody of that name, where one is called "Técnico 1". */
const withNames = (words: readonly string[], names: WordsOfNames): string =>
  words
    .filter((word) => word !== "@")
    .map((word, at, all) => {
      const before = all[at - 1] ?? "";
      if (HAS_NUMBER.test(word) && names.numbered.has(before)) return TAKER;
      const isRole = ARTICLE.test(before) && !HAS_NUMBER.test(all[at + 1] ?? "");
      return names.plain.has(word) || (names.numbered.has(word) && !isRole) ? TAKER : word;
    })
    .filter((word, at, all) => word !== TAKER || all[at - 1] !== TAKER)
    .join(" ");

/**
 * Recognition of words by which somebody else shall take the case of a room, whom they name in the third person or call behind it: "que lo
 * tome Beto", "¿lo puede tomar Beto?", "tomalo vos, Beto". What somebody shall do with a thing is for the client: "que lo instale Beto".
 */
import { clausesOf, tokensOf } from "../text/phrases.ts";
import { wordsOfName } from "./among-colleagues.ts";
import { isQuestion } from "./ready.ts";

/** Stands for the words of a name. */
const TAKER = "@taker";

/** Before it, in the same clause. */
const OPENING =
  "(?:(?:che|no|nao|si|ok|okey|dale|bueno|listo|mejor|perdon|mira|chicos|chicas|gente|entonces|y|pero|yo|por|favor|porfa|prefiero|quiero|quisiera|necesito|decile|pedile|conviene|a|al|de|el|la|este|esta|ese|esa|esto|eso|caso|ticket|chat|cliente|clienta|ya|ahora|hoy|despues|luego) )*";
/** Between the verb and who is named. */
const BETWEEN =
  "(?: (?:ya|ahora|hoy|manana|despues|luego|mejor|por|favor|porfa|directamente|el|la|los|las|a|de|del|este|esta|esto|ese|eso|caso|ticket|chat|cliente|clienta|grupo|area|equipo|gente|chicos|vos))*";
const THE_CASE = "(?:el|la|este|esta|ese|esa) (?:caso|ticket|chat|cliente|clienta)";
/** Who takes a case does this; a thing is installed, repaired, fetched. */
const SHALL = "(?:tome|agarre|atienda|siga|lleve|vea|conteste|responda|saque|pegue|atenda|assuma)n?";
/** Of a person alone this is said of cases, and not of things. */
const SHALL_ALONE = "(?:atienda|siga|conteste|responda)n?";
const SHALL_CARE = "(?:encargue|ocupe)n?";
/** "Atiende" and "sigue" tell a client who attends to them, unless it is a question. */
const TAKES = "(?:toma|agarra)n?";
const TO_TAKE = "(?:tomar|agarrar)";
const ASKED = "(?:toma|agarra|atiende|sigue)n?";
const ASKED_TO = "(?:tomar|agarrar|atender|seguir)";
const CAN = "(?:puede|podra|podria|quiere|querra)n?";
const MUST = "(?:tiene|tendria|debe|deberia)n?(?: que)?";
const THEM = "l[oae]s?";

/** Words that give the case to somebody named. `who`: the source of an expression for a name. */
const toNamed = (who: string): string[] => [
  `que (?:${THEM}|se ${THEM}) ${SHALL}${BETWEEN} ${who}`,
  `que (?:${SHALL_ALONE}|${SHALL} ${THE_CASE})${BETWEEN} ${who}`,
  `que se (?:${THEM} )?${SHALL_CARE}${BETWEEN} ${who}`,
  `que (?:el |la |o |a )?${who} (?:${THEM} ${SHALL}|${SHALL} ${THE_CASE}|se ${SHALL_CARE}|${SHALL_ALONE}$|(?:pegue|atenda|assuma)$)`,
  `${THEM} ${TAKES}${BETWEEN} ${who}`,
  `${THEM} ${MUST} ${TO_TAKE}${BETWEEN} ${who}`,
  `${MUST} ${TO_TAKE}${THEM}${BETWEEN} ${who}`,
  `(?:let|have) ${who} (?:take|handle|get) (?:it|this)`,
  `deixa (?:o |a )?${who} (?:pegar|atender|assumir)`,
];

/** Questions whether somebody named takes it. */
const whether = (who: string): string[] => [
  `${THEM} ${ASKED}${BETWEEN} ${who}`,
  `${THEM} ${CAN} ${ASKED_TO}${BETWEEN} ${who}`,
  `${CAN} ${ASKED_TO}(?:${THEM}| ${THE_CASE})${BETWEEN} ${who}`,
  `(?:el |la )?${who} (?:${THEM} ${ASKED}|${THEM} ${CAN} ${ASKED_TO}|${CAN} ${ASKED_TO}(?:${THEM}| ${THE_CASE}))`,
  `(?:can|could) ${who} (?:take|handle|get) (?:it|this)`,
  `(?:o |a )?${who} pode (?:pegar|atender|assumir)`,
];

/** Said to somebody who is called behind it. */
const calling = (who: string): string[] => [
  `(?:(?:podes|puedes|podras|podrias|queres) )?(?:tomar?|agarrar?|atende[r]?|segui[r]?)l[oa]s?${BETWEEN} ${who}$`,
  `l[oa]s? (?:tomas|agarras|atendes|seguis|(?:podes|puedes|podras|podrias|queres) ${ASKED_TO})${BETWEEN} ${who}$`,
  `(?:(?:podes|puedes|podras|podrias) )?(?:encargarte|ocuparte|encargate|ocupate|te (?:encargas|ocupas))${BETWEEN} ${who}$`,
];

const OTHERS = "(?:otr[oa](?: (?:agente|persona|companer[oa]|chic[oa]))?|alguien mas|alguno de ustedes)";
const ANYBODY = "(?:alguien|algun[oa]|cualquiera|quien (?:pueda|quiera|este)|el que (?:pueda|quiera|este))";
const WHO = "(?:quien|quienes|alguien|alguno|alguna|nadie)";
/** To whoever reads it. A client may have to let somebody in ("¿alguien lo puede atender?"), so fewer verbs count. */
const TO_ANYBODY = new RegExp(
  [
    `que ${THEM} ${SHALL}${BETWEEN} ${OTHERS}`,
    `que ${THEM} (?:tome|agarre)n?${BETWEEN} ${ANYBODY}`,
    `que (?:${OTHERS}|${ANYBODY}) ${THEM} (?:tome|agarre)n?`,
  ]
    .map((one) => `^${OPENING}${one}(?= |$)`)
    .join("|"),
  "u",
);
const ASKS_ANYBODY = new RegExp(
  [
    `${WHO} (?:(?:me|nos) )?${THEM} (?:${TAKES}|${CAN} ${TO_TAKE})`,
    `${WHO} (?:(?:me|nos) )?(?:${CAN} )?(?:${TAKES}|${TO_TAKE})(?:${THEM}| ${THE_CASE}| este$)`,
    `${THEM} (?:${TAKES}|${CAN} ${TO_TAKE}) ${WHO}`,
  ]
    .map((one) => `^${OPENING}${one}(?= |$)`)
    .join("|"),
  "u",
);

const compiled = (sources: (who: string) => string[], who: string): RegExp =>
  new RegExp(
    sources(who)
      .map((one) => `^${OPENING}${one}(?= |$)`)
      .join("|"),
    "u",
  );

const ANY_NAME = String.raw`(?:@ )?\p{L}{3,}`;
const perhaps = {
  named: compiled(toNamed, ANY_NAME),
  whether: compiled(whether, ANY_NAME),
  calling: compiled((who) => calling(who).map((one) => one.replace(/\$$/u, "")), ANY_NAME),
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
      perhaps.calling.test(said) ||
      (asks && perhaps.whether.test(said)) ||
      toAnybody(said, asks)
    );
  });
};

/** Whether it says that somebody else shall take the case, or asks who does. */
export function givesAway(text: string, { takers, client, nameless }: Who): boolean {
  const asks = isQuestion(text);
  const names = new Set(takers.flatMap(wordsOfName));
  const ofClient = new Set(client.flatMap(tokensOf));
  return clausesOf(text).some((clause, at, all) => {
    const said = withNames(clause, names);
    if (surely.named.test(said) || (asks && surely.whether.test(said)) || toAnybody(clause.join(" "), asks))
      return true;
    if (nameless || clause.some((word) => names.has(word) && ofClient.has(word))) return false;
    // "Tomalo, Beto": a comma may stand before the name.
    const next = all[at + 1];
    const isCalled =
      next !== undefined && withNames(next, names) === TAKER && !next.some((word) => ofClient.has(word));
    return surely.calling.test(isCalled ? `${said} ${TAKER}` : said);
  });
}

const toAnybody = (said: string, asks: boolean): boolean =>
  TO_ANYBODY.test(said) || (asks && ASKS_ANYBODY.test(said));

/** One sign for each stretch of words of names, and for the @ before it. */
const withNames = (words: readonly string[], names: ReadonlySet<string>): string =>
  words
    .filter((word) => word !== "@")
    .map((word) => (names.has(word) ? TAKER : word))
    .filter((word, at, all) => word !== TAKER || all[at - 1] !== TAKER)
    .join(" ");

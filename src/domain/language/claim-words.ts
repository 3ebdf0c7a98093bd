/**
 * Intent classification of replies to a card: takes the ticket, asks something, or declines. Every reply takes it except a
 * question, a plain refusal, and words by which somebody else would take it.
 */
import { clausesOf, compileList, isMadeOf, tokensOf, type Vocabulary } from "../text/phrases.ts";
import { foldText, singleLetters } from "../text/fold.ts";
import { wordsOfName } from "./among-colleagues.ts";
import { isQuestion, isYes } from "./ready.ts";

/** unclear: by these words somebody else may take it · asks-others: a question to whoever reads it, and no answer of ours. */
export type Bid = "takes" | "asks" | "asks-others" | "unclear" | "declines";

/** Opens a question that was written without its marks. */
const ASKS =
  /^(?:(?:(?:lo |la )?(?:puede|pueden|podra|podria) )?(?:quien|quienes|alguien|alguno|alguna)|(?:can |could )?(?:who|anyone|anybody|somebody)|(?:pode )?(?:quem|alguem))(?: |$)/u;
/** May stand before a no: "yo ahora no puedo". */
const BEFORE_A_NO =
  /^(?:yo|ahora|hoy|todavia|aun|por|momento|perdon|disculpa|disculpen|uh|uf|uy|ay|che|chicos|hola|buenas|mejor|creo|que|la|verdad|sorry|perdao|agora|hoje|eu)$/u;
const NO = /^(?:no+p?e?|nah|nunca|tampoco|ni|imposible|nao|not|cannot|cant|👎|🙅|❌|🚫|✖)$/u;
/** All that is said: "yo paso", "estoy ocupado". */
const PASSES =
  /^(?:(?:yo )?paso(?: (?:por ahora|esta vez|esta|hoy|gracias))?|negativo|(?:(?:yo|ahora|estoy|ando|sigo|re|muy|super|i|im|m|am|estou) )*(?:ocupad[oa]|tapad[oa]|completo|completa|busy))$/u;
/** Wherever it stands in a sentence: "estoy con otro cliente, no lo puedo tomar". */
const CANNOT =
  /(?:^| )(?:(?:no|nao) (?:(?:l[oae]s?|te|me|se) )?(?:puedo|podria|podre|llego|alcanzo|posso|consigo|poderia)|(?:can|could) ?not|(?:can|couldn?) t|cant)(?= |$)/u;
/** It is for somebody else: "que lo agarre otro". */
const FOR_OTHERS =
  /^(?:mejor )?(?:que|dejen que|dejenselo a) (?:(?:l[oae]s?|se) )*(?:tome|agarre|atienda|lleve|saque|encargue|haga|vea)n?(?: |$)/u;
const MOST_BEFORE = 5;
/** Somebody takes it themselves: "no te preocupes, lo tomo yo". */
const MYSELF = /^(?:yo|tomo|agarro|atiendo|encargo|ocupo|sigo|quedo|llevo|eu|pego|atendo)$/u;

/** Anywhere in a question: whoever reads it is asked. */
const WHOEVER =
  /(?:^| )(?:quien|quienes|alguien|algun[oa]|nadie|ningun[oa]|who|anyone|anybody|somebody|nobody|quem|alguem|ninguem)(?: |$)/u;
/** "Tomalo vos", "lo toma otro", "es tuyo", "te lo dejo". */
const FOR_SOMEBODY_ELSE = new RegExp(
  [
    "(?:l[oae]s?|se) (?:tom|agarr|llev|qued|encarg|ocup)a[ns]?",
    "(?:l[oae]s?|se) (?:atiend|atend|sigu|hac|v)e[ns]?",
    "(?:toma|agarra|lleva|mira|queda|atende|atiende|segui|sigue|hace|tomen|agarren|atiendan)(?:te|se)?l[oa]s?",
    "(?:encarga|ocupa|fija)te",
    "(?:da|de|pasa|deja|deriva|manda|asigna)(?:se)?l[oa]s?",
    "(?:te|se) l[oa]s? (?:dejo|paso|doy|mando|derivo|asigno|regalo)",
    "[tl]e toca|vos|ustedes|usted|voce|tuy[oa]s?|suy[oa]s?",
    "(?:toma|agarra|atiende|lleva|sigue|hace|para|es de|que|de) otr[oa]s?",
    "otr[oa] (?:l[oa] )?(?:toma|agarra|atiende|lleva|sigue)",
    "you (?:take|get) (?:it|this)|yours|for you",
  ]
    .map((one) => `(?:^| )(?:${one})(?= |$)`)
    .join("|"),
  "u",
);
/** In a clause of its own this takes it, whoever else is spoken of: "voy, Beto", "Beto, lo tomo". */
const FOR_MYSELF =
  /(?:^| )(?:tomo|agarro|atiendo|atendo|encargo|ocupo|sigo|quedo|llevo|pego|voy|veo|miro|reviso|contesto|respondo|llamo|mi[oa]|ll take|mine)(?= |$)/u;
/** Where no card is quoted "llamo" may be "llamó": so fewer words say it. */
const TAKES =
  /(?:^| )(?:tomo|agarro|atiendo|atendo|encargo|ocupo|sigo|quedo|llevo|pego|voy|mi[oa]|ll take|mine)(?= |$)/u;
/** So does this beside a name: "Beto, lo tomo yo", "yo me encargo Beto". */
const I_DO =
  /(?:^| )(?:yo|eu)(?: (?:l[oae]s?|me|ya))* (?:tomo|agarro|atiendo|atendo|encargo|ocupo|sigo|quedo|llevo|pego|voy)(?= |$)|(?:^| )(?:(?!no )\p{L}+o|voy) (?:yo|eu)(?= |$)|^(?:yo|eu)$/u;

/**
 * Classifies a reply that quotes a card. `colleagues`: names of agents other than its author; whoever names one of them
 * may mean that they take it.
 */
export function bidIn(text: string, colleagues: readonly string[] = []): Bid {
  const words = tokensOf(text);
  const said = words.join(" ");
  if (isQuestion(text) || ASKS.test(said))
    return WHOEVER.test(said) && !I_DO.test(said) ? "asks-others" : "asks";
  if (declines(words)) return clausesOf(text).some(takesIt) ? "takes" : "declines";
  return isForAnother(text, new Set(colleagues.flatMap(wordsOfName))) ? "unclear" : "takes";
}

/**
 * Whether words that quote our question say that their author takes the case, or agree to it: "lo tomo", "dale", "sí, Beto no está".
 */
export function isPlainClaim(text: string, colleagues: readonly string[] = []): boolean {
  if (beginsWithYes(text)) return true;
  if (bidIn(text, colleagues) !== "takes") return false;
  if (isYes(text) || wantsOne(text)) return true;
  return clausesOf(text).some((clause) => TAKES.test(clause.join(" ")) || I_DO.test(clause.join(" ")));
}

/** "Sí, …" and "si soy yo" answer us, unless the rest gives the case to somebody else, or takes it back. */
function beginsWithYes(text: string): boolean {
  const words = tokensOf(text);
  const said = words.join(" ");
  if (isQuestion(text) || FOR_SOMEBODY_ELSE.test(said) || CANNOT.test(said) || PASSES.test(said))
    return false;
  const [first = []] = clausesOf(text);
  return isYes(first.join(" ")) || /^si+ soy yo(?: |$)/u.test(said);
}

/** No past reads like these without its accent, so they take it whoever is named: "voy Beto", "ya lo atiendo Beto". */
const SURELY_I =
  /(?:^| )(?:voy(?! a(?: |$))|l[oae]s? (?:atiendo|atendo|sigo|veo)|(?:es|son) mi[oa]s?|ll take)(?= |$)/u;
/** May stand before the name of whoever is spoken to. */
const BEFORE_A_CALL =
  /^(?:(?:gracias|dale|ok|okey|hola|che|perdon|disculpa|listo|bueno|si|no te preocupes|tranqui|tranquilo|tranquila) )+$/u;
const VERB = "(?:tomo|agarro|encargo|ocupo|quedo|llevo|pego|miro|reviso|contesto|respondo|llamo)";
/** "Lo tomo", of their own, with nobody before it. */
const I_FIRST = new RegExp(
  `^(?:(?:ya|ahora|ok|si|dale|listo|bueno|che|entonces) )*(?:(?:me|l[oae]s?) )*${VERB}(?= |$)`,
  "u",
);
/** Between that and the name: what follows is the reason. */
const REASON = /(?:^| )(?:x ?q|xk|pq|porq|porque|por que|que|q|como|asi|cuando|mientras|si|hasta)(?= |$)/u;
/** After the name: what its bearer does, so that the verb before is no "tomó". */
const OF_THEM =
  /^(?:(?:ya|todavia|aun|hoy|ahora) )*(?:no (?!yo(?: |$))\p{L}+|esta(?! (?:manana|tarde|noche|semana|vez)(?: |$))(?= \p{L})|anda|sigue|tiene|se fue|salio|falto)(?: |$)/u;
/** After this a name is a thing: "se quedó sin luz". */
const NO_NAME_AFTER = /^(?:sin|hay)$/u;

/** Whether the author takes it in a clause that names a colleague as the one spoken to, or in the reason: "lo tomo porque Beto no está". */
function takesBesideName(clause: readonly string[], names: ReadonlySet<string>): boolean {
  const said = clause.join(" ");
  if (FOR_SOMEBODY_ELSE.test(said)) return false;
  if (SURELY_I.test(said)) return true;
  const at = clause.findIndex((word) => names.has(word));
  const length = clause.slice(at).findIndex((word) => !names.has(word));
  const before = clause.slice(0, at).join(" ");
  const after = length < 0 ? "" : clause.slice(at + length).join(" ");
  if (BEFORE_A_CALL.test(`${before} `)) return I_FIRST.test(after);
  const own = I_FIRST.exec(before)?.[0];
  return own !== undefined && (REASON.test(before.slice(own.length)) || OF_THEM.test(after));
}

/** "Dale" agrees even where somebody is called so. */
function isForAnother(text: string, names: ReadonlySet<string>): boolean {
  const words = tokensOf(text);
  const speaksOf = (some: string[]) =>
    some.some((word, i) => names.has(word) && !NO_NAME_AFTER.test(some[i - 1] ?? ""));
  if (!FOR_SOMEBODY_ELSE.test(words.join(" ")) && (!speaksOf(words) || isYes(text))) return false;
  return !clausesOf(text).some((clause) => {
    const said = clause.join(" ");
    return I_DO.test(said) || (speaksOf(clause) ? takesBesideName(clause, names) : FOR_MYSELF.test(said));
  });
}

const wanting: Vocabulary = {
  core: compileList(`
    yo/eu, tomo/tomado/agarro/mio/mia/pego, lo/la tomo/agarro/atiendo/sigo/llevo/quiero/pego, me lo/la quedo/llevo,
    [yo] me encargo/ocupo, yo/eu [lo/la] tomo/agarro/atiendo/atendo/sigo/llevo/puedo/voy/pego, i [ll/will] take [it/this],
    mine, ✋, 🙋, 🖐, 🤚`),
  filler: compileList(
    "si/ok/okey/dale/listo/ya/che/el/la/lo/a/ese/este/esa/esta/caso/ticket/it/this/one/o/♂/♀",
  ),
};

/** Whether somebody says that they take a case, and nothing else: "lo tomo", "yo!". Without a card it is not said which. */
export const wantsOne = (text: string): boolean =>
  !isQuestion(text) &&
  isMadeOf(
    tokensOf(text).map((word) => word.replace(/(\p{L})\1{2,}/gu, "$1")),
    wanting,
  );

/** "#12", "tomá el 12", "agarrá1": nothing else is said. A number alone may be anything. */
const POINTED_AT =
  /^(?:#\s?|(?:toma|tome|tomen|agarra|agarre|pega)\s?(?:(?:el|la|lo|ticket|caso)\s)*#?\s?)(\d{1,9})[\s.!]*$/u;

/** The ticket that the words point at without saying who takes it; null = none. */
export function ticketPointedAt(text: string): number | null {
  const digits = POINTED_AT.exec(foldText(text))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What says yes to an offer or to "¿Lo tomás?" and to nothing else. "Listo", "dale" and 👍 may as well end what was spoken of before. */
const ACCEPTS = new Set(
  singleLetters(
    `si sip sisi se yes yep sim confirmo confirmado confirmao afirmativo yo eu tomo tomado tomalo agarro atiendo atendo pego quiero
    sigo quedo llevo encargo ocupo mio mia ✋ 🙋 🖐 🤚`,
  ).split(/\s+/u),
);
/** Says in other words that they want it: "sí quiero", "pasámelo", "buenísimo, sí". */
const wishing: Vocabulary = {
  core: compileList(
    "si/sip/sim, quiero, pasamelo/pasamela/damelo/damela/mandamelo/mandamela/dejamelo/dejamela",
  ),
  filler: compileList(
    "bueno/buenisimo/genial/barbaro/ok/okey/dale/claro/ya/yo/lo/la/ese/este/caso/por/favor/porfa/porfi/porfis/xfa/gracias",
  ),
};
/** The offered number with nothing but words around it that take it: "tomo 9", "#9", "el 9". */
const NUMBER_TAKEN =
  /^(?:(?:si|yo|lo|la|me|tomo|agarro|atiendo|quiero|quedo|llevo|dale|ok|el|caso|ticket|numero|con) )*#? ?(\d{1,9})$/u;

/** accepts: they take what was offered or asked about · unclear: they agree, and perhaps with something else. */
export type Agreement = "accepts" | "unclear" | "none";

/** What words say to the offer of this ticket. */
export function answerToOffer(text: string, number: number): Agreement {
  const named = isQuestion(text) ? null : NUMBER_TAKEN.exec(tokensOf(text).join(" "))?.[1];
  if (named) return Number(named) === number ? "accepts" : "none";
  return agreementIn(text);
}

/** What words that quote nothing say to an offer, or to "¿Lo tomás?". A question agrees with nothing. */
export function agreementIn(text: string): Agreement {
  if (/[?¿]/u.test(foldText(text))) return "none";
  const words = tokensOf(text).map(singleLetters);
  if (isMadeOf(words, wishing)) return "accepts";
  if (!isYes(text)) return "none";
  return words.some((word) => ACCEPTS.has(word)) ? "accepts" : "unclear";
}

/** "Ya voy", "ya lo veo": in a room with a case that is an answer to its client. */
const TELLS_THE_CLIENT = /(?:^| )(?:voy|veo)(?: |$)/u;
const agreeing: Vocabulary = {
  core: compileList(
    "si/sip/sisi/sim/yes/dale/ok/okey/oki/listo/bueno/perfecto/claro/va/vale/obvio/exacto/correcto, de una, 👍, 👌, ✅, 🆗",
  ),
  filler: compileList("gracias"),
};

/** Whether words agree, and do not say with what: "sí", "dale", and not "lo tomo". */
export const onlyAgrees = (text: string): boolean =>
  !/[?¿]/u.test(foldText(text)) && isMadeOf(tokensOf(text).map(singleLetters), agreeing);

const OFFERED = "@offered";
const choosing: Vocabulary = {
  core: compileList(
    `${OFFERED}, damelo/damela/pasamelo/pasamela, [el] otro, lo/la tomo/agarro/atiendo/quiero`,
  ),
  filler: compileList(`
    si/sip/ok/dale/bueno/listo/ya/yo/me/lo/la/el/a/al/de/del/que/con/y/ese/este/esa/esta/caso/ticket/numero/cliente/clienta/dame/pasame/deme,
    mandame/tomo/tomar/tomame/agarro/agarrar/quiero/atiendo/sigo/voy/espera/esperando/viene/por/favor/porfa/gracias/ahora/primero/mejor`),
};

/**
 * Whether words may answer an offer in a room that has another case by now: those that accept it, those that agree, and those that choose
 * by number or by the client's name ("dame el de Pedro"). They may be for the client who is there, too.
 */
export function mayAnswerOffer(text: string, { number, name }: { number: number; name: string }): boolean {
  const said = answerToOffer(text, number);
  if (said === "accepts" || (said === "unclear" && !TELLS_THE_CLIENT.test(tokensOf(text).join(" "))))
    return true;
  const offered = new Set([String(number), ...tokensOf(name).filter((word) => /^\p{L}{3,}$/u.test(word))]);
  const words = tokensOf(text).filter((word) => word !== "#");
  return (
    !isQuestion(text) &&
    isMadeOf(
      words.map((word) => (offered.has(word) ? OFFERED : word)),
      choosing,
    )
  );
}

function declines(words: string[]): boolean {
  const said = words.join(" ");
  if (PASSES.test(said) || CANNOT.test(said) || FOR_OTHERS.test(said)) return true;
  const first = words.findIndex((word) => !BEFORE_A_NO.test(word));
  return first >= 0 && first <= MOST_BEFORE && NO.test(words[first] ?? "");
}

const takesIt = (words: string[]): boolean =>
  words.some((word) => MYSELF.test(word)) && !words.some((word) => NO.test(word)) && isYes(words.join(" "));

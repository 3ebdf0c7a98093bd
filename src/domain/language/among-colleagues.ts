/**
 * Recognition of words that are said among colleagues although nothing marks them as a note: what begins with a colleague's name and
 * speaks to them. What only tells of the colleague ("Beto va a pasar mañana") is for the client.
 */
import { tokensOf } from "../text/phrases.ts";
import { isCourtesy } from "./courtesy.ts";
import { OF_THIS_CLIENT } from "./of-a-client.ts";

/** Before a name: whoever greets may greet a client of that name, whom we know by another. */
const GREETS =
  /^(?:hola+|holis|buenas?|buen|buenos|dia|dias|tardes?|noches?|hello|hi|hey|oi|ola|bom|boa|good|morning|senor|senora|sr|sra|don|dona|estimad[oa]|querid[oa])$/u;
const CALLS = /^(?:che|ey|epa|eh|ei|escucha(?:me)?|dale|bueno|perdon|@)$/u;
/** Between the name and what is said to its bearer. */
const BETWEEN =
  /^(?:che|dale|bueno|hola|ahi|ya|ahora|hoy|despues|luego|por|favor|porfa|porfi|please|porfavor|si|y|mira|oye|@)$/u;

const YOURS =
  "podes|podras|podrias|puedes|tenes(?! su (?:numero|telefono|contacto|celular|whatsapp|mail|correo|direccion))|tendras|queres|querras|sabes|estas|sos|vas|andas|viste|conoces|tomas|agarras|atendes|llevas|seguis|hablas|haces|necesitas|tuviste|hiciste|hablaste|pudiste|quedaste|atendiste|cerraste|cobraste|acordas|recordas|animas|encargas|ocupas|ayudas|pasas|dejas|mandas|avisas|fijas";
const STEMS =
  "fij|ayud|atend|agarr|tom|segu|dec|avis|llam|mir|pas|dej|encarg|ocup|contest|respond|escrib|mand|ped|hac|prob|revis|cerr|solt|sac|cobr|ofrec|explic|pregunt|insist|acord|confirm|habl|banc|esper|cuid|qued|cort|baj|sub|cheque|aguant|verific|control|anot|agend|anul|cancel|carg|cambi|busc|arregl|solucion";
/** Without its accent "pasó" reads like "paso": so these need what is given behind them. */
const GIVE = "paso|dejo|derivo|transfiero|mando|doy|asigno";
const SURELY_MINE = "pido|digo|cuento|debo|escribo|recuerdo|transfiero|voy";
/** Whom nobody calls so to their face. */
const THE_CLIENT =
  "(?:(?:est[ea]|es[ea]|el|la|al|a la|un|una|otr[oa]|mi) client[ea]|(?:est[ea]|es[ea]) (?:tip[oa]|mina|flac[oa]|pesad[oa]|moros[oa]))";
const A_CASE = "(?:est[ea]|ese|esse|un|otro) (?:caso|ticket|chat)";
const THE_CASE = "(?:el|mi|los|estos|esos) (?:casos?|tickets?|chats?)";
/** Third persons and nouns that end like an imperative with a pronoun, or like "cortaste". */
const NO_ORDER =
  "sale|vale|suele|duele|huele|instale|cancele|controle|regale|senale|vigile|congele|revele|llame|reclame|programe|queme|teme|anime|estime|imprime|suprime|exprime|arrime|derrame";
const NO_PAST =
  "existe|insiste|asiste|consiste|resiste|desiste|persiste|traste|contraste|baste|gaste|aplaste|chiste|triste";

/** Second persons, imperatives with a pronoun, and what the author does for the other one: after a name they speak to its bearer. */
const TO_THEM = new RegExp(
  [
    `^(?:(?:no|me|nos|l[oae]s?|te|se) )*(?:${YOURS})(?: |$)`,
    `^(?:${STEMS})[aei](?:me|te|se|nos|l[oae]s?)(?:l[oa]s?)?(?: |$)`,
    `^te (?:l[oa]s? )?(?:${SURELY_MINE})(?: |$)`,
    String.raw`^no (?:me|te|nos|les?|lo|la) \p{L}+[ae]s(?: |$)`,
    String.raw`^(?:no )?(?!(?:${NO_ORDER})(?: |$))\p{L}{2,}[aei](?:les?|me|[mts]el[oa]s?)(?: |$)`,
    String.raw`^(?:(?:ya|no|me|nos|l[oae]s?|se) )*(?!(?:${NO_PAST})(?: |$))\p{L}{1,}[ai]stes?(?: |$)`,
    `^(?:vos|ojo|cuidado)(?: |$)`,
    // Without "vos" it reads like a third person: "Beto mira este caso mañana".
    String.raw`^\p{L}{2,}[aei] vos(?: |$)`,
    "^(?:atende|agarra|toma|segui|sigue) (?:a )?(?:est[ea]|es[ea])(?: (?:caso|ticket|chat|client[ea]|por favor|porfa|please))*$",
    "^(?:atende|ayuda|ayudame|est[ea]|es[ea])$",
    "^(?:(?:este|esta|ese|esa|esto|eso) )?(?:(?:es|va|ya es) )?(?:(?:todo|toda) )?(?:tuy[oa]|para vos)(?: |$)",
    `^te (?:${GIVE}) (?:a )?(?:est[ea]|es[ea])$`,
    `^(?:${A_CASE}|${THE_CASE})(?: |$)`,
    `^te (?:l[oa]s? )?(?:${GIVE}) (?:a )?${THE_CASE}(?: |$)`,
    // Behind it a place or a time says that it was done: "te la dejó en portería".
    `^te l[oa]s? (?:${GIVE})(?! (?:en|con|por|el|la|los|las|ayer|anoche|antes|recien)(?: |$))(?: |$)`,
    "^que (?:onda|hago|hacemos|le (?:digo|decimos|pongo|hago|contesto|respondo)|te parece|opinas|decis|pensas)(?: |$)",
    String.raw`^(?:est[ea]|ess?[ea]) (?:no|nao) \p{L}+(?: |$)|^no (?:paga|pago)(?: |$)`,
    "^(?:can|could|would|will|do|are|did|have) you(?: |$)|^(?:voce|vc)(?: |$)",
    "^(?:check|take|call|tell|ask|see|look|cut|hold|give|cancel|please)(?: |$)",
    "^(?:ele|ela|he|she) (?:nao|nunca|never|doesn|does not|didn|won|owes)(?: |$)",
    "^corta (?:o|a) \\p{L}+ (?:dele|dela)(?: |$)",
    "^assum[ea] (?:n?ess[ea]|n?est[ea])(?: |$)",
    "^(?:pega|atende|olha|ve|passa|segura|fecha|liga)(?: (?:n?ess[ea]|n?est[ea]|para|pra|se|o|a))(?: |$)",
  ].join("|"),
  "u",
);
/** For a colleague even where the client has the same name, or is greeted by it. */
const OF_A_CLIENT = new RegExp(
  `^${THE_CLIENT}(?: |$)|${OF_THIS_CLIENT}|^te (?:l[oa]s? )?(?:${GIVE}) (?:a )?(?:${THE_CLIENT}|${A_CASE})(?: |$)`,
  "u",
);

/** Of somebody who is not spoken to: to a client of whom we know no name this tells a colleague from them. */
const OF_A_THIRD =
  /(?:^| )(?:les?|pag[oa]|pagaron|debe|deuda|moros[oa]|\p{L}+[aei](?:les?|sel[oa]s?)|(?:atend|agarr|llam|tom|segu)[aei]l[oa]s?|caso|ticket)(?= |$)/u;
/** After a mention: what tells the client of its bearer, "@Beto ya va". */
const TELLS_OF_THEM =
  /^(?:(?:ya|ahora|hoy|manana|despues|luego) )*(?:(?:va|viene|sale|salio|llega|llego)(?: |$)|(?:esta|estara|estuvo) (?!no )|es (?:el|la|quien|nuestr[oa])|pasa (?:por|a las|hoy|manana|el|la semana)(?: |$)|(?:te|le|lo|la|los|les) (?:va|llama|llamara|atiende|escribe|avisa|contacta|visita|ayuda|confirma)(?: |$)|se (?:comunica|encarga|ocupa|contacta|acerca)(?: |$))/u;
/** Abbreviations that people type in these places. */
const SHORT: Readonly<Record<string, string>> = { t: "te", q: "que", k: "que", xq: "porque", pq: "porque" };

/** Names as we know them: of colleagues other than the author, and of the client. */
export interface Called {
  colleagues: readonly string[];
  client: readonly string[];
  /** The client is one person of whom no name is known, or one without letters (🌸): they may be called like a colleague. */
  nameless: boolean;
}

/** Whether a text might begin by speaking to somebody: then it is worth while to look up who is called how. */
export const maySpeakTo = (text: string): boolean => {
  const { name, ...opening } = openingOf(text);
  return [1, 2, 3].some((words) =>
    speaks(name.slice(words), { ...opening, namesake: false, nameless: false }),
  );
};

/** Whether it begins with a colleague's name and speaks to them. */
export function speaksToColleague(text: string, { colleagues, client, nameless }: Called): boolean {
  const { name, ...opening } = openingOf(text);
  const ofClient = new Set(client.flatMap(tokensOf));
  return colleagues.map(wordsOfName).some((own) => {
    const length = name.findIndex((word) => !own.includes(word));
    const called = name.slice(0, length < 0 ? name.length : length);
    if (called.length === 0) return false;
    const namesake = called.some((word) => ofClient.has(word));
    // The name once more, or another mention, says nothing.
    const said = name.slice(called.length).filter((word) => word !== "@" && !called.includes(word));
    return speaks(said, { ...opening, namesake, nameless });
  });
}

/** The folded words of a name, without "de", "la" and single letters, by which nobody is called. */
export const wordsOfName = (name: string): string[] =>
  tokensOf(name).filter((word) => /^\p{L}{3,}$/u.test(word));

interface Opening {
  greeted: boolean;
  /** By an @: a client is in no room, so nobody mentions them there. */
  mentioned: boolean;
}

function openingOf(text: string): Opening & { name: string[] } {
  const words = tokensOf(text).filter((word) => /[\p{L}\p{N}@]/u.test(word));
  const first = words.findIndex((word) => !GREETS.test(word) && !CALLS.test(word));
  const before = words.slice(0, Math.max(first, 0));
  return {
    name: first < 0 ? [] : words.slice(first),
    greeted: before.some((word) => GREETS.test(word)),
    mentioned: before.at(-1) === "@",
  };
}

/** Whether what follows a name speaks to its bearer. `namesake`: the client has that name too. */
function speaks(
  words: string[],
  { greeted, mentioned, namesake, nameless }: Opening & { namesake: boolean; nameless: boolean },
): boolean {
  const from = words.findIndex((word) => !BETWEEN.test(word));
  if (from < 0) return false;
  const said = words
    .slice(from)
    .map((word) => SHORT[word] ?? word)
    .join(" ");
  if (OF_A_CLIENT.test(said)) return true;
  if (mentioned) return !TELLS_OF_THEM.test(words.join(" ")) && !isCourtesy(words.join(" "));
  if (greeted || namesake || !TO_THEM.test(said)) return false;
  return !nameless || OF_A_THIRD.test(said);
}

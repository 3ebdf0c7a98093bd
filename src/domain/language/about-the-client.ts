/**
 * Recognition of what is said to the team of the client, in the third person, with nobody called by name: "la clienta no paga", "nadie le
 * conteste", "¿esto lo ve el cliente?". What a rule says of clients ("el cliente debe abonar antes del 10") is for the client.
 */
import { clausesOf, tokensOf } from "../text/phrases.ts";
import { isQuestion } from "./ready.ts";

const OPENING =
  "(?:(?:che|ojo|ok|dale|bueno|mira|chicos|chicas|gente|pessoal|guys|perdon|uy|uh|y|e|and|pero|mas|but|que|igual|porque|fyi) )*";
/** How much is owed: a rule names a day, or what has to be done. */
const MUCH =
  "(?:\\d+|dos|tres|cuatro|cinco|seis|varios|varias|muchos|muchas|un monton|plata|todo|como|mas de|la factura|las facturas|la cuota|las cuotas|meses|cuotas|duas|quatro|varias)";
const BAD =
  "(?:pesad|moros|insoport|loc[oa]|chant|mentiros|garc|estaf|deudor|devedor|bolud|pelotud|idiota|maleducad|complicad|dificil|conflictiv|chat[oa]|annoying|rude|difficult|crazy)\\p{L}*";
const CROSS =
  "(?:enojad|calient|furios|molest|enfadad|puted|insoport|nervios|brav[oa]|irritad|furious|angry|upset)\\p{L}*";
/** Behind "no paga" a rule says what is free: "el cliente no paga el envío". */
const NEVER = "(?=$| (?:nunca|nada|mas|hace|desde|ni|jamas|hasta|ha|faz|porque|y|\\d+)(?: |$))";
const SAID = [
  `(?:no|nunca|jamas|nao|todavia no|ya no) pag[ao]${NEVER}`,
  `(?:ya |nos |me )*deb[ei]a? ${MUCH}(?= |$)`,
  `deve ${MUCH}(?= |$)`,
  `(?:(?:ya|sigue|re|se|me) )*(?:esta|anda|viene|puso|sigue|ta) (?:(?:re|muy|bastante|medio|como) )*${CROSS}(?= |$)`,
  `(?:es|e|is) (?:(?:un|una|re|muy|medio|tan|um|uma|muito|a|an|so|very) )*${BAD}(?= |$)`,
  "(?:(?:no|nunca|nao) )(?:(?:me|nos) )?(?:entiende|contesta|responde|entende|atiende|atende)(?: (?:nada|nunca|mas|los? \\p{L}+))?$",
  "(?:(?:me|nos|te) )?(?:miente|insulto|insulta|amenazo|amenaza|jode|rompe|hincha|xingou|mentiu)(?= |$)",
  "(?:never|doesn t|does not|didn t|hasn t|won t) (?:pays?|paid|answers?|understands?)(?: .*)?$",
  "owes (?:us|\\d+|\\p{L}+ (?:months|invoices))(?= |$)",
].join("|");
const THE_CLIENT =
  "(?:el|al|o|a|la|este|esta|ese|esa|esse|essa|the|this|that) (?:client[ea]?|customer|guy|woman|lady)";
/** "Este tipo de router" is a kind of router, and "este" alone may be a product. */
const THIS_ONE =
  "(?:est[ea]|es[ea]|ess[ea]) (?:tip[oa]|mina|flac[oa]|chabon|chabona|pib[ea]|senor|senora|vieja|viejo|cara|mulher|moros[oa]|pesad[oa]|loc[oa])";
const LONE = `(?:est[ea]|ess?[ea]) (?:(?:no|nunca|nao) pag[ao]${NEVER}|debe ${MUCH}(?= |$)|deve ${MUCH}(?= |$))`;

/** Orders to several people about somebody. A family may be told not to touch a thing, so few verbs count. */
const TO_TEAM = [
  "(?:que )?(?:nadie|ninguno|ninguem) (?:le|l[oa]) (?:conteste|responda|atienda|cobre|escriba|mande nada|diga nada|de bola|responde|atenda)(?! a )",
  `no le (?:contesten|respondan|escriban|cobren|den (?:bola|pelota)|manden nada|digan nada)$`,
  "no l[oa] atiendan(?: mas)?$",
  `(?:necesito |me dan |me das )?(?:una )?(?:ayuda|mano) con (?:est[ea]|es[ea])(?: (?:caso|client[ea]))?$`,
  `(?:no|nunca|never) (?:paga|pago|pays) (?:hace|nunca|desde hace)`,
  `es (?:(?:re|muy|un|una) )*(?:moros[oa]|deudor[a]?)$`,
  "(?:nobody|no one|don t anyone|noone) (?:answer|reply|respond)(?: to)? (?:him|her|them|this)",
].join("|");

const TOLD = new RegExp(
  `^${OPENING}(?:(?:${THE_CLIENT}|${THIS_ONE}) (?:${SAID})|${LONE}|(?:${TO_TEAM})(?= |$))`,
  "u",
);

const A_CLIENT = "(?:el|la|o|a|al|ao|the) (?:client[ea]|customer)";
const THIS = "(?:esto|eso|este|ese|lo que \\p{L}+(?: \\p{L}+)?|isso|isto|esto que \\p{L}+)";
const TO_THIS_ONE = "a (?:est[ea]|es[ea]|ess[ea])(?: (?:client[ea]|tip[oa]|mina))?";
const SEES = "(?:ve|lee|vio|leyo|le llega|le llego|puede ver|puede leer|recibe|recibio|viu|le)";
/** Asked of colleagues. */
const ASKED = new RegExp(
  `^${OPENING}(?:${[
    `${THIS} (?:(?:l[oa]|le) )?(?:ve|lee|vio|leyo|llega|llego|puede ver|puede leer) (?:al? )?${A_CLIENT}`,
    `${A_CLIENT} (?:ya )?${SEES} ${THIS}`,
    `(?:ya )?(?:le )?(?:llego|llega) ${THIS} ${A_CLIENT}`,
    `(?:does|can|will|did) the (?:client|customer) (?:see|read|get) (?:this|that|it)`,
    `que (?:le|les) (?:digo|contesto|respondo|pongo|cobro)(?: (?:${TO_THIS_ONE}|${A_CLIENT}))?$`,
    `que hago con (?:est[ea]|es[ea])(?: (?:client[ea]|caso|tip[oa]))?$`,
    `(?:ya )?(?:le|les) (?:cobr|descont|cort|contest|respond|aument|bonific|factur)\\p{L}+(?: (?:algo|esto|eso))? ${TO_THIS_ONE}$`,
    "what (?:do|should) (?:i|we) (?:tell|answer|charge) (?:him|her|them)$",
    "(?:o )?que (?:eu )?(?:digo|respondo|falo) (?:pra|para) (?:ele|ela)$",
  ].join("|")})(?= |$)`,
  "u",
);

/** "Ojo: no paga", whatever sign is between: without the warning it may tell what is free. */
const WARNS = /^(?:ojo|cuidado|fyi|atencao)(?: que)? (?:no|nunca|nao|never) pa(?:g[ao]|ys)$/u;

/** Whether a clause of the text speaks of the client to the team, or asks the team about them. */
export function speaksOfClient(text: string): boolean {
  const asks = isQuestion(text);
  if (WARNS.test(tokensOf(text).join(" "))) return true;
  return clausesOf(text).some((clause) => {
    const said = clause.filter((word) => word !== "@").join(" ");
    return TOLD.test(said) || (asks && ASKED.test(said));
  });
}

/**
 * Recognition of words by which anybody else shall take the case of a room, or its agent wants to be rid of it: "que lo tome otro", "¿quién
 * lo sigue?", "sacame este caso"; with the pieces of such sentences, which `giving-away.ts` has in common.
 */

/** Before it, in the same clause. */
export const OPENING =
  "(?:(?:che|no|nao|si|ok|okey|dale|bueno|listo|mejor|perdon|disculpa|uy|uh|ay|ah|ups|opa|oops|sorry|desculpa|mira|chicos|chicas|gente|pessoal|guys|hey|team|please|entonces|entao|so|y|e|and|pero|mas|but|yo|por|favor|porfa|prefiero|quiero|quisiera|necesito|preciso|decile|pedile|conviene|a|al|de|el|la|o|este|esta|ese|esa|esto|eso|isso|esse|caso|ticket|chat|cliente|clienta|ya|ahora|hoy|despues|luego) )*";
/** Between the verb and who is named. */
export const BETWEEN =
  "(?: (?:ya|ahora|hoy|manana|despues|luego|mejor|por|favor|porfa|directamente|el|la|los|las|a|de|del|este|esta|esto|ese|eso|caso|ticket|chat|cliente|clienta|grupo|area|equipo|gente|chicos|vos))*";
export const THE_CASE = "(?:el|la|este|esta|ese|esa|al|a la) (?:caso|ticket|chat|cliente|clienta)";
/** "Atiende" and "sigue" tell a client who attends to them, unless it is a question. */
export const TAKES = "(?:toma|agarra)n?";
export const TO_TAKE = "(?:tomar|agarrar)";
export const THEM = "l[oae]s?";
/** Behind it comes nothing, a courtesy, or why: anything else is what the client shall do, or when. */
export const END =
  "(?=$| (?:por favor|x favor|porfa|porfi|xfa|xfavor|please|pls|gracias|thanks|obrigad[oa]|ya|ahora|agora|now|urgente|che|dale|vos|yo|no (?:llego|puedo|doy)|(?:que|q|k|porque|porq|pq|xq|xk) (?:yo|no|me|estoy|ando|salgo|eu))(?: |$))";

const CAN = "(?:puede|podra|podria|quiere|querra)n?";
const SHALL =
  "(?:tome|agarre|atienda|siga|lleve|vea|conteste|responda|saque|pegue|atenda|assuma|resuelva|maneje|continue|quede)n?";
const OTHERS =
  "(?:otr[oa](?: (?:agente|persona|companer[oa]|chic[oa]))?|outr[oa](?: (?:agente|pessoa))?|alguien mas|alguno de ustedes)";
const ANYBODY =
  "(?:alguien|alguem|algun[oa]|cualquiera|quien (?:pueda|quiera|este)|el que (?:pueda|quiera|este))";
const WHO = "(?:quien|quienes|alguien|alguno|alguna|nadie)";
const QUEM = "(?:quem|alguem|outra pessoa)";
const SOMEONE = "(?:someone|somebody|anyone|anybody)(?: else)?";
const THIS = "(?:est[ea]|es[ea])";
const THIS_CASE = "(?:(?:este|ese|el) (?:caso|ticket|chat|cliente)|(?:esta|esa|la) clienta)";
const ESSE_CASO = "(?:(?:esse|este|o) (?:caso|ticket|chat|cliente)|esse|este|isso|isto)";
const IT = "(?:it|this|that|this (?:one|case|chat|ticket|client|customer)|the case)(?: over)?";
/** Where the client takes it, which is a thing then: "¿alguien lo toma en tu casa?" */
const NOT_A_THING = "(?! (?:en (?!mi )|con (?!urgencia)|ahi |alla |al |del? (?!equipo|ustedes)))";

const compiled = (sources: readonly string[]): RegExp =>
  new RegExp(sources.map((one) => `^${OPENING}${one}(?= |$)`).join("|"), "u");

/** To whoever reads it. A client may have to let somebody in ("¿alguien lo puede atender?"), so fewer verbs count. */
const TO_ANYBODY = compiled([
  `que (?:se )?${THEM} (?:${SHALL}|haga)${BETWEEN} ${OTHERS}`,
  `que (?:siga|continue|conteste|responda|atienda|se (?:encargue|ocupe))n?${BETWEEN} ${OTHERS}`,
  `que ${OTHERS} (?:siga|continue|se (?:${THEM} )?(?:encargue|ocupe|quede))n?`,
  `que ${THEM} (?:tome|agarre|siga)n?${BETWEEN} ${ANYBODY}`,
  `que (?:${OTHERS}|${ANYBODY}) ${THEM} (?:tome|agarre|siga)n?`,
  `(?:${ANYBODY}|${OTHERS}) que (?:me )?(?:${THEM} )?(?:tome|agarre|siga|continue|resuelva)n?(?: (?:este|${THIS_CASE}))?${END}`,
  `(?:(?:toma|agarra|segui|atende)l[oa]s?) (?:vos|ustedes)${END}`,
  `(?:saca|saquen|quita|quiten)(?:me|nos|le) (?:a )?(?:${THIS_CASE}|${THIS}$)`,
  `(?:saquen|quiten|cambien|cambiame|cambienme) (?:a )?${THIS_CASE}`,
  `no (?:l[oa] quiero|quiero) atender(?:l[oa])?${END}`,
  `no puedo(?: mas)? con ${THIS}(?: (?:caso|client[ea]|ticket|chat))?${END}`,
  `(?:pegue|assuma|pega) (?:alguem|outr[oa])`,
  `${SOMEONE} (?:should |must |has to |needs to |please )?(?:please )?(?:take|handle|grab|get) ${IT}(?: (?:please|for me))?$`,
]);
const ASKS_ANYBODY = compiled([
  `${WHO} (?:(?:me|nos) )?${THEM} (?:${TAKES}|${CAN} ${TO_TAKE})${NOT_A_THING}`,
  `${WHO} (?:(?:me|nos) )?${THEM} (?:sigue|continua|${CAN} (?:seguir|continuar))n?${END}`,
  `${WHO} (?:(?:me|nos) )?(?:${CAN} )?(?:${TAKES}|${TO_TAKE})(?:${THEM}| ${THE_CASE}| este$)`,
  `${WHO} (?:(?:me|nos) )?(?:${CAN} )?(?:sigue|seguir|continua|continuar|se queda|quedarse)n? con (?:${THIS_CASE}|${THIS}${END})`,
  `${WHO} (?:me|nos) (?:${CAN} )?(?:cubr(?:e|ir)|re?emplaza[r]?)n?${END}`,
  `${THEM} (?:${TAKES}|${CAN} ${TO_TAKE}) ${WHO}`,
  `${WHO} (?:(?:esta|hay|tengo) )?libre$`,
  `(?:${THEM}|me l[oa]) (?:tomas|agarras|atendes|seguis|(?:podes|puedes) (?:tomar|agarrar|atender|seguir)) vos${END}`,
  `${QUEM} (?:(?:pode|consegue|quer|vai) )?(?:pegar?|assum(?:e|ir))(?: ${ESSE_CASO})?$`,
  `${QUEM} (?:(?:pode|consegue|quer|vai) )?(?:atende[r]?|continua[r]?|segu(?:e|ir)|fica[r]?) (?:com )?${ESSE_CASO}$`,
  `(?:can|could|will|would) ${SOMEONE} (?:please )?(?:take|handle|grab|get|cover) ${IT}(?: (?:please|for me|from here))?$`,
  `who (?:(?:can|could|will|wants to|is going to) )?(?:take|handle|grab|get)s? ${IT}(?: please)?$`,
]);

/** Whether a folded clause says that anybody else shall take the case, or asks who does. `asks`: it is of a question. */
export const givesToAnybody = (said: string, asks: boolean): boolean =>
  TO_ANYBODY.test(said) || (asks && ASKS_ANYBODY.test(said));

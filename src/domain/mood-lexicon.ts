/**
 * What moods sound like in Rioplatense Spanish. Phrases as in `phrases.ts`, folded. Weights add up: −3 is angry, +2 is
 * happy when nothing pulls the other way. Each entry counts once per conversation, and not at all after a "no".
 */
export interface MoodEntry {
  phrases: readonly string[];
  weight: number;
  signal: string;
  /** Goes first in the queue, whatever the mood. */
  urgent?: boolean;
  /** Means what it says even when a "no" stands before it. */
  evenDenied?: boolean;
}

const persona =
  "persona/humano/humana/operador/operadora/representante/asesor/asesora/agente/alguien/ejecutivo/ejecutiva/encargado/encargada/supervisor/supervisora/gerente/responsable/empleado/empleada/alguno";
const deVerdad = "[de] [carne/verdad/real/humana/humano] [y] [hueso]";

export const moodLexicon: readonly MoodEntry[] = [
  {
    signal: "insult",
    weight: -4,
    phrases: [
      "pelotud*",
      "forro/forros/forra/forras",
      "hijo/hijos/hija de [una/mil] [re] puta/putas",
      "hdp",
      "conchud*",
      "la concha de [tu/su/la] [madre/lora/hermana]",
      "lpm/lptm/lpmqlp",
      "la puta madre",
      "inutil/inutiles",
      "incompetente/incompetentes",
      "imbecil/imbeciles",
      "idiota/idiotas",
      "estupid*",
      "tarado/tarada/tarados",
      "chanta/chantas",
      "garca/garcas",
      "sorete/soretes",
      "mierda/mierdas",
      "andate/anda/vayanse/vayan a [la] cagar/mierda/joder",
      "cagador/cagadores",
      "mogolic*",
      "[una/son] basura/basuras",
      "payasos/payaso",
      "ladron/ladrones",
      "chorro/chorros",
      "delincuente/delincuentes",
      "sinverguenza/sinverguenzas",
      "caraduras/caradura",
      "impresentable/impresentables",
      "ratas",
      "manga de",
      "me cagaron",
      "me estan cagando",
    ],
  },
  {
    signal: "fraud",
    weight: -4,
    urgent: true,
    phrases: [
      "estafa/estafas/estafadores/estafador/estafaron/estafando/estafan",
      "me robaron la plata",
      "[me] estan robando",
      "es un robo",
      "fraude",
    ],
  },
  {
    signal: "threat",
    weight: -3,
    urgent: true,
    phrases: [
      "denuncia/denuncias/denunciar/denunciarlos/denunciare/denunciando",
      "defensa del/al consumidor",
      "carta documento",
      "abogado/abogada/abogados",
      "acciones legales",
      "[los] voy a escrachar",
      "ente regulador/enacom",
    ],
  },
  {
    signal: "outrage",
    weight: -3,
    phrases: [
      "verguenza/verguenzas",
      "vergonzoso/vergonzosa",
      "falta de respeto",
      "tomada de pelo",
      "[me/nos] toman/toma/tomando [de] [el] pelo/boludo/idiota",
      "indignante/indignado/indignada",
      "inadmisible/inaceptable/intolerable",
      "harto/harta/hartos/podrido/podrida/podridos [de]",
      "me tienen [re/muy] cansado/cansada/harto/harta/podrido/podrida/las",
      "cansado/cansada/cansados de [que/esperar/llamar/reclamar/pagar/lo]",
      "las pelotas",
      "hinchar las",
      "furioso/furiosa/enojado/enojada/caliente con",
      "perder el tiempo",
      "mienten/mentirosos/mentiroso/mintieron",
      "un [total] desastre/asco/horror/papelon/chiste",
      "[es/un/que] desastre/papelon",
      "pesimo/pesima/pesimos",
      "horrible/malisimo/malisima/nefasto/nefasta/lamentable/deplorable/patetico",
      "mal/mala/peor/malos servicio/atencion/empresa/compania",
      "servicio de cuarta",
      "gracias por nada",
      "no sirven [para] [nada]",
      "no lo puedo creer",
      "me cansaron/canse",
      "nunca mas",
    ],
  },
  {
    signal: "unanswered",
    weight: -2,
    evenDenied: true,
    phrases: [
      "nadie [me/nos] [responde/contesta/atiende/soluciona/ayuda/viene/llama]",
      "no [me/nos] [responden/contestan/atienden/solucionan/dan/llaman]",
      "nunca [me/nos] [responden/contestan/atienden/solucionan/vienen/vinieron/llamaron]",
      "sigo esperando/sin",
      "seguimos esperando/sin",
      "siguen sin",
      "me dejaron [colgado/esperando/plantado]",
      "nunca vino/vinieron/llego",
      "no vino nadie",
      "ni siquiera",
      "que esperan",
      "hasta cuando",
    ],
  },
  {
    signal: "again",
    weight: -1,
    phrases: [
      "otra vez",
      "de nuevo",
      "nuevamente",
      "siempre lo mismo",
      "todos los dias/meses",
      "ya [les/le/te] [reclame/llame/escribi/avise/dije/pedi]",
      "por # vez",
      "tercera/cuarta/quinta/enesima/decima vez",
      "sigue sin",
      "sigue igual",
    ],
  },
  {
    signal: "long-wait",
    weight: -2,
    urgent: true,
    evenDenied: true,
    phrases: [
      "hace [mas] [de] [ya] [como] # dia/dias/semana/semanas/mes/meses que [no/sigo/seguimos/estoy/estamos/espero/esperamos/vengo/ando/sin/nadie/reclamo]",
      "llevo/llevamos [ya] [mas] [de] [como] # dia/dias/semana/semanas/mes/meses",
    ],
  },
  {
    signal: "waiting",
    weight: -1,
    evenDenied: true,
    phrases: [
      "hace # dia/dias/semana/semanas/mes/meses/hora/horas",
      "hace dias/semanas/meses/horas",
      "desde el/ayer/hace/anteayer [lunes/martes/miercoles/jueves/viernes/sabado/domingo]",
    ],
  },
  {
    signal: "leaving",
    weight: -2,
    phrases: [
      "dar/darme/darnos/doy/pedir/pido/quiero/solicito/gestionar [de] [la] baja",
      "denme/deme/dame de baja",
      "me voy a [otra/la] [empresa/compania/competencia]",
      "cambiarme/cambio de empresa/compania",
      "me cambio de",
    ],
  },
  {
    signal: "complaint",
    weight: -1,
    phrases: [
      "reclamo/reclamos/queja/quejarme/quejas",
      "molesto/molesta con/por",
      "me molesta",
      "decepcion*",
      "no puede ser",
      "no es posible",
      "mal ahi",
      "que mal",
    ],
  },
  {
    signal: "urgent-word",
    weight: 0,
    urgent: true,
    phrases: [
      "urg*",
      "emergencia/emergencias",
      "lo antes posible",
      "lo mas rapido/pronto posible",
      "cuanto antes",
      "ya mismo",
      "ahora mismo",
      "asap",
      "de inmediato",
      "inmediatamente",
      "no puede esperar",
      "es para hoy/ya",
      "desesperado/desesperada",
    ],
  },
  {
    signal: "danger",
    weight: 0,
    urgent: true,
    phrases: [
      "incendio/incendiando/prende fuego/prendio fuego/chispas/electrocut*",
      "electrodependiente/electrodependientes",
      "oxigeno/respirador",
      "cable/cables cortado/cortados/caido/caidos/suelto/sueltos",
      "olor a quemado/gas",
    ],
  },
  { signal: "angry-emoji", weight: -2, evenDenied: true, phrases: ["😡/🤬/😠/👿/🖕/💩/🤮"] },
  { signal: "sad-emoji", weight: -1, evenDenied: true, phrases: ["😤/😒/🙄/😞/😔/😩/😫/👎/😢/😭/😖"] },
  { signal: "thanks", weight: 1, phrases: ["gracias", "agradezco/agradecido/agradecida/agradecidos"] },
  {
    signal: "warm-thanks",
    weight: 1,
    phrases: [
      "muchas/mil/muchisimas/millon gracias",
      "gracias por [todo/la] [la/su] [ayuda/atencion/paciencia/onda/rapidez]",
      "muy/tan amable/amables",
      "infinitas gracias",
    ],
  },
  {
    signal: "praise",
    weight: 2,
    phrases: [
      "genial/excelente/buenisimo/buenisima/barbaro/espectacular/impecable/fantastico/maravilloso/maravillosa/increible/joya/divino/divina",
      "genio/genia/genios/genias/crack/cracks/idolo/idolos/capo/capos",
      "los/las/te felicito",
      "felicitaciones",
      "feliz/contento/contenta/contentos/encantado/encantada/conforme",
      "un placer/lujo",
      "de diez",
      "me encanta/encanto",
      "los/las recomiendo",
      "la mejor atencion/empresa",
      "muy buena atencion/onda/predisposicion",
      "muy buen servicio",
      "anda/funciona perfecto/joya/genial/barbaro",
    ],
  },
  { signal: "happy-emoji", weight: 1, phrases: ["😊/😁/😃/😄/😀/🙂/☺/😍/🥰/😘/🤗/🙌/👏/🎉/❤/💪/🙏/👍/😎"] },
];

/** Asking for a human being. */
export const personRequests: readonly string[] = [
  `hablar/hable/habla/hablo/comunicar/comunicarme/comunicame/comuniqueme/comuniquen/comunicarse/chatear con [un/una/el/la/algun/alguna/otra] ${persona} ${deVerdad}`,
  `[me] pasame/paseme/pasenme/pasas/pasan/pase/pasen/pasar/pasa/derivame/deriveme/derivar/derivenme/transferime/conectame/conecteme/dame/deme/denme con/a [un/una/el/la/algun/alguna] ${persona} ${deVerdad}`,
  `[me] pasame/paseme/pasenme/dame/deme/denme [un/una/el/la/algun/alguna] ${persona} ${deVerdad}`,
  `quiero/necesito/prefiero/exijo/pido/requiero/busco/quisiera [a/que] [me] [atienda/hable/conteste/responda/llame] [un/una/el/la/algun/alguna] ${persona} ${deVerdad}`,
  `[que] [me/nos] atienda/conteste/responda [un/una/algun/alguna] ${persona} ${deVerdad}`,
  `hay [un/una/algun/alguna] ${persona} ${deVerdad} [ahi/aca/para/que/del]`,
  "persona/humano/alguien/operador real/humano/humana",
  "persona/alguien de carne",
  "persona/alguien de verdad",
  "atencion humana/personal/personalizada",
  "no quiero [hablar/chatear] [con/a] [un/una/el/mas/este] bot/robot/maquina/contestador/grabacion/bots/robots",
  "no quiero mas bots/robots/maquinas",
  "basta de bots/robots/maquinas",
  "odio los/a/hablar [los/con] [un] bot/bots/robots/maquinas",
  "talk/speak to/with [a/an] [real] human/person/agent/someone/representative",
  "[a] real person/human",
  "falar com [um/uma] [atendente/pessoa/humano/alguem]",
  "quero/preciso [de] [um/uma] atendente/pessoa/humano",
];

/** The same, when it is all somebody writes. */
export const loneRequests: readonly string[] = [
  "[un/una/el/la] humano/humana/persona/operador/operadora/representante/asesor/asesora/agente/atendente/human/operator/agent [por/please] [favor/real/humano]",
];

/** Words that take back what follows … */
export const deniers = new Set(["no", "sin", "ni", "nunca", "tampoco", "ningun", "ninguna"]);
/** … as long as only such words stand between. */
export const linkingWords = new Set(
  "es era esta estoy estan estamos fue son soy sea seria hay tengo tenemos tiene tan muy mucha mucho nada para una un la el lo me te se les parece creo que quiero quiere hace falta corre ninguna tanta tanto de algo a con voy hacer mas demasiado demasiada quisiera necesito".split(
    " ",
  ),
);

/**
 * Sentiment lexicon for Rioplatense Spanish. Phrases in the notation of `phrases.ts`, folded. Weights add up:
 * −3 is angry, +2 is happy when nothing pulls the other way. Each entry counts once per conversation, and not
 * at all after a "no".
 */
export interface MoodEntry {
  phrases: string;
  weight: number;
  signal: string;
  /** Goes first in the queue, whatever the mood. */
  urgent?: boolean;
  /** Means what it says even when a "no" stands before it. */
  evenDenied?: boolean;
}

const person =
  "persona/humano/humana/operador/operadora/representante/asesor/asesora/agente/alguien/ejecutivo/ejecutiva/encargado/encargada/supervisor/supervisora/gerente/responsable/atendente";

export const moodLexicon: readonly MoodEntry[] = [
  {
    signal: "insult",
    weight: -4,
    phrases: `
      pelotud*, conchud*, estupid*, mogolic*, forro/forros/forra/forras, hdp, lpm/lptm, la puta madre,
      hijo/hijos/hija de [una/mil] [re] puta/putas, la concha de tu/su/la madre/lora/hermana,
      inutil/inutiles, incompetente/incompetentes, imbecil/imbeciles, idiota/idiotas, tarado/tarada/tarados,
      chanta/chantas, garca/garcas, sorete/soretes, cagador/cagadores, payaso/payasos, caradura/caraduras,
      ladron/ladrones, chorros, delincuente/delincuentes, sinverguenza/sinverguenzas, impresentable/impresentables,
      mierda/mierdas, andate/vayanse/vayan a [la] cagar/mierda, son [una] basura, manga de, me cagaron,
      me estan cagando`,
  },
  {
    signal: "fraud",
    weight: -4,
    urgent: true,
    phrases: "estafa*, estafo*, me robaron [la] plata, me/nos estan robando, es un robo, fraude",
  },
  {
    signal: "threat",
    weight: -3,
    urgent: true,
    phrases: `
      denuncia*, defensa del/al consumidor, carta documento, abogado/abogada/abogados, acciones legales,
      voy a escrachar*, ente regulador, enacom`,
  },
  {
    signal: "outrage",
    weight: -3,
    phrases: `
      verguenza/verguenzas, vergonzoso/vergonzosa, falta de respeto, tomada de pelo, toman/tomando el pelo,
      toman/tomando de/por boludo/idiota/tonto, indignante, indignado/indignada, inadmisible, inaceptable, intolerable,
      harto/harta/hartos, podrido/podrida/podridos, me tienen cansado/cansada, me cansaron, cansado/cansada/cansados de,
      las pelotas, furioso/furiosa, enojado/enojada/enojadisimo/enojadisima, perder el tiempo,
      mienten, mintieron, mentiroso/mentirosos, un [total] desastre/asco/horror/papelon/chiste, que desastre/papelon,
      pesimo/pesima/pesimos, horrible, malisimo/malisima, nefasto/nefasta, lamentable, deplorable, patetico,
      mal/mala/peor servicio/atencion/empresa/compania, servicio de cuarta, gracias por nada, no sirven,
      no lo puedo creer, nunca mas, libro de quejas, reclamo/queja formal,
      quiero/quisiera/queria/voy/vengo/necesito [a] poner/hacer/presentar/dejar/asentar/radicar/elevar una/mi/otra queja,
      estoy/estamos/ando/tienen [re/muy/bien/tan] caliente/calientes/sacado/sacada/sacados/quemado/quemada,
      no me/nos tomen/tomes/tome/sigan [mas] [tomando] [el] [de/por] pelo/boludo/boluda/idiota/tonto/tonta/estupido,
      no me/nos jodan/forreen/boludeen/mientan/verseen/caguen/bardeen`,
  },
  {
    signal: "unanswered",
    weight: -2,
    evenDenied: true,
    phrases: `
      nadie [me/nos/lo/la] [lo/la] responde/contesta/atiende/soluciona/ayuda/vino/viene/llama/llamo/resuelve/arregla/escucha,
      nadie [me/nos/lo/la] [lo/la] respondio/contesto/atendio/soluciono/ayudo/resolvio/arreglo/escucho/aparecio/aparece,
      nadie [me/nos] da/dio [una/ninguna] bola/pelota/solucion/respuesta/explicacion/explicaciones,
      no [me/nos] resuelven/arreglan/escuchan/resuelve/arregla/escucha/resolvieron/solucionaron/respondieron/contestaron,
      no [me/nos] dan/dieron [una/ninguna] bola/pelota/solucion/respuesta/explicacion/explicaciones,
      no [me/nos] responden/contestan/atienden/solucionan/responde/contesta/atiende, no vino nadie,
      nunca [me/nos] responden/contestan/atienden/solucionan/vienen/vinieron/llamaron/vino/llego,
      sigo/seguimos esperando/sin, siguen sin, me/nos dejaron colgado/esperando/plantado/tirado/colgados/tirados,
      ni siquiera, que esperan, hasta cuando`,
  },
  {
    signal: "again",
    weight: -1,
    phrases: `
      otra vez, de nuevo, nuevamente, siempre lo mismo, todos los dias/meses, por # vez,
      ya [les/le/te] reclame/llame/escribi/avise/dije/pedi, tercera/cuarta/quinta/enesima/decima vez,
      sigue sin/igual, 2do/segundo reclamo/llamado/tecnico, segunda/2da/3ra/4ta/5ta vez`,
  },
  {
    signal: "many-times",
    weight: -2,
    phrases: `
      3er/3ro/4to/5to/6to/tercer/tercero/cuarto/quinto/sexto/septimo/decimo/enesimo reclamo/llamado/pedido/tecnico/turno,
      3ra/4ta/5ta/tercera/cuarta/quinta/enesima/decima queja/visita/denuncia,
      son/van/hice/llevo/tengo [como] [mas] [de] tres/cuatro/cinco/seis/diez/varios/muchos/mil reclamos/llamados,
      son/van/hice/llevo/tengo [como] [mas] [de] 3/4/5/6/7/8/9/10/15/20 reclamos/llamados`,
  },
  {
    signal: "long-wait",
    weight: -1,
    urgent: true,
    evenDenied: true,
    phrases: `
      hace [ya] [como] [mas] [de] # dia/dias/semana/semanas/mes/meses que
        no/sigo/seguimos/estoy/estamos/espero/esperamos/vengo/sin/nadie/reclamo,
      llevo/llevamos [ya] [como] [mas] [de] # dia/dias/semana/semanas/mes/meses`,
  },
  {
    signal: "waiting",
    weight: -1,
    evenDenied: true,
    phrases: `
      hace # dia/dias/semana/semanas/mes/meses/hora/horas, hace dias/semanas/meses/horas, desde ayer/anteayer,
      desde el lunes/martes/miercoles/jueves/viernes/sabado/domingo`,
  },
  {
    signal: "leaving-now",
    weight: -3,
    phrases: `
      me/nos quiero/queremos/quisiera/voy/vamos [a] dar [ya] de baja, darme/darnos [ya] de baja, me/nos doy/damos de baja,
      corto/cancelo/doy [de] [baja] [el/todo/este] [servicio/contrato/ya] y me voy/paso/cambio,
      me voy/paso/cambio/vamos/pasamos/cambiamos a/con/de [la/otra] competencia/empresa/compania`,
  },
  {
    signal: "leaving",
    weight: -2,
    phrases: `
      dar/darme/darnos/doy/denme/deme/dame/pido/pedir/solicito [de] [la] baja, quiero la baja,
      me voy a otra/la empresa/compania/competencia, cambiarme/cambio/cambiar de empresa/compania`,
  },
  {
    signal: "complaint",
    weight: -1,
    phrases: `
      reclamo/reclamos, queja/quejas/quejarme, molesto/molesta con/por, me molesta, decepcion*, no puede ser,
      no es posible, que mal`,
  },
  {
    signal: "urgent-word",
    weight: 0,
    urgent: true,
    phrases: `
      urg*, emergencia/emergencias, lo antes posible, lo mas rapido/pronto posible, cuanto antes, ya mismo,
      ahora mismo, asap, de inmediato, inmediatamente, no puede esperar, es para hoy/ya, desesperado/desesperada`,
  },
  {
    signal: "danger",
    weight: 0,
    urgent: true,
    phrases: `
      incendio, incendiando, prende/prendio fuego, chispas, electrocut*, electrodependiente*, oxigeno, respirador,
      cable/cables cortado/cortados/caido/caidos/suelto/sueltos, olor a quemado/gas`,
  },
  { signal: "angry-emoji", weight: -3, evenDenied: true, phrases: "😡/🤬/😠/👿/🖕" },
  { signal: "disgust-emoji", weight: -2, evenDenied: true, phrases: "💩/🤮" },
  { signal: "sad-emoji", weight: -1, evenDenied: true, phrases: "😤/😒/🙄/😞/😔/😩/😫/👎/😢/😭/😖" },
  { signal: "thanks", weight: 1, phrases: "gracias, agradezco, agradecido/agradecida/agradecidos" },
  {
    signal: "warm-thanks",
    weight: 1,
    phrases: `
      muchas/mil/muchisimas/millon/infinitas gracias, muy/tan amable/amables,
      gracias por todo, gracias por la/su/tu ayuda/atencion/paciencia/onda/rapidez`,
  },
  {
    signal: "praise",
    weight: 2,
    phrases: `
      genial, excelente, buenisimo/buenisima, barbaro, espectacular, impecable, fantastico, maravilloso/maravillosa,
      increible, joya, divino/divina, genio/genia/genios/genias, crack/cracks, idolo/idolos, capo/capos,
      los/las/te felicito, felicitaciones, feliz, contento/contenta/contentos, encantado/encantada, conforme,
      un placer/lujo, de diez, me encanta/encanto, los/las recomiendo, la mejor atencion/empresa,
      muy buena atencion/onda/predisposicion, muy buen servicio, anda/funciona perfecto`,
  },
  { signal: "happy-emoji", weight: 1, phrases: "😊/😁/😃/😄/😀/🙂/☺/😍/🥰/😘/🤗/🙌/👏/🎉/❤/💪/🙏/👍/😎" },
];

/** Asking for a human being. */
export const personRequests = `
  hablar/habla/hablo/comunicar/comunicarme/comunicame/comuniqueme/comuniquen/comunicarse/chatear
    con [un/una/el/la/algun/alguna/otra] ${person},
  pasame/paseme/pasenme/pasas/pasan/pase/pasen/pasar/pasa con/a [un/una/el/la/algun/alguna] ${person},
  derivame/deriveme/derivar/derivenme/transferime/conectame/conecteme con/a [un/una/el/la/algun/alguna] ${person},
  dame/deme/denme/pasame/paseme/pasenme [un/una/el/la/algun/alguna] ${person},
  quiero/necesito/prefiero/exijo/pido/requiero/quisiera [que] [me] [atienda/hable/conteste/responda/llame] [a]
    [un/una/el/la/algun/alguna] ${person},
  que me/nos atienda/conteste/responda [un/una/algun/alguna] ${person}, hay [un/una/algun/alguna] ${person},
  persona/humano/alguien/operador real, persona/alguien de verdad/carne, atencion humana/personal/personalizada,
  no quiero [mas] [hablar/chatear] [con] [un/una/el/este] bot/bots/robot/robots/maquina/maquinas/contestador/grabacion,
  basta de bot/bots/robot/robots/maquinas, odio [hablar] [con] [a] [los/las/un/una] bot/bots/robot/robots/maquinas,
  talk/speak to/with [a/an] [real] human/person/agent/someone/representative, real person/human,
  falar com [um/uma] atendente/pessoa/humano/alguem, quero/preciso [de] [um/uma] atendente/pessoa/humano`;

/** The same, when it is all somebody writes. */
export const loneRequests = `
  [un/una/el/la] humano/humana/persona/operador/operadora/representante/asesor/asesora/agente/atendente/human/agent`;

/** Words that take back what follows … */
export const deniers = new Set(["no", "sin", "ni", "nunca", "tampoco", "ningun", "ninguna"]);
/** … as long as only such words stand between. */
export const linkingWords = new Set(
  `es era esta estoy estan estamos fue son soy sea seria hay tengo tenemos tiene tan muy mucha mucho nada para una un el
   la lo me te se les parece creo que quiero quiere hace falta corre ninguna tanta tanto de algo a con voy hacer mas
   demasiado demasiada quisiera necesito`.split(/\s+/u),
);

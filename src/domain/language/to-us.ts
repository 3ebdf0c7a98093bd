/**
 * Parser for what plainly speaks to us while our question about held words stands: that they shall not leave, what they were, or the
 * verb of the command that we asked about. Nothing but such words counts: "cerralo" does, "cerralo y abrilo de nuevo" is for the client.
 */
import { clausesOf, compileList, isMadeOf, tokensOf, type Phrase } from "../text/phrases.ts";
import { isQuestion } from "./ready.ts";

/**
 * no: they shall not leave · which: it speaks of them, and does not say whether they were for the client · perhaps: a part of it does,
 * and the rest may be for the client.
 */
export type ToUs = "no" | "which" | "perhaps";

/** What we asked about. */
export interface AskedAbout {
  /** The command, without slash, that the held words looked like; null = we asked about something else, such as a quote. */
  command: string | null;
  /** Colleagues, main groups and areas: "sí, a Beto". */
  takers: readonly string[];
}

const MOST_WORDS = 9;
/** Stands for any word of the name of somebody who might take the case. */
const TAKER = "@taker";

/** Says nothing of its own, beside words that do. */
const FILLER = compileList(`
  s/si/sip/sisi/no/nop/noo/nah/dale/ok/okey/bueno/ya/ah/uh/uy/che/perdon/disculpa/sorry/gracias/por/favor/porfa/please/mejor,
  lo/la/los/las/le/se/me/te/el/ella/un/una/uno/eso/esto/este/esta/ese/esa/aquello/mi/tu/su/es/era/fue/iba/va/ser/sea,
  queria/quiero/quise/quisiera/quiere/tenia/hay/hace/hago/podes/puedes/pode/podem/can/you/que/como/de/del/a/al/para/pa/con/solo/tipo/asi/nomas/nada/todavia/aun,
  boluda/boludo/loca/dije/decia/digo,
  ahora/nunca/ni/mas/mensaje/texto/palabra/caso/ticket/chat/cliente/clienta/client,
  m/x/xfa/xfavor/pls/plis/listo/buenas/claro/y/grupo/ella/otra/otro/ay/ups/upa/jaja/jajaja/opa/oops/desculpa/foi/its/s,
  nao/sim/yes/o/e/um/uma/do/not/don/t/dont/it/to/the/that/this/was/were/as/is/her/him/them/i/for/please/pra/pro/ele/ela/isso/isto/ao/@`);

/** Forms that the negation of our word takes. "No lo mando" is said of what the author sends. */
const SEND = compileList(`
  mandes/mande/mandar/mandarlo/mandarla/mandarle/mandarselo/mandarsela/manda/mandalo/mandala/mandale/mandaselo/mandasela,
  envies/envie/enviar/enviarlo/enviarla/enviarle/enviarselo/enviarsela/envia/envialo/enviala/enviale/enviaselo/enviasela/send/sent/llegue/lleguen,
  digas/muestres/pases/vea/lea/veja/show`);
/** Of these an imperative with a no says both: "no, mandalo". */
const PORTUGUESE_NO = /^nao$/u;
const IMPERATIVE = /^(?:mand|envi)a(?:l[oa]|le|sel[oa])?$/u;
const NO = /^(?:n+o+p?|nah|nunca|ni|nao|not|don|dont)$/u;
const CANCEL = compileList(`
  cancela/cancelar/cancelalo/cancelala/cancelado/cancel, deja/dejalo/dejala/dejar/dejarlo, borra/borralo/borrala/borrar/borrarlo/delete,
  elimina/eliminalo/eliminala/eliminar, olvida/olvidalo/olvidala/olvidate/olvidar/forget, descarta/descartalo/descartala/descartar, tacha/tachalo/tachala, deixa pra la,
  anula/anulalo/anulala/anular, ignora/ignoralo/ignorala/ignorar/ignore, apaga/apague, esquece/esqueca`);
const CLIENT = compileList(
  "al/el/la/ao cliente/clienta, to/for the client/customer, para/pra el/ella/ele/ela, a el/ella",
);
/** Said of the held words, and hardly to a client. */
const NEVER = compileList(
  "ni ahi/loca/loco/en/a [pedo/palos], [eso/esto] no va, de jeito nenhum/algum, no way, no don t, no dont",
);
const MISTAKE = compileList(`
  errei, [yo] lo/la escribi/puse/mande/tipee mal, me equivoque/confundi [de] [grupo/chat/lado/lugar], sin querer, por error, fue/era [un] error, grupo/chat equivocado/errado, para otro/otra grupo/chat/lado,
  no era/es/iba/va para/por/pa aca/aqui, le hablaba/decia/escribia/contestaba a @taker, me olvide/falto/comi [de] la barra,
  oops, wrong chat/group/person, never mind, nevermind, my mistake/bad, foi engano/erro/mal, me enganei, sem querer, grupo errado, pra/para [a] equipe, for the/my team`);
const NEEDLESS = compileList("no hace falta, no importa");

const NOTE = compileList(`
  nota/notas/note/interna/interno/internal/anotacion, comentario/mensaje interno, guarda/guardalo/guardala/guardar/guardarlo/guardarla/save, anota/anotalo/anotala/anotar/anotarlo,
  agrega/agregalo/agregala/agregar, ponelo/ponela/poner/ponerlo, dejalo/dejala como, para el equipo, para nosotros/mi/uso, comando, barra,
  entre nosotros`);
const DO = compileList(
  "hacelo/hacela/hacer/hacerlo, hace eso, usalo/usar/usarlo, ejecuta/ejecutalo/ejecutar, do it",
);

/** By the command that we asked about; what another one of its kind would be told is nothing to us. */
const VERBS: Readonly<Record<string, readonly Phrase[]>> = {
  fin: compileList(`
    dalo/dala por cerrado/cerrada/terminado/terminada, [caso/ticket] cerrado/terminado, termino, encerra/encerrar/encerre, close,
    cerra/cerralo/cerrala/cerrar/cerrarlo/cerrarla/cerrame/cierra/cierralo/cierro/cierre/cierres/cerres/cerremos, fin,
    finaliza/finalizalo/finalizar/finalizarlo, termina/terminalo/terminar/terminarlo/terminemos, close, fecha/fechar/feche`),
  transferir: compileList(`
    transferi/transferilo/transferila/transferiselo/transferir/transferirlo/transferirselo/transfiere/transfiero/transfieras/transfer,
    pasalo/pasala/pasale/pasaselo/pasasela/pasar/pasarlo/pasarle/pasarselo/pases, deriva/derivalo/derivala/derivaselo/derivar/derivarlo,
    asigna/asignalo/asignala/asignale/asignaselo/asignar/asignarlo, daselo/dasela/darselo, dale/dar el/este caso/ticket, lo/la sigue/atiende/atienda/agarra/agarre/toma/tome @taker, passa/passar`),
  soltar: compileList(`
    solta/soltalo/soltala/soltar/soltarlo/suelta/suelto/sueltes, libera/liberalo/liberar/liberarlo, devolve/devolvelo/devolver/devolverlo/devuelve`),
  etiqueta: compileList("etiqueta/etiquetalo/etiquetala/etiquetar/etiquetarlo, ponele/ponerle"),
  dato: compileList("dato/datos, carga/cargalo/cargar/cargarlo"),
};
const OTHER_NAMES: Readonly<Record<string, string>> = { asignar: "transferir" };

/** "Todavía no": after "¿Querías cerrar el caso?" it answers that, or the client. */
const NOT_YET = compileList("[no] todavia/aun no, por ahora no, por el momento no");

/** Said to us or to a client: "esperá", and a no with more than our own has. */
const MAY_BE_EITHER = compileList(`
  para/pare/paren/espera/esperame/espere/esperen/frena/stop/wait/perai/pera, hold/hang on, [un] momento, para nada,
  obvio/claro que no, [eso] no corresponde, ya fue, nada`);
const EXCLAIMS = compileList(
  "uh/uy/ay/ah/eh/ups/opa/oops/ja/jaja/jajaja/che/perdon/disculpa/sorry/desculpa/n/no/nop/nao/s/si/boluda/boludo/gracias/please/porfa",
);

/** Whether a text is short enough, and no question: only then it is worth while to look up what we asked about. */
const mayBeToUs = (text: string): boolean => tokensOf(text).length <= MOST_WORDS && !isQuestion(text);

/** A refusal by our word, whatever reason follows: "no lo mandes, era para Beto". */
const REFUSES =
  /^(?:(?:s+i+|n+o+|nao|che|uy|ay|ah|perdon|mejor|que|todavia|por favor|porfa) )*(?:(?:no|nao) (?:(?:se|me|m) )?(?:l[oa]|isso|isto) (?:mand|envi)(?:e|es)|nao (?:mand|envi)[ae] (?:isso|isto)|(?:dont|don t|do not) send (?:it|that|this))(?!\p{L})/u;
/** Words that open a reason. */
const REASON = /^(?:que|q|porque|pq|xq|es|era|esta|estaba|ya|me|x|yo|because|its?|pois)$/u;
const IT_WAS_A_NOTE = compileList(
  "es/era/fue [una] nota/interna/interno, comentario interno, it was [a] note",
);
/** With another clause these alone say that a message is spoken of. */
const SPEAKS_OF_IT = compileList(`
  borralo/borrala/cancelalo/cancelala/eliminalo/eliminala/descartalo/anulalo, es/era [una] nota/interno/interna, comentario interno, para el equipo`);

/** What words tell us that quote nothing, or the held words; null = they are no answer to our question, as far as anybody can see. */
export function speaksToUs(text: string, asked: AskedAbout): ToUs | null {
  if (isQuestion(text)) return null;
  const refusal = refusalIn(text, asked.takers);
  if (refusal === "no") return "no";
  const words = wordsOf(text, asked.takers);
  const whole = mayBeToUs(text) ? wholly(words, asked) : null;
  if (whole !== null) return whole;
  const isPartly =
    mayBeEither(words) ||
    partly(text, asked) ||
    (verbsOf(asked).length > 0 && isMadeOf(words, { core: NOT_YET, filler: [] }));
  return refusal ?? (isPartly ? "perhaps" : null);
}

/** "Pará", "claro que no", and a no with an exclamation: "uh no, perdón", which may answer the client's bad news. */
const mayBeEither = (words: readonly string[]): boolean =>
  isMadeOf(words, { core: MAY_BE_EITHER, filler: EXCLAIMS }) ||
  (words.length > 1 &&
    words.some((word) => NO.test(word)) &&
    isMadeOf(words, { core: EXCLAIMS, filler: [] }));

/** "No lo mandes", "era nota": what somebody would hardly say to a client while words are held back, however long ago that was. */
export const speaksOfHeld = (text: string): boolean =>
  !isQuestion(text) &&
  (refusalIn(text, []) === "no" || isMadeOf(wordsOf(text, []), { core: IT_WAS_A_NOTE, filler: FILLER }));

/** Refuses by our word: "no" when nothing or a reason follows, "perhaps" when anything else does ("no lo mandes por correo"). */
function refusalIn(text: string, takers: readonly string[]): "no" | "perhaps" | null {
  for (const clause of clausesOf(text.replace(/['’]/gu, ""))) {
    const said = clause.join(" ").replace(/(?<!\p{L})nolo(?!\p{L})/gu, "no lo");
    const start = REFUSES.exec(said)?.[0];
    if (start === undefined) continue;
    const rest = wordsOf(said.slice(start.length), takers);
    const isReason =
      REASON.test(rest[0] ?? "") || rest.every((word) => isMadeOf([word], { core: FILLER, filler: [] }));
    return isReason ? "no" : "perhaps";
  }
  return null;
}

/** Nothing but words to us: a refusal, what the words were, a mistake, the verb of the command, in any order. */
function wholly(words: readonly string[], asked: AskedAbout): ToUs | null {
  const says = (core: readonly Phrase[]): boolean => isMadeOf(words, { core, filler: FILLER });
  const denies = words.some((word) => NO.test(word));
  const isOrder =
    words.some((word) => IMPERATIVE.test(word)) && !words.some((word) => PORTUGUESE_NO.test(word));
  if (denies && says(SEND)) return isOrder ? "which" : "no";
  if (denies && says(CLIENT)) return "no";
  if (says(NEVER)) return "no";
  const ours = [...NOTE, ...DO, ...CLIENT, ...MISTAKE, ...NEEDLESS, ...verbsOf(asked), ...compileList(TAKER)];
  if (says(ours)) return "which";
  if (says(CANCEL)) return "no";
  return says([...ours, ...CANCEL]) || (denies && says([...ours, ...CANCEL, ...SEND])) ? "which" : null;
}

/** A clause of its own speaks to us, or the beginning of one that goes on with a reason: "cerralo está resuelto". */
function partly(text: string, asked: AskedAbout): boolean {
  const core = [...SPEAKS_OF_IT, ...MISTAKE, ...verbsOf(asked)];
  const says = (words: readonly string[]): boolean => isMadeOf(words, { core, filler: FILLER });
  return clausesOf(text).some((clause) => {
    const words = wordsOf(clause.join(" "), asked.takers);
    return says(words) || words.some((word, at) => REASON.test(word) && says(words.slice(0, at)));
  });
}

const verbsOf = ({ command }: AskedAbout): readonly Phrase[] =>
  VERBS[OTHER_NAMES[command ?? ""] ?? command ?? ""] ?? [];

function wordsOf(text: string, takers: readonly string[]): string[] {
  const names = new Set(takers.flatMap(tokensOf).filter((word) => /^\p{L}{3,}$/u.test(word)));
  return tokensOf(text).map((word) => (names.has(word) ? TAKER : word.replace(/(\p{L})\1{2,}/gu, "$1")));
}

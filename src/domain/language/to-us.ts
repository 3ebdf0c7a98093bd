/**
 * Parser for what plainly speaks to us while our question about held words stands: that they shall not leave, what they were, or the
 * verb of the command that we asked about. Nothing but such words counts: "cerralo" does, "cerralo y abrilo de nuevo" is for the client.
 */
import { compileList, isMadeOf, tokensOf, type Phrase } from "../text/phrases.ts";
import { isQuestion } from "./ready.ts";

/** no: they shall not leave · which: it speaks of them, and does not say whether they were for the client. */
export type ToUs = "no" | "which";

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
  queria/quiero/quise/quisiera/quiere/tenia/hay/hace/hago/podes/puedes/que/como/de/del/a/al/para/pa/con/solo/tipo/asi/nomas/nada/todavia/aun,
  ahora/nunca/ni/mas/mensaje/texto/palabra/caso/ticket/chat/cliente/clienta/client,
  nao/sim/yes/o/e/um/uma/do/not/don/t/dont/it/to/the/that/this/was/as/please/@`);

/** Forms that the negation of our word takes. "No lo mando" is said of what the author sends. */
const SEND = compileList(`
  mandes/mande/mandar/mandarlo/mandarla/mandarle/mandarselo/mandarsela/manda/mandalo/mandala/mandale/mandaselo/mandasela,
  envies/envie/enviar/enviarlo/enviarla/enviarle/enviarselo/enviarsela/envia/envialo/enviala/enviale/enviaselo/enviasela/send/sent`);
/** Of these an imperative with a no says both: "no, mandalo". */
const IMPERATIVE = /^(?:mand|envi)a(?:l[oa]|le|sel[oa])?$/u;
const NO = /^(?:n+o+p?|nah|nunca|ni|nao|not|don|dont)$/u;
const CANCEL = compileList(`
  cancela/cancelar/cancelalo/cancelala/cancelado/cancel, deja/dejalo/dejala/dejar/dejarlo, borra/borralo/borrala/borrar/borrarlo/delete,
  elimina/eliminalo/eliminala/eliminar, olvida/olvidalo/olvidala/olvidate/olvidar/forget, descarta/descartalo/descartala/descartar,
  anula/anulalo/anulala/anular, ignora/ignoralo/ignorala/ignorar/ignore, apaga/apague, esquece/esqueca`);
const CLIENT = compileList("al/el/la/ao cliente/clienta, to the client, para el/ella/ele/ela, a el/ella");
const MISTAKE = compileList(
  "me equivoque/confundi, sin querer, por error, fue/era [un] error, no hace falta, no importa",
);

const NOTE = compileList(`
  nota/notas/note/interna/interno/internal/anotacion, guarda/guardalo/guardala/guardar/guardarlo/guardarla/save, anota/anotalo/anotala/anotar/anotarlo,
  agrega/agregalo/agregala/agregar, ponelo/ponela/poner/ponerlo, dejalo/dejala como, para el equipo, para nosotros/mi/uso, comando, barra,
  entre nosotros`);
const DO = compileList(
  "hacelo/hacela/hacer/hacerlo, hace eso, usalo/usar/usarlo, ejecuta/ejecutalo/ejecutar, do it",
);

/** By the command that we asked about; what another one of its kind would be told is nothing to us. */
const VERBS: Readonly<Record<string, readonly Phrase[]>> = {
  fin: compileList(`
    cerra/cerralo/cerrala/cerrar/cerrarlo/cerrarla/cerrame/cierra/cierralo/cierro/cierre/cierres/cerres/cerremos, fin,
    finaliza/finalizalo/finalizar/finalizarlo, termina/terminalo/terminar/terminarlo/terminemos, close, fecha/fechar/feche`),
  transferir: compileList(`
    transferi/transferilo/transferila/transferiselo/transferir/transferirlo/transferirselo/transfiere/transfiero/transfieras/transfer,
    pasalo/pasala/pasale/pasaselo/pasasela/pasar/pasarlo/pasarle/pasarselo/pases, deriva/derivalo/derivala/derivaselo/derivar/derivarlo,
    asigna/asignalo/asignala/asignale/asignaselo/asignar/asignarlo, daselo/dasela/darselo, passa/passar`),
  soltar: compileList(`
    solta/soltalo/soltala/soltar/soltarlo/suelta/suelto/sueltes, libera/liberalo/liberar/liberarlo, devolve/devolvelo/devolver/devolverlo/devuelve`),
  etiqueta: compileList("etiqueta/etiquetalo/etiquetala/etiquetar/etiquetarlo, ponele/ponerle"),
  dato: compileList("dato/datos, carga/cargalo/cargar/cargarlo"),
};
const OTHER_NAMES: Readonly<Record<string, string>> = { asignar: "transferir" };

/** Whether a text is short enough, and no question: only then it is worth while to look up what we asked about. */
export const mayBeToUs = (text: string): boolean => tokensOf(text).length <= MOST_WORDS && !isQuestion(text);

/** What words that quote nothing tell us; null = they are no answer to our question, as far as anybody can see. */
export function speaksToUs(text: string, asked: AskedAbout): ToUs | null {
  const words = wordsOf(text, asked.takers);
  if (!mayBeToUs(text)) return null;
  const says = (core: readonly Phrase[]): boolean => isMadeOf(words, { core, filler: FILLER });
  const denies = words.some((word) => NO.test(word));
  if (denies && says(SEND)) return words.some((word) => IMPERATIVE.test(word)) ? "which" : "no";
  if (denies && says(CLIENT)) return "no";
  const verbs = VERBS[OTHER_NAMES[asked.command ?? ""] ?? asked.command ?? ""] ?? [];
  const ours = [...NOTE, ...DO, ...CLIENT, ...MISTAKE, ...verbs, ...compileList(TAKER)];
  if (says(ours)) return "which";
  return says(CANCEL) ? "no" : null;
}

function wordsOf(text: string, takers: readonly string[]): string[] {
  const names = new Set(takers.flatMap(tokensOf).filter((word) => /^\p{L}{3,}$/u.test(word)));
  return tokensOf(text).map((word) => (names.has(word) ? TAKER : word.replace(/(\p{L})\1{2,}/gu, "$1")));
}

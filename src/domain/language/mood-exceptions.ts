/**
 * Exceptions to the sentiment lexicon: phrases whose words are not meant as the lexicon takes them. They are left out
 * before anything else is looked for. Phrases in the notation of `phrases.ts`, folded.
 */
import { compileList, beginningWith, clausesOf, lengthAt, type Phrase } from "../text/phrases.ts";

export interface MoodException {
  phrases: string;
  /** Counts only in a text that has one of these. */
  only?: string;
  /** Does not count in a text that has one of these. */
  unless?: string;
}

const weather = "clima/dia/calor/frio/lluvia/tormenta/humedad/trafico/transito";
const person =
  "persona/humano/operador/operadora/representante/asesor/asesora/agente/alguien/encargado/encargada/supervisor/supervisora/responsable";

export const moodExceptions: readonly MoodException[] = [
  {
    // Blames themselves.
    phrases: `
      soy/fui [re] [un/una] [re/total/verdadero/completo] desastre/asco/inutil/idiota/imbecil/tarado/tarada/papelon/payaso,
      que desastre/inutil/idiota/tarado/tarada [que] soy, me da/dio [mucha] verguenza, me muero de verguenza`,
  },
  {
    phrases:
      "[que/una] verguenza, que papelon/desastre/horror, [un/una] papelon/desastre/horror/verguenza [lo] mio/mia",
    only: `
      me olvide, se me olvido/paso, me equivoque, me confundi, me atrase, me colgue, me dormi, me descuide, me distraje,
      culpa mia, mi culpa, error mio, mi error, no pague, no les/te pague, mil disculpas/perdones`,
    unless:
      "es/son una verguenza, de ustedes, su culpa, culpa de, servicio, atencion, empresa, nadie, reclam*",
  },
  {
    // Speaks of the weather.
    phrases: `
      un/una asco/desastre/horror/espanto [el/la/este/esta] ${weather},
      ${weather} [de] [hoy] [es/esta/fue/estuvo] [un/una] [re/muy/tan] asco/desastre/horror/horrible/pesimo/malisimo/lamentable,
      horrible/pesimo/malisimo/lamentable [el/la/este/esta] ${weather}`,
  },
  {
    // Tired of something that is not ours.
    phrases: `
      harto/harta/hartos/hartas/cansado/cansada/cansados/cansadas/podrido/podrida/podridos de [tanto]
        jugar/estudiar/trabajar/dormir/llorar/cocinar/viajar/comer/caminar/bailar/nadar/correr/leer/manejar/limpiar`,
  },
  {
    // Thieves who are none of us.
    phrases: "ladron/ladrones/chorro/chorros/delincuente/delincuentes",
    only: `
      robaron/llevaron/afanaron/chorearon/cortaron el/la/los/las/un/una/mi/mis
        cable/cables/cableado/fibra/cobre/antena/modem/router/medidor/moto/bici/bicicleta/auto/celu/celular/telefono/tele/tv,
      entraron [unos/los/a] [robar/ladrones/chorros], se metieron [unos/los] [ladrones/chorros]`,
    unless:
      "son/sois [todos] [unos/una] [manga/banda/tremendos/re] [de] ladrones/chorros/delincuentes, manga de, banda de",
  },
  {
    // Leaves because they move, not because of us.
    phrases: "dar/darme/darnos/doy/denme/deme de baja",
    only: "me mudo, nos mudamos, me mude, nos mudamos, mudanza, mudarme, mudarnos, me voy a vivir, me voy del pais, vendi la casa",
  },
  {
    // Tells of a person they have talked with.
    phrases: `
      acabo/acabamos/termine/despues/luego/ademas de hablar/comunicarme con [un/una/el/la] ${person},
      pude/pudimos/logre/logramos [a] hablar/comunicarme con [un/una/el/la] ${person}`,
  },
  {
    // Asks for somebody at a place, or tells who is there.
    phrases: `
      hay [un/una/algun/alguna] ${person} en [la/el/las/los/su/mi]
        oficina/oficinas/local/sucursal/negocio/sede/casa/domicilio/central/zona/barrio/deposito/calle/cama/cuadra,
      hay [un/una/algun/alguna] ${person} trabajando/arreglando/instalando/mayor/enferma/enfermo/electrodependiente/discapacitada`,
  },
];

interface Compiled {
  phrase: Phrase;
  only: Phrase[];
  unless: Phrase[];
}

const compiled: Compiled[] = moodExceptions.flatMap(({ phrases, only, unless }) =>
  compileList(phrases).map((phrase) => ({
    phrase,
    only: only === undefined ? [] : compileList(only),
    unless: unless === undefined ? [] : compileList(unless),
  })),
);
const startingWith = beginningWith(compiled.map(({ phrase }) => phrase));

/** Stands for a word that is left out; no phrase accepts it. */
const LEFT_OUT = "";

/**
 * The clauses of a text, without the words of exceptions. `isDenied`: whether a "no" before a position takes back what
 * follows, as "no pude hablar con un operador".
 */
export function meantClauses(
  text: string,
  isDenied: (clause: readonly string[], start: number) => boolean,
): string[][] {
  const clauses = clausesOf(text);
  return clauses.map((clause) => {
    const kept = [...clause];
    for (const [start, word] of clause.entries())
      for (const index of startingWith(word)) {
        const one = compiled[index];
        const length = one ? lengthAt(clause, start, one.phrase) : 0;
        if (!one || length === 0 || !holds(one, clauses) || isDenied(clause, start)) continue;
        kept.fill(LEFT_OUT, start, start + length);
      }
    return kept;
  });
}

const holds = ({ only, unless }: Compiled, clauses: readonly string[][]): boolean =>
  (only.length === 0 || clauses.some((clause) => has(clause, only))) &&
  !clauses.some((clause) => has(clause, unless));

const has = (clause: readonly string[], phrases: readonly Phrase[]): boolean =>
  clause.some((_, start) => phrases.some((phrase) => lengthAt(clause, start, phrase) > 0));

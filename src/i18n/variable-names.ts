/**
 * What the variables of replaceable sentences are called where people read and type them. The stored text keeps the names
 * of the code, so that it means the same whatever language the installation speaks.
 */
import { editDistance, foldText } from "../domain/text/fold.ts";
import type { ReplaceableKey } from "./replaceable.ts";
import type { Language } from "../domain/languages.ts";
import type { NamesOf } from "./translator.ts";

/** As the code calls it. */
export type VariableName = NamesOf<ReplaceableKey>;

const names = {
  agent: { es: "agente", en: "agent", pt: "agente" },
  area: { es: "área", en: "area", pt: "área" },
  claimed: { es: "tomado", en: "taken-on", pt: "pego" },
  closed: { es: "cerrados", en: "closed", pt: "fechados" },
  code: { es: "código", en: "code", pt: "código" },
  command: { es: "comando", en: "command", pt: "comando" },
  company: { es: "empresa", en: "company", pt: "empresa" },
  count: { es: "cantidad", en: "count", pt: "quantidade" },
  date: { es: "fecha", en: "date", pt: "data" },
  day: { es: "día", en: "day", pt: "dia" },
  digits: { es: "dígitos", en: "digits", pt: "dígitos" },
  gone: { es: "ticket-unido", en: "joined-ticket", pt: "ticket-unido" },
  group: { es: "grupo", en: "group", pt: "grupo" },
  idle: { es: "sin-movimiento", en: "idle", pt: "sem-movimento" },
  kept: { es: "ticket-que-queda", en: "kept-ticket", pt: "ticket-que-fica" },
  kind: { es: "tipo-de-grupo", en: "kind-of-group", pt: "tipo-de-grupo" },
  kinds: { es: "archivos", en: "files", pt: "arquivos" },
  label: { es: "campo", en: "field", pt: "campo" },
  link: { es: "enlace", en: "link", pt: "link" },
  list: { es: "lista", en: "list", pt: "lista" },
  meaning: { es: "significado", en: "meaning", pt: "significado" },
  mention: { es: "mención", en: "mention", pt: "menção" },
  mood: { es: "ánimo", en: "mood", pt: "humor" },
  n: { es: "cuántos", en: "how-many", pt: "quantos" },
  name: { es: "nombre", en: "name", pt: "nome" },
  number: { es: "número", en: "number", pt: "número" },
  open: { es: "ocupados", en: "busy", pt: "ocupados" },
  opened: { es: "abierto", en: "opened", pt: "aberto" },
  options: { es: "opciones", en: "options", pt: "opções" },
  other: { es: "otro-ticket", en: "other-ticket", pt: "outro-ticket" },
  page: { es: "página", en: "page", pt: "página" },
  pages: { es: "páginas", en: "pages", pt: "páginas" },
  percent: { es: "porcentaje", en: "percent", pt: "porcentagem" },
  phone: { es: "teléfono", en: "phone", pt: "telefone" },
  places: { es: "lugares", en: "places", pt: "lugares" },
  presence: { es: "estado", en: "state", pt: "estado" },
  problem: { es: "problema", en: "problem", pt: "problema" },
  question: { es: "pregunta", en: "question", pt: "pergunta" },
  reason: { es: "motivo", en: "reason", pt: "motivo" },
  room: { es: "grupo-personal", en: "personal-group", pt: "grupo-pessoal" },
  rooms: { es: "grupos", en: "groups", pt: "grupos" },
  running: { es: "en-progreso", en: "in-progress", pt: "em-andamento" },
  since: { es: "hace", en: "since", pt: "desde" },
  suggestion: { es: "sugerencia", en: "suggestion", pt: "sugestão" },
  taken: { es: "tomados", en: "taken", pt: "pegos" },
  text: { es: "texto", en: "text", pt: "texto" },
  time: { es: "hora", en: "time", pt: "hora" },
  type: { es: "tipo", en: "type", pt: "tipo" },
  typed: { es: "escrito", en: "typed", pt: "digitado" },
  usage: { es: "uso", en: "usage", pt: "uso" },
  value: { es: "valor", en: "value", pt: "valor" },
  wait: { es: "espera", en: "wait", pt: "espera" },
  waited: { es: "esperó", en: "waited", pt: "esperou" },
  waiting: { es: "pendientes", en: "waiting", pt: "pendentes" },
  what: { es: "contenido", en: "content", pt: "conteúdo" },
  when: { es: "cuándo", en: "when", pt: "quando" },
  who: { es: "quién", en: "who", pt: "quem" },
  why: { es: "porqué", en: "why", pt: "porquê" },
} as const satisfies Record<VariableName, Record<Language, string>>;

const isVariable = (name: string): name is VariableName => Object.hasOwn(names, name);

/** As people of this language read it; a name that is no variable's stays as it is. */
export const nameIn = (language: Language, name: string): string =>
  isVariable(name) ? names[name][language] : name;

/** Accents, capitals, and whether a blank or a hyphen joins two words are not looked at. */
const normal = (typed: string): string => foldText(typed).replaceAll(/(?<=\p{L})[\s_-]+(?=\p{L})/gu, "-");

const byName = (language: Language): Map<string, VariableName> =>
  new Map(
    (Object.keys(names) as VariableName[]).flatMap((name) => [
      [normal(names[name][language]), name],
      [name, name],
    ]),
  );
const codes: Record<Language, Map<string, VariableName>> = {
  es: byName("es"),
  en: byName("en"),
  pt: byName("pt"),
};

/** Everything between two braces on each side, with the blanks beside it. */
export const VARIABLE = /\{\{([^{}]*)\}\}/gu;

const renamed = (text: string, rename: (name: string) => string | undefined): string =>
  text.replaceAll(VARIABLE, (whole, typed: string) => {
    const name = rename(typed);
    return name === undefined ? whole : `{{${name}}}`;
  });

/** A text as it was typed in this language, as it is stored; the names of the code are understood as well. */
export const toStored = (language: Language, text: string): string =>
  renamed(text, (typed) => codes[language].get(normal(typed)));

/** A stored text as people of this language read and change it. */
export const toShown = (language: Language, text: string): string =>
  renamed(text, (stored) => (isVariable(stored.trim()) ? nameIn(language, stored.trim()) : undefined));

/** Which of `known` was probably meant by a name that is none of them; null = none is near. */
export function nearestVariable(
  language: Language,
  typed: string,
  known: VariableName[],
): VariableName | null {
  const [nearest] = known
    .map((name) => ({
      name,
      distance: Math.min(apart(nameIn(language, typed), nameIn(language, name)), apart(typed, name)),
    }))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest && nearest.distance < Infinity ? nearest.name : null;
}

/** How many letters were mistyped; Infinity = too many to be the same name. */
function apart(typed: string, name: string): number {
  const letters = editDistance(normal(typed), normal(name), 2);
  return letters <= 2 && letters < name.length ? letters : Infinity;
}

/** Parser for one-word answers of agents: "ready", "yes", and the detection of questions. */
import { editDistance, foldText, singleLetters } from "../text/fold.ts";
import { compileList, isMadeOf, tokensOf, type Vocabulary } from "../text/phrases.ts";

/** Longer than this it is a story in which the word happens to occur. */
const MOST_WORDS = 10;
const READY = new Set(["listo", "lista", "listos", "listas", "ready"]);
/** Not yet, later, or talking about being ready. */
const NOT_NOW =
  /^(?:no|nop|todavia|aun|nunca|casi|falta|faltan|cuando|cuanto|como|que|donde|estare|estaria|estar|manana|luego|despues|minutos?|horas?|not|nao|espera|esperen)$/u;

/** Whether an agent says they are ready: "LISTO" however it is written, not "no estoy listo" nor "¿listo?". */
export function isReady(text: string): boolean {
  if (isQuestion(text)) return false;
  const words = tokensOf(text).filter((token) => /\p{L}/u.test(token));
  if (words.length > MOST_WORDS || words.some((word) => NOT_NOW.test(word))) return false;
  return words.some(
    (word, i) => saysReady(word) && !(word === "lista" && /^(?:de|con)$/u.test(words[i + 1] ?? "")),
  );
}

function saysReady(word: string): boolean {
  const single = singleLetters(word);
  // "visto" is one letter away and means something else.
  return READY.has(single) || (/^(?:l|il)...?/u.test(single) && editDistance(single, "listo", 1) <= 1);
}

/** Whether a reply asks: it ends in "?" (emoji and blanks may follow), or opens with "¿" and forgets the other one. */
export function isQuestion(text: string): boolean {
  const folded = foldText(text).replace(/[❓❔⁉‽؟]/gu, "?");
  const end = folded.slice(Math.max(folded.lastIndexOf("?"), folded.lastIndexOf("¿")));
  return end.startsWith("¿") || (end.startsWith("?") && folded.includes("?") && !/[\p{L}\p{N}]/u.test(end));
}

/** Shortened like the words that are compared with it, or "agarro" would never be found. */
const yes: Vocabulary = {
  core: compileList(
    singleLetters(`
    si/sip/sisi/se/yes/yep/sim/ok/okey/okay/oki/dale/va/vale/claro/obvio/listo/bueno/perfecto/confirmo/confirmado/afirmativo/correcto/exacto/seguro,
    por supuesto, de una, de acuerdo, tomo/tomado/tomalo/agarro/mio/mia, lo/la tomo/agarro/atiendo/quiero/veo/sigo,
    me lo/la quedo/llevo/das/pasas, yo/voy, yo [lo] atiendo/sigo/puedo, [yo] me encargo/ocupo, 👍, 👌, ✅, ✔, ☑, ✋, 🙋,
    🖐, 🤚, 💪, 🫡, 🙌, 🆗`),
  ),
  filler: compileList("si/yo/lo/la/ya/che/gracias/ahora/por/favor/el/ese/este/caso/ticket/♂/♀"),
};

/** Whether a reply agrees and says nothing else: "sí", "dale", "ok lo tomo", "👍". A question never does. */
export function isYes(text: string): boolean {
  if (/[?¿]/u.test(foldText(text))) return false;
  return isMadeOf(tokensOf(text).map(singleLetters), yes);
}

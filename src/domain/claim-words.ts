/** What a reply that quotes a card says of taking it. Any reply takes it but a question and a plain refusal. */
import { clausesOf, tokensOf } from "./phrases.ts";
import { isQuestion, isYes } from "./ready.ts";

export type Bid = "takes" | "asks" | "declines";

/** Opens a question that was written without its marks. */
const ASKS = /^(?:quien|quienes|alguien|alguno|alguna|who|anyone|anybody|quem|alguem)$/u;
/** May stand before a no: "yo ahora no puedo". */
const BEFORE_A_NO =
  /^(?:yo|ahora|hoy|todavia|aun|por|momento|perdon|disculpa|disculpen|uh|uf|uy|ay|che|chicos|hola|buenas|mejor|creo|que|la|verdad|sorry|perdao|agora|hoje|eu)$/u;
const NO = /^(?:no+p?e?|nah|nunca|tampoco|ni|imposible|nao|not|cannot|cant|👎|🙅|❌|🚫|✖)$/u;
const PASSES = /^(?:yo )?paso$/u;
const MOST_BEFORE = 5;
/** Somebody takes it themselves: "no te preocupes, lo tomo yo". */
const MYSELF = /^(?:yo|tomo|agarro|atiendo|encargo|ocupo|sigo|quedo|llevo|eu|pego|atendo)$/u;

export function bidIn(text: string): Bid {
  const words = tokensOf(text);
  if (isQuestion(text) || ASKS.test(words[0] ?? "")) return "asks";
  if (!declines(words)) return "takes";
  return clausesOf(text).some(takesIt) ? "takes" : "declines";
}

function declines(words: string[]): boolean {
  if (PASSES.test(words.join(" "))) return true;
  const first = words.findIndex((word) => !BEFORE_A_NO.test(word));
  return first >= 0 && first <= MOST_BEFORE && NO.test(words[first] ?? "");
}

const takesIt = (words: string[]): boolean =>
  words.some((word) => MYSELF.test(word)) && !words.some((word) => NO.test(word)) && isYes(words.join(" "));

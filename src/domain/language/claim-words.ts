/** What a reply that quotes a card says of taking it. Any reply takes it but a question and a plain refusal. */
import { clausesOf, tokensOf } from "../text/phrases.ts";
import { isQuestion, isYes } from "./ready.ts";

export type Bid = "takes" | "asks" | "declines";

/** Opens a question that was written without its marks. */
const ASKS =
  /^(?:(?:(?:lo |la )?(?:puede|pueden|podra|podria) )?(?:quien|quienes|alguien|alguno|alguna)|(?:can |could )?(?:who|anyone|anybody|somebody)|(?:pode )?(?:quem|alguem))(?: |$)/u;
/** May stand before a no: "yo ahora no puedo". */
const BEFORE_A_NO =
  /^(?:yo|ahora|hoy|todavia|aun|por|momento|perdon|disculpa|disculpen|uh|uf|uy|ay|che|chicos|hola|buenas|mejor|creo|que|la|verdad|sorry|perdao|agora|hoje|eu)$/u;
const NO = /^(?:no+p?e?|nah|nunca|tampoco|ni|imposible|nao|not|cannot|cant|👎|🙅|❌|🚫|✖)$/u;
/** All that is said: "yo paso", "estoy ocupado". */
const PASSES =
  /^(?:(?:yo )?paso(?: (?:por ahora|esta vez|esta|hoy|gracias))?|negativo|(?:(?:yo|ahora|estoy|ando|sigo|re|muy|super|i|im|m|am|estou) )*(?:ocupad[oa]|tapad[oa]|completo|completa|busy))$/u;
/** Wherever it stands in a sentence: "estoy con otro cliente, no lo puedo tomar". */
const CANNOT =
  /(?:^| )(?:(?:no|nao) (?:(?:l[oae]s?|te|me|se) )?(?:puedo|podria|podre|llego|alcanzo|posso|consigo|poderia)|(?:can|could) ?not|(?:can|couldn?) t|cant)(?= |$)/u;
/** It is for somebody else: "que lo agarre otro". */
const FOR_OTHERS =
  /^(?:mejor )?(?:que|dejen que|dejenselo a) (?:(?:l[oae]s?|se) )*(?:tome|agarre|atienda|lleve|saque|encargue|haga|vea)n?(?: |$)/u;
const MOST_BEFORE = 5;
/** Somebody takes it themselves: "no te preocupes, lo tomo yo". */
const MYSELF = /^(?:yo|tomo|agarro|atiendo|encargo|ocupo|sigo|quedo|llevo|eu|pego|atendo)$/u;

export function bidIn(text: string): Bid {
  const words = tokensOf(text);
  if (isQuestion(text) || ASKS.test(words.join(" "))) return "asks";
  if (!declines(words)) return "takes";
  return clausesOf(text).some(takesIt) ? "takes" : "declines";
}

function declines(words: string[]): boolean {
  const said = words.join(" ");
  if (PASSES.test(said) || CANNOT.test(said) || FOR_OTHERS.test(said)) return true;
  const first = words.findIndex((word) => !BEFORE_A_NO.test(word));
  return first >= 0 && first <= MOST_BEFORE && NO.test(words[first] ?? "");
}

const takesIt = (words: string[]): boolean =>
  words.some((word) => MYSELF.test(word)) && !words.some((word) => NO.test(word)) && isYes(words.join(" "));

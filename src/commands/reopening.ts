/** What people type to reopen a closed case. No command does it: the panel does, and they are told so. */
import { foldText } from "../domain/text/fold.ts";
import { tokensOf } from "../domain/text/phrases.ts";

const VERB =
  /^(?:reabri(?:r|rlo|rla|rme|me|lo|la|melo|mela)?|reabr[aeo]|reabran|reabram|reabre(?:me|lo)?|reopen)$/u;
const AROUND =
  /^(?:el|la|al|este|esta|ese|esse|mi|ya|por|favor|porfa|please|caso|case|ticket|chat|anterior|ultimo|last|previous|one|that|this|the|o|de|nro|numero|#|\d{1,9})$/u;
const NAMES_A_CASE = /^(?:caso|case|ticket|anterior|ultimo|last|previous|\d{1,9})$/u;
/** "It", which may as well be the client's application: only with a courtesy, or from somebody who wants it done. */
const NAMES_IT = /^reabri(?:r?l[oa]|mel[oa])$|^reabrelo$/u;
const COURTESY = /^(?:por|favor|porfa|please)$/u;
/** Before the verb: who wants it, or whom they ask. */
const WANTED =
  /^(?:(?:che|dale|y|please|por favor|porfa) )*(?:(?:quiero|quisiera|queria|necesito|quero|preciso|hay que|habria que|se puede|podes|puedes|podrias|pueden|podrian|pode|podem|i want to|i need to|can you|could you|please) )(?=reabr|reopen)/u;

/** Whether a word, without its slash, asks for that. */
export const isReopening = (word: string): boolean => VERB.test(foldText(word));

/** Whether a text without a slash asks for it, and says nothing else: "reabrir", "reabrí el caso 5", "quiero reabrir el anterior". */
export function asksToReopen(text: string): boolean {
  const words = tokensOf(text).join(" ");
  const wanted = WANTED.exec(words)?.[0] ?? "";
  const [first = "", ...rest] = words.slice(wanted.length).split(" ");
  if (!isReopening(first) || !rest.every((word) => AROUND.test(word))) return false;
  if (rest.some((word) => NAMES_A_CASE.test(word))) return true;
  const isPolite = rest.length > 0 && rest.every((word) => COURTESY.test(word));
  if (NAMES_IT.test(first)) return isPolite || (wanted !== "" && rest.length === 0);
  return (rest.length === 0 || isPolite) && (first === "reabrir" || first === "reopen");
}

/** The same where a number names the case: among colleagues the verb alone may be talk. */
export const asksToReopenOne = (text: string): boolean => asksToReopen(text) && /\d/u.test(text);

/** What people type to reopen a closed case. No command does it: the panel does, and they are told so. */
import { foldText } from "../domain/text/fold.ts";
import { tokensOf } from "../domain/text/phrases.ts";

const VERB = /^(?:reabri(?:r|rlo|rla|rme|me|lo|la|melo|mela)?|reabr[aeo]|reabre(?:me|lo)?|reopen)$/u;
const AROUND =
  /^(?:el|la|al|este|ese|mi|ya|por|favor|porfa|caso|case|ticket|chat|the|o|de|nro|numero|#|\d{1,9})$/u;
const NAMES_A_CASE = /^(?:caso|case|ticket|\d{1,9})$/u;

/** Whether a word, without its slash, asks for that. */
export const isReopening = (word: string): boolean => VERB.test(foldText(word));

/** Whether a text without a slash asks for it, and says nothing else: "reabrir", "reabrí el caso 5", "reabrime el 5". */
export function asksToReopen(text: string): boolean {
  const [first = "", ...rest] = tokensOf(text);
  if (!isReopening(first) || !rest.every((word) => AROUND.test(word))) return false;
  return rest.length === 0
    ? first === "reabrir" || first === "reopen"
    : rest.some((word) => NAMES_A_CASE.test(word));
}

/** The same where a number names the case: among colleagues the verb alone may be talk. */
export const asksToReopenOne = (text: string): boolean => asksToReopen(text) && /\d/u.test(text);

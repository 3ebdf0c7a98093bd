/** What each refusal sounds like where nobody has to be named: `api.refused.<code>`. */
import type { Refusal } from "../domain/refusal.ts";
import { isRefusalCode, type RefusalCode } from "../domain/refusals.ts";
import type { Key, Translate } from "./translator.ts";

/** Does not compile while a code is without its sentence. */
const keyOf = (code: RefusalCode): Key => `api.refused.${code}`;

/** A code that this version does not know, as an older or newer one may have stored it, has a sentence without facts. */
export function refusalSentence(t: Translate, { refused, facts }: Refusal<string>): string {
  if (!isRefusalCode(refused)) return t("api.refused");
  // Which facts a code has is checked where it is refused (`refuse`), and against the sentences by a test.
  const speak = t as (key: Key, facts: Refusal["facts"]) => string;
  return speak(keyOf(refused), facts);
}

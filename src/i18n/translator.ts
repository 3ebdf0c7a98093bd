/**
 * Translator (i18next): a sentence by its key, in a language, with the plural form that `count` asks for and its variables
 * filled in. Keys and variables are checked by the compiler against the Spanish original.
 */
import { createInstance } from "i18next";
import type { Language } from "../domain/languages.ts";
import { looksEmpty } from "../domain/text/blank.ts";
import { en } from "./en/en.ts";
import { es } from "./es/es.ts";
import { pt } from "./pt/pt.ts";
import { insideSentence } from "./inside-sentences.ts";
import type { Entry, Texts, Translation } from "./translation.ts";

type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
/** A sentence's name; its plural forms go by one name and a variable `count`. */
export type Key = WithoutPlural<Entry>;
/** The names between `{{` and `}}`. */
type NamesIn<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type TextOf<K extends Key> = Texts[Extract<Entry, K | `${K}_one` | `${K}_other`>];
/** The variables of a sentence. */
export type NamesOf<K extends Key> = NamesIn<TextOf<K>>;

/** The sentence with its variables filled in. Leaving one out does not compile. */
export type Translate = <K extends Key>(
  key: K,
  ...variables: [NamesOf<K>] extends [never] ? [] : [Record<NamesOf<K>, string | number>]
) => string;

export const languages: Record<Language, Translation> = { es, en, pt };

/** Translators without own sentences: what is worked out of their sentences (`like-ours.ts`) is worked out once. */
const plain = new Map<Language, Translate>();

/**
 * `overrides` are the administrator's own sentences; unknown keys and blank sentences among them are ignored. Without any the
 * translator of a language is always the same one.
 */
export function createTranslator(language: Language, overrides: Record<string, string> = {}): Translate {
  const original = languages[language];
  const usable = Object.entries(overrides).filter(
    ([key, text]) => Object.hasOwn(original, key) && !looksEmpty(text),
  );
  const known = usable.length === 0 ? plain.get(language) : undefined;
  if (known) return known;
  const made = translatorOf(language, { ...original, ...Object.fromEntries(usable) });
  if (usable.length === 0) plain.set(language, made);
  return made;
}

function translatorOf(language: Language, translation: Record<string, string>): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation } },
  });
  return (key, ...variables) => {
    const values = insideSentence(key, variables[0] ?? {});
    const { count } = values;
    // People choose what they are called: `replace` keeps a variable from being read as an option, and without
    // nesting a client named "$t(card.how)" stays that.
    return i18n.t(key, {
      replace: values,
      nest: false,
      ...(typeof count === "number" ? { count } : {}),
    });
  };
}

/**
 * Every sentence of the pages, in three languages. Spanish is the original: its keys and variables are what the
 * compiler checks. Its first words are here at once; the others, and the other two languages, are fetched when needed.
 */
import { createInstance } from "i18next";
import { initReactI18next } from "react-i18next";
import { locales, toLanguage, type Language } from "@contract/values.ts";
import { first } from "./es-first.ts";
import type { Translation, Words } from "./translation.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    keySeparator: false;
    nsSeparator: false;
    returnNull: false;
    resources: { translation: Words };
  }
}

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { es: "Español", en: "English", pt: "Português" };

const KEPT = "relevo-language";
const fetchers: Record<Language, () => Promise<Translation>> = {
  es: async () => (await import("./es.ts")).es,
  en: async () => (await import("./en.ts")).en,
  pt: async () => (await import("./pt.ts")).pt,
};

export const i18n = createInstance();
const learned = new Set<Language>();

/** Before anybody signed in: what this browser last spoke, or what it prefers. */
export async function startWords(): Promise<void> {
  const language = toLanguage(localStorage.getItem(KEPT)) ?? toLanguage(navigator.language) ?? "es";
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: "es",
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { es: { translation: first } },
  });
  if (language !== "es") await learn(language);
  remember(language);
}

export async function speak(language: Language): Promise<void> {
  if (language !== spoken()) {
    await learn(language);
    await i18n.changeLanguage(language);
  }
  remember(language);
}

/** Afterwards every sentence of the language spoken now is here, whatever page it is for. */
export async function allWords(): Promise<void> {
  await learn(spoken());
}

async function learn(language: Language): Promise<void> {
  if (learned.has(language)) return;
  i18n.addResourceBundle(language, "translation", await fetchers[language](), true, true);
  learned.add(language);
}

function remember(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
}

/** The language of the page now. */
export function spoken(): Language {
  return toLanguage(i18n.language) ?? "es";
}

/** For dates and numbers. */
export function locale(): string {
  return locales[spoken()];
}

/** Languages of the program (BCP 47 primary tags): the only list of them. Spanish is the original. */

export const languageCodes = ["es", "en", "pt"] as const;
export type Language = (typeof languageCodes)[number];

/** How numbers and dates are written: the language with the region we write it for (BCP 47). */
export const locales: Record<Language, string> = { es: "es-AR", en: "en-GB", pt: "pt-BR" };

/** Of a tag like "pt-BR" the language that we have; null = none of ours. */
export const toLanguage = (tag: string | null | undefined): Language | null =>
  languageCodes.find((code) => code === tag?.slice(0, 2).toLowerCase()) ?? null;

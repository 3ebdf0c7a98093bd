/** What a translation has to hold: the compiler measures it against the Spanish original. */
import type { es } from "./es/es.ts";

export type Texts = typeof es;
export type Entry = keyof Texts;

/** The same entries, each with the same variables (the latter held by a test). */
export type Translation = Record<Entry, string>;

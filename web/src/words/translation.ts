/** What each language has a sentence for. */
import type { es } from "./es.ts";

export type Words = typeof es;
/** A translation: the same entries. */
export type Translation = Record<keyof Words, string>;

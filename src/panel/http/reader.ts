/** Content negotiation: the language of whoever asks (`Accept-Language`). */
import type { Request } from "express";
import { languageCodes, type Language } from "../../domain/languages.ts";
import { createTranslator, type Translate } from "../../i18n/translator.ts";

export type Speakers = Record<Language, Translate>;

export const makeSpeakers = (): Speakers =>
  Object.fromEntries(languageCodes.map((code) => [code, createTranslator(code)])) as Speakers;

/** What it takes to choose a language. */
interface Installation {
  config: { language: Language };
  speakers: Speakers;
}

/** What `Accept-Language` likes best among ours; the installation's when it likes none of them, or does not say. */
export function languageOf({ config }: Pick<Installation, "config">, req: Request): Language {
  const ours = [config.language, ...languageCodes.filter((language) => language !== config.language)];
  const liked = req.acceptsLanguages(...ours);
  return liked === false ? config.language : (liked as Language);
}

export const sayTo = (panel: Installation, req: Request): Translate => panel.speakers[languageOf(panel, req)];

/** The panel as handlers are given it: its `t` speaks the language of who asks. */
export const facing = <P extends Installation & { t: Translate }>(panel: P, req: Request): P => ({
  ...panel,
  t: sayTo(panel, req),
});

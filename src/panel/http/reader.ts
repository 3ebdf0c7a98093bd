/** The panel speaks the language of who asks. */
import type { Request } from "express";
import { languages, speaker, type Language, type Say } from "../../i18n/words.ts";
import type { Panel } from "../panel.ts";

export type Speakers = Record<Language, Say>;

const known = Object.keys(languages) as Language[];

export const makeSpeakers = (): Speakers => ({ es: speaker("es"), en: speaker("en"), pt: speaker("pt") });

/** What `Accept-Language` likes best among ours; the installation's when it likes none of them, or does not say. */
export function languageOf({ config }: Pick<Panel, "config">, req: Request): Language {
  const ours = [config.language, ...known.filter((language) => language !== config.language)];
  const liked = req.acceptsLanguages(...ours);
  return liked === false ? config.language : (liked as Language);
}

export const sayTo = (panel: Pick<Panel, "config" | "speakers">, req: Request): Say =>
  panel.speakers[languageOf(panel, req)];

/** The panel as handlers are given it: its `say` speaks to who asks. */
export const facing = (panel: Panel, req: Request): Panel => ({ ...panel, say: sayTo(panel, req) });

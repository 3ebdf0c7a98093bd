import type { Say } from "../i18n/words.ts";
import { catalog, type CatalogEntry, type Place } from "./catalog.ts";

/** What /ayuda answers in a place: its commands, one per line, in the order of the catalogue. */
export function helpFor(place: Place, say: Say): string {
  const here = catalog.filter(({ places }) => places.includes(place));
  const lines = here.map(({ usage, verb }) => {
    const help = say(`help.${verb as CatalogEntry["verb"]}`);
    return `• *${usage}*: ${help}`;
  });
  return [say(`help.title.${place}`), "", ...lines].join("\n");
}

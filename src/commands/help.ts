/** Text of /ayuda: the commands of a place, one per line, in the order of the catalogue. */
import type { Translate } from "../i18n/translator.ts";
import { catalog, type CatalogEntry, type CommandSpec, type Place } from "./catalog.ts";

export function helpFor(place: Place, t: Translate): string {
  const here = (catalog as readonly (CommandSpec & Pick<CatalogEntry, "verb">)[]).filter(({ places }) =>
    places.includes(place),
  );
  const lines = here.map(({ verb, ...spec }) => {
    const usage = (place === "supervisor" && spec.usageOfSupervisor) || spec.usage;
    const help = t(`help.${verb}`);
    return `• *${usage}*: ${help}`;
  });
  return [t(`help.title.${place}`), "", ...lines].join("\n");
}

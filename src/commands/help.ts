import { catalog, helpTitle, type Place } from "./catalog.ts";

/** What /ayuda answers in a place: its commands, one per line, in the order of the catalogue. */
export function helpFor(place: Place): string {
  const here = catalog.filter(({ places }) => places.includes(place));
  return [helpTitle[place], "", ...here.map(({ usage, help }) => `• *${usage}*: ${help}`)].join("\n");
}

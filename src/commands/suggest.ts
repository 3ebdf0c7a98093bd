/** Spelling suggestion for a mistyped command. */
import { editDistance, foldText } from "../domain/text/fold.ts";
import { catalog, type Place } from "./catalog.ts";

/** Nearer than a beginning of the word, further than one slip. */
const BEGINNING = 1.5;

/**
 * The name, without slash, of the nearest command that works in the place: a slip or two ("fni"), its beginning ("inf"),
 * or a forgotten blank ("clientehola"). null when nothing is near.
 */
export function suggest(typed: string, place: Place): string | null {
  const word = foldText(typed);
  const near = catalog
    .filter(({ places }) => places.includes(place))
    .map(({ name, aliases }) => ({
      name,
      distance: Math.min(...[name, ...aliases].map((right) => farFrom(word, right))),
    }))
    .filter(({ distance }) => distance < Infinity)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.name ?? null;
}

function farFrom(word: string, right: string): number {
  const allowed = word.length >= 5 ? 2 : word.length >= 2 ? 1 : 0;
  const distance = editDistance(word, right, allowed);
  if (distance <= Math.min(allowed, 1)) return distance;
  const isBeginning = word.length >= 2 && right.startsWith(word);
  const isRunTogether = right.length >= 3 && word.startsWith(right);
  if (isBeginning || isRunTogether) return BEGINNING;
  return distance <= allowed ? distance : Infinity;
}

/** A shorter word is as likely a place, a house or a unit: "/casa 3" is no "/caso". */
const TELLING = 5;

/**
 * The same for a word on a later line, where hardly anybody writes a command and many an address has a slash: a slip in a
 * command's own name, or in another name of it that is long enough.
 */
export function suggestInside(typed: string, place: Place): string | null {
  const word = foldText(typed);
  const spec = catalog
    .filter(({ places }) => places.includes(place))
    .find(
      ({ name, aliases }) =>
        (word.length >= 3 && editDistance(word, name, 1) <= 1) ||
        aliases.some(
          (alias) => alias === word || (alias.length >= TELLING && editDistance(word, alias, 1) <= 1),
        ),
    );
  return spec?.name ?? null;
}

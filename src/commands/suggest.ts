/** Which command a mistyped word was probably meant to be. */
import { editDistance, foldText } from "../domain/fold.ts";
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

/**
 * Keys of what was asked for and not answered yet. Asking for the same again carries the same key, so the server does it once:
 * until it answers, the intention is the same. What belongs to a conversation outlives the page, as its draft does.
 */
const PREFIX = "relevo-wish ";
const OUTLIVES = /^\/api\/tickets\//;

const known = new Map<string, string>();

/** `what`: the path and all that is sent to it. */
export function keyOf(what: string): string {
  const place = PREFIX + what;
  const key = known.get(place) ?? sessionStorage.getItem(place) ?? newKey();
  known.set(place, key);
  if (OUTLIVES.test(what)) sessionStorage.setItem(place, key);
  return key;
}

/** The server answered, or whoever wanted it wants it no more: the same once more is another intention. */
export function forgetWish(what: string): void {
  known.delete(PREFIX + what);
  sessionStorage.removeItem(PREFIX + what);
}

/** All of a path: its draft was thrown away. */
export function forgetWishesOf(path: string): void {
  const places = [...known.keys(), ...Object.keys(sessionStorage)];
  for (const place of places)
    if (place.startsWith(`${PREFIX}${path} `)) forgetWish(place.slice(PREFIX.length));
}

/** `randomUUID` is for pages over HTTPS only. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

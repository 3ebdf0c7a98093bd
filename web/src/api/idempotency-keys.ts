/**
 * Idempotency keys of POST requests: a request that was not answered is repeated with the same key, so the
 * server does it once. Keys of requests about a ticket are kept in session storage and survive a reload, as
 * drafts do.
 */
const PREFIX = "relevo-wish ";
const OUTLIVES = /^\/api\/tickets\//;

const known = new Map<string, string>();

/** The key of a request; `what`: its path and all that is sent. */
export function keyOf(what: string): string {
  const place = PREFIX + what;
  const key = known.get(place) ?? sessionStorage.getItem(place) ?? newKey();
  known.set(place, key);
  if (OUTLIVES.test(what)) sessionStorage.setItem(place, key);
  return key;
}

/** Ends a key: the server answered, or the request was given up. The same request is a new one afterwards. */
export function forgetKey(what: string): void {
  known.delete(PREFIX + what);
  sessionStorage.removeItem(PREFIX + what);
}

/** Ends all keys of a path, because its draft was thrown away. */
export function forgetKeysOf(path: string): void {
  const places = [...known.keys(), ...Object.keys(sessionStorage)];
  for (const place of places)
    if (place.startsWith(`${PREFIX}${path} `)) forgetKey(place.slice(PREFIX.length));
}

/** 128 random bits, hex. `randomUUID` exists on pages over HTTPS only. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

/**
 * Sanitization of numbers, instants, places and texts that come from outside, before they are stored or
 * shown.
 */

/** Instants that a calendar can show. */
const LATEST = Date.parse("2200-01-01T00:00:00Z");
/** Longer than any recording. */
const WEEK = 7 * 24 * 60 * 60;

/** A number that can be counted with; null for none, NaN, infinities, negative ones and those beyond what is exact. */
export function saneCount(value: number | null | undefined): number | null {
  return typeof value === "number" && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : null;
}

/** How long a recording is, in seconds; null when nobody would wait for its end. */
export function saneSeconds(value: number | null | undefined): number | null {
  const seconds = saneCount(value);
  return seconds !== null && seconds <= WEEK ? seconds : null;
}

/** Milliseconds since 1970; null when no calendar shows it. Zero is how the wire says "not given". */
export function saneInstant(ms: number | null | undefined): number | null {
  const instant = saneCount(ms);
  return instant !== null && instant > 0 && instant < LATEST ? Math.floor(instant) : null;
}

/** A place on earth; null otherwise. */
export function sanePlace(
  latitude: number | null | undefined,
  longitude: number | null | undefined,
): { latitude: number; longitude: number } | null {
  if (typeof latitude !== "number" || typeof longitude !== "number") return null;
  // NaN fails each comparison.
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPlace ? { latitude, longitude } : null;
}

/** Removes NUL and lone surrogates, which files and phones do not keep. Nothing that people see is changed. */
export const saneText = (text: string): string =>
  text.includes("\0") || !text.isWellFormed() ? text.replaceAll("\0", "").toWellFormed() : text;

/** Applies `saneText` to every text inside a value. */
export function saneDeep<T>(value: T): T {
  if (typeof value === "string") return saneText(value) as T;
  if (Array.isArray(value)) return value.map(saneDeep) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, saneDeep(one)])) as T;
}

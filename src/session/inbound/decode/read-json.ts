/** Safe parsing of JSON in messages, which strangers wrote. */

/** null when it is none: what a stranger writes is no reason to fail. */
export function readJson(text: string | null | undefined): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The fields of an object; none for anything else. */
export const fieldsIn = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};

/** A text or number of it as text; null otherwise. */
export const textIn = (value: unknown): string | null =>
  typeof value === "string"
    ? value
    : typeof value === "number" && Number.isFinite(value)
      ? String(value)
      : null;

/** A list of objects; what is none is left out. */
export const listIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.map(fieldsIn).filter((one) => Object.keys(one).length > 0) : [];

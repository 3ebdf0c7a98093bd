/** Days as they are picked in a form. */

/** Midnight at the reader's place of a day like `2026-11-21`, so many days later; undefined for no day. */
export function toInstant(day: string | undefined, daysLater: number): string | undefined {
  if (!day) return undefined;
  const at = new Date(`${day}T00:00`);
  if (Number.isNaN(at.getTime())) return undefined;
  at.setDate(at.getDate() + daysLater);
  return at.toISOString();
}

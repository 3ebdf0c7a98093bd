/** Date fields: converts a picked day to an instant. */

/**
 * Start of a day like `2026-11-21` in the browser's time zone, `daysLater` days later, as an ISO string;
 * undefined for no or an invalid day.
 */
export function toInstant(day: string | undefined, daysLater: number): string | undefined {
  if (!day) return undefined;
  const at = new Date(`${day}T00:00`);
  if (Number.isNaN(at.getTime())) return undefined;
  at.setDate(at.getDate() + daysLater);
  return at.toISOString();
}

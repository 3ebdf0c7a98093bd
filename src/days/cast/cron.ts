/**
 * Cron schedule: tells whether a cron expression falls due in a stretch of time, on a clock three hours behind UTC all year.
 * Of the fields only minute and hour are looked at.
 */

const MINUTE = 60_000;
const BEHIND = 3 * 60 * MINUTE;
/** Of a longer stretch only the last day is looked at: every job of ours falls due at least once a day. */
const LONGEST = 24 * 60 * MINUTE;

/** True for an expression of six fields, the first of which is for seconds. */
export const isForSeconds = (cron: string): boolean => cron.split(" ").length === 6;

/** `from` is not part of the stretch, `until` is. An expression with seconds is due whenever time passes. */
export function isDue(cron: string, from: Date, until: Date): boolean {
  const fields = cron.split(" ");
  if (until <= from) return false;
  if (isForSeconds(cron)) return true;
  const [minute = "*", hour = "*"] = fields;
  const end = Math.floor(until.getTime() / MINUTE);
  const begin = Math.max(Math.floor(from.getTime() / MINUTE), end - LONGEST / MINUTE);
  for (let at = begin + 1; at <= end; at++) {
    const there = new Date(at * MINUTE - BEHIND);
    if (matches(minute, there.getUTCMinutes()) && matches(hour, there.getUTCHours())) return true;
  }
  return false;
}

function matches(field: string, value: number): boolean {
  return field.split(",").some((part) => {
    const [range = "*", step = "1"] = part.split("/");
    const [low = 0, high = low] = range === "*" ? [0, 59] : range.split("-").map(Number);
    return value >= low && value <= high && (value - low) % Number(step) === 0;
  });
}

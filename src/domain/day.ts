/** Calendar days and hours in a time zone. `timeZone` is an IANA name. */
import { Temporal } from "temporal-polyfill";

/** The instant at which the day of this instant began there. */
export function startOfDay(timeZone: string, instant: Date): Date {
  return new Date(there(timeZone, instant).startOfDay().epochMilliseconds);
}

/** The day's ISO date there: "2026-03-02". */
export function dateOf(timeZone: string, instant: Date): string {
  return there(timeZone, instant).toPlainDate().toString();
}

/** The hour of the day there, 0 to 23. */
export function hourOf(timeZone: string, instant: Date): number {
  return there(timeZone, instant).hour;
}

function there(timeZone: string, instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

/**
 * Opening hours in a time zone, with holidays and special days, and the business-time arithmetic that follows
 * from them.
 */
import { Temporal } from "temporal-polyfill";
import { weekdays, type Weekday } from "./weekdays.ts";

/** "HH:MM" to "HH:MM"; "24:00" is the end of the day. An end at or before the start lies on the next day. */
export interface Interval {
  from: string;
  to: string;
}

export interface Hours {
  /** IANA name, such as America/Argentina/Tucuman. */
  timeZone: string;
  /** A weekday that is missing is closed. Intervals may touch and overlap. */
  weekly: Partial<Record<Weekday, Interval[]>>;
  /** Closed days, ISO dates. What began the evening before still ends in its own time. */
  holidays: { date: string; name?: string }[];
  /** Days with hours of their own; they win over the week and over holidays. No intervals: closed. */
  extra: { date: string; intervals: Interval[]; name?: string }[];
}

/** Half-open stretch of time, in ms since 1970. */
interface Span {
  start: number;
  end: number;
}

/** So long without opening means that it never opens again. */
const HORIZON_DAYS = 400;

/** Whether it is open at this instant. Here and below, null hours mean always open. */
export function isOpen(hours: Hours | null, instant: Date): boolean {
  if (hours === null) return true;
  const at = instant.getTime();
  const yesterday = dayBefore(hours, at);
  const spans = [yesterday, yesterday.add({ days: 1 })].flatMap((date) => spansOn(hours, date));
  return spans.some(({ start, end }) => start <= at && at < end);
}

/** The next instant at which it is open: the given one when it is open now, null when it never opens again. */
export function nextOpening(hours: Hours | null, instant: Date): Date | null {
  if (hours === null) return instant;
  const span = spansFrom(hours, instant.getTime()).next().value;
  return span ? new Date(span.start) : null;
}

/**
 * Key of the closed period that contains the instant, so that a client is told once in it; null while open.
 * The key holds the end of the period, so changed hours give another key.
 */
export function closedPeriodKey(hours: Hours | null, instant: Date): string | null {
  if (isOpen(hours, instant)) return null;
  return `until ${nextOpening(hours, instant)?.toISOString() ?? "ever"}`;
}

/** How long it was open between two instants; 0 when `to` is not after `from`. */
export function businessMsBetween(hours: Hours | null, from: Date, to: Date): number {
  const end = to.getTime();
  if (hours === null) return Math.max(end - from.getTime(), 0);
  let total = 0;
  for (const span of spansFrom(hours, from.getTime())) {
    if (span.start >= end) break;
    total += Math.min(span.end, end) - span.start;
  }
  return total;
}

/** The first instant by which it will have been open for `ms` since `from`; null when it closes for ever before. */
export function addBusinessMs(hours: Hours | null, from: Date, ms: number): Date | null {
  if (hours === null || ms <= 0) return new Date(from.getTime() + Math.max(ms, 0));
  let left = ms;
  for (const span of spansFrom(hours, from.getTime())) {
    const length = span.end - span.start;
    if (left <= length) return new Date(span.start + left);
    left -= length;
  }
  return null;
}

/** When it is open from `from` on, in order, without overlaps; spans may touch. Ends when nothing comes any more. */
function* spansFrom(hours: Hours, from: number): Generator<Span, undefined> {
  let date = dayBefore(hours, from);
  let reached = from;
  for (let idleDays = 0; idleDays < HORIZON_DAYS; idleDays++, date = date.add({ days: 1 })) {
    for (const span of spansOn(hours, date)) {
      const start = Math.max(span.start, reached);
      const { end } = span;
      if (end <= start) continue;
      yield { start, end };
      reached = end;
      idleDays = 0;
    }
  }
}

/** The day before, where the search starts: an interval of that day may reach into today. */
function dayBefore({ timeZone }: Hours, at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .subtract({ days: 1 });
}

function spansOn(hours: Hours, date: Temporal.PlainDate): Span[] {
  return intervalsOn(hours, date)
    .map((interval) => toSpan(interval, date, hours.timeZone))
    .toSorted((a, b) => a.start - b.start);
}

function intervalsOn({ weekly, holidays, extra }: Hours, date: Temporal.PlainDate): Interval[] {
  const iso = date.toString();
  const ofItsOwn = extra.find((day) => day.date === iso);
  if (ofItsOwn) return ofItsOwn.intervals;
  const weekday = weekdays[date.dayOfWeek - 1];
  if (weekday === undefined || holidays.some((day) => day.date === iso)) return [];
  return weekly[weekday] ?? [];
}

function toSpan({ from, to }: Interval, date: Temporal.PlainDate, timeZone: string): Span {
  const lastsPastMidnight = minutesOf(to) <= minutesOf(from);
  return {
    start: toInstant(date, minutesOf(from), { timeZone, twice: "compatible" }),
    // Where the clock is put back, closing time comes twice: stay open until the second.
    end: toInstant(date, minutesOf(to) + (lastsPastMidnight ? DAY_MINUTES : 0), { timeZone, twice: "later" }),
  };
}

const DAY_MINUTES = 24 * 60;

/** Throws on anything but HH:MM: the panel lets nothing else through. */
function minutesOf(time: string): number {
  const [, hour, minute] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (!(minutes <= DAY_MINUTES)) throw new Error("opening hours hold something that is not a time");
  return minutes;
}

function toInstant(
  date: Temporal.PlainDate,
  minutes: number,
  { timeZone, twice }: { timeZone: string; twice: "compatible" | "later" },
): number {
  return date
    .add({ days: Math.floor(minutes / DAY_MINUTES) })
    .toPlainDateTime({ hour: Math.floor((minutes % DAY_MINUTES) / 60), minute: minutes % 60 })
    .toZonedDateTime(timeZone, { disambiguation: twice }).epochMilliseconds;
}

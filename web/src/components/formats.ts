/**
 * Formatting of dates, durations, numbers and file sizes (Intl), in the user's language and the browser's
 * time zone.
 */
import { i18n, locale } from "../words/words.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Cache: creating a format takes longer than using it a hundred times, and a thread formats hundreds of
 * dates.
 */
const made = new Map<string, Intl.DateTimeFormat>();

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  made.set(key, format);
  return format;
}

/** `21/11/2026, 14:05` */
export function dateTime(at: string): string {
  return dates({
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(at));
}

/** `14:05` */
export function clockTime(at: string): string {
  return dates({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
}

/** `hoy`, `ayer`, `viernes, 20 de noviembre`; of another year with the year. */
export function dayName(at: string, now = new Date()): string {
  const then = new Date(at);
  const daysAgo = Math.round((startOfDay(now) - startOfDay(then)) / DAY);
  if (daysAgo === 0 || daysAgo === 1)
    return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(-daysAgo, "day");
  const year = then.getFullYear() === now.getFullYear() ? {} : { year: "numeric" as const };
  return dates({ weekday: "long", day: "numeric", month: "long", ...year }).format(then);
}

const startOfDay = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** The time if it is today, else the date. For lists. */
export function shortWhen(at: string, now = new Date()): string {
  return new Date(at).toDateString() === now.toDateString() ? clockTime(at) : shortDate(at, now);
}

/** `14:05` today, `20 nov, 14:05` this year, `20/11/2025` before: for tables. */
export function cellWhen(at: string, now = new Date()): string {
  const then = new Date(at);
  if (then.toDateString() === now.toDateString()) return clockTime(at);
  const day = shortDate(at, now);
  return then.getFullYear() === now.getFullYear() ? `${day}, ${clockTime(at)}` : day;
}

/** `20 nov`; of another year `20/11/2025`. */
function shortDate(at: string, now: Date): string {
  const then = new Date(at);
  const isThisYear = then.getFullYear() === now.getFullYear();
  return dates(
    isThisYear ? { day: "numeric", month: "short" } : { day: "2-digit", month: "2-digit", year: "numeric" },
  ).format(then);
}

/** `hace 5 minutos`, `in 2 hours` */
export function relative(at: string, now = new Date()): string {
  const ms = new Date(at).getTime() - now.getTime();
  const size = Math.abs(ms);
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
  if (size < MINUTE) return format.format(Math.round(ms / 1000), "second");
  if (size < HOUR) return format.format(Math.round(ms / MINUTE), "minute");
  if (size < DAY) return format.format(Math.round(ms / HOUR), "hour");
  return format.format(Math.round(ms / DAY), "day");
}

/** Duration: `un momento`, `4 min`, `2 h 05 min`, `3 d 4 h`. */
export function lasting(ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < 1) return i18n.t("time.moment");
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, "0")} min`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** Duration in its largest unit alone: `4 min`, `2 h`, `3 d`. */
export function roughly(ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < 60) return `${minutes} min`;
  return ms < DAY ? `${Math.floor(ms / HOUR)} h` : `${Math.floor(ms / DAY)} d`;
}

/** A number with the separators of the language. */
export function count(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** Decimal separators for number inputs. */
export function numberMarks(): { decimalSeparator: string; allowedDecimalSeparators: string[] } {
  const decimal = new Intl.NumberFormat(locale()).format(0.5).charAt(1);
  return { decimalSeparator: decimal, allowedDecimalSeparators: [".", ","] };
}

/** `1234-ABCD`: a code of eight characters, in halves for reading. */
export const inHalves = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** `2,4 MB`, counted as limits are: a megabyte is 1024 × 1024 bytes. */
export function fileSize(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  return new Intl.NumberFormat(locale(), {
    style: "unit",
    unit: units[step] ?? "byte",
    // "0 byte" is no plural in Spanish.
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1024 ** step);
}

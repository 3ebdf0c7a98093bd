/** Formatting of names, dates and durations for sentences in chats. */
import { locales } from "../domain/languages.ts";
import type { PersonId } from "../domain/ids.ts";
import { displayPhone } from "../domain/contacts/phone.ts";
import { getAgent } from "../store/team/agents.ts";
import { isAgentsNameShared, isClientsNameShared } from "../store/contacts/namesakes.ts";
import { getPerson, nameOf } from "../store/contacts/people.ts";
import type { DeskContext } from "./context.ts";

/**
 * How colleagues read somebody: an agent's name, a contact's, else the phone, else "sin nombre". Where two go by one name,
 * the end of their number tells them apart: "Beto (…5501)".
 */
export async function called(ctx: DeskContext, person: PersonId): Promise<string> {
  const agent = await getAgent(ctx.tx, person);
  const name = agent?.name ?? (await nameOf(ctx.tx, person));
  if (!name) return calledPlainly(ctx, person);
  const isShared = agent
    ? await isAgentsNameShared(ctx.tx, agent)
    : await isClientsNameShared(ctx.tx, { person, name });
  return isShared ? `${name} (…${await endOfNumber(ctx, person)})` : name;
}

async function endOfNumber(ctx: DeskContext, person: PersonId): Promise<string> {
  const { phone, lid } = await getPerson(ctx.tx, person);
  return (phone ?? lid ?? String(person)).slice(-4);
}

/** As `called`, for clients: no part of a phone number when there is a name. */
export async function calledPlainly(ctx: DeskContext, person: PersonId): Promise<string> {
  const name = (await getAgent(ctx.tx, person))?.name ?? (await nameOf(ctx.tx, person));
  if (name) return name;
  const { phone } = await getPerson(ctx.tx, person);
  return phone === null ? ctx.t("someone") : displayPhone(phone);
}

const MINUTE = 60_000;

/** "5 min", "3 h", "2 d": the largest unit that fits, rounded down. */
export function lasted(ctx: DeskContext, since: Date): string {
  const minutes = Math.floor((ctx.now.getTime() - since.getTime()) / MINUTE);
  if (minutes < 1) return ctx.t("time.moments");
  if (minutes < 60) return ctx.t("time.minutes", { n: minutes });
  if (minutes < 48 * 60) return ctx.t("time.hours", { n: Math.floor(minutes / 60) });
  return ctx.t("time.days", { n: Math.floor(minutes / (24 * 60)) });
}

/** How people write dates. Among those who speak English, half take 3/2 for another day: the month is named. */
const dates = {
  es: { locale: locales.es, month: "2-digit" },
  en: { locale: locales.en, month: "short" },
  pt: { locale: locales.pt, month: "2-digit" },
} as const;

/** "14/11 09:32", on the company's clock. */
export function clock(ctx: Pick<DeskContext, "language" | "timezone">, at: Date): string {
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return written(ctx, at, time).replace(",", "");
}

/** "14/11", on the company's clock. */
export function day(ctx: Pick<DeskContext, "language" | "timezone">, at: Date): string {
  return written(ctx, at, {});
}

const FIVE_MINUTES = 5 * MINUTE;

/** "mañana a eso de las 10:05": on the company's clock, rounded up, so that it is rather early than late. */
export function moment(ctx: Pick<DeskContext, "language" | "timezone" | "t" | "now">, at: Date): string {
  const about = new Date(Math.ceil(at.getTime() / FIVE_MINUTES) * FIVE_MINUTES);
  const { timezone: timeZone, language } = ctx;
  const time = new Intl.DateTimeFormat(dates[language].locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(about);
  const tomorrow = new Date(ctx.now.getTime() + 24 * 60 * MINUTE);
  if (day(ctx, about) === day(ctx, ctx.now)) return ctx.t("time.today-about", { time });
  if (day(ctx, about) === day(ctx, tomorrow)) return ctx.t("time.tomorrow-about", { time });
  return ctx.t("time.day-about", { day: day(ctx, about), time });
}

/** "hoy desde las 16:00", "el lunes 30/11 desde las 09:00": from when on, on the company's clock. */
export function fromWhenOn(ctx: Pick<DeskContext, "language" | "timezone" | "t" | "now">, at: Date): string {
  const { timezone: timeZone, language } = ctx;
  const { locale } = dates[language];
  const time = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(at);
  const tomorrow = new Date(ctx.now.getTime() + 24 * 60 * MINUTE);
  if (day(ctx, at) === day(ctx, ctx.now)) return ctx.t("time.today-from", { time });
  if (day(ctx, at) === day(ctx, tomorrow)) return ctx.t("time.tomorrow-from", { time });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone }).format(at);
  return ctx.t("time.day-from", { day: `${weekday} ${day(ctx, at)}`, time });
}

function written(
  { language, timezone: timeZone }: Pick<DeskContext, "language" | "timezone">,
  at: Date,
  time: Intl.DateTimeFormatOptions,
): string {
  const { locale, month } = dates[language];
  return new Intl.DateTimeFormat(locale, { day: "2-digit", month, timeZone, ...time }).format(at);
}

export function areaName(ctx: Pick<DeskContext, "t">, area: "support" | "sales" | null): string {
  return area === null ? ctx.t("area.none") : ctx.t(`area.${area}`);
}

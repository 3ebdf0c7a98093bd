/** Pieces of sentences that several verbs need. */
import type { PersonId } from "../domain/ids.ts";
import { displayPhone } from "../domain/contacts/phone.ts";
import { getAgent } from "../store/team/agents.ts";
import { isAgentsNameShared, isClientsNameShared } from "../store/contacts/namesakes.ts";
import { getPerson, nameOf } from "../store/contacts/people.ts";
import type { Desk } from "./desk.ts";

/**
 * How colleagues read somebody: an agent's name, a contact's, else the phone, else "sin nombre". Where two go by one name,
 * the end of their number tells them apart: "Beto (…5501)".
 */
export async function called(desk: Desk, person: PersonId): Promise<string> {
  const agent = await getAgent(desk.tx, person);
  const name = agent?.name ?? (await nameOf(desk.tx, person));
  if (!name) return calledPlainly(desk, person);
  const isShared = agent
    ? await isAgentsNameShared(desk.tx, agent)
    : await isClientsNameShared(desk.tx, { person, name });
  return isShared ? `${name} (…${await endOfNumber(desk, person)})` : name;
}

async function endOfNumber(desk: Desk, person: PersonId): Promise<string> {
  const { phone, lid } = await getPerson(desk.tx, person);
  return (phone ?? lid ?? String(person)).slice(-4);
}

/** The same as clients may read it: nothing of anybody's number when there is a name. */
export async function calledPlainly(desk: Desk, person: PersonId): Promise<string> {
  const name = (await getAgent(desk.tx, person))?.name ?? (await nameOf(desk.tx, person));
  if (name) return name;
  const { phone } = await getPerson(desk.tx, person);
  return phone === null ? desk.say("someone") : displayPhone(phone);
}

const MINUTE = 60_000;

/** "5 min", "3 h", "2 d": the largest unit that fits, rounded down. */
export function lasted(desk: Desk, since: Date): string {
  const minutes = Math.floor((desk.now.getTime() - since.getTime()) / MINUTE);
  if (minutes < 1) return desk.say("time.moments");
  if (minutes < 60) return desk.say("time.minutes", { n: minutes });
  if (minutes < 48 * 60) return desk.say("time.hours", { n: Math.floor(minutes / 60) });
  return desk.say("time.days", { n: Math.floor(minutes / (24 * 60)) });
}

/** How people write dates. Among those who speak English, half take 3/2 for another day: the month is named. */
const dates = {
  es: { locale: "es-AR", month: "2-digit" },
  en: { locale: "en-GB", month: "short" },
  pt: { locale: "pt-BR", month: "2-digit" },
} as const;

/** "14/11 09:32", on the company's clock. */
export function clock(desk: Pick<Desk, "language" | "timezone">, at: Date): string {
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return written(desk, at, time).replace(",", "");
}

/** "14/11", on the company's clock. */
export function day(desk: Pick<Desk, "language" | "timezone">, at: Date): string {
  return written(desk, at, {});
}

const FIVE_MINUTES = 5 * MINUTE;

/** "mañana a eso de las 10:05": on the company's clock, rounded up, so that it is rather early than late. */
export function moment(desk: Pick<Desk, "language" | "timezone" | "say" | "now">, at: Date): string {
  const about = new Date(Math.ceil(at.getTime() / FIVE_MINUTES) * FIVE_MINUTES);
  const { timezone: timeZone, language } = desk;
  const time = new Intl.DateTimeFormat(dates[language].locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(about);
  const tomorrow = new Date(desk.now.getTime() + 24 * 60 * MINUTE);
  if (day(desk, about) === day(desk, desk.now)) return desk.say("time.today-about", { time });
  if (day(desk, about) === day(desk, tomorrow)) return desk.say("time.tomorrow-about", { time });
  return desk.say("time.day-about", { day: day(desk, about), time });
}

/** "hoy desde las 16:00", "el lunes 30/11 desde las 09:00": from when on, on the company's clock. */
export function fromWhenOn(desk: Pick<Desk, "language" | "timezone" | "say" | "now">, at: Date): string {
  const { timezone: timeZone, language } = desk;
  const { locale } = dates[language];
  const time = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(at);
  const tomorrow = new Date(desk.now.getTime() + 24 * 60 * MINUTE);
  if (day(desk, at) === day(desk, desk.now)) return desk.say("time.today-from", { time });
  if (day(desk, at) === day(desk, tomorrow)) return desk.say("time.tomorrow-from", { time });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone }).format(at);
  return desk.say("time.day-from", { day: `${weekday} ${day(desk, at)}`, time });
}

function written(
  { language, timezone: timeZone }: Pick<Desk, "language" | "timezone">,
  at: Date,
  time: Intl.DateTimeFormatOptions,
): string {
  const { locale, month } = dates[language];
  return new Intl.DateTimeFormat(locale, { day: "2-digit", month, timeZone, ...time }).format(at);
}

export function areaName(desk: Desk, area: "support" | "sales" | null): string {
  return area === null ? desk.say("area.none") : desk.say(`area.${area}`);
}

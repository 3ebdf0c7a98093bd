/** Opening hours: conversion between the API's form and the form's state. Pure. */
import type { MainGroup } from "@contract/contract.ts";
import { weekdays, type Weekday } from "@contract/values.ts";

export type Hours = NonNullable<MainGroup["hours"]>;
export type Interval = { from: string; to: string };

/** A holiday has no hours; any other special day has its own. */
export interface SpecialDay {
  date: string;
  name: string;
  intervals: Interval[];
}

export interface HoursForm {
  always: boolean;
  timeZone: string;
  weekly: Record<Weekday, Interval[]>;
  special: SpecialDay[];
}

const OFFICE: Interval[] = [
  { from: "08:00", to: "12:00" },
  { from: "16:00", to: "20:00" },
];
/** Default of a new interval. */
export const USUAL: Interval = { from: "09:00", to: "18:00" };

/** Form state. For a group that is always open, it proposes office hours from Monday to Friday. */
export function toForm(hours: MainGroup["hours"], timeZone: string): HoursForm {
  if (hours === null) {
    const weekly = everyDay((day) => (day === "saturday" || day === "sunday" ? [] : OFFICE));
    return { always: true, timeZone, weekly, special: [] };
  }
  const special = [
    ...hours.holidays.map(({ date, name = "" }) => ({ date, name, intervals: [] })),
    ...hours.extra.map(({ date, name = "", intervals }) => ({ date, name, intervals: intervals.map(shown) })),
  ];
  return {
    always: false,
    timeZone: hours.timeZone,
    weekly: everyDay((day) => (hours.weekly[day] ?? []).map(shown)),
    special: special.toSorted((a, b) => a.date.localeCompare(b.date)),
  };
}

/** The API's form; null = always open. */
export function fromForm({ always, timeZone, weekly, special }: HoursForm): MainGroup["hours"] {
  if (always) return null;
  const named = ({ date, name }: SpecialDay) => ({
    date,
    ...(name.trim() === "" ? {} : { name: name.trim() }),
  });
  return {
    timeZone,
    weekly,
    holidays: special.filter(({ intervals }) => intervals.length === 0).map(named),
    extra: special
      .filter(({ intervals }) => intervals.length > 0)
      .map((day) => ({ ...named(day), intervals: day.intervals })),
  };
}

const everyDay = (of: (day: Weekday) => Interval[]): Record<Weekday, Interval[]> =>
  Object.fromEntries(weekdays.map((day) => [day, of(day).map((one) => ({ ...one }))])) as Record<
    Weekday,
    Interval[]
  >;

/** Time fields do not accept 24:00. An end at 00:00 is the next midnight, so it means the same. */
const shown = ({ from, to }: Interval): Interval => ({ from, to: to === "24:00" ? "00:00" : to });

/** Whether an interval ends on the day after. */
export const lastsPastMidnight = ({ from, to }: Interval): boolean =>
  from !== "" && to !== "" && to <= from && to !== "00:00";

/** Whether both times are filled in. */
export const isWhole = ({ from, to }: Interval): boolean => from !== "" && to !== "";

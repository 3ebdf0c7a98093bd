import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessMs,
  businessMsBetween,
  closedPeriodKey,
  isOpen,
  nextOpening,
  type Hours,
  type Interval,
} from "./hours.ts";
import { weekdays } from "./weekdays.ts";

const HOUR = 3_600_000;
const morningAndAfternoon = [
  { from: "09:00", to: "13:00" },
  { from: "16:00", to: "20:00" },
];

/** Monday to Friday in two shifts, Saturday mornings, Friday night until two. 2026-11-23 is a Monday. */
const shop: Hours = {
  timeZone: "America/Argentina/Tucuman",
  weekly: {
    monday: morningAndAfternoon,
    tuesday: morningAndAfternoon,
    wednesday: morningAndAfternoon,
    thursday: morningAndAfternoon,
    friday: [...morningAndAfternoon, { from: "22:00", to: "02:00" }],
    saturday: [{ from: "09:00", to: "13:00" }],
  },
  holidays: [
    { date: "2026-12-08", name: "Inmaculada Concepción" },
    { date: "2026-12-12" },
    { date: "2026-12-24" },
  ],
  extra: [
    { date: "2026-12-24", intervals: [{ from: "10:00", to: "12:00" }], name: "Nochebuena" },
    { date: "2026-12-01", intervals: [] },
  ],
};
const never: Hours = { timeZone: "UTC", weekly: {}, holidays: [], extra: [] };
const allDay = [{ from: "00:00", to: "24:00" }];
const always = (timeZone: string): Hours => ({
  ...never,
  timeZone,
  weekly: Object.fromEntries(weekdays.map((day) => [day, allDay])),
});
const santiago = (intervals: Interval[]): Hours => ({
  ...never,
  timeZone: "America/Santiago",
  weekly: Object.fromEntries(weekdays.map((day) => [day, intervals])),
});

/** Wall clock in Tucumán, three hours behind UTC all year. */
const local = (text: string) => new Date(`${text}:00-03:00`);

describe("Opening hours", () => {
  it.each([
    ["2026-11-23T08:59", false, "2026-11-23T09:00"],
    ["2026-11-23T09:00", true, "2026-11-23T09:00"],
    ["2026-11-23T12:59", true, "2026-11-23T12:59"],
    ["2026-11-23T13:00", false, "2026-11-23T16:00"],
    ["2026-11-23T20:00", false, "2026-11-24T09:00"],
    ["2026-11-27T21:00", false, "2026-11-27T22:00"],
    ["2026-11-28T01:59", true, "2026-11-28T01:59"],
    ["2026-11-28T02:00", false, "2026-11-28T09:00"],
    ["2026-11-28T13:00", false, "2026-11-30T09:00"],
    ["2026-12-01T10:00", false, "2026-12-02T09:00"],
    ["2026-12-08T10:00", false, "2026-12-09T09:00"],
    ["2026-12-12T01:00", true, "2026-12-12T01:00"],
    ["2026-12-12T10:00", false, "2026-12-14T09:00"],
    ["2026-12-24T09:30", false, "2026-12-24T10:00"],
    ["2026-12-24T11:00", true, "2026-12-24T11:00"],
    ["2026-12-24T17:00", false, "2026-12-25T09:00"],
  ])("at %s: open %s, next opening %s", (instant, open, opening) => {
    expect(isOpen(shop, local(instant))).toBe(open);
    expect(nextOpening(shop, local(instant))).toEqual(local(opening));
  });

  it("that are not set never close; empty ones never open", () => {
    const at = local("2026-11-23T03:00");
    expect(isOpen(null, at)).toBe(true);
    expect(nextOpening(null, at)).toEqual(at);
    expect(closedPeriodKey(null, at)).toBeNull();
    expect(isOpen(never, at)).toBe(false);
    expect(nextOpening(never, at)).toBeNull();
    expect(closedPeriodKey(never, at)).toBe("until ever");
    expect(addBusinessMs(never, at, 1)).toBeNull();
  });

  it("may hold only one extra day, months ahead", () => {
    const once: Hours = {
      ...never,
      extra: [{ date: "2027-03-01", intervals: [{ from: "08:00", to: "08:30" }] }],
    };
    expect(nextOpening(once, local("2026-11-23T03:00"))).toEqual(new Date("2027-03-01T08:00Z"));
    expect(nextOpening(once, new Date("2027-03-01T08:30Z"))).toBeNull();
  });

  it.each(["9:00", "25:00", "24:01", "09:60", "", "nueve"])("with the time %j are a bug", (from) => {
    const broken: Hours = { ...never, weekly: { monday: [{ from, to: "13:00" }] } };
    expect(() => isOpen(broken, local("2026-11-23T10:00"))).toThrow("not a time");
  });
});

describe("Summer time in Santiago", () => {
  // 2026-09-05, 24:00 becomes 01:00 of the 6th (-04 → -03). 2026-04-04, 24:00 becomes 23:00 again (-03 → -04).
  it("opens at nine before and after the change", () => {
    const hours = santiago([{ from: "09:00", to: "18:00" }]);
    expect(nextOpening(hours, new Date("2026-09-05T05:00Z"))).toEqual(new Date("2026-09-05T13:00Z"));
    expect(nextOpening(hours, new Date("2026-09-06T05:00Z"))).toEqual(new Date("2026-09-06T12:00Z"));
  });

  it("knows the short night and the long one", () => {
    const night = santiago([{ from: "22:00", to: "06:00" }]);
    expect(businessMsBetween(night, new Date("2026-09-05T20:00Z"), new Date("2026-09-06T14:00Z"))).toBe(
      7 * HOUR,
    );
    expect(businessMsBetween(night, new Date("2026-04-04T20:00Z"), new Date("2026-04-05T14:00Z"))).toBe(
      9 * HOUR,
    );
    expect(businessMsBetween(night, new Date("2026-06-10T20:00Z"), new Date("2026-06-11T14:00Z"))).toBe(
      8 * HOUR,
    );
  });

  it("stays open until the second half past eleven of the long night", () => {
    const late = santiago([{ from: "22:00", to: "23:30" }]);
    expect(isOpen(late, new Date("2026-04-05T03:15Z"))).toBe(true);
    expect(isOpen(late, new Date("2026-04-05T03:30Z"))).toBe(false);
  });

  it("leaves no gap in hours around the clock", () => {
    const from = new Date("2026-01-01T00:00Z");
    const to = new Date("2027-01-01T00:00Z");
    expect(businessMsBetween(always("America/Santiago"), from, to)).toBe(to.getTime() - from.getTime());
  });
});

describe("A closed period", () => {
  it.each([
    ["2026-11-23T13:00", "2026-11-23T15:59", true],
    ["2026-11-23T13:00", "2026-11-23T20:00", false],
    ["2026-11-28T13:00", "2026-11-30T08:59", true],
    ["2026-11-27T20:30", "2026-11-28T02:30", false],
  ])("%s and %s are the same: %s", (a, b, same) => {
    expect(closedPeriodKey(shop, local(a)) === closedPeriodKey(shop, local(b))).toBe(same);
    expect(closedPeriodKey(shop, local(a))).not.toBeNull();
  });
});

describe("Business time", () => {
  it.each([
    ["2026-11-23T09:00", "2026-11-23T10:30", 1.5],
    ["2026-11-23T12:00", "2026-11-23T17:00", 2],
    ["2026-11-23T19:00", "2026-11-24T10:00", 2],
    ["2026-11-27T23:00", "2026-11-28T10:00", 4],
    ["2026-11-28T14:00", "2026-11-29T23:00", 0],
    ["2026-11-23T10:00", "2026-11-23T10:00", 0],
    ["2026-11-23T12:00", "2026-11-23T10:00", 0],
  ])("from %s to %s is %f hours", (from, to, hours) => {
    expect(businessMsBetween(shop, local(from), local(to))).toBe(hours * HOUR);
  });

  it.each([
    ["2026-11-23T12:30", 1, "2026-11-23T16:30"],
    ["2026-11-23T09:00", 4, "2026-11-23T13:00"],
    ["2026-11-23T07:00", 8, "2026-11-23T20:00"],
    ["2026-11-28T12:00", 2, "2026-11-30T10:00"],
    ["2026-11-28T14:00", 0, "2026-11-28T14:00"],
  ])("%s and %i hours is %s", (from, hours, by) => {
    expect(addBusinessMs(shop, local(from), hours * HOUR)).toEqual(local(by));
  });

  it("counted without hours is the time on the clock", () => {
    expect(businessMsBetween(null, local("2026-11-23T12:00"), local("2026-11-23T15:00"))).toBe(3 * HOUR);
    expect(addBusinessMs(null, local("2026-11-23T12:00"), HOUR)).toEqual(local("2026-11-23T13:00"));
  });

  it("that is added can be counted again, and adds up", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const clock = minute.map(
      (m) => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`,
    );
    const intervals = fc.array(fc.record({ from: clock, to: clock }), { minLength: 1, maxLength: 3 });
    const zone = fc.constantFrom("America/Santiago", "America/Argentina/Tucuman", "Europe/Madrid", "UTC");
    const hours = fc.record({ intervals, zone }).map((made): Hours => {
      const weekly = { monday: made.intervals, saturday: made.intervals, sunday: made.intervals };
      return { timeZone: made.zone, weekly, holidays: [], extra: [] };
    });
    const at = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(hours, at, fc.integer({ min: 1, max: 50 * HOUR }), (week, from, ms) => {
        const by = addBusinessMs(week, from, ms);
        expect(by && businessMsBetween(week, from, by)).toBe(ms);
        expect(isOpen(week, nextOpening(week, from) ?? from)).toBe(true);
        expect(nextOpening(week, from)?.getTime() === from.getTime()).toBe(isOpen(week, from));
        expect(closedPeriodKey(week, from) === null).toBe(isOpen(week, from));
      }),
    );
  });
});

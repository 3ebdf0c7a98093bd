import { describe, expect, it } from "vitest";
import { dateOf, startOfDay } from "./day.ts";

describe("A day", () => {
  it.each([
    ["America/Argentina/Buenos_Aires", "2026-03-02T02:59:59Z", "2026-03-01", "2026-03-01T03:00:00Z"],
    ["America/Argentina/Buenos_Aires", "2026-03-02T03:00:00Z", "2026-03-02", "2026-03-02T03:00:00Z"],
    ["Asia/Tokyo", "2026-03-01T23:00:00Z", "2026-03-02", "2026-03-01T15:00:00Z"],
    // The clocks are put forward at midnight: this day begins at one.
    ["America/Asuncion", "2023-10-01T15:00:00Z", "2023-10-01", "2023-10-01T04:00:00Z"],
  ])("in %s at %s is %s and began at %s", (timeZone, instant, date, start) => {
    expect(dateOf(timeZone, new Date(instant))).toBe(date);
    expect(startOfDay(timeZone, new Date(instant))).toEqual(new Date(start));
  });
});

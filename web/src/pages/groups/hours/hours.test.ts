import { describe, expect, it } from "vitest";
import { fromForm, lastsPastMidnight, toForm, type Hours } from "./hours.ts";

const zone = "America/Argentina/Tucuman";
const kept: Hours = {
  timeZone: zone,
  weekly: { monday: [{ from: "08:00", to: "12:00" }], saturday: [{ from: "20:00", to: "02:00" }] },
  holidays: [{ date: "2026-12-25", name: "Navidad" }, { date: "2026-12-08" }],
  extra: [{ date: "2026-12-24", intervals: [{ from: "09:00", to: "12:00" }] }],
};

describe("Opening hours in the form", () => {
  it("come out as they went in", () => {
    const back = fromForm(toForm(kept, "UTC"));
    expect(back?.timeZone).toBe(zone);
    expect(back?.weekly).toMatchObject(kept.weekly);
    expect(back?.weekly.tuesday).toEqual([]);
    expect(back?.holidays).toEqual([{ date: "2026-12-08" }, { date: "2026-12-25", name: "Navidad" }]);
    expect(back?.extra).toEqual(kept.extra);
  });

  it("propose office hours, and are none as long as nobody wants any", () => {
    const form = toForm(null, zone);
    expect(fromForm(form)).toBeNull();
    expect(fromForm({ ...form, always: false })?.weekly).toMatchObject({
      monday: [
        { from: "08:00", to: "12:00" },
        { from: "16:00", to: "20:00" },
      ],
      sunday: [],
    });
  });

  it("end a day at midnight as a field for a time can say it", () => {
    const form = toForm({ ...kept, weekly: { monday: [{ from: "18:00", to: "24:00" }] } }, zone);
    expect(form.weekly.monday).toEqual([{ from: "18:00", to: "00:00" }]);
  });

  it.each([
    [{ from: "20:00", to: "02:00" }, true],
    [{ from: "18:00", to: "00:00" }, false],
    [{ from: "08:00", to: "12:00" }, false],
    [{ from: "08:00", to: "" }, false],
  ])("%j reaches into the next day: %s", (interval, expected) => {
    expect(lastsPastMidnight(interval)).toBe(expected);
  });
});

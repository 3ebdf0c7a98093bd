import { describe, expect, it } from "vitest";
import { clock, day } from "./phrase.ts";

describe("A date", () => {
  const at = new Date("2026-11-14T12:32:00Z");
  const timezone = "America/Argentina/Buenos_Aires";

  it.each([
    ["es", "14/11", "14/11 09:32"],
    ["pt", "14/11", "14/11 09:32"],
    ["en", "14 Nov", "14 Nov 09:32"],
  ] as const)("is written in %s as its people do, on the company's clock", (language, date, instant) => {
    expect([day({ language, timezone }, at), clock({ language, timezone }, at)]).toEqual([date, instant]);
  });
});

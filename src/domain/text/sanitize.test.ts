import { describe, expect, it } from "vitest";
import { saneCount, saneDeep, saneInstant, sanePlace, saneSeconds, saneText } from "./sanitize.ts";

describe("At the door", () => {
  it.each([
    [0, 0],
    [12, 12],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    [2 ** 53, null],
    [-1, null],
    [Number.NaN, null],
    [Infinity, null],
    [null, null],
    [undefined, null],
  ])("the count %s is %s", (value, sane) => {
    expect(saneCount(value)).toBe(sane);
  });

  it("a recording lasts a week at most", () => {
    expect([saneSeconds(90), saneSeconds(4_294_967_295)]).toEqual([90, null]);
  });

  it.each([
    [1_800_000_000_000, 1_800_000_000_000],
    [0, null],
    [9e15, null],
    [-5, null],
  ])("the instant %s is %s", (value, sane) => {
    expect(saneInstant(value)).toBe(sane);
  });

  it.each([
    [-26.8, -65.2, { latitude: -26.8, longitude: -65.2 }],
    [0, 0, { latitude: 0, longitude: 0 }],
    [Number.NaN, 1, null],
    [1, Infinity, null],
    [91, 0, null],
    [0, 181, null],
    [null, 1, null],
  ])("%s, %s is a place or none", (latitude, longitude, sane) => {
    expect(sanePlace(latitude, longitude)).toEqual(sane);
  });

  it("a text keeps everything but what cannot be kept", () => {
    expect(saneText("a\0b\ud83dc")).toBe("ab\ufffdc");
    const written = " \u200b fibra@12345 👨\u200d👩\u200d👧 ❤️ \u202b\u0645\u202c\ufeff";
    expect(saneText(written)).toBe(written);
  });

  it("reaches every text of a value, and leaves the rest alone", () => {
    expect(saneDeep({ a: ["x\0", 1, null], b: { c: "y\0", d: true } })).toEqual({
      a: ["x", 1, null],
      b: { c: "y", d: true },
    });
  });
});

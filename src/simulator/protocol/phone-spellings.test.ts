import { describe, expect, it } from "vitest";
import { phoneSpellings } from "./phone-spellings.ts";

describe("Spellings of a phone number", () => {
  it.each([
    ["+54 9 11 5555-0001", ["5491155550001", "541155550001"]],
    ["541155550001", ["541155550001", "5491155550001"]],
    ["5215512345678", ["5215512345678", "525512345678"]],
    ["525512345678", ["525512345678", "5215512345678"]],
    ["5511987654321", ["5511987654321", "551187654321"]],
    ["551187654321", ["551187654321", "5511987654321"]],
    ["34600111222", ["34600111222"]],
  ])("of %s are %j", (typed, spellings) => {
    expect(phoneSpellings(typed)).toEqual(spellings);
  });
});

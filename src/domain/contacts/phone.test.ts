import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayPhone, phoneIdentity, resolvePhone, samePhone } from "./phone.ts";

const tucuman = ["5493815551234", "543815551234"];
const buenosAires = ["5491145678901", "541145678901"];
const mexico = ["525512345678", "5215512345678"];
const saoPaulo = ["5511987654321", "551187654321"];

describe("A number as somebody typed it", () => {
  it.each([
    ["3815551234", "AR", tucuman],
    ["0381 15 555-1234", "AR", tucuman],
    ["381 15 5551234", "AR", tucuman],
    ["(0381) 15-555.1234", "AR", tucuman],
    ["+54 381 15 5551234", "AR", tucuman],
    ["+54 9 381 555-1234", "AR", tucuman],
    ["\u202a+54 9 381 555‑1234\u202c", "AR", tucuman],
    ["5493815551234", "AR", tucuman],
    ["543815551234", "AR", tucuman],
    ["93815551234", "AR", tucuman],
    ["0054 9 381 555 1234", "AR", tucuman],
    ["+54 9 381 15 555 1234", "AR", tucuman],
    ["54 9 0381 15 5551234", "AR", tucuman],
    ["+54 15 381 555 1234", "AR", tucuman],
    ["+54 9 0381 555 1234", "AR", tucuman],
    ["+5493815551234", "BR", tucuman],
    ["https://wa.me/5493815551234", "AR", tucuman],
    ["5493815551234@s.whatsapp.net", "AR", tucuman],
    ["cel: 381 15 555 1234", "AR", tucuman],
    ["011 15 4567-8901", "AR", buenosAires],
    ["1145678901", "AR", buenosAires],
    ["５４９３８１５５５１２３４", "AR", tucuman],
    ["55 1234 5678", "MX", mexico],
    ["5215512345678", "MX", mexico],
    ["+52 1 55 1234 5678", "AR", mexico],
    ["+52 55 1234 5678", "AR", mexico],
    ["044 55 1234 5678", "MX", mexico],
    ["11 98765-4321", "BR", saoPaulo],
    ["(11) 8765-4321", "BR", saoPaulo],
    ["+55 11 8765 4321", "AR", saoPaulo],
    ["5511987654321", "BR", saoPaulo],
    ["+55 11 92345 6789", "BR", ["5511923456789"]],
    ["9 8765 4321", "CL", ["56987654321"]],
    ["56987654321", "AR", ["56987654321"]],
    ["+1 202 555 0143", "AR", ["12025550143"]],
    ["612 345 678", "ES", ["34612345678"]],
    ["099 123 456", "UY", ["59899123456"]],
    ["+59899123456", "nowhere", ["59899123456"]],
  ])("%j in %s is asked for as %j", (typed, country, candidates) => {
    const found = resolvePhone(typed, country);
    expect(found).toMatchObject({ ok: true, candidates });
    expect(found.ok && candidates.map(phoneIdentity)).toEqual(
      candidates.map(() => found.ok && found.canonical),
    );
  });

  it.each([
    ["", "AR", "empty"],
    [" \u200b ", "AR", "empty"],
    ["hola", "AR", "not-a-number"],
    ["381 555 CASA", "AR", "not-a-number"],
    ["123456789012345@lid", "AR", "not-a-number"],
    ["15 555-1234", "AR", "no-area-code"],
    ["15 4567-8901", "AR", "no-area-code"],
    ["421-2345", "AR", "too-short"],
    ["12345", "AR", "too-short"],
    ["38155512345678901", "AR", "too-long"],
    ["(11) 3456-7890", "BR", "landline"],
    ["911 123 456", "ES", "landline"],
    ["0800 123 4567", "AR", "service-number"],
  ])("%j in %s is refused as %s", (typed, country, problem) => {
    expect(resolvePhone(typed, country)).toEqual({ ok: false, problem });
  });

  it("shows the number that will be asked for first", () => {
    expect(resolvePhone("0381 15 555-1234", "AR")).toMatchObject({
      display: "+54 9 381 555-1234",
      canonical: "5493815551234",
    });
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("AR", "MX", "XX", ""),
        (typed, country) => typeof resolvePhone(typed, country).ok === "boolean",
      ),
    );
  });
});

describe("Two spellings of one number", () => {
  it.each([
    ["543815551234", "5493815551234", true],
    ["5215512345678", "525512345678", true],
    ["551187654321", "5511987654321", true],
    ["+54 9 381 555-1234", "543815551234", true],
    ["5493815551234", "5493815551235", false],
    ["551123456789", "5511923456789", false],
    ["12025550143", "2025550143", false],
    ["", "", false],
    ["+", "", false],
  ])("%j and %j: %s", (a, b, same) => {
    expect(samePhone(a, b)).toBe(same);
  });

  it("have an identity that is its own identity", () => {
    const digits = fc
      .tuple(fc.constantFrom("54", "549", "52", "521", "55", "1", ""), fc.stringMatching(/^\d{6,12}$/))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(digits, (number) => phoneIdentity(phoneIdentity(number)) === phoneIdentity(number)),
    );
  });
});

describe("A number as people read it", () => {
  it.each([
    ["5493815551234", "+54 9 381 555-1234"],
    ["543814212345", "+54 381 421-2345"],
    ["5215512345678", "+52 55 1234 5678"],
    ["551187654321", "+55 11 98765-4321"],
    ["12025550143", "+1 202 555 0143"],
    ["999999", "+999999"],
  ])("%s is %s", (digits, shown) => {
    expect(displayPhone(digits)).toBe(shown);
  });
});

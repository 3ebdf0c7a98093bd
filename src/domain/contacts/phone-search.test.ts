import { describe, expect, it } from "vitest";
import { asciiDigits } from "../text/digits.ts";
import { phoneNeedles, splitSearch } from "./phone-search.ts";

const isMeant = (typed: string, stored: string): boolean =>
  phoneNeedles(typed).some((needle) => stored.includes(needle));

/** Each the two spellings in which WhatsApp may have it. */
const tucuman = ["5493815551234", "543815551234"];
const mexico = ["525512345678", "5215512345678"];
const saoPaulo = ["5511987654321", "551187654321"];

describe("A number as somebody looks for it", () => {
  it.each([
    ["+54 381 555-1234", tucuman],
    ["+54 9 381 15 555-1234", tucuman],
    ["+54 9 381 555-1234", tucuman],
    ["0381 15 555 1234", tucuman],
    ["0381-155551234", tucuman],
    ["(0381) 15.555.1234", tucuman],
    ["(381) 555‑1234", tucuman],
    ["381 15 555 1234", tucuman],
    ["3815551234", tucuman],
    ["93815551234", tucuman],
    ["15 555-1234", tucuman],
    ["0054 9 381 555 1234", tucuman],
    ["https://wa.me/5493815551234", tucuman],
    ["wa.me/543815551234?text=Hola%20che", tucuman],
    ["https://wa.me/+54%209%20381%20555-1234", tucuman],
    ["https://api.whatsapp.com/send?phone=5493815551234", tucuman],
    [
      "https://api.whatsapp.com/send/?phone=%2B5493815551234&text=Hola&type=phone_number&app_absent=0",
      tucuman,
    ],
    ["api.whatsapp.com/send?text=Hola&phone=543815551234", tucuman],
    ["https://web.whatsapp.com/send?phone=5493815551234", tucuman],
    ["whatsapp://send?phone=5493815551234", tucuman],
    ["5493815551234@s.whatsapp.net", tucuman],
    ["tel:+5493815551234", tucuman],
    ["+54\u00a09\u00a0381\u202f555\u00a01234", tucuman],
    ["\u202a+54 9 381 555-1234\u202c", tucuman],
    ["\u2067+54 381 5551234\u2069\u200f", tucuman],
    ["＋５４ ９ ３８１ ５５５－１２３４", tucuman],
    ["٣٨١ ٥٥٥ ١٢٣٤", tucuman],
    ["۳۸۱۵۵۵۱۲۳۴", tucuman],
    ["३८१ ५५५ १२३४", tucuman],
    ["+54 381 555", tucuman],
    ["+54 9 381", tucuman],
    ["5551234", tucuman],
    ["555-1234", tucuman],
    ["51234", tucuman],
    ["1234", tucuman],
    ["55 1234 5678", mexico],
    ["+52 55 1234 5678", mexico],
    ["+52 1 55 1234 5678", mexico],
    ["044 55 1234 5678", mexico],
    ["01 55 1234 5678", mexico],
    ["5215512345678", mexico],
    ["12345678", mexico],
    ["+52 55 1234", mexico],
    ["11 98765-4321", saoPaulo],
    ["(11) 8765-4321", saoPaulo],
    ["+55 11 98765-4321", saoPaulo],
    ["+55 11 8765 4321", saoPaulo],
    ["011 98765-4321", saoPaulo],
    ["98765-4321", saoPaulo],
    ["8765-4321", saoPaulo],
    ["+55 11 98765", saoPaulo],
    ["07700 900123", ["447700900123"]],
    ["099 123 456", ["59899123456"]],
    ["+1 (202) 555-0143", ["12025550143"]],
  ])("%j means every spelling of it", (typed, stored) => {
    expect(stored.map((digits) => isMeant(typed, digits))).toEqual(stored.map(() => true));
  });

  it.each([
    ["+54 381 555-1234", "5493815551235"],
    ["+54 381 555-1234", "5491155551234"],
    ["0381 15 555 1234", "543815555123"],
    ["11 98765-4321", "5521987654321"],
  ])("%j does not mean %s", (typed, stored) => {
    expect(isMeant(typed, stored)).toBe(false);
  });

  it.each(["Marta", "", "---", "12a34", "wa.me/message/ABCDEF", "NEAR(1 2)", '"', "\u0000"])(
    "%j is no number",
    (typed) => {
      expect(phoneNeedles(typed)).toEqual([]);
    },
  );

  it("stands among words too", () => {
    expect(splitSearch("Marta  +54 9 381 555-1234 Ruiz")).toEqual({
      words: ["Marta", "Ruiz"],
      numbers: ["+54 9 381 555-1234"],
    });
    expect(splitSearch("plan 100 de 2025")).toEqual({ words: ["plan", "100", "de", "2025"], numbers: [] });
  });
});

describe("Digits of other scripts", () => {
  it("become the plain ten", () => {
    expect(asciiDigits("٠١٢٣٤٥٦٧٨٩ ۰۹ ०९ ０９ 09 a½²")).toBe("0123456789 09 09 09 09 a½²");
  });
});

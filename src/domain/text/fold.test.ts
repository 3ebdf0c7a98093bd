import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, foldText } from "./fold.ts";

describe("Folding a text", () => {
  it.each([
    ["LÍSTO", "listo"],
    ["  ¿Qué   pasó?\n\tNada ", "¿que paso? nada"],
    ["li\u200bs\u2060to\ufe0f", "listo"],
    ["\u202aListo\u202c", "listo"],
    ["ＬＩＳＴＯ", "listo"],
    ["1️⃣", "1"],
    ["👍🏽", "👍"],
    ["❤️", "❤"],
    ["Ñandú", "nandu"],
    ["", ""],
  ])("%j becomes %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => foldText(foldText(text)) === foldText(text)),
      { numRuns: 300 },
    );
  });
});

describe("The distance between two words", () => {
  it.each([
    ["fin", "fin", 2, 0],
    ["fni", "fin", 2, 1],
    ["soprte", "soporte", 2, 1],
    ["ventaz", "ventas", 2, 1],
    ["ventanas", "ventas", 2, 2],
    ["", "abc", 3, 3],
    ["abc", "", 2, 3],
    ["info", "cliente", 2, 3],
    ["ca", "abc", 5, 3],
  ])("%j to %j, counted to %i, is %i", (a, b, max, distance) => {
    expect(editDistance(a, b, max)).toBe(distance);
  });

  it("is the same both ways and never more than one above the bound", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, max) => {
        const distance = editDistance(a, b, max);
        expect(distance).toBe(editDistance(b, a, max));
        expect(distance).toBe(Math.min(editDistance(a, b, 10), max + 1));
      }),
    );
  });
});

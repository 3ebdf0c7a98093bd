import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shorten, splitText } from "./shorten.ts";

const family = "👩‍👩‍👧‍👦";
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.lorem({ maxCount: 40 }),
);
const graphemesOf = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

describe("A shortened text", () => {
  it.each([
    ["Hola", 10, "Hola"],
    [" Hola\n\n¿cómo   va? ", 20, "Hola ¿cómo va?"],
    ["Se cortó internet en todo el barrio", 20, "Se cortó internet…"],
    ["Supercalifragilístico", 10, "Supercali…"],
    [`aaa${family}`, 8, "aaa…"],
    ["abc", 1, "…"],
    ["abc", 0, ""],
    ["", 5, ""],
  ])("%j to %i is %j", (text, max, short) => {
    expect(shorten(text, max)).toBe(short);
  });

  it("never is longer than asked, has a line break, or ends in half a character", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, max) => {
        const short = shorten(text, max);
        expect(short.length).toBeLessThanOrEqual(max);
        expect(short).not.toMatch(/[\n\r]/);
        const line = graphemesOf(text.replace(/\s+/gu, " ").trim());
        const kept = graphemesOf(short.replace(/…$/u, ""));
        expect(line.slice(0, kept.length)).toEqual(kept);
      }),
    );
  });
});

describe("A text in pieces", () => {
  it.each([
    ["", 10, []],
    ["Hola", 4, ["Hola"]],
    ["uno dos tres", 8, ["uno dos ", "tres"]],
    ["primero\n\nsegundo tercero", 14, ["primero\n\n", "segundo ", "tercero"]],
    ["linea uno\nlinea dos", 15, ["linea uno\n", "linea dos"]],
    [`${family}${family}`, 12, [family, family]],
    ["abcdef", 4, ["abcd", "ef"]],
  ])("%j by %i is %j", (text, max, pieces) => {
    expect(splitText(text, max)).toEqual(pieces);
  });

  it("is, joined, the text again, and no piece is too long", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const pieces = splitText(text, max);
        expect(pieces.join("")).toBe(text);
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= Math.max(max, 2))).toBe(true);
      }),
    );
  });

  it("keeps every character that fits in one piece", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 100 }),
        fc.integer({ min: 30, max: 60 }),
        (text, max) => {
          fc.pre(graphemesOf(text).every((grapheme) => grapheme.length <= max));
          expect(splitText(text, max).flatMap(graphemesOf)).toEqual(graphemesOf(text));
        },
      ),
    );
  });

  it("takes a text of a million characters in its stride", () => {
    const text = "Lorem ipsum dolor sit amet 👍🏽 ".repeat(40_000);
    expect(splitText(text).join("")).toBe(text);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snippetOf } from "./snippet.ts";

const SIGNS = { from: "\u0001", to: "\u0002" };
const cut = (marked: string) => snippetOf(marked, SIGNS);

describe("The piece around what was found", () => {
  it("is all of a short text, with the places of the marks", () => {
    expect(cut("no \u0001anda\u0002\nel \u0001módem\u0002 🙂")).toEqual({
      text: "no anda el módem 🙂",
      marks: [
        { start: 3, end: 7 },
        { start: 11, end: 16 },
      ],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it("begins shortly before the first mark of a long one, between words", () => {
    const found = cut(`${"antes ".repeat(50)}\u0001aguja\u0002${" después".repeat(50)}`);
    expect(found).toMatchObject({ cutBefore: true, cutAfter: true });
    const [mark] = found.marks;
    expect(found.text.slice(mark?.start, mark?.end)).toBe("aguja");
    expect(found.text).toMatch(/^antes .* después$/);
  });

  it("never breaks a character, and never marks what is not there", () => {
    const word = fc
      .string({ unit: "grapheme", maxLength: 300 })
      .map((text) => text.replaceAll(SIGNS.from, "").replaceAll(SIGNS.to, ""));
    fc.assert(
      fc.property(word, fc.string({ minLength: 1, maxLength: 20 }), word, (before, middle, after) => {
        const found = middle.replaceAll(SIGNS.from, "x").replaceAll(SIGNS.to, "x").replace(/\s/g, "x");
        const { text, marks } = cut(`${before}\u0001${found}\u0002${after}`);
        expect(text).not.toMatch(/\p{Cs}/u);
        expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual([found]);
      }),
    );
  });
});

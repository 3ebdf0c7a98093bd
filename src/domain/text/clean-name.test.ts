import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksEmpty } from "./blank.ts";
import { cleanLine, cleanName, wholeWords } from "./clean-name.ts";

const table: [string, string, string | null][] = [
  ["stays as it is", "Marta Gómez", "Marta Gómez"],
  ["keeps its emoji", "Marta 🌸❤️", "Marta 🌸❤️"],
  ["keeps emoji made of several", "Marta 👩‍🔧 👨🏽‍💻 👨‍👩‍👧 🏳️‍🌈", "Marta 👩‍🔧 👨🏽‍💻 👨‍👩‍👧 🏳️‍🌈"],
  ["loses a joiner that joins nothing", "Mar\u200dta 👩\u200d", "Marta 👩"],
  ["of any script stays", "محمد علي", "محمد علي"],
  ["becomes one line", "Marta\n✅ *Ticket #1 cerrado*", "Marta ✅ Ticket #1 cerrado"],
  ["loses a turned direction", "Marta\u202e#1 tekciT", "Marta#1 tekciT"],
  ["loses isolates and marks", "\u2066Marta\u2069\u200f", "Marta"],
  ["loses control signs", "Mar\u0000ta\u0007", "Marta"],
  ["loses markup", "*Marta* ~Gómez~ `x`", "Marta Gómez x"],
  ["reads the underscore as a blank", "_marta_gomez_", "marta gomez"],
  ["loses blanks around it", "  Marta \t ", "Marta"],
  ["of half a character loses it", "Marta\ud83d", "Marta"],
  ["of nothing is none", "", null],
  ["of blanks is none", " \u00a0\u3000", null],
  ["of invisible signs is none", "\u200b\u200d\u2060\ufeff", null],
  ["of a Hangul filler is none", "\u3164\u115f", null],
  ["of an empty Braille cell is none", "\u2800\u2800", null],
  ["of markup alone is none", "***", null],
];

const graphemes = new Intl.Segmenter();
/** The sign between two pictures that are shown as one. */
const JOINED =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})/gu;

describe("A name from outside", () => {
  it.each(table)("%s", (_title, raw, clean) => {
    expect(cleanName(raw)).toBe(clean);
  });

  it("that is not given is none", () => {
    expect([cleanName(null), cleanName(undefined)]).toEqual([null, null]);
  });

  it("is cut at sixty characters as people count them", () => {
    expect(cleanName("🇦🇷".repeat(60))).toBe("🇦🇷".repeat(60));
    expect(cleanName("🇦🇷".repeat(61))).toBe(`${"🇦🇷".repeat(59)}…`);
    expect(cleanName(`a${"\u0301".repeat(5_000)}`)?.length).toBeLessThan(20);
  });

  it("is never long, never of several lines, never hidden, never marked up", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (raw) => {
        const name = cleanName(raw);
        if (name === null) return;
        expect([...graphemes.segment(name)].length).toBeLessThanOrEqual(60);
        expect(name.replace(JOINED, "")).not.toMatch(/[\p{C}\p{Zl}\p{Zp}*_~`]/u);
        expect(looksEmpty(name)).toBe(false);
        expect(cleanName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});

describe("A line from outside", () => {
  it.each([
    ["is one line", "hoy\n📱 Desde el teléfono", "hoy 📱 Desde el teléfono"],
    ["keeps its marks", "https://pago.example/~a_b*c", "https://pago.example/~a_b*c"],
    [
      "loses a turned direction and what cannot be seen",
      "\u2067a\u2069 \u202emañana\u0000\u200b",
      "a mañana",
    ],
    ["of invisible signs is none", "\u200b\u3164", null],
    ["that is too long is cut", "a".repeat(101), `${"a".repeat(99)}…`],
  ])("%s", (_title, raw, clean) => {
    expect(cleanLine(raw, 100)).toBe(clean);
  });
});

describe("A name as its bearer may read it", () => {
  it.each<[string, string, string | null]>([
    ["is all of it", "Marta Gómez", "Marta Gómez"],
    ["is all of it, with what they wrote behind it", "Marta…", "Marta…"],
    ["is all of it when it just fits", `${"Ana ".repeat(14)}Rosa`, `${"Ana ".repeat(14)}Rosa`],
    ["ends with a word", "Marta ".repeat(11), Array(9).fill("Marta").join(" ")],
    [
      "ends with a word, where the cut fell behind one",
      `${"Ana ".repeat(15)}Bea`,
      Array(14).fill("Ana").join(" "),
    ],
    [
      "does not end on the way to the next",
      `${"Ana ".repeat(12)}de los Ángeles`,
      Array(12).fill("Ana").join(" "),
    ],
    ["has its pictures whole", `👨‍👩‍👧 Ana ${"👨‍👩‍👧".repeat(60)}`, "👨‍👩‍👧 Ana"],
    ["is none of a single endless word", "a".repeat(85), null],
  ])("%s", (_title, raw, read) => {
    expect(wholeWords(cleanName(raw) ?? "")).toBe(read);
  });

  it("is always the beginning of what they are called, word for word", () => {
    const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const whole = cleanName(words.join(" "), 1000);
        const name = cleanName(words.join(" "));
        if (whole === null || name === null || whole.includes("…")) return;
        const read = wholeWords(name);
        if (read !== null) expect(`${whole} `.startsWith(`${read} `)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

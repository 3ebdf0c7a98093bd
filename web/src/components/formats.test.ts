import { beforeEach, describe, expect, it } from "vitest";
import { first } from "../words/es-first.ts";
import type { Language } from "@contract/values.ts";
import { i18n } from "../words/words.ts";
import { cellWhen, count, fileSize, lasting, numberMarks, shortWhen, roughly } from "./formats.ts";

const speak = (lng: Language) =>
  i18n.init({ lng, resources: { es: { translation: first } }, keySeparator: false });
const now = new Date(2026, 10, 21, 18, 30);
const at = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString();

beforeEach(() => speak("es"));

describe("When something was", () => {
  it.each([
    [at(2026, 10, 21, 9, 5), "09:05", "09:05"],
    [at(2026, 2, 3, 14, 0), "3 de mar", "3 de mar, 14:00"],
    [at(2025, 2, 3, 14, 0), "03/03/2025", "03/03/2025"],
  ])("is said as short as it can be: %s is %s", (then, short, cell) => {
    // Some releases of the language data leave the "de" out.
    const plain = (text: string) => text.replaceAll(" de ", " ");
    expect(plain(shortWhen(then, now))).toBe(plain(short));
    expect(plain(cellWhen(then, now))).toBe(plain(cell));
  });

  it("follows the reader's language", async () => {
    await speak("en");
    expect(cellWhen(at(2026, 2, 3, 14, 0), now)).toBe("3 Mar, 14:00");
    expect(cellWhen(at(2025, 2, 3, 14, 0), now)).toBe("03/03/2025");
  });
});

describe("How long something lasted", () => {
  it.each([
    [-5, "un momento"],
    [59_999, "un momento"],
    [60_000, "1 min"],
    [59 * 60_000, "59 min"],
    [125 * 60_000, "2 h 05 min"],
    [76 * 3_600_000, "3 d 4 h"],
  ])("%d ms is %s", (ms, text) => expect(lasting(ms)).toBe(text));
});

describe("Numbers", () => {
  it("are written and typed as the reader's language has them", async () => {
    expect([count(1_234_567), fileSize(2_516_582), numberMarks().decimalSeparator]).toEqual([
      "1.234.567",
      "2,4 MB",
      ",",
    ]);
    await speak("en");
    expect([count(1_234_567), fileSize(2_516_582), numberMarks().decimalSeparator]).toEqual([
      "1,234,567",
      "2.4 MB",
      ".",
    ]);
  });

  it("of a mark are the largest unit alone", () => {
    const minute = 60_000;
    expect([1, 59, 60, 125, 24 * 60, 3 * 24 * 60 + 700].map((n) => roughly(n * minute))).toEqual([
      "1 min",
      "59 min",
      "1 h",
      "2 h",
      "1 d",
      "3 d",
    ]);
  });

  it("of bytes stay whole until there is a kilobyte; a limit reads as it is said", () => {
    expect(fileSize(0)).toBe("0 bytes");
    expect(fileSize(1)).toBe("1 byte");
    expect(fileSize(1023)).toMatch(/^1.023\s/);
    expect(fileSize(1024)).toMatch(/^1\s/);
    expect(fileSize(64 * 1024 * 1024)).toMatch(/^64\sMB$/);
  });
});

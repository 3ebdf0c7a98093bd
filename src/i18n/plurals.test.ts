import { describe, expect, it } from "vitest";
import { en } from "./en/en.ts";
import { es } from "./es/es.ts";
import { pt } from "./pt/pt.ts";

/** Why there is never one. */
const MANY: Record<string, string> = {
  "main.how-to-take": "of one ticket another sentence is said",
  "alert.many.angry": "of one client another sentence is said",
  "alert.many.asks-for-person": "of one client another sentence is said",
  "alert.many.unclaimed": "of one client another sentence is said",
  "alert.many.unanswered": "of one client another sentence is said",
  "alert.many.undelivered": "of one client another sentence is said",
  "reminder.many": "of one ticket another sentence is said",
  "api.refused.bulk-too-many": "a fixed limit, in the thousands",
  "api.refused.bulk-too-many-messages": "a fixed limit, in the hundreds",
  "api.field.short": "of one character 'api.field.empty' is said",
  "api.field.long": "no text is bounded to one character",
  "note.field-too-long": "no field is bounded to one character",
};
/** Variables that count; others stand for words, or for a number that names something. */
const NUMBERS = new Set(
  "count n total done skipped limit most left minimum maximum guide opened closed started rows".split(" "),
);
/** End like a plural, and are none. */
const UNCOUNTED = new Set(["más", "das", "was", "has"]);

/** A number before what is counted: "{{n}} tickets". */
const COUNTED = /\{\{(\w+)\}\} (\p{L}+s)\b/gu;

/** Says how many of "one" and "many", or is only ever said of many. */
const isRight = (key: string): boolean => /_(one|other)$/.test(key) || key in MANY;

describe.each(Object.entries({ es, en, pt }))("In %s", (_language, words) => {
  it("what is counted is in the singular after 1", () => {
    const wrong = Object.entries<string>(words).filter(
      ([key, text]) =>
        !isRight(key) &&
        [...text.matchAll(COUNTED)].some(
          ([, name = "", noun = ""]) => NUMBERS.has(name) && !UNCOUNTED.has(noun),
        ),
    );
    expect(wrong).toEqual([]);
  });
});

it("No exception outlives its sentence", () => {
  expect(Object.keys(MANY).filter((key) => !(key in es))).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { pt } from "./pt.ts";

/** Why there is never one. */
const MANY: Record<string, string> = {
  "filters.search-cut": "a fixed limit, in the hundreds",
  "groups.name-guide": "a fixed limit, in the tens",
  "home.checklist-progress": "the list has several entries",
};
/** Variables that count; others stand for words, or for a number that names something. */
const NUMBERS = new Set(
  "count n total done skipped limit most left minimum maximum guide opened closed started rows".split(" "),
);
/** End like a plural, and are none. */
const UNCOUNTED = new Set(["was", "has"]);

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

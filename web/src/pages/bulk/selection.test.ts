import { describe, expect, it } from "vitest";
import { rangeOf, toFilter } from "./selection.ts";

describe("A range", () => {
  it.each<[number | null, number, number[]]>([
    [null, 3, [3]],
    [2, 4, [2, 3, 4]],
    [4, 2, [2, 3, 4]],
    [3, 3, [3]],
    // The one picked last has left the list meanwhile.
    [9, 2, [2]],
  ])("from %s to %s is %s", (from, to, range) => {
    expect(rangeOf([1, 2, 3, 4, 5], from, to)).toEqual(range);
  });
});

describe("The filter of a list", () => {
  it("is what it is asked for, without its order and its pages", () => {
    const asked = { state: "waiting", unanswered: true, area: "", q: undefined, sort: "waiting", limit: 40 };
    expect(toFilter(asked)).toEqual({ state: "waiting", unanswered: "true" });
  });
});

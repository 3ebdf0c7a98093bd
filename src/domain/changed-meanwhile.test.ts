import { describe, expect, it } from "vitest";
import { changedMeanwhile, type Meeting } from "./changed-meanwhile.ts";

describe("Two who change the same", () => {
  it.each<[string, string | null, Meeting]>([
    ["nobody else did", null, { is: { name: "A" }, was: { name: "A" }, wanted: { name: "B" } }],
    ["somebody else did", "name", { is: { name: "C" }, was: { name: "A" }, wanted: { name: "B" } }],
    ["both want the same", null, { is: { name: "B" }, was: { name: "A" }, wanted: { name: "B" } }],
    ["another field", null, { is: { name: "A", role: "x" }, was: { name: "A" }, wanted: { name: "B" } }],
    ["who does not say", null, { is: { name: "C" }, was: undefined, wanted: { name: "B" } }],
    ["nothing and nothing", null, { is: { name: null }, was: { name: "" }, wanted: { name: "B" } }],
    ["it was emptied", "name", { is: { name: null }, was: { name: "A" }, wanted: { name: "B" } }],
    [
      "lists in another order",
      null,
      { is: { tags: [2, 10] }, was: { tags: [10, 2] }, wanted: { tags: [1] } },
    ],
    [
      "fields in another order",
      null,
      {
        is: { hours: { a: 1, b: { c: 2, d: 3 } } },
        was: { hours: { b: { d: 3, c: 2 }, a: 1 } },
        wanted: { hours: null },
      },
    ],
    [
      "what somebody else set beside it is wanted so",
      null,
      { is: { limits: { a: 5 } }, was: { limits: {} }, wanted: { limits: { a: 5, b: 7 } } },
    ],
    [
      "what somebody else set beside it would be lost",
      "limits",
      { is: { limits: { a: 5 } }, was: { limits: {} }, wanted: { limits: { b: 7 } } },
    ],
    [
      "the same within a field",
      "limits",
      { is: { limits: { a: 5 } }, was: { limits: { a: 1 } }, wanted: { limits: { a: 7 } } },
    ],
    ["a number", "minutes", { is: { minutes: 30 }, was: { minutes: 10 }, wanted: { minutes: 20 } }],
  ])("%s", (_, field, meeting) => {
    expect(changedMeanwhile(meeting)).toBe(field);
  });
});

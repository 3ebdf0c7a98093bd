import { expect, it } from "vitest";
import { looksEmpty } from "./blank.ts";

it.each([
  "",
  " ",
  "\n\t",
  "\u00a0",
  "\u200b\u200d",
  "\u2060",
  "\ufeff",
  "\u3164",
  "\u115f\u1160",
  "\u2800",
  "\u202e",
  "\u0000",
  "\ufe0f",
])("nothing is seen of %j", (text) => {
  expect(looksEmpty(text)).toBe(true);
});

it.each(["a", ".", "👍", "👨\u200d👩\u200d👧", "؟", " x "])("something is seen of %j", (text) => {
  expect(looksEmpty(text)).toBe(false);
});

import { expect, it } from "vitest";
import { inOwnLines } from "./own-lines.ts";

it.each([
  ["una sola", "una sola"],
  ["uno\ndos", "uno\n> dos"],
  ["uno\r\n\n  dos  \u2028• tres", "uno\n>   dos\n> • tres"],
  ["\n\nuno\n", "uno"],
  ["> citado\n> más", "> citado\n> > más"],
  ["", ""],
])("%j keeps its form, and no further line begins by itself", (text, shown) => {
  expect(inOwnLines(text)).toBe(shown);
});

import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LONGEST } from "../../scripts/longest-first.mjs";
import { root } from "../installed.ts";

it("The files that begin first exist", () => {
  expect(LONGEST.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

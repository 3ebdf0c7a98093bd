import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { FLAGS } from "./browser-flags.ts";

it("turns off whatever this version of Playwright turns off", () => {
  const playwright = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  const source = readFileSync(join(playwright, "lib/coreBundle.js"), "utf8");
  const [, list = ""] = /\bdisabledFeatures = \[(.*?)\]\.filter/s.exec(source) ?? [];
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name = ""]) => name);
  expect(names).toContain("OptimizationHints");
  const off = FLAGS.find((flag) => flag.startsWith("--disable-features="))?.split(/[=,]/) ?? [];
  expect(names.filter((name) => !off.includes(name))).toEqual([]);
});

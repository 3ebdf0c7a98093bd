// `npm run check:code`: types, lint, format and unused code, side by side. Ends with 1 when one of them minds something.
import { availableParallelism } from "node:os";
import { listenToTool } from "./child.mjs";

/** What was found well is looked at again only when it has changed. */
const incremental = (name) => [
  "--noEmit",
  "--incremental",
  "--tsBuildInfoFile",
  `node_modules/.cache/${name}.tsbuildinfo`,
];

/** The longest first. */
const checks = [
  {
    what: "format",
    path: "prettier/bin/prettier.cjs",
    // Not where it would be by default: there, whoever formats one file deletes it.
    args: [
      "--check",
      "--cache",
      "--cache-location",
      "node_modules/.cache/checked-format",
      "--log-level",
      "warn",
      ".",
    ],
  },
  { what: "lint", path: "oxlint/bin/oxlint", args: ["--type-aware"] },
  { what: "unused code", path: "knip/bin/knip.js", args: [] },
  { what: "types", path: "typescript/bin/tsc", args: incremental("src") },
  { what: "types of the pages", path: "typescript/bin/tsc", args: [...incremental("web"), "-p", "web"] },
];

let failed = 0;

async function runChecks() {
  for (let check = checks.shift(); check; check = checks.shift()) {
    const { what, path, args } = check;
    const began = performance.now();
    const { code, output } = await listenToTool(path, args);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? "ok" : "FAILED"}  ${what} (${seconds} s)`);
    if (code !== 0) console.log(output.trimEnd());
    if (code !== 0) failed += 1;
  }
}

await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, runChecks));
process.exitCode = failed === 0 ? 0 : 1;

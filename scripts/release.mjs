// `npm run release -- 0.3.0`: checks everything, dates the changelog's section, writes the version, commits and tags. It pushes nothing.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runNpm } from "./child.mjs";

const CHANGELOG = join(root, "CHANGELOG.md");

/** @param {string[]} args of git; gives what it printed. */
const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();

/** Throws with a sentence that says what to do. */
function check(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version ?? "")) throw new Error("Say which version: npm run release -- 0.3.0");
  const { version: present } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (!isLater(version, present)) throw new Error(`${version} does not come after ${present}.`);
  if (git("status", "--porcelain") !== "") throw new Error("Commit or put away what is not committed.");
  if (git("rev-parse", "--abbrev-ref", "HEAD") !== "main") throw new Error("Releases are made on main.");
  if (git("tag", "--list", `v${version}`) !== "") throw new Error(`v${version} has been released.`);
  if (!/^## \[Unreleased\]\s+\S/m.test(readFileSync(CHANGELOG, "utf8")))
    throw new Error("CHANGELOG.md says nothing under [Unreleased].");
}

function isLater(version, present) {
  const [wanted, now] = [version, present].map((text) => text.split(".").map(Number));
  const differs = wanted.findIndex((part, index) => part !== now[index]);
  return differs >= 0 && wanted[differs] > now[differs];
}

/** What stood under [Unreleased] stands under the version from now on. */
function dateChangelog(version) {
  const day = new Date().toISOString().slice(0, 10);
  const anchor = `${version} - ${day}`.replaceAll(/[.]/g, "").replaceAll(" ", "-");
  const text = readFileSync(CHANGELOG, "utf8")
    .replace("## [Unreleased]\n", `## [Unreleased]\n\n## [${version}] - ${day}\n`)
    .replace("[Unreleased]: #unreleased\n", `[Unreleased]: #unreleased\n[${version}]: #${anchor}\n`);
  writeFileSync(CHANGELOG, text);
}

async function release(version) {
  check(version);
  for (const args of [["run", "check:code"], ["test"]])
    if ((await runNpm(args)) !== 0) throw new Error(`npm ${args.join(" ")} failed: nothing was released.`);
  dateChangelog(version);
  if ((await runNpm(["version", version, "--no-git-tag-version"])) !== 0)
    throw new Error("npm could not write the version.");
  git("commit", "--quiet", "--all", "--message", `Release ${version}`);
  git("tag", "--annotate", `v${version}`, "--message", `Relevo ${version}`);
  console.log(`v${version} is tagged. Push it with: git push --follow-tags`);
}

try {
  await release(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

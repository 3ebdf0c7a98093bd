// Bundles src/ to dist/, and web/ to dist/web/, when one of them changed since the last time.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root, run, runTool } from "./child.mjs";

const stamp = join(root, "dist", ".built");

/** False when the sources do not compile; the bundler has said why. */
export async function build() {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return true;
  const codes = [
    await run(process.execPath, [join(root, "scripts/bundle.mjs")]),
    // The tests build too; left alone, theirs would be the slow, talkative pages that developers use.
    await runTool("vite/bin/vite.js", ["build", "web", "--logLevel", "warn"], { NODE_ENV: "production" }),
  ];
  if (codes.some((code) => code !== 0)) return false;
  writeFileSync(stamp, now);
  return true;
}

/** Changes with every file added, removed or written; the installed packages count because they go in. */
function fingerprint() {
  const sources = [...filesIn("src"), ...filesIn("web")].filter((name) => !name.endsWith(".test.ts"));
  sources.sort((one, other) => (one < other ? -1 : 1));
  const hash = createHash("sha256");
  for (const name of [...sources, "tsconfig.json", "scripts/bundle.mjs", "package-lock.json"]) {
    const { size, mtimeMs } = statSync(join(root, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return `${hash.digest("hex")}\n`;
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

// Compiles src/ to dist/ when it changed since the last time.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runTool } from "./child.mjs";

const stamp = join(root, "dist", ".built");

/** False when the sources do not compile; the compiler has said why. */
export async function build() {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return true;
  const code = await runTool("typescript/bin/tsc", ["-p", "tsconfig.build.json"]);
  if (code !== 0) return false;
  writeFileSync(stamp, now);
  return true;
}

/** Changes with every file added, removed or written; the installed packages count because their types do. */
function fingerprint() {
  const sources = readdirSync(join(root, "src"), { recursive: true })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join("src", name));
  const hash = createHash("sha256");
  for (const name of [...sources.toSorted(), "tsconfig.json", "tsconfig.build.json", "package-lock.json"]) {
    const { size, mtimeMs } = statSync(join(root, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return `${hash.digest("hex")}\n`;
}

// Installs what package-lock.json asks for, unless it is there already.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, run, runNpm } from "./child.mjs";

const modules = join(root, "node_modules");
const stamp = join(modules, ".relevo-installed");
const COMPILERS = ["python3", "make", "g++"];

export async function install() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted()) return;
  if (!(lockfileIsInstalled() && sqliteLoads())) await installNow();
  writeFileSync(stamp, wanted());
}

async function installNow() {
  await installCompilers();
  const packages = Object.keys(packagesIn(join(root, "package-lock.json"))).length;
  console.log(
    `Installing ${packages} packages, once. SQLite may have to be compiled: that takes a minute or two.`,
  );
  const startedAt = performance.now();
  // `--include=dev`: the compiler is among them, also under NODE_ENV=production.
  const code = await runNpm(
    ["ci", "--include=dev", "--no-audit", "--no-fund", "--no-progress"],
    headersEnv(),
  );
  if (code !== 0) throw new Error(explainFailure(`npm ci failed (exit code ${code}).`));
  if (!sqliteLoads()) throw new Error(explainFailure("better-sqlite3 was installed but cannot be loaded."));
  console.log(`Installed in ${Math.round((performance.now() - startedAt) / 1000)} s.`);
}

/** Node's own headers when they lie beside it: then compiling needs no download. */
function headersEnv() {
  const prefix = dirname(dirname(process.execPath));
  const there = existsSync(join(prefix, "include", "node", "node_version.h"));
  return there && !process.env.npm_config_nodedir ? { npm_config_nodedir: prefix } : {};
}

/** On a build machine nobody can be asked to: as root on Debian, without a terminal. */
async function installCompilers() {
  const unattended = process.getuid?.() === 0 && !process.stdin.isTTY && !process.stdout.isTTY;
  const missing = missingCompilers();
  if (missing.length === 0 || !unattended || !existsSync("/usr/bin/apt-get")) return;
  console.log(`Installing ${missing.join(", ")} with apt-get, to compile SQLite.`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const updated = await run("apt-get", ["update", "-qq"], env);
  const installed = await run(
    "apt-get",
    ["install", "-qq", "-y", "--no-install-recommends", ...COMPILERS],
    env,
  );
  // Not the end: a ready-made SQLite may be downloaded instead.
  if (updated !== 0 || installed !== 0) console.error("apt-get failed; going on without.");
}

function explainFailure(what) {
  const missing = missingCompilers();
  if (missing.length === 0) return what;
  return `${what} Compiling SQLite needs ${missing.join(", ")}, which this machine lacks. On Debian or Ubuntu: sudo apt-get install -y ${COMPILERS.join(" ")}`;
}

const missingCompilers = () =>
  COMPILERS.filter((tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).status !== 0);

/** A native module fits one ABI of Node, so a changed Node asks for a new look. */
function wanted() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  return `${lock} ${process.platform} ${process.arch} ${process.versions.modules}\n`;
}

/** npm's own note of what it installed says the same as the lockfile; platform builds of other systems may lack. */
function lockfileIsInstalled() {
  const note = join(modules, ".package-lock.json");
  if (!existsSync(note)) return false;
  const there = packagesIn(note);
  return Object.entries(packagesIn(join(root, "package-lock.json"))).every(([path, { version, optional }]) =>
    there[path] ? there[path].version === version : optional,
  );
}

function packagesIn(path) {
  const { "": _root, ...packages } = JSON.parse(readFileSync(path, "utf8")).packages;
  return packages;
}

function sqliteLoads() {
  const probe = 'new (require("better-sqlite3"))(":memory:").close()';
  return spawnSync(process.execPath, ["-e", probe], { cwd: root, stdio: "ignore" }).status === 0;
}

// What `npm start`, `npm run demo`, `npm run restore`, `npm run reset-password`, `npm test`, `npm run bench`, `npm run days` and `npm run drill` run: a fresh clone needs no other step.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { root } from "./child.mjs";
import { test } from "./test.mjs";

const programs = {
  start: "main.js",
  demo: "demo.js",
  restore: "restore.js",
  "reset-password": "reset-password.js",
  bench: "bench.js",
  days: "days.js",
  drill: "drill.js",
  screenshots: "screenshots.js",
};

/** Each program runs in this very process: one process id to stop, to kill and to watch. */
async function runProgram({ verb, args }) {
  const path = join(root, "dist", programs[verb]);
  hearSignalsOnce();
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, path, ...args];
  await import(pathToFileURL(path).href);
}

/**
 * Ctrl-C reaches us twice, from the terminal and again from npm, and a second signal means "stop at once, unfinished".
 * So an echo within a second is not a second signal.
 */
function hearSignalsOnce() {
  const emit = process.emit;
  let heardAt = Number.NEGATIVE_INFINITY;
  process.emit = (event, ...values) => {
    if (event === "SIGINT" || event === "SIGTERM") {
      if (performance.now() - heardAt < 1000) return true;
      heardAt = performance.now();
      // A program that listens once has no listener for an instant, and an echo in that instant would kill it.
      process.on(event, () => undefined);
    }
    return emit.call(process, event, ...values);
  };
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24) return;
  throw new Error(
    `Relevo needs Node 20.19+, 22.13+ or 24+; this is ${process.version}: https://nodejs.org/download`,
  );
}

/** Null when there is nothing left to run. */
async function prepare([verb, ...args]) {
  checkNode();
  if (verb !== "test" && !Object.hasOwn(programs, verb)) {
    throw new Error(
      `Usage: node scripts/run.mjs ${[...Object.keys(programs), "test"].join("|")} [arguments]`,
    );
  }
  process.chdir(root);
  await install();
  if (verb === "test" || verb === "screenshots") await installBrowser();
  const built = await build();
  if (verb === "test") {
    process.exitCode = await test({ args, built });
    return null;
  }
  if (!built) throw new Error("The sources do not compile; see above.");
  return { verb, args };
}

const program = await prepare(process.argv.slice(2)).catch((error) => {
  console.error(error.message, error.cause ?? "");
  process.exitCode = 1;
  return null;
});
if (program) await runProgram(program);

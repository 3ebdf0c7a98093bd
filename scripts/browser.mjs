// Finds the browser that the tests of the pages look through; on a build machine installs it.
import { existsSync } from "node:fs";
import { run } from "./child.mjs";

const PLACES = [
  process.env.CHROMIUM_PATH,
  // Chromium without what a person at its window would need, which starts faster.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Its path; null = there is none. */
export const browserPath = () => PLACES.find((path) => path && existsSync(path)) ?? null;

/** As root on Debian it is installed; elsewhere somebody is told how. */
export async function installBrowser() {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const known = browserPath();
  // A build machine that has the whole Chromium gets the small one too; a person's is left as it is.
  const isWhole = known === "/usr/bin/chromium" && process.env.CI === "true";
  if (mayInstall && (known === null || isWhole)) await installFromDebian(known);
  if (browserPath() !== null) return;
  throw new Error(
    "The tests of the pages need Chromium. On Debian or Ubuntu: sudo apt-get install -y chromium. If it is elsewhere, name it in CHROMIUM_PATH.",
  );
}

/** The small Chromium; the whole one where there is neither. What fails here is said by apt-get. */
async function installFromDebian(known) {
  console.log("Installing Chromium with apt-get, for the tests of the pages.");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const install = (name) =>
    run("apt-get", ["install", "-qq", "-y", "--no-install-recommends", name, "fonts-noto-color-emoji"], env);
  await run("apt-get", ["update", "-qq"], env);
  if ((await install("chromium-headless-shell")) !== 0 && known === null) await install("chromium");
}

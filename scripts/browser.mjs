// Finds the browser that the tests of the pages look through; on a build machine installs it.
import { existsSync } from "node:fs";
import { run } from "./child.mjs";

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Its path; null = there is none. */
export const browserPath = () => PLACES.find((path) => path && existsSync(path)) ?? null;

/** As root on Debian it is installed; elsewhere somebody is told how. */
export async function installBrowser() {
  if (browserPath() !== null) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium with apt-get, for the tests of the pages.");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], env);
    await run(
      "apt-get",
      ["install", "-qq", "-y", "--no-install-recommends", "chromium", "fonts-noto-color-emoji"],
      env,
    );
  }
  if (browserPath() !== null) return;
  throw new Error(
    "The tests of the pages need Chromium. On Debian or Ubuntu: sudo apt-get install -y chromium. If it is elsewhere, name it in CHROMIUM_PATH.",
  );
}

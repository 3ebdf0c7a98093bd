// Makes of src/ the programs in dist/, each with all it needs in a few files. Thousands of small files, each found, read and
// compiled by itself, were most of the work of a start. Types are not looked at. Ends with 1 when something cannot be put together.
import { join } from "node:path";
import { build } from "rolldown";
import { root } from "./child.mjs";

const PROGRAMS = [
  "main",
  "demo",
  "restore",
  "reset-password",
  "bench",
  "bench/bare-relay",
  "bench/load-generator",
  "bench/probe",
  "days",
  "drill",
  "screenshots",
];

/** Packages that stay where they were installed, together with what they bring. */
const LEFT_ALONE = [
  // Native code, found beside its package.
  "@node-rs/argon2",
  "better-sqlite3",
  "sharp",
  // Mended from outside (src/session/signal): there is one of it, unmodified, and of what it shares with us.
  "@whiskeysockets/baileys",
  "whatsapp-rust-bridge",
  "ws",
  // They look for other files beside their own.
  "pino",
  "playwright-core",
  // Sloppy JavaScript, which a module may not hold.
  "qrcode-terminal",
];

try {
  await build({
    cwd: root,
    input: Object.fromEntries(PROGRAMS.map((name) => [name, join(root, "src", `${name}.ts`)])),
    platform: "node",
    external: LEFT_ALONE.map((name) => new RegExp(`^${name}(/|$)`)),
    // What is not installed would otherwise be found missing when the program starts.
    onLog: (level, log, tell) => tell(log.code === "UNRESOLVED_IMPORT" ? "error" : level, log),
    // Node 20 knows no `using`.
    transform: { target: "node20.19" },
    output: {
      dir: join(root, "dist"),
      format: "esm",
      // Directly in dist/, as src/installed.ts counts on; by the same name each time, so that old ones do not pile up.
      chunkFileNames: "[name].shared.js",
      comments: { legal: true, annotation: false, jsdoc: false },
      sourcemap: true,
      sourcemapExcludeSources: true,
    },
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

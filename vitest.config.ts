import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const WIRE = "src/**/*.wire.test.ts";
const WALKS = "src/**/*.walk.test.ts";

// Fast first: what a unit test finds need not be waited for. Files of units and stories share a worker (`isolate: false`): to load the
// program anew for each of them took more time than its tests. So no test may leave anything behind in a module. Left to itself, vitest
// keeps one core idle. Wire tests and walks have a process each: people's phones are unmodified Baileys, whose promises may still be
// rejected when a file is over.
export default defineConfig({
  resolve: { alias: { "@contract": join(import.meta.dirname, "src/contract") } },
  test: {
    restoreMocks: true,
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          include: ["src/**/*.test.ts", "web/src/**/*.test.ts"],
          exclude: [WIRE, WALKS, "src/stories/**"],
          setupFiles: ["scripts/fail-on-console.mjs", "scripts/no-network.mjs"],
          // Properties draw some hundred examples, which takes its time on a busy machine.
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "stories",
          isolate: false,
          include: ["src/stories/**/*.test.ts"],
          exclude: [WIRE, WALKS],
          setupFiles: ["scripts/fail-on-console.mjs", "scripts/no-network.mjs"],
          // Hashing passwords takes its time on a busy machine.
          testTimeout: 30_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: "wire",
          include: [WIRE],
          globalSetup: ["scripts/fresh-build.mjs"],
          setupFiles: ["scripts/fail-on-console.mjs", "scripts/mend-libsignal.mjs", "scripts/no-network.mjs"],
          pool: "forks",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: "walks",
          include: [WALKS],
          globalSetup: ["scripts/fresh-build.mjs"],
          setupFiles: ["scripts/fail-on-console.mjs", "scripts/mend-libsignal.mjs", "scripts/no-network.mjs"],
          pool: "forks",
          fileParallelism: false,
          testTimeout: 120_000,
          // A page that is true a moment later on a busy machine is true.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});

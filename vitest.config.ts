import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./scripts/longest-first.mjs";
import { folder } from "./scripts/memory-folder.mjs";

const CORES = Math.max(2, availableParallelism());
const WIRE = "src/**/*.wire.test.ts";
const WALKS = "src/**/*.walk.test.ts";

// Units and stories write thousands of small databases, each commit to the disk. Whether a commit outlives a crash is tested by wire tests
// and drills, on a real disk; here memory does, where the system offers enough of it as a folder.
const temporary = { TMPDIR: folder };

// Fast first: what a unit test finds need not be waited for. Files of units and stories share a worker (`isolate: false`): to load the
// program anew for each of them took more time than its tests. So no test may leave anything behind in a module. Left to itself, vitest
// keeps one core idle. Wire tests and walks have a process each: people's phones are unmodified Baileys, whose promises may still be
// rejected when a file is over. They wait for one another's phones and pages half of their time, so one more of them runs than there are cores.
export default defineConfig({
  resolve: { alias: { "@contract": join(import.meta.dirname, "src/contract") } },
  test: {
    restoreMocks: true,
    maxWorkers: CORES,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          env: temporary,
          globalSetup: ["scripts/memory-folder.mjs"],
          include: ["src/**/*.test.ts", "web/src/**/*.test.ts"],
          exclude: [WIRE, WALKS, "src/stories/**"],
          setupFiles: ["scripts/fail-on-console.mjs", "scripts/fail-on-network.mjs"],
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
          env: temporary,
          globalSetup: ["scripts/memory-folder.mjs"],
          include: ["src/stories/**/*.test.ts"],
          exclude: [WIRE, WALKS],
          setupFiles: ["scripts/fail-on-console.mjs", "scripts/fail-on-network.mjs"],
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
          setupFiles: [
            "scripts/fail-on-console.mjs",
            "scripts/mend-libsignal.mjs",
            "scripts/fail-on-network.mjs",
          ],
          pool: "forks",
          maxWorkers: CORES + 1,
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
          setupFiles: [
            "scripts/fail-on-console.mjs",
            "scripts/mend-libsignal.mjs",
            "scripts/fail-on-network.mjs",
          ],
          pool: "forks",
          maxWorkers: CORES + 1,
          testTimeout: 120_000,
          // A page that is true a moment later on a busy machine is true.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});

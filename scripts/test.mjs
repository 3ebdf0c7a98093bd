// Runs every test and ends with one line that says how it went.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "./child.mjs";

/** Resolves with the exit code: 0 only when something ran, all of it passed, and the sources compiled. */
export async function test({ args, built }) {
  const folder = mkdtempSync(join(tmpdir(), "relevo-tests-"));
  try {
    const report = join(folder, "report.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await runTool("vitest/vitest.mjs", ["run", ...reporters, ...args]);
    return conclude({ code, built, ...count(report) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function conclude({ code, built, passed, failed, skipped }) {
  if (!built) console.log("The sources do not compile (see the top): that counts as one failure.");
  const outside = code !== 0 && failed === 0 && passed > 0;
  if (outside) console.log("Something failed outside of the tests (see above): that counts as one failure.");
  const failures = failed + (built ? 0 : 1) + (outside ? 1 : 0);
  console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  if (failures === 0 && passed > 0) return 0;
  return code === 0 ? 1 : code;
}

function count(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read(report);
  // A file that could not be loaded has no tests to its name.
  const broken = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((one) => one.status !== "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    console.log("The tests ended without a report.");
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  }
}

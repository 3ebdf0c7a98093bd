// Every test runs with this: whatever a test prints without having said so fails it.
// A test that expects a line replaces the method itself: `vi.spyOn(console, "warn").mockImplementation(() => {})`.
import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

const METHODS = ["debug", "error", "info", "log", "trace", "warn"];

let printed = [];

beforeEach(() => {
  for (const method of METHODS) {
    console[method] = (...values) => printed.push(`console.${method}: ${format(...values)}`);
  }
});

afterEach(() => {
  const lines = printed;
  printed = [];
  if (lines.length > 0) throw new Error(`unexpected output\n${lines.join("\n")}`);
});

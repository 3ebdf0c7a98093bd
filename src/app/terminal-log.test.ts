import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLog } from "../log.ts";
import { terminalLog } from "./terminal-log.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "relevo-log-"));
  path = join(folder, "relevo.log");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function opened() {
  const told: number[] = [];
  const log = openLog({ level: "info", to: terminalLog({ path, tell: () => told.push(1) }) });
  return { told, log, lines: () => readFileSync(path, "utf8").split("\n").slice(0, -1) };
}

describe("The log while somebody watches", () => {
  it("goes to a file that only its owner reads, and goes on where it stopped", () => {
    opened().log.info("one");
    const { log, lines, told } = opened();
    log.warn("two");
    expect(lines().map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(["one", "two"]);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(told).toEqual([]);
  });

  it("tells of errors once a minute, not of each", () => {
    const { log, lines, told } = opened();
    for (let n = 0; n < 5; n++) log.error("no");
    expect(lines()).toHaveLength(5);
    expect(told).toHaveLength(1);
  });

  it("does not grow for ever", () => {
    opened().log.info("old");
    truncateSync(path, 10_000_001);
    const { log, lines } = opened();
    log.info("new");
    expect(lines()).toHaveLength(1);
    expect(existsSync(`${path}.1`)).toBe(true);
  });

  it("goes on without a disk", () => {
    const { log } = opened();
    truncateSync(path, 10_000_001);
    const late = opened().log;
    rmSync(folder, { recursive: true });
    expect(() => {
      late.info("lost");
      late.info("lost, too");
      log.info("lost as well");
    }).not.toThrow();
  });
});

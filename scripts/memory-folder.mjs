// Vitest global set-up: the folder in memory (or else on the disk) that unit tests and stories write to. Nothing of it stays behind.
import { existsSync, mkdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEMORY = "/dev/shm";
const ENOUGH = 2 * 1024 ** 3;

function hasMemory() {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ENOUGH;
}

/** The same for the whole run: the configuration and the set-up are read in one process. */
export const folder = join(hasMemory() ? MEMORY : tmpdir(), `relevo-tests-${process.pid}`);

export function setup() {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return () => rmSync(folder, { recursive: true, force: true });
}

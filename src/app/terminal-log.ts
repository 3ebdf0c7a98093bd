/**
 * The log while a person watches at a terminal: a file in the data folder, because what stands on the screen is for people.
 * An error is told there in one sentence.
 */
import { closeSync, fstatSync, openSync, renameSync, writeSync } from "node:fs";
import type { DestinationStream } from "pino";

const MOST_BYTES = 10_000_000;
/** Between two sentences about errors, which seldom come alone. */
const QUIET_MS = 60_000;
const ERROR = /^\{"level":"(error|fatal)"/;

interface TerminalLog {
  path: string;
  /** Tells the person that an error was written down. */
  tell: () => void;
}

/** Appends. Past 10 MB the file becomes `<path>.1`, in place of an earlier one, and a new one begins. */
export function terminalLog({ path, tell }: TerminalLog): DestinationStream {
  let file = openSync(path, "a", 0o600);
  let size = fstatSync(file).size;
  let toldAt = Number.NEGATIVE_INFINITY;
  const append = (line: string): void => {
    if (size > MOST_BYTES) {
      closeSync(file);
      renameSync(path, `${path}.1`);
      file = openSync(path, "a", 0o600);
      size = 0;
    }
    size += writeSync(file, line);
  };
  return {
    write(line) {
      try {
        append(line);
      } catch {
        // A full disk: nobody's work may end because it is not written down, and what it stops says so by itself.
      }
      if (!ERROR.test(line) || performance.now() - toldAt < QUIET_MS) return;
      toldAt = performance.now();
      tell();
    },
  };
}

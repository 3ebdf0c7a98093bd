/** How much Relevo costs: beside a relay that only copies, on the same simulator, with the same messages, in turns. */
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compare, type Plan } from "./bench/compare.ts";
import { hastenSignatures } from "./session/fast-curve.ts";
import { silenceLibsignal } from "./session/silence.ts";

const options = {
  /** A short run: figures that are good for a first look only. */
  quick: { type: "boolean", default: false },
  /** Says of both whose code they spent their time in, and which statements Relevo asks of SQLite. */
  detail: { type: "boolean", default: false },
  /** On which disk Relevo keeps its database; what a commit costs depends on it. */
  folder: { type: "string", default: tmpdir() },
} as const;

const { values } = parseArgs({ options });
const plan: Plan = values.quick
  ? { rounds: 2, single: 40, burst: 160, cases: 4, readMarks: [false], detail: values.detail }
  : { rounds: 4, single: 100, burst: 480, cases: 6, readMarks: [false, true], detail: values.detail };

silenceLibsignal();
// People must not be what is measured: theirs are as fast as they can be. The bare relay has the library as it is.
hastenSignatures();
const folder = await mkdtemp(join(resolve(values.folder), "relevo-bench-"));
try {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
  await compare(plan, folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}

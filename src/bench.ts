/** How much Relevo costs: beside a relay that only copies, on the same simulator, with the same messages, in turns. */
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compare, printSql, type Plan } from "./bench/compare.ts";
import type { SeededPlan } from "./bench/seed/copy.ts";
import { measureNight } from "./bench/night.ts";
import { measurePanel } from "./bench/panel.ts";
import { rush } from "./bench/rush.ts";
import { seed } from "./bench/seed/seed.ts";
import { hastenSignatures } from "./session/signal/fast-curve.ts";
import { mendLibsignal } from "./session/signal/mend-libsignal.ts";

const options = {
  /** A short run: figures that are good for a first look only. */
  quick: { type: "boolean", default: false },
  /** Says of both whose code they spent their time in, and which statements Relevo asks of SQLite. */
  detail: { type: "boolean", default: false },
  /** On which disk Relevo keeps its database; what a commit costs depends on it. */
  folder: { type: "string", default: tmpdir() },
  /** Of `seed`, `panel` and `night`: the data folder with a database as it is after two busy years. */
  to: { type: "string" },
  /** Of `panel`: how long each measurement lasts. */
  seconds: { type: "string", default: "60" },
  /** Of `rush`: who talks, who comes, for how long, how many flood, and the pace that is set. */
  agents: { type: "string", default: "20" },
  newcomers: { type: "string", default: "100" },
  minutes: { type: "string", default: "3" },
  floods: { type: "string", default: "0" },
  pace: { type: "string", default: "normal" },
  tickets: { type: "string", default: "100000" },
  contacts: { type: "string", default: "20000" },
  messages: { type: "string", default: "2000000" },
} as const;

const { values, positionals } = parseArgs({ options, allowPositionals: true });
if (positionals[0] === "seed") {
  if (values.to === undefined) throw new Error("Say where to: npm run bench -- seed --to <folder>");
  const { to: folder, tickets, contacts, messages } = values;
  await seed({ folder, tickets: Number(tickets), contacts: Number(contacts), messages: Number(messages) });
  process.exit();
}
const plan: Plan = values.quick
  ? { rounds: 2, single: 40, burst: 160, cases: 4, readMarks: [false], detail: values.detail }
  : { rounds: 4, single: 100, burst: 480, cases: 6, readMarks: [false, true], detail: values.detail };

mendLibsignal();
// People must not be what is measured: theirs are as fast as they can be. The bare relay has the library as it is.
hastenSignatures();
const folder = await mkdtemp(join(resolve(values.folder), "relevo-bench-"));
try {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
  if (positionals[0] === "panel") await panel();
  else if (positionals[0] === "night") await measureNight(seededPlan());
  else if (positionals[0] === "rush") await busyMorning();
  else if (positionals[0] === "sql") await printSql(plan, folder);
  else await compare(plan, folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function busyMorning(): Promise<void> {
  const [agents = 0, newcomers = 0, minutes = 0, floods = 0] = [
    values.agents,
    values.newcomers,
    values.minutes,
    values.floods,
  ].map(Number);
  return rush({ folder, agents, newcomers, minutes, floods, pace: values.pace });
}

function panel(): Promise<void> {
  return measurePanel({ ...seededPlan(), seconds: Number(values.seconds) });
}

function seededPlan(): SeededPlan {
  const [tickets = 0, contacts = 0, messages = 0] = [values.tickets, values.contacts, values.messages].map(
    Number,
  );
  return { folder, seeded: values.to ?? join(folder, "seeded"), tickets, contacts, messages };
}

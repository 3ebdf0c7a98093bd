import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const ANYTHING = /^/;
const DESK_LIST = "domain|words|store";
const PORT = "session/port.ts";
/** The contract of a verb, without the verbs. */
const DESK = "desk/desk.ts";

/** Who may import whom: the way of a message, in one direction. A folder without a row is not a folder of ours. */
const mayImport: Record<string, RegExp> = {
  domain: /^$/,
  simulator: /^$/,
  words: among("domain"),
  store: among("domain"),
  desk: among(DESK_LIST),
  commands: among(DESK_LIST, "desk", "log.ts"),
  scheduler: among(DESK_LIST, "desk", "log.ts"),
  inbox: among(DESK_LIST, "desk", "commands", "log.ts"),
  session: among("domain", "store", "log.ts"),
  outbox: among(DESK_LIST, DESK, PORT, "log.ts"),
  provisioning: among(DESK_LIST, DESK, PORT, "log.ts"),
  media: among("domain", "store", PORT),
  panel: among(DESK_LIST, "desk", "media", PORT, "log.ts"),
  stories: ANYTHING,
  demo: ANYTHING,
  bench: ANYTHING,
  drill: ANYTHING,
  screenshots: ANYTHING,
  days: ANYTHING,
  "app.ts": ANYTHING,
  "retry-review.ts": ANYTHING,
  "bulk-runner.ts": among(DESK_LIST, "desk", "log.ts", "outside.ts"),
  "app-parts.ts": among("config.ts", "log.ts", PORT, "session/stray-errors.ts"),
  "listener.ts": ANYTHING,
  "own-jobs.ts": ANYTHING,
  "group-work.ts": ANYTHING,
  "keeping.ts": ANYTHING,
  "terminal.ts": ANYTHING,
  "start-problem.ts": ANYTHING,
  "stray-notes.ts": ANYTHING,
  "outside.ts": among("domain"),
  "version.ts": /^$/,
  "panel-config.ts": among("config.ts", "version.ts", "panel"),
  "changes.ts": among("domain", DESK),
  "mark-read.ts": among(DESK_LIST, "desk", PORT, "log.ts"),
  "main.ts": ANYTHING,
  "demo.ts": ANYTHING,
  "restore.ts": ANYTHING,
  "reset-password.ts": ANYTHING,
  "bench.ts": ANYTHING,
  "days.ts": ANYTHING,
  "drill.ts": ANYTHING,
  "screenshots.ts": ANYTHING,
  "config.ts": among("domain", "words"),
  "log.ts": among("log-lines.ts"),
  "log-lines.ts": /^$/,
  "secret-key.ts": among("config.ts"),
};

const STAGE =
  "simulator/|stories/|screenshots/|bench/|days/|drill/|demo/|demo.ts|bench.ts|days.ts|drill.ts|screenshots.ts";

/** What only a few places may do. */
const keptTo: { what: string; pattern: RegExp; places: RegExp }[] = [
  { what: "importing Baileys", pattern: /from "@whiskeysockets/, places: startsWith(`session/|${STAGE}`) },
  {
    what: "importing SQL",
    pattern: /from "(drizzle-orm|better-sqlite3)/,
    places: startsWith("store/|stories/|bench/|days/"),
  },
  {
    what: "time, timers and chance",
    pattern: /new Date\(\)|Date\.now\b|Math\.random|\bset(Timeout|Interval)\(/,
    places: startsWith(`app.ts|main.ts|outside.ts|session/|outbox/sender.ts|scheduler/run.ts|${STAGE}`),
  },
  { what: "the environment", pattern: /process\.env/, places: startsWith(`config.ts|main.ts|${STAGE}`) },
];

const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(name))
  .map((name) => ({ name, home: name.split("/")[0] ?? "", text: withoutComments(name) }));

describe("The layout", () => {
  it.each(files.map(({ name, home, text }) => ({ name, home, text })))(
    "lets $name import what its row allows",
    ({ name, home, text }) => {
      const row = mayImport[home];
      expect(row, `${home} has no row in this table`).toBeDefined();
      const foreign = importsOf(name, text).filter((path) => !path.startsWith(`${home}/`));
      expect(foreign.filter((path) => !row?.test(path))).toEqual([]);
    },
  );

  it.each(keptTo)("keeps $what to its places", ({ pattern, places }) => {
    const found = files.filter(({ name, text }) => pattern.test(text) && !places.test(name));
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  it("finds the program at all", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(importsOf("desk/x.ts", 'import { a } from "../store/open.ts";')).toEqual(["store/open.ts"]);
  });
});

function among(...parts: string[]): RegExp {
  return new RegExp(`^(${parts.join("|")})(/|$)`);
}

function startsWith(alternatives: string): RegExp {
  return new RegExp(`^(${alternatives})`);
}

/** Our own files that a file imports, as paths below src. */
function importsOf(name: string, text: string): string[] {
  const paths = [...text.matchAll(/(?:from|import\(?)\s*"(\.[^"]+)"/g)].map((match) => match[1] ?? "");
  return paths.map((path) => join(dirname(name), path));
}

function withoutComments(name: string): string {
  return readFileSync(join(source, name), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

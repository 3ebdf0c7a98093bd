import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const ANYTHING = /^/;
const DESK_LIST = "domain|i18n|store";
const WORDS_FOR_CLIENTS = "commands/looks-internal.ts";
const PORT = "session/port.ts";
/** The contract of a verb, without the verbs. */
const DESK = "desk/context.ts";

/** Who may import whom: the way of a message, in one direction. A folder without a row is not a folder of ours. */
const mayImport: Record<string, RegExp> = {
  domain: /^$/,
  simulator: /^$/,
  i18n: among("domain"),
  store: among("domain"),
  desk: among(DESK_LIST),
  commands: among(DESK_LIST, "desk", "log.ts"),
  scheduler: among(DESK_LIST, "desk", "log.ts"),
  inbox: among(DESK_LIST, "desk", "commands", "log.ts"),
  session: among("domain", "store", "log.ts"),
  outbox: among(DESK_LIST, DESK, PORT, "log.ts"),
  provisioning: among(DESK_LIST, DESK, PORT, "log.ts"),
  media: among("domain", "store", PORT),
  contract: among("domain", "i18n", "commands/catalog.ts"),
  panel: among(DESK_LIST, "contract", "desk", WORDS_FOR_CLIENTS, "media", PORT, "log.ts"),
  app: ANYTHING,
  stories: ANYTHING,
  testing: ANYTHING,
  demo: ANYTHING,
  bench: ANYTHING,
  drill: ANYTHING,
  screenshots: ANYTHING,
  days: ANYTHING,
  "app.ts": ANYTHING,
  "main.ts": ANYTHING,
  "demo.ts": ANYTHING,
  "restore.ts": ANYTHING,
  "reset-password.ts": ANYTHING,
  "bench.ts": ANYTHING,
  "days.ts": ANYTHING,
  "drill.ts": ANYTHING,
  "screenshots.ts": ANYTHING,
  "config.ts": among("domain", "i18n"),
  "log.ts": among("log-lines.ts"),
  "log-lines.ts": /^$/,
  "installed.ts": /^$/,
};

/** Sub-folders of a room in the order in which they build on one another: each imports from those before it, never from those after. */
const layers: Record<string, string[]> = {
  domain: ["text", "accounts", "contacts", "language", "messages", "team"],
  i18n: ["es", "en", "pt"],
  store: ["schema", "engine", "accounts", "messages", "team", "tickets", "contacts", "retention"],
  desk: ["alerts", "contacts", "conversation", "lifecycle", "bulk", "people", "groups", "delivery", "team"],
  session: ["groups", "inbound/decode", "media", "outbound", "signal", "inbound", "connection"],
  panel: ["http", "auth", "contacts", "team", "admin", "tickets"],
  simulator: ["protocol", "person", "state", "groups", "media", "server", "faults"],
  bench: ["seed"],
  days: ["cast", "judge", "play"],
  testing: ["sql", "panel", "wire"],
};

/** More files than that and nobody finds theirs; tests and dictionaries aside. */
const MOST_FILES = 25;

const STAGE =
  "simulator/|stories/|testing/|screenshots/|bench/|days/|drill/|demo/|demo.ts|bench.ts|days.ts|drill.ts|screenshots.ts";

/** What only a few places may do. */
const keptTo: { what: string; pattern: RegExp; places: RegExp }[] = [
  { what: "importing Baileys", pattern: /from "@whiskeysockets/, places: startsWith(`session/|${STAGE}`) },
  {
    what: "importing SQL",
    pattern: /from "(drizzle-orm|better-sqlite3)/,
    places: startsWith("store/|stories/|testing/|bench/|days/"),
  },
  {
    what: "time, timers and chance",
    pattern: /new Date\(\)|Date\.now\b|Math\.random|\bset(Timeout|Interval)\(/,
    places: startsWith(
      `app.ts|main.ts|app/clock-and-ids.ts|session/|outbox/sender.ts|scheduler/run.ts|panel/http/long-answers.ts|${STAGE}`,
    ),
  },
  { what: "the environment", pattern: /process\.env/, places: startsWith(`config.ts|main.ts|${STAGE}`) },
];

const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(name))
  .map((name) => ({
    name,
    home: name.split("/")[0] ?? "",
    inner: innerOf(name),
    text: withoutComments(name),
  }));

const pages = readdirSync(join(source, "../web/src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts"))
  .map((name) => `web/${name.replaceAll("\\", "/")}`);

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

  it.each(files.filter(({ inner }) => inner !== ""))(
    "lets $name build on what comes before it in its room",
    ({ name, home, inner, text }) => {
      const order = layers[home] ?? [];
      expect(order, `${home}/${inner} has no place in the order of its room`).toContain(inner);
      const later = new Set(order.slice(order.indexOf(inner) + 1));
      const inRoom = importsOf(name, withoutTypes(text)).filter((path) => path.startsWith(`${home}/`));
      expect(inRoom.filter((path) => later.has(innerOf(path)))).toEqual([]);
    },
  );

  it("has no folder with more files than one can look through", () => {
    const folders = [...files.map(({ name }) => name), ...pages]
      .map((name) => dirname(name))
      .filter((folder) => !/^i18n\/|(^|\/)words/.test(folder));
    const large = [...new Set(folders)].filter(
      (folder) => folders.filter((other) => other === folder).length > MOST_FILES,
    );
    expect(large).toEqual([]);
  });

  it.each(keptTo)("keeps $what to its places", ({ pattern, places }) => {
    const found = files.filter(({ name, text }) => pattern.test(text) && !places.test(name));
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  it("finds the program at all", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(importsOf("desk/x.ts", 'import { a } from "../store/engine/open.ts";')).toEqual([
      "store/engine/open.ts",
    ]);
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

/** The sub-folder of its room in which a file lies; "" = in the room itself. */
function innerOf(name: string): string {
  const [, ...rest] = dirname(name).split("/");
  return rest.join("/");
}

/** Types bind nothing at run time: a part may name what a later one is. */
const withoutTypes = (text: string): string =>
  text.replaceAll(/^(?:import|export) type [^;]*? from "[^"]+";$/gm, "");

function withoutComments(name: string): string {
  return readFileSync(join(source, name), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

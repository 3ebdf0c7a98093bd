import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { es } from "./words/es.ts";
import { first } from "./words/es-first.ts";

const here = import.meta.dirname;
const own = (name: string): string => join(here, name);
const require = createRequire(import.meta.url);
const kit = dirname(require.resolve("@mantine/core/styles.css"));

describe("The first page", () => {
  const files = reached([own("main.tsx"), own("pages/start/login-page.tsx")], ownImports);

  it("brings the words that it and the door say", () => {
    const said = new Set(files.flatMap((file) => wordsSaid(withoutComments(file))));
    expect(said.size).toBeGreaterThan(100);
    expect([...said].filter((key) => !(key in first))).toEqual([]);
  });

  it("brings the styles of every part of the kit that it and the door show, and no other", () => {
    expect(stylesIn("kit-styles-first.ts")).toEqual(inOrder(stylesOf(files)));
  });

  it("brings letters of every weight that any page writes in", () => {
    const weights = readdirSync(here, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(tsx?|css)$/.test(name) && !name.includes(".test.") && !name.startsWith("fonts"))
      .flatMap((name) => [
        ...readFileSync(own(name), "utf8").matchAll(/(?:fw=\{[^}]*?|font-?[wW]eight:\s*"?)(\d{3})/g),
      ])
      .map(([, weight]) => Number(weight));
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(400);
    expect(Math.max(...weights)).toBeLessThanOrEqual(750);
  });

  it("is followed by the styles that any other page shows, and no other", () => {
    const all = stylesOf(sources());
    const already = new Set(stylesIn("kit-styles-first.ts"));
    expect(stylesIn("kit-styles-rest.ts")).toEqual(inOrder(all).filter((name) => !already.has(name)));
  });
});

function sources(): string[] {
  return readdirSync(here, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts"))
    .map(own);
}

function withoutComments(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

/** All files that these ones need before they can run, themselves among them. */
function reached(starts: string[], importsOf: (file: string) => string[]): string[] {
  const found = new Set<string>();
  const waiting = [...starts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...importsOf(file));
  }
  return [...found];
}

/** At the start of a line, or packed: `;import{a as b}from"c"`. */
const STATIC_IMPORT =
  /(?:^|[;}])\s*(?:import|export)\b(?!\s*type\b)\s*(?:([^"';()]+?)\s*from\s*)?"([^"]+)"/gm;

interface Import {
  names: string[];
  from: string;
}

/** What is imported at once and as more than a type. */
function importsIn(file: string): Import[] {
  const text = withoutComments(file);
  const found = text.matchAll(STATIC_IMPORT);
  return [...found].map(([, what = "", from = ""]) => ({
    names: (/\{([^}]*)\}/.exec(what)?.[1] ?? "")
      .split(",")
      .map((name) => name.trim().split(" as ")[0] ?? "")
      .filter((name) => name !== "" && !name.startsWith("type ")),
    from,
  }));
}

function ownImports(file: string): string[] {
  return importsIn(file)
    .filter(({ from }) => /^\..*\.tsx?$/.test(from))
    .map(({ from }) => resolve(dirname(file), from));
}

/** Keys that stand in the text, whole or up to the first blank of a template. */
function wordsSaid(text: string): string[] {
  const whole = new Set([...text.matchAll(/"([^"\n]+)"/g)].map(([, key = ""]) => key));
  const begun = [...text.matchAll(/`([a-z-]+\.[^`$]*)\$\{/g)].map(([, start = ""]) => start);
  return Object.keys(es).filter(
    (key) => whole.has(key.replace(/_(one|other)$/, "")) || begun.some((start) => key.startsWith(start)),
  );
}

/** Which file of the kit each of its names is from. */
const kitNames = new Map(
  importsIn(join(kit, "esm/index.mjs"))
    .filter(({ from }) => from.startsWith("."))
    .flatMap(({ names, from }) => names.map((name) => [name, join(kit, "esm", from)] as const)),
);

/** Libraries that are made of the kit. */
const madeOfKit = new Set(["@mantine/modals", "@mantine/notifications", "mantine-datatable"]);

function kitImports(file: string): string[] {
  return importsIn(file).flatMap(({ names, from }) => {
    if (from === "@mantine/core") return names.flatMap((name) => kitNames.get(name) ?? []);
    if (madeOfKit.has(from)) return [esm(from)];
    return file.includes("node_modules") && from.startsWith(".") ? [resolve(dirname(file), from)] : [];
  });
}

function esm(library: string): string {
  return require.resolve(library).replace("/cjs/index.cjs", "/esm/index.mjs").replace(/\.js$/, ".mjs");
}

/** Style files of the kit: those for everything, and those with a class that these files can show. */
function stylesOf(files: string[]): Set<string> {
  const modules = reached(files, kitImports).filter((file) => file.endsWith(".module.mjs"));
  const shown = new Set(modules.flatMap((file) => classesIn(readFileSync(file, "utf8"), '"')));
  return new Set(
    readdirSync(join(kit, "styles"))
      .filter((name) => !name.endsWith(".layer.css"))
      .filter((name) => {
        const classes = classesIn(stylesText(name), ".");
        return classes.length === 0 || classes.some((one) => shown.has(one));
      }),
  );
}

function classesIn(text: string, before: string): string[] {
  return text
    .split(`${before}m_`)
    .slice(1)
    .map((rest) => rest.slice(0, 8));
}

function stylesText(name: string): string {
  return readFileSync(join(kit, "styles", name), "utf8").trim();
}

/** The order in which the kit puts them into one file: what is made of others comes after them. */
function inOrder(names: Set<string>): string[] {
  const whole = readFileSync(join(kit, "styles.css"), "utf8");
  const at = (name: string): number => whole.indexOf(stylesText(name));
  return [...names].toSorted((one, other) => at(one) - at(other));
}

function stylesIn(file: string): string[] {
  const prefix = "@mantine/core/styles/";
  return importsIn(own(file))
    .map(({ from }) => from)
    .filter((from) => from.startsWith(prefix))
    .map((from) => from.slice(prefix.length));
}

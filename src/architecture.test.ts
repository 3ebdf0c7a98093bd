import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/architecture.md"), "utf8");

interface Step {
  file: string;
  name: string;
}

/** The numbered lists of a section, each with its files and functions. */
function pathsIn(section: string): Step[][] {
  const paths: Step[][] = [];
  for (const [, number, file = "", name = ""] of section.matchAll(/^(\d+)\. `([^`]+)` `([^`]+)`: /gm)) {
    if (number === "1") paths.push([]);
    paths.at(-1)?.push({ file, name });
  }
  return paths;
}

const onDisk = (file: string): string => join(root, file.startsWith("web/") ? file : `src/${file}`);
const textOf = (file: string): string => readFileSync(onDisk(file), "utf8");

function imports(one: string, other: string): boolean {
  const paths = [...textOf(one).matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) =>
    join(onDisk(one), "..", path),
  );
  return paths.includes(onDisk(other));
}

/** What joins parts that do not know one another. */
const JOINTS = ["app.ts", "panel/routes.ts"];

const isJoined = (file: string, before: string[]): boolean =>
  [...before, ...JOINTS].some((other) => imports(other, file) || imports(file, other));

const section = /## Three paths through the code\n([\s\S]*?)\n## /.exec(page)?.[1] ?? "";

describe("The paths through the code, as docs/architecture.md tells them", () => {
  const paths = pathsIn(section);

  it("are three, and every numbered line is a step of one", () => {
    expect(paths).toHaveLength(3);
    expect(paths.flat()).toHaveLength([...section.matchAll(/^\d+\. /gm)].length);
  });

  it.each(paths.flat())("pass through $name in $file", ({ file, name }) => {
    const declared = new RegExp(
      `^ *(export )?(const |readonly |(async )?(function )?)${name}(<[^(]*>)?(\\(|: | = )`,
      "m",
    );
    expect(textOf(file)).toMatch(declared);
  });

  it("lead from file to file", () => {
    const loose = paths.flatMap((path) =>
      path.map(({ file }) => file).filter((file, at, files) => at > 0 && !isJoined(file, files.slice(0, at))),
    );
    expect(loose).toEqual([]);
  });
});

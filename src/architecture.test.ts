import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/architecture.md"), "utf8");

interface Step {
  file: string;
  name: string;
  /** Files to which control comes back from here, and which go on to another one. */
  returns: string[];
}

/** The numbered lists of a section, each with its files and functions. */
function pathsIn(section: string): Step[][] {
  const paths: Step[][] = [];
  const lines = section.matchAll(/^(\d+)\. `([^`]+)` `([^`]+)`: (.*)$/gm);
  for (const [, number, file = "", name = "", rest = ""] of lines) {
    if (number === "1") paths.push([]);
    const returns = [...rest.matchAll(/↩ `([^`]+)`/g)].map(([, to = ""]) => to);
    paths.at(-1)?.push({ file, name, returns });
  }
  return paths;
}

/** What the section says of the length of each of its lists. */
const lengthsIn = (section: string): { files: number; returns: number }[] =>
  [...section.matchAll(/: \*\*(\d+) files, (\d+) returns\*\*/g)].map(([, files, returns]) => ({
    files: Number(files),
    returns: Number(returns),
  }));

const onDisk = (file: string): string => join(root, file.startsWith("web/") ? file : `src/${file}`);
const textOf = (file: string): string => readFileSync(onDisk(file), "utf8");

function imports(one: string, other: string): boolean {
  const paths = [...textOf(one).matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) =>
    join(onDisk(one), "..", path),
  );
  return paths.includes(onDisk(other));
}

/** What joins parts that do not know one another; routes hand their part of the contract to `panel/serve.ts`. */
const JOINTS = ["app.ts", "panel/routes.ts", "panel/tickets/ticket-acts.ts", "panel/admin/settings.ts"];

const isJoined = (file: string, before: string[]): boolean =>
  [...before, ...JOINTS].some((other) => imports(other, file) || imports(file, other));

const section = /## Three walks through the code\n([\s\S]*?)\n## /.exec(page)?.[1] ?? "";

describe("The walks through the code, as docs/architecture.md tells them", () => {
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

  it("are as long as the page says, each file once", () => {
    const counted = paths.map((path) => ({
      files: new Set(path.map(({ file }) => file)).size,
      returns: path.flatMap(({ returns }) => returns).length,
    }));
    expect(counted).toEqual(lengthsIn(section));
    expect(paths.map(({ length }) => length)).toEqual(counted.map(({ files }) => files));
  });

  it("return to files they have passed", () => {
    const unknown = paths.flatMap((path) =>
      path.flatMap(({ returns }, at) => {
        const passed = new Set(path.slice(0, at + 1).map(({ file }) => basename(file)));
        return returns.filter((to) => !passed.has(to));
      }),
    );
    expect(unknown).toEqual([]);
  });

  it("lead from file to file", () => {
    const loose = paths.flatMap((path) =>
      path.map(({ file }) => file).filter((file, at, files) => at > 0 && !isJoined(file, files.slice(0, at))),
    );
    expect(loose).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "..", file), "utf8"));

interface Packages {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
interface Lock {
  packages: Record<string, { hasInstallScript?: boolean; optional?: boolean; integrity?: string }>;
}

const ours = read("package.json") as Packages;
const lock = read("package-lock.json") as Lock;
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

describe("The packages that are installed", () => {
  it("are asked for in one version each", () => {
    const versions = Object.entries({ ...ours.dependencies, ...ours.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it("are those whose content the lockfile knows", () => {
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
  });

  it("run no script of theirs that was not decided on by name", () => {
    const scripts = new Set(
      installed.filter(([, one]) => one.hasInstallScript).map(([path]) => nameOf(path)),
    );
    expect([...scripts].filter((name) => ours.allowScripts[name] === undefined)).toEqual([]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pageRows } from "../../testing/panel/panel-pages.ts";

const web = join(import.meta.dirname, "../../../web/src");
const source = (file: string): string => readFileSync(join(web, file), "utf8");

describe("The table of pages, from which the walks are made", () => {
  it("has a row for every page of the panel, and none of a page that is gone", () => {
    const paths = [...source("routes.tsx").matchAll(/\bpath: "([^"]+)"/g)].map(([, path]) => path);
    expect(paths.length).toBeGreaterThan(15);
    expect(new Set(pageRows.map(({ path }) => path))).toEqual(new Set(paths));
  });

  it("has a row for everything that opens over a page", () => {
    const files = readdirSync(web, { recursive: true, encoding: "utf8" }).map((name) =>
      name.replaceAll("\\", "/"),
    );
    const shows = files.filter(
      (name) => name.endsWith(".tsx") && /^\s*<(Dialog|Sheet)\b/m.test(source(name)),
    );
    // The column of the client on a phone holds no form; the dialog for many tickets has its own walk.
    const named = new Set([
      "pages/conversations/conversations-page.tsx",
      "pages/bulk/bulk-dialog.tsx",
      ...pageRows.flatMap(({ opens }) => opens.map(({ file }) => file)),
    ]);
    expect(shows.filter((name) => !named.has(name))).toEqual([]);
  });

  it("and nothing opens past the frame that asks before it loses something", () => {
    const files = readdirSync(web, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".tsx"),
    );
    const bare = files.filter((name) => /<(Modal|Drawer)\b/.test(source(name)));
    expect(bare.toSorted()).toEqual([
      "components/dialogs/dialog.tsx",
      // Both ask who somebody is: a password that was not sent is nothing to lose, and what lies beneath stays.
      "layout/confirm-identity.tsx",
      "layout/sign-in-again.tsx",
      "pages/conversations/thread/picture-viewer.tsx",
    ]);
  });
});

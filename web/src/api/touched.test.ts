import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isUnder, pathsTouched, type Told } from "./touched.ts";

const pages = join(import.meta.dirname, "..");
const topics =
  "ticket agents main-groups contact settings review connection accounts audit backups bulk".split(" ");

/** Paths that components read, an id in place of what is put into them. */
function pathsRead(): string[] {
  const files = readdirSync(pages, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const read = /(?:useAnswer|usePages)(?:<[^()]*?>)?\(\s*(?:(["`])(\/api[^"`]*)\1|(PATH))/g;
  return files.flatMap((name) => {
    const text = readFileSync(join(pages, name), "utf8");
    const own = /const PATH = "([^"]+)"/.exec(text)?.[1];
    return [...text.matchAll(read)].map(([, , path]) => (path ?? own ?? "?").replaceAll(/\$\{[^}]+\}/g, "7"));
  });
}

describe("What a page shows", () => {
  const read = [...new Set(pathsRead())];
  const told = topics.flatMap((topic) => pathsTouched({ topic, number: 7, id: 7 }));

  it("is asked again when an event says that it changed elsewhere, whatever page it is", () => {
    expect(read.length).toBeGreaterThan(25);
    const asksWhatNobodyElseChanges = new Set(["/api/setup", "/api/whatsapp/groups"]);
    const stale = read.filter(
      (path) => !asksWhatNobodyElseChanges.has(path) && !told.some((under) => isUnder(path, under)),
    );
    expect(stale).toEqual([]);
  });
});

const isAskedAgain = (told: Told, path: string): boolean =>
  pathsTouched(told).some((touched) => isUnder(path, touched));

describe("What people choose from", () => {
  const ticket: Told = { topic: "ticket", number: 7 };
  it.each<[string, Told, string[]]>([
    [
      "a ticket was taken, released, closed or tagged",
      ticket,
      [
        "/api/agents",
        "/api/main-groups",
        "/api/tags",
        "/api/close-reasons",
        "/api/tickets",
        "/api/tickets/7",
      ],
    ],
    ["an agent went away or has more rooms", { topic: "agents" }, ["/api/agents", "/api/bulk/preview"]],
    ["a group is ready, or lost", { topic: "main-groups" }, ["/api/main-groups", "/api/agents"]],
    ["a tag was made", { topic: "settings" }, ["/api/tags", "/api/tickets", "/api/contacts"]],
    ["more chats may be started", { topic: "settings" }, ["/api/chats/quota"]],
    ["a client was named", { topic: "contact" }, ["/api/contacts", "/api/tickets"]],
    ["a bulk job went on", { topic: "bulk", id: 3 }, ["/api/bulk", "/api/bulk/3", "/api/bulk/3/tickets"]],
  ])("is asked again when %s", (_, told, paths) => {
    expect(paths.filter((path) => !isAskedAgain(told, path))).toEqual([]);
  });

  it("is not asked again for what it does not depend on", () => {
    expect(isAskedAgain(ticket, "/api/tickets/8")).toBe(false);
    expect(isAskedAgain({ topic: "bulk", id: 3 }, "/api/bulk/4")).toBe(false);
    expect(pathsTouched({ topic: "of a later version" })).toEqual([]);
  });
});

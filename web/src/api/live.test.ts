import { describe, expect, it } from "vitest";
import { isUnder, pathsTouched, type Told } from "./live.ts";

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

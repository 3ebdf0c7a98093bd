import { describe, expect, it } from "vitest";
import type { Entry } from "@contract/contract.ts";
import { toTimeline, type TicketEvent } from "./timeline.ts";

const said = (id: number, at: string, side: Entry["side"] = "client"): Entry =>
  ({ id, at: `2026-03-${at}Z`, side, author: null, user: null }) as Entry;
const happened = (id: number, at: string, event: string): TicketEvent => ({
  id,
  at: `2026-03-${at}Z`,
  event,
  actor: null,
  by: null,
  facts: {},
  damaged: false,
});

const drawn = (thread: Partial<Parameters<typeof toTimeline>[0]>): string[] =>
  toTimeline({ entries: [], events: [], fromStart: true, untilNow: true, ...thread }).map((row) => {
    const day = row.day ? "day: " : "";
    if (row.kind === "event") return day + row.event.event;
    return `${day}${row.entry.id}${row.isFirst ? " first" : ""}${row.isLast ? " last" : ""}`;
  });

describe("A thread", () => {
  it("shows what happened between what was said, and each day once", () => {
    const entries = [
      said(1, "02T15:00:00.000"),
      said(2, "02T15:20:00.000", "agent"),
      said(3, "03T15:00:00.000"),
    ];
    const events = [
      happened(1, "02T15:00:00.400", "opened"),
      happened(2, "02T15:10:00.000", "claimed"),
      happened(3, "03T16:00:00.000", "closed"),
    ];
    expect(drawn({ entries, events })).toEqual([
      "day: opened",
      "1 first last",
      "claimed",
      "2 first last",
      "day: 3 first last",
      "closed",
    ]);
  });

  it("joins what one person says in a row, until something comes between", () => {
    const entries = [
      said(1, "02T15:00:00.000"),
      said(2, "02T15:01:00.000"),
      said(3, "02T15:02:00.000", "agent"),
      said(4, "02T15:30:00.000", "agent"),
    ];
    expect(drawn({ entries })).toEqual(["day: 1 first", "2 last", "3 first last", "4 first last"]);
  });

  it("keeps events of a part that was not read for when it is, and notes for themselves", () => {
    const entries = [said(7, "02T15:00:00.000")];
    const events = [
      happened(1, "02T14:00:00.000", "claimed"),
      happened(2, "02T15:00:01.000", "noted"),
      happened(3, "02T16:00:00.000", "closed"),
    ];
    expect(drawn({ entries, events, fromStart: false, untilNow: false })).toEqual(["7 first last"]);
  });
});

import { describe, expect, it } from "vitest";
import { toMainGroupId, toPersonId, toTicketNumber } from "../../domain/ids.ts";
import type { PastEvent, Turn } from "../../store/tickets/overview-lists.ts";
import { claimWaits, closings, median, perAgent, perPanelUser } from "./day-figures.ts";

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 0, minutes));
const group = toMainGroupId(1);
const ana = toPersonId(1);
const beto = toPersonId(2);

describe("The median", () => {
  it.each([
    [[], null],
    [[5], 5],
    [[9, 1, 5], 5],
    [[10, 2, 4, 100], 7],
  ])("of %j is %j", (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

const turn = (ticket: number, minutes: number, event: Turn["event"]): Turn => ({
  ticket: toTicketNumber(ticket),
  at: at(minutes),
  event,
  mainGroup: group,
});
const minutesOf = (turns: Turn[], since = at(0)) =>
  claimWaits(turns, since).map(({ from, to }) => (to.getTime() - from.getTime()) / 60_000);

describe("The wait for an agent", () => {
  it.each<[string, Turn[], number[]]>([
    [
      "runs from the client's first word to the claim",
      [turn(1, 0, "opened"), turn(1, 2, "queued"), turn(1, 6, "claimed")],
      [6],
    ],
    [
      "goes on when the ticket moves to another queue, and ends with the case",
      [
        turn(1, 0, "opened"),
        turn(1, 2, "queued"),
        turn(1, 5, "requeued"),
        turn(1, 6, "closed"),
        turn(1, 60, "reopened"),
        turn(1, 63, "claimed"),
      ],
      [3],
    ],
    ["runs from the card where nothing earlier is known", [turn(1, 0, "queued"), turn(1, 4, "claimed")], [4]],
    [
      "counts for each ticket by itself",
      [turn(1, 0, "queued"), turn(1, 4, "claimed"), turn(2, 1, "queued"), turn(2, 3, "assigned")],
      [4, 2],
    ],
    [
      "begins again when the case was given back",
      [turn(1, 0, "queued"), turn(1, 4, "claimed"), turn(1, 9, "released"), turn(1, 11, "claimed")],
      [4, 2],
    ],
    [
      "is not a hand-over from agent to agent",
      [turn(1, 0, "queued"), turn(1, 4, "claimed"), turn(1, 50, "assigned")],
      [4],
    ],
    [
      "begins again when the case was passed on to another group, and not when it was to a colleague",
      [
        turn(1, 0, "queued"),
        turn(1, 4, "claimed"),
        turn(1, 9, "transferred"),
        turn(1, 20, "requeued"),
        turn(1, 23, "claimed"),
      ],
      [4, 3],
    ],
    ["is not over while nobody takes it", [turn(1, 0, "queued")], []],
  ])("%s", (_, turns, waits) => {
    expect(minutesOf(turns)).toEqual(waits);
  });

  it("counts on the day it ends, in full", () => {
    const turns = [turn(1, 0, "queued"), turn(1, 4, "claimed"), turn(2, 0, "queued"), turn(2, 70, "claimed")];
    expect(minutesOf(turns, at(60))).toEqual([70]);
  });
});

const event = (ticket: number, what: PastEvent["event"], more: Partial<PastEvent> = {}): PastEvent => ({
  ticket: toTicketNumber(ticket),
  at: at(0),
  event: what,
  actor: null,
  facts: {},
  ...more,
});

describe("Closed tickets", () => {
  it("count once each, with the last reason, and only when they stayed closed", () => {
    const events = [
      event(1, "closed", { actor: ana, facts: { reason: "resuelto" } }),
      event(2, "closed", { actor: ana, facts: { reason: "resuelto" } }),
      event(1, "reopened"),
      event(2, "reopened"),
      event(2, "closed", { actor: beto, facts: { reason: null } }),
    ];
    expect(closings(events)).toEqual([{ ticket: 2, by: beto, atPanel: null, reason: null }]);
  });

  it("belong to whoever closed them, taken ones to whoever got them", () => {
    const events = [
      event(1, "claimed", { actor: ana, facts: { agent: ana } }),
      event(2, "assigned", { actor: beto, facts: { agent: ana } }),
      event(1, "closed", { actor: ana, facts: { reason: "resuelto" } }),
      event(3, "closed", { facts: { reason: "sin respuesta" } }),
    ];
    expect([...perAgent(events, closings(events))]).toEqual([[ana, { taken: 2, closed: 1 }]]);
  });

  it("belong to people of the panel for what was attended to there, not for what they gave to others", () => {
    const events = [
      event(1, "claimed", { facts: { user: "vero" } }),
      event(2, "assigned", { facts: { agent: ana, user: "vero" } }),
      event(1, "closed", { facts: { reason: null, panelUser: "vero", user: "vero" } }),
      event(2, "closed", { facts: { reason: null, user: "vero" } }),
    ];
    expect([...perPanelUser(events, closings(events))]).toEqual([["vero", { taken: 1, closed: 1 }]]);
    expect([...perAgent(events, closings(events))]).toEqual([[ana, { taken: 1, closed: 0 }]]);
  });
});

import { describe, expect, it } from "vitest";
import { toMainGroupId, toPersonId, toTicketNumber, type RoomId } from "./ids.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import {
  admits,
  claim,
  close,
  release,
  reopen,
  transfer,
  waitsSince,
  type Closed,
  type InProgress,
  type Intake,
  type Ticket,
  type Waiting,
} from "./ticket.ts";

const minute = (n: number): Date => new Date(Date.parse("2026-03-02T13:00:00Z") + n * 60_000);
const ana = toPersonId(10);
const beto = toPersonId(11);
const room = 5 as RoomId;
const support = toMainGroupId(1);
const sales = toMainGroupId(2);

const opened = {
  number: toTicketNumber(7),
  contact: toPersonId(1),
  openedAt: minute(0),
  mood: "neutral",
  urgent: false,
  asksForPerson: false,
  lastAgent: null,
  lastPanelUser: null,
  origin: "organic",
  transfers: 0,
  unansweredSince: minute(0),
  lastMessageAt: minute(0),
} as const;
const intake: Intake = {
  ...opened,
  state: "intake",
  area: null,
  gatherUntil: minute(1),
  gatherBy: minute(2),
};
const waiting: Waiting = {
  ...opened,
  state: "waiting",
  area: "support",
  mainGroup: support,
  waitingSince: minute(1),
};
const inProgress: InProgress = {
  ...waiting,
  state: "in_progress",
  agent: ana,
  room,
  panelUser: null,
  claimedAt: minute(2),
  lastAgent: ana,
};
const closed: Closed = close(inProgress, { at: minute(9), by: ana, reason: "resuelto" });
const states: Ticket[] = [intake, waiting, inProgress, closed];
const at = minute(10);

/** The state it ends in, or why it stays as it is. */
const outcome = (result: Ticket | Refusal): string => (isRefusal(result) ? result.refused : result.state);

describe("Each move from each state", () => {
  it.each([
    [
      "claim",
      (t: Ticket) => claim(t, { agent: beto, room, at }),
      "not-ready in_progress already-taken ticket-closed",
    ],
    [
      "claim without a room",
      (t: Ticket) => claim(t, { agent: beto, room: null, at }),
      "not-ready no-free-room already-taken ticket-closed",
    ],
    [
      "claim of what one has",
      (t: Ticket) => claim(t, { agent: ana, room, at }),
      "not-ready in_progress in_progress ticket-closed",
    ],
    ["release", (t: Ticket) => release(t, { at }), "not-in-progress not-in-progress waiting not-in-progress"],
    [
      "transfer to another group",
      (t: Ticket) => transfer(t, { area: "sales", mainGroup: sales, at }),
      "not-ready waiting waiting ticket-closed",
    ],
    [
      "transfer to its own group",
      (t: Ticket) => transfer(t, { area: "support", mainGroup: support, at }),
      "not-ready waiting waiting ticket-closed",
    ],
    ["close", (t: Ticket) => close(t, { at, by: ana, reason: null }), "closed closed closed closed"],
    [
      "reopen",
      (t: Ticket) => reopen(t, { room, at, heard: false }),
      "not-closed not-closed not-closed in_progress",
    ],
    [
      "reopen without a room",
      (t: Ticket) => reopen(t, { room: null, at, heard: true }),
      "not-closed not-closed not-closed waiting",
    ],
  ])("%s", (_, move, outcomes) => {
    expect(states.map((ticket) => outcome(move(ticket))).join(" ")).toBe(outcomes);
  });

  it("agrees with the table that disables the buttons", () => {
    const moves = {
      claim: (t: Ticket) => claim(t, { agent: beto, room, at }),
      release: (t: Ticket) => release(t, { at }),
      transfer: (t: Ticket) => transfer(t, { area: "sales", mainGroup: sales, at }),
      reopen: (t: Ticket) => reopen(t, { room, at, heard: false }),
    };
    for (const [verb, move] of Object.entries(moves)) {
      const admitted: string[] = admits[verb as keyof typeof moves];
      for (const ticket of states)
        expect(!isRefusal(move(ticket)), `${verb} of ${ticket.state}`).toBe(admitted.includes(ticket.state));
    }
  });
});

describe("A transfer", () => {
  it("takes the case out of its room and queues it anew in the other area, with its last agent remembered", () => {
    const { agent: _agent, room: _room, panelUser: _user, claimedAt: _claimedAt, ...rest } = inProgress;
    expect(transfer(inProgress, { area: "sales", mainGroup: sales, at })).toEqual({
      ...rest,
      state: "waiting",
      area: "sales",
      mainGroup: sales,
      waitingSince: at,
      transfers: 1,
    });
  });

  it("changes nothing the second time", () => {
    expect(transfer(waiting, { area: "support", mainGroup: support, at })).toBe(waiting);
  });
});

describe("Reopening", () => {
  it("owes the client an answer only when the client wrote", () => {
    expect(reopen(closed, { room: null, at, heard: true })).toMatchObject({
      unansweredSince: at,
      lastMessageAt: at,
      waitingSince: at,
    });
    expect(reopen(closed, { room: null, at, heard: false })).toMatchObject({
      unansweredSince: null,
      lastMessageAt: closed.lastMessageAt,
      waitingSince: at,
    });
  });

  it("leaves nothing of the end behind", () => {
    const again = reopen(closed, { room, at, heard: true });
    for (const field of ["closedAt", "closedBy", "reason"]) expect(again).not.toHaveProperty(field);
  });

  it("refuses what never came to a group", () => {
    expect(outcome(reopen(close(intake, { at, by: null, reason: null }), { room, at, heard: true }))).toBe(
      "never-queued",
    );
  });
});

describe("A client waits", () => {
  it.each([
    ["for nobody yet, while they are listened to", "intake", null],
    ["for whoever takes their ticket", "waiting", minute(5)],
    ["for an answer of whoever has it", "in_progress", minute(9)],
    ["for nobody, when it is closed", "closed", null],
  ] as const)("%s", (_what, state, since) => {
    expect(waitsSince({ state, waitingSince: minute(5), unansweredSince: minute(9) })).toEqual(since);
  });

  it("for whoever takes their ticket, also when all they asked was answered", () => {
    expect(waitsSince({ state: "waiting", waitingSince: minute(5), unansweredSince: null })).toEqual(
      minute(5),
    );
    expect(waitsSince({ state: "in_progress", waitingSince: minute(5), unansweredSince: null })).toBeNull();
  });
});

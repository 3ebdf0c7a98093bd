import { describe, expect, it } from "vitest";
import type { Ticket } from "@contract/contract.ts";
import { newAmong, seenAfter, unreadOf, type Seen } from "./unread-rules.ts";

type Preview = NonNullable<Ticket["preview"]>;
type Told = Pick<Ticket, "number" | "preview">;

/** A ticket whose last words have this id. */
const said = (number: number, entry: number, more: Partial<Preview> = {}): Told => ({
  number,
  preview: {
    entry,
    side: "client",
    kind: "text",
    media: null,
    text: "hola",
    at: "2026-11-28T09:00:00Z",
    deleted: false,
    ...more,
  },
});
const numbers = (tickets: Told[]): number[] => tickets.map(({ number }) => number);

describe("Unread", () => {
  it.each<{ what: string; tickets: Told[]; seen?: Seen; unread: number[] }>([
    { what: "what was never looked at", tickets: [said(1, 10)], unread: [1] },
    { what: "what came after the last look", tickets: [said(1, 11)], seen: { 1: 10 }, unread: [1] },
    { what: "nothing that was looked at", tickets: [said(1, 10)], seen: { 1: 10 }, unread: [] },
    { what: "nothing that was answered", tickets: [said(1, 11, { side: "agent" })], unread: [] },
    { what: "nothing that the handset answered", tickets: [said(1, 11, { side: "handset" })], unread: [] },
    { what: "nothing that was taken back", tickets: [said(1, 11, { deleted: true })], unread: [] },
    { what: "nothing where nobody spoke", tickets: [{ number: 1, preview: null }], unread: [] },
    {
      what: "each conversation once",
      tickets: [said(1, 11), said(2, 12), said(3, 9)],
      seen: { 3: 9 },
      unread: [1, 2],
    },
  ])("is $what", ({ tickets, seen = {}, unread }) => {
    expect(numbers(unreadOf(tickets, seen))).toEqual(unread);
  });
});

describe("New among the unread", () => {
  it.each<{ what: string; now: Told[]; before: Told[] | null; fresh: number[] }>([
    { what: "nothing when the page was just loaded", now: [said(1, 10)], before: null, fresh: [] },
    { what: "what was not unread", now: [said(1, 10), said(2, 11)], before: [said(1, 10)], fresh: [2] },
    { what: "more words of what was", now: [said(1, 12)], before: [said(1, 10)], fresh: [1] },
    { what: "nothing that is the same as before", now: [said(1, 10)], before: [said(1, 10)], fresh: [] },
  ])("is $what", ({ now, before, fresh }) => {
    expect(numbers(newAmong(now, before))).toEqual(fresh);
  });
});

describe("What was seen", () => {
  it.each<{ what: string; seen: Seen; tickets: Told[]; number: number | null; after: Seen }>([
    {
      what: "grows by what is looked at",
      seen: { 1: 10 },
      tickets: [said(1, 12)],
      number: 1,
      after: { 1: 12 },
    },
    {
      what: "stays while nothing is",
      seen: { 1: 10 },
      tickets: [said(1, 12)],
      number: null,
      after: { 1: 10 },
    },
    { what: "never shrinks", seen: { 1: 12 }, tickets: [said(1, 10)], number: 1, after: { 1: 12 } },
    { what: "stays while a case changes lists", seen: { 1: 10 }, tickets: [], number: 1, after: { 1: 10 } },
  ])("$what", ({ seen, tickets, number, after }) => {
    expect(seenAfter(seen, { tickets, number })).toEqual(after);
  });

  it("is forgotten of the oldest words when there is too much of it", () => {
    const seen = Object.fromEntries(Array.from({ length: 500 }, (_, nth) => [nth + 1, 1000 - nth]));
    const after = seenAfter(seen, { tickets: [said(900, 2000)], number: 900 });
    expect([Object.keys(after).length, after[900], after[1], after[500]]).toEqual([
      500,
      2000,
      1000,
      undefined,
    ]);
  });
});

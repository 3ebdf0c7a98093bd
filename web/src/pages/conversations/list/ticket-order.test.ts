import { describe, expect, it } from "vitest";
import type { Ticket } from "@contract/contract.ts";
import { compare, goesOn, place } from "./ticket-order.ts";

/** A ticket that last moved at this minute. */
const at = (number: number, minute: number): Ticket =>
  ({ number, lastMessageAt: new Date(minute * 60_000).toISOString() }) as Ticket;
const numbers = (tickets: Ticket[]): number[] => tickets.map(({ number }) => number);

const known = [at(5, 50), at(4, 40), at(3, 30), at(2, 20), at(1, 10)];

describe("A list that changes while one reads it", () => {
  it("moves what somebody wrote in to the top, and keeps the rest", () => {
    const page = { items: [at(2, 60), at(5, 50)], next: "…" };
    expect(numbers(place(known, { page, after: null }, "activity"))).toEqual([2, 5, 4, 3, 1]);
  });

  it("drops what is gone from the stretch that was read again, and nothing else", () => {
    const page = { items: [at(5, 50), at(3, 30)], next: "…" };
    expect(numbers(place(known, { page, after: null }, "activity"))).toEqual([5, 3, 2, 1]);
  });

  it("reads a stretch further down by itself", () => {
    const page = { items: [at(2, 20)], next: null };
    expect(numbers(place(known, { page, after: at(4, 40) }, "activity"))).toEqual([5, 4, 2]);
  });

  it("is empty when nothing is left", () => {
    expect(place(known, { page: { items: [], next: null }, after: null }, "activity")).toEqual([]);
  });

  it("says when too much has happened to go on from what is known", () => {
    expect(goesOn(known, { items: [at(9, 90), at(5, 50)], next: "…" }, "activity")).toBe(true);
    expect(goesOn(known, { items: [at(9, 90), at(8, 80)], next: "…" }, "activity")).toBe(false);
    expect(goesOn(known, { items: [at(9, 90)], next: null }, "activity")).toBe(true);
  });

  it("puts who waits longest first, and who does not wait last", () => {
    const waiting = (number: number, since: string | null) =>
      ({ number, state: "in_progress", waitsSince: since }) as Ticket;
    const list = [waiting(1, null), waiting(2, "2026-03-02T10:00:00Z"), waiting(3, "2026-03-02T09:00:00Z")];
    expect(numbers(list.sort((one, other) => compare("waiting", one, other)))).toEqual([3, 2, 1]);
  });

  it("puts who is to be taken next first: what presses, then the longest wait, then who is still writing", () => {
    const calm = { urgent: false, asksForPerson: false, mood: "neutral" };
    const waiting = (number: number, hour: string, more: Partial<Ticket> = {}) =>
      ({ ...calm, number, state: "waiting", waitingSince: `2026-03-02T${hour}:00:00Z`, ...more }) as Ticket;
    const list = [
      { ...calm, number: 1, state: "intake", unansweredSince: "2026-03-02T01:00:00Z" } as Ticket,
      waiting(2, "09"),
      waiting(3, "08"),
      waiting(4, "11", { mood: "angry" }),
      waiting(5, "10", { urgent: true }),
      waiting(6, "12", { asksForPerson: true }),
    ];
    expect(numbers(list.sort((one, other) => compare("turn", one, other)))).toEqual([5, 4, 6, 3, 2, 1]);
  });
});

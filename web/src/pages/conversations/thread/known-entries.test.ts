import { describe, expect, it } from "vitest";
import type { Entry } from "@contract/contract.ts";
import { around, fromPage, withNewer, withNewest, withOlder, type Known } from "./known-entries.ts";

const said = (id: number, text = String(id)): Entry => ({ id, text }) as Entry;
const page = (ids: number[], older: number | null = null) => ({ entries: ids.map((id) => said(id)), older });
const ids = ({ entries }: Known): number[] => entries.map(({ id }) => id);

describe("What is known of a thread", () => {
  it("grows at both ends", () => {
    const middle = around(page([4, 5], 4), { items: [said(6)], next: 6 });
    const whole = withNewer(withOlder(middle, page([2, 3])), { items: [said(7)], next: null });
    expect(ids(whole)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(whole).toMatchObject({ older: null, newer: null });
  });

  it("takes what is new, and draws again only what has changed", () => {
    const before = fromPage(page([1, 2, 3], 1));
    const now = withNewest(before, { entries: [said(2), said(3, "corregido"), said(4)], older: 2 });
    expect(ids(now)).toEqual([1, 2, 3, 4]);
    expect(now.entries[1]).toBe(before.entries[1]);
    expect(now.entries[2]?.text).toBe("corregido");
  });

  it("loses what was moved to another ticket", () => {
    expect(ids(withNewest(fromPage(page([1, 2, 3])), page([1, 3])))).toEqual([1, 3]);
  });

  it("has no gap: what came while nobody listened is read before it is shown", () => {
    const behind = withNewest(fromPage(page([1, 2])), page([60, 61], 60));
    expect(behind).toMatchObject({ newer: 2 });
    expect(ids(behind)).toEqual([1, 2]);
  });

  it("is not mixed with the newest while somebody reads further up", () => {
    const up = around(page([4, 5], 4), { items: [], next: 5 });
    expect(ids(withNewest(up, { entries: [said(90)], older: 90 }))).toEqual([4, 5]);
  });
});

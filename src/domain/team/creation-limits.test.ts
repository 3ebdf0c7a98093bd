import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breathMs, settleMs, turnToCreate, type Turn } from "./creation-limits.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const now = new Date("2026-03-02T12:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);
const in_ = (ms: number) => new Date(now.getTime() + ms);

const cases: [string, Date[], number, Turn | null][] = [
  ["the first group of the day is made at once", [], 0.5, null],
  ["the second waits a minute", [ago(0)], 0, { at: in_(MINUTE), why: "pace" }],
  ["or somewhat more", [ago(0)], 1, { at: in_(1.3 * MINUTE), why: "pace" }],
  ["and not longer than that", [ago(1.3 * MINUTE)], 1, null],
  [
    "the fourth waits five minutes",
    [ago(9 * MINUTE), ago(8 * MINUTE), ago(MINUTE)],
    0,
    { at: in_(4 * MINUTE), why: "pace" },
  ],
  ["those of yesterday do not count", [ago(DAY), ago(DAY), ago(DAY), ago(2 * MINUTE)], 0, null],
  [
    "the eleventh waits until the first is a day old",
    Array.from({ length: 10 }, (_, n) => ago(20 * HOUR - n * HOUR)),
    0,
    { at: in_(4 * HOUR), why: "daily-budget" },
  ],
];

describe("The turn to make a group", () => {
  it.each(cases)("%s", (_, made, chance, turn) => {
    expect(turnToCreate("human", made, { now, chance })).toEqual(turn);
  });

  it("never lets more than ten be made within a day, nor two within a minute, however it is asked", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 15, maxLength: 40 }),
        (chances) => {
          const made: Date[] = [];
          let at = now;
          for (const chance of chances) {
            for (let turn = turnToCreate("human", made, { now: at, chance }); turn;) {
              expect(turn.at.getTime()).toBeGreaterThan(at.getTime());
              at = turn.at;
              turn = turnToCreate("human", made, { now: at, chance });
            }
            made.push(at);
          }
          for (const [i, one] of made.entries()) {
            const tenth = made[i + 10];
            const next = made[i + 1];
            if (tenth) expect(tenth.getTime() - one.getTime()).toBeGreaterThanOrEqual(DAY);
            if (next) expect(next.getTime() - one.getTime()).toBeGreaterThanOrEqual(MINUTE);
          }
        },
      ),
    );
  });

  it("is always now, and nothing is waited for, without delays", () => {
    expect(
      turnToCreate(
        "none",
        Array.from({ length: 50 }, () => now),
        { now, chance: 1 },
      ),
    ).toBeNull();
    expect([settleMs("none", 1), breathMs("none", 1)]).toEqual([0, 0]);
  });
});

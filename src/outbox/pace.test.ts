import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chatOfGroup, chatOfPerson, toGroupJid, toPersonId } from "../domain/ids.ts";
import { lanes, type Lane } from "../domain/messages/lane.ts";
import { limitsOf, paceNames, pacePresets, type PaceLimits } from "../domain/messages/pace.ts";
import { Pace, type Leaving } from "./pace.ts";

const client = (n: number) => chatOfPerson(toPersonId(n));
const group = (n: number) => chatOfGroup(toGroupJid(`1203630000${n}@g.us`));
const to = (n: number, lane: Lane = "conversation"): Leaving => ({ chat: client(n), lane });

const messages = fc.array(
  fc.record({
    chat: fc.oneof(fc.integer({ min: 1, max: 200 }).map(client), fc.integer({ min: 1, max: 9 }).map(group)),
    lane: fc.constantFrom(...lanes),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 120 },
);

/** When each of them leaves, when each waits as long as it must before the next may ask. */
function leaveAll(limits: PaceLimits | null, all: (Leaving & { chance: number })[]): number[] {
  const pace = new Pace(limits, 0);
  let now = 0;
  return all.map((message) => {
    for (let tries = 0; pace.waitFor(message, now).ms > 0; tries++) {
      now += pace.waitFor(message, now).ms;
      if (tries > 3) throw new Error("the wait was not the whole wait");
    }
    pace.leave(message, now, message.chance);
    return now;
  });
}

const many = (n: number, lane: Lane) =>
  Array.from({ length: n }, (_, i) => ({ ...to(i, lane), chance: 0.5 }));

describe("The pace", () => {
  it.each<[Lane, number, number]>([
    ["conversation", 40, 167],
    ["reply", 20, 500],
    ["alert", 6, 2000],
    ["automatic", 6, 1334],
    ["history", 48, 125],
    ["stranger", 1, 30_000],
  ])("normal: lets a burst of %s leave at once, then as many a minute as set", (lane, burst, then) => {
    const times = leaveAll(pacePresets.normal, many(burst + 3, lane));
    expect(times.filter((at) => at === 0)).toHaveLength(burst);
    expect((times.at(-1) ?? 0) - (times.at(-2) ?? 0)).toBeGreaterThan(then * 0.9);
    expect((times.at(-1) ?? 0) - (times.at(-2) ?? 0)).toBeLessThan(then * 1.1);
  });

  it.each<[string, Leaving, number, number, number]>([
    ["words to a client", to(1), 0, 250, 250],
    ["words to a client, at most", to(1), 1, 700, 700],
    ["our own text to a client", to(1, "automatic"), 0, 1000, 1000],
    ["our own text, at most", to(1, "automatic"), 1, 2000, 2000],
    ["anything in a group of ours", { chat: group(1), lane: "history" }, 0, 60, 60],
    ["anything in a group of ours, at most", { chat: group(1), lane: "history" }, 1, 160, 160],
  ])("pauses within a chat after %s, and in no other", (_, left, chance, least, most) => {
    const pace = new Pace(pacePresets.normal, 0);
    pace.leave(left, 0, chance);
    const { ms, by } = pace.waitFor({ ...left, lane: "conversation" }, 0);
    expect(by).toBe("chat");
    expect(ms).toBeGreaterThanOrEqual(least);
    expect(ms).toBeLessThanOrEqual(most);
    expect(pace.waitFor({ chat: client(99), lane: "conversation" }, 0)).toEqual({ ms: 0, by: null });
  });

  it("makes strangers wait for each other, and nobody else for them", () => {
    const pace = new Pace(pacePresets.normal, 0);
    pace.leave(to(1, "stranger"), 0, 0.5);
    expect(pace.waitFor(to(2, "stranger"), 0)).toEqual({ ms: 30_000, by: "lane" });
    expect(pace.waitFor(to(3, "automatic"), 0).ms).toBe(0);
  });

  it("keeps part of the number's limit for those before, until a lane starves", () => {
    const pace = new Pace({ ...pacePresets.normal, account: { perMinute: 60, burst: 10 } }, 0);
    for (let n = 0; n < 8; n++) pace.leave(to(n), 0, 0.5);
    expect(pace.waitFor(to(20), 0).ms).toBe(0);
    expect(pace.waitFor(to(21, "history"), 0).by).toBe("account");
    pace.waitingIn(new Set(["history"]), 0);
    expect(pace.isStarving("history", 15_001)).toBe(true);
  });

  it("of one chat with thousands lets a burst go and then so many a minute, so that no room is flooded at once", () => {
    const times = leaveAll(
      pacePresets.normal,
      Array.from({ length: 160 }, () => ({ chat: group(1), lane: "conversation" as const, chance: 0.5 })),
    );
    expect((times.at(-1) ?? 0) - (times.at(-91) ?? 0)).toBeGreaterThanOrEqual(59_000);
  });

  it("is never exceeded: of no lane more than its burst and its share of the time, of all no more than the number's", () => {
    fc.assert(
      fc.property(messages, fc.constantFrom(...paceNames), (all, name) => {
        const limits = pacePresets[name];
        const times = leaveAll(limits, all);
        // A message may count for as little as 0.65: that much more may be seen in a short while.
        const most = (of: { burst: number; perMinute: number }, ms: number): number =>
          (of.burst + (of.perMinute * ms) / 60_000) / 0.65 + 1;
        for (const [i, from] of times.entries()) {
          const span = (j: number): number => (times[j] ?? 0) - from;
          const lane = all[i]?.lane ?? "reply";
          let [inLane, inAll] = [0, 0];
          for (let j = i; j < times.length; j++) {
            inAll++;
            if (all[j]?.lane === lane) inLane++;
            expect(inAll).toBeLessThanOrEqual(most(limits.account, span(j)));
            expect(inLane).toBeLessThanOrEqual(most(limits[lane], span(j)));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("No pace", () => {
  it("never waits", () => {
    fc.assert(
      fc.property(messages, (all) => {
        expect(Math.max(...leaveAll(null, all))).toBe(0);
      }),
    );
  });
});

describe("The numbers in force", () => {
  it("are the preset's, but for those that somebody set", () => {
    expect(limitsOf({ pace: "slow", paceLimits: {} })).toEqual(pacePresets.slow);
    const own = limitsOf({ pace: "fast", paceLimits: { automatic: 5, account: 2000 } });
    expect(own).toEqual({
      ...pacePresets.fast,
      automatic: { perMinute: 5, burst: 5 },
      account: { perMinute: 2000, burst: 120 },
    });
  });

  it("grow from slow to fast, and never let automatic texts or strangers be the quickest", () => {
    for (const name of paceNames) {
      const { conversation, reply, automatic, stranger } = pacePresets[name];
      expect(stranger.perMinute).toBeLessThan(automatic.perMinute);
      expect(automatic.perMinute).toBeLessThan(reply.perMinute);
      expect(reply.perMinute).toBeLessThan(conversation.perMinute);
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chatOfPerson, toPersonId } from "../domain/ids.ts";
import { afterLeaving, startPace, waitFor, type Leaving, type Pace } from "./pace.ts";

const start = new Date("2026-03-02T12:00:00Z");
const chat = (n: number) => chatOfPerson(toPersonId(n));
const known = (n: number): Leaving => ({ chat: chat(n), stranger: false });
const at = (ms: number) => new Date(start.getTime() + ms);

interface Message extends Leaving {
  media: boolean;
  chance: number;
}

const messages = fc.array(
  fc.record({
    chat: fc.integer({ min: 1, max: 6 }).map(chat),
    stranger: fc.boolean(),
    media: fc.boolean(),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 60 },
);

/** When each of them leaves, in milliseconds, when each waits as long as it must. */
function leaveAll(name: Pace["name"], all: Message[]): number[] {
  let pace = startPace(name, start);
  let now = 0;
  return all.map((message) => {
    for (let tries = 0; waitFor(pace, message, at(now)) > 0; tries++) {
      now += waitFor(pace, message, at(now));
      if (tries > 3) throw new Error("the wait was not the whole wait");
    }
    pace = afterLeaving(pace, message, at(now));
    return now;
  });
}

describe("The human pace", () => {
  it("lets a small burst to different chats leave at once, then one a second", () => {
    const all = Array.from({ length: 8 }, (_, n) => ({ ...known(n), media: false, chance: 0 }));
    expect(leaveAll("human", all)).toEqual([0, 0, 0, 0, 0, 1000, 2000, 3000]);
  });

  it.each([
    ["a text", false, 0, 1000],
    ["a text, at most", false, 1, 2000],
    ["a file", true, 0, 2000],
    ["a file, at most", true, 1, 4000],
  ])("pauses within a chat after %s", (_, media, chance, pause) => {
    const pace = afterLeaving(startPace("human", start), { ...known(1), media, chance }, start);
    expect(waitFor(pace, known(1), start)).toBe(pause);
    expect(waitFor(pace, known(2), start)).toBe(0);
  });

  it("makes strangers wait for each other, and nobody else for them", () => {
    const stranger = { chat: chat(1), stranger: true };
    const pace = afterLeaving(startPace("human", start), { ...stranger, media: false, chance: 0.5 }, start);
    expect(waitFor(pace, { chat: chat(2), stranger: true }, start)).toBe(30_000);
    expect(waitFor(pace, known(3), start)).toBe(0);
  });

  it("never exceeds its burst plus one a second, nor one a second within a chat, whatever is sent", () => {
    fc.assert(
      fc.property(messages, (all) => {
        const times = leaveAll("human", all);
        for (const [i, from] of times.entries()) {
          for (let j = i + 1; j < times.length; j++) {
            const span = (times[j] ?? 0) - from;
            expect(j - i + 1).toBeLessThanOrEqual(5 + span / 1000 + 0.01);
            if (all[i]?.chat === all[j]?.chat) expect(span).toBeGreaterThanOrEqual(1000);
            if (all[i]?.stranger && all[j]?.stranger) expect(span).toBeGreaterThanOrEqual(20_000);
          }
        }
      }),
    );
  });
});

describe("No pace", () => {
  it("never waits", () => {
    fc.assert(
      fc.property(messages, (all) => {
        expect(Math.max(...leaveAll("none", all))).toBe(0);
      }),
    );
  });
});

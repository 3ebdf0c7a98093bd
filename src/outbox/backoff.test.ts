import { describe, expect, it } from "vitest";
import type { SendOutcome } from "../session/port.ts";
import { afterAttempt, type Attempt, type Next } from "./backoff.ts";

const now = new Date("2026-03-02T12:00:00Z");
const SECOND = 1000;
const HOUR = 3_600_000;
const in_ = (ms: number) => new Date(now.getTime() + ms);
const first: Attempt = { attempts: 0, createdAt: now, connected: true, error: null };
const failed: SendOutcome = { outcome: "failed", reason: "rate-overlimit" };
const unknown: SendOutcome = { outcome: "unknown", reason: "no-ack" };
const held: SendOutcome = { outcome: "held", code: "463", until: null };

const cases: [string, SendOutcome, Partial<Attempt>, Next][] = [
  ["sent is the end of it", { outcome: "sent", at: null }, {}, { state: "sent" }],
  [
    "a failure waits 2 s",
    failed,
    {},
    { state: "pending", nextAt: in_(2 * SECOND), attempts: 1, error: "rate-overlimit" },
  ],
  [
    "the third waits 8 s",
    failed,
    { attempts: 2 },
    { state: "pending", nextAt: in_(8 * SECOND), attempts: 3, error: "rate-overlimit" },
  ],
  [
    "the sixth waits 60 s",
    failed,
    { attempts: 5 },
    { state: "pending", nextAt: in_(60 * SECOND), attempts: 6, error: "rate-overlimit" },
  ],
  [
    "the fifteenth was the last",
    failed,
    { attempts: 14 },
    { state: "dead", attempts: 15, error: "failing:rate-overlimit" },
  ],
  [
    "offline is no attempt and waits for the line",
    { outcome: "failed", reason: "offline" },
    { attempts: 3, connected: false },
    { state: "pending", nextAt: null, attempts: 3, error: "offline" },
  ],
  [
    "offline on a line that says it is up waits 1 s",
    { outcome: "failed", reason: "offline" },
    {},
    { state: "pending", nextAt: in_(SECOND), attempts: 0, error: "offline" },
  ],
  [
    "no answer waits 30 s",
    unknown,
    {},
    { state: "pending", nextAt: in_(30 * SECOND), attempts: 1, error: "no-ack" },
  ],
  [
    "the fourth without an answer was the last",
    unknown,
    { attempts: 3 },
    { state: "dead", attempts: 4, error: "no-answer:no-ack" },
  ],
  [
    "a cut line tries again as soon as it is back",
    unknown,
    { attempts: 3, connected: false },
    { state: "pending", nextAt: null, attempts: 4, error: "no-ack" },
  ],
  [
    "a line cut twelve times over one message ends it",
    unknown,
    { attempts: 11, connected: false },
    { state: "dead", attempts: 12, error: "no-answer:no-ack" },
  ],
  [
    "impossible is dead at once",
    { outcome: "impossible", code: "403" },
    {},
    { state: "dead", attempts: 1, error: "refused:403" },
  ],
  [
    "held waits half an hour",
    held,
    {},
    { state: "pending", nextAt: in_(HOUR / 2), attempts: 1, error: "463" },
  ],
  [
    "held until an hour waits for it",
    { ...held, until: in_(3 * HOUR) },
    {},
    { state: "pending", nextAt: in_(3 * HOUR), attempts: 1, error: "463" },
  ],
  [
    "held beyond a day tries once more when the day is over",
    { ...held, until: in_(90 * HOUR) },
    {},
    { state: "pending", nextAt: in_(24 * HOUR), attempts: 1, error: "463" },
  ],
  [
    "held a day after it was promised is dead",
    held,
    { attempts: 4, createdAt: in_(-24 * HOUR) },
    { state: "dead", attempts: 5, error: "restricted:463" },
  ],
];

describe("After an attempt", () => {
  it.each(cases)("%s", (_, outcome, attempt, next) => {
    expect(afterAttempt(outcome, { ...first, ...attempt }, now)).toEqual(next);
  });

  it("gives up within ten minutes when nobody answers, and never sooner than after five", () => {
    expect(lifetime(unknown)).toBeGreaterThan(5 * 60 * SECOND);
    expect(lifetime(unknown)).toBeLessThan(10 * 60 * SECOND);
  });

  it("gives up within a day and an hour when WhatsApp forbids it", () => {
    expect(lifetime(held)).toBeLessThanOrEqual(25 * HOUR);
  });
});

/** How long an outbox message lives that has the same outcome each time. */
function lifetime(outcome: SendOutcome): number {
  let at = now;
  let attempts = 0;
  for (let tries = 0; tries < 1000; tries++) {
    const next = afterAttempt(outcome, { ...first, attempts }, at);
    if (next.state !== "pending") return at.getTime() - now.getTime();
    attempts = next.attempts;
    at = next.nextAt ?? at;
  }
  throw new Error("lives for ever");
}

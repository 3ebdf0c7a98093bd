import { expect, it } from "vitest";
import { judge, type Signs } from "./liveness.ts";

const MINUTE = 60_000;
const alive: Signs = { inboundAgeMs: 0, outboxHeadAgeMs: null, testedAgeMs: null, unanswered: 0 };

it.each<[string, Partial<Signs>, string]>([
  ["something just came", {}, "fine"],
  ["a few quiet minutes", { inboundAgeMs: 4 * MINUTE }, "fine"],
  ["silence makes us ask", { inboundAgeMs: 6 * MINUTE }, "self-test"],
  ["an answered question is a sign of life", { inboundAgeMs: 60 * MINUTE, testedAgeMs: 2 * MINUTE }, "fine"],
  [
    "one unanswered question is asked again soon",
    { inboundAgeMs: 6 * MINUTE, testedAgeMs: MINUTE, unanswered: 1 },
    "self-test",
  ],
  ["but not at once", { inboundAgeMs: 6 * MINUTE, testedAgeMs: 1000, unanswered: 1 }, "fine"],
  ["two unanswered questions", { inboundAgeMs: 7 * MINUTE, testedAgeMs: 0, unanswered: 2 }, "reconnect"],
  ["messages wait a little", { outboxHeadAgeMs: MINUTE }, "fine"],
  ["messages wait too long although we are connected", { outboxHeadAgeMs: 3 * MINUTE }, "reconnect"],
])("%s", (_title, signs, verdict) => {
  expect(judge({ ...alive, ...signs })).toBe(verdict);
});

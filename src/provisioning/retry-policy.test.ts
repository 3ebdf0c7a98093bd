import { describe, expect, it } from "vitest";
import { WhatsAppError } from "../session/port.ts";
import type { StepName } from "../store/team/steps.ts";
import { afterTrouble } from "./retry-policy.ts";

const MINUTE = 60_000;
const now = new Date("2026-03-02T12:00:00Z");

type Row = [code: WhatsAppError["code"], certain: boolean, step: StepName, attempts: number, became: string];

/** What it becomes, and after how many minutes it is tried again. */
const rows: Row[] = [
  ["rate-overlimit", true, "create-room", 1, "pending rate-overlimit 15"],
  ["rate-overlimit", true, "create-room", 2, "pending rate-overlimit 60"],
  ["rate-overlimit", true, "create-room", 3, "pending rate-overlimit 240"],
  ["rate-overlimit", true, "add-to-group", 50, "pending rate-overlimit 720"],
  ["timeout", false, "create-room", 1, "pending no-answer-yet 1"],
  ["timeout", false, "create-room", 10, "failed no-answer"],
  ["forbidden", true, "create-room", 1, "pending refused-for-now 15"],
  ["forbidden", true, "create-main-group", 8, "failed refused"],
  ["forbidden", true, "add-to-group", 1, "failed not-admin"],
  ["forbidden", true, "promote", 1, "failed not-admin"],
  ["not-found", true, "rename", 1, "pending refused-for-now 15"],
  ["not-member", true, "rename", 1, "failed not-admin"],
  ["restricted", true, "create-room", 1, "pending restricted 15"],
  ["restricted", true, "add-to-group", 3, "pending restricted 240"],
  ["not-acceptable", true, "create-room", 1, "failed bad-name"],
  ["not-acceptable", true, "rename", 1, "failed bad-name"],
  ["not-acceptable", true, "promote", 1, "failed refused"],
  ["other", true, "promote", 1, "pending refused-for-now 1"],
  ["other", false, "promote", 1, "pending no-answer-yet 1"],
];

describe("What WhatsApp did not do", () => {
  it.each(rows)("%s (certain: %s) of %s, try %i: %s", (code, certain, step, attempts, became) => {
    const result = afterTrouble(
      new WhatsAppError(code, { certain }),
      { step, attempts, delays: "human" },
      now,
    );
    const minutes =
      result.state === "pending" ? ` ${(result.nextAt.getTime() - now.getTime()) / MINUTE}` : "";
    expect(`${result.state} ${result.outcome}${minutes}`).toBe(became);
  });

  it("counts being offline as no try at all", () => {
    const offline = new WhatsAppError("offline", { certain: true });
    expect(afterTrouble(offline, { step: "promote", attempts: 3, delays: "human" }, now)).toMatchObject({
      attempts: 2,
    });
  });

  it("waits seconds without delays, and still longer each time", () => {
    const waits = [1, 2, 3, 9].map((attempts) => {
      const error = new WhatsAppError("rate-overlimit", { certain: true });
      const result = afterTrouble(error, { step: "create-room", attempts, delays: "none" }, now);
      return result.state === "pending" ? result.nextAt.getTime() - now.getTime() : null;
    });
    expect(waits).toEqual([2000, 4000, 8000, 60_000]);
  });
});

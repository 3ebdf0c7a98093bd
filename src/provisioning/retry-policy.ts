/**
 * Retry policy of provisioning steps: from WhatsApp's answer (rate limit, restriction, refusal, time-out) to when a step is tried again,
 * or failed for good. Pure.
 */
import type { WhatsAppError } from "../session/port.ts";
import { CREATIONS, type StepName } from "../store/team/steps.ts";
import type { Delays } from "../domain/team/creation-limits.ts";
import { failed, later, type Outcome, type Result } from "./work.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

interface Patience {
  /** Waits by how many tries were made; the last one again and again. */
  waits: number[];
  meanwhile: Outcome;
  /** After so many tries a person must look; null = never. */
  tries: number | null;
  afterwards: Outcome;
}

const slowDown: Patience = {
  waits: [15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR],
  meanwhile: "rate-overlimit",
  tries: null,
  afterwards: "refused",
};
const restricted: Patience = { ...slowDown, meanwhile: "restricted" };
const refusedForNow: Patience = { ...slowDown, meanwhile: "refused-for-now", tries: 8 };
const silent: Patience = {
  waits: [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR],
  meanwhile: "no-answer-yet",
  tries: 10,
  afterwards: "no-answer",
};
const strange: Patience = { ...silent, meanwhile: "refused-for-now", afterwards: "refused" };
/** Without delays (tests and benchmarks) waits are seconds instead of hours, growing up to this. */
const HURRIED_MOST_MS = MINUTE;
/** Between attempts while we are offline: a connection that says it is up while it is down must not be asked in a busy loop. */
const OFFLINE_MS = SECOND;

export interface Failing {
  step: StepName;
  /** How many tries there were, this one included. */
  attempts: number;
  delays: Delays;
}

/** The step's next state. It is tried again where waiting can help, and fails, with a reason that says what to do, where only a person can help. */
export function afterTrouble(error: WhatsAppError, failing: Failing, now: Date): Result {
  const creates = CREATIONS.includes(failing.step);
  switch (error.code) {
    case "offline":
      return {
        state: "pending",
        outcome: "offline",
        nextAt: later(now, OFFLINE_MS),
        attempts: failing.attempts - 1,
      };
    case "rate-overlimit":
      return patiently(slowDown, failing, now);
    case "restricted":
      return patiently(restricted, failing, now);
    case "timeout":
      return patiently(silent, failing, now);
    case "forbidden":
    case "not-member":
      return creates ? patiently(refusedForNow, failing, now) : failed("not-admin");
    case "not-found":
      return patiently(refusedForNow, failing, now);
    case "not-acceptable":
      return failed(creates || failing.step === "rename" ? "bad-name" : "refused");
    case "other":
      return patiently(error.certain ? strange : silent, failing, now);
  }
}

function patiently(patience: Patience, { attempts, delays }: Failing, now: Date): Result {
  const { waits, meanwhile, tries, afterwards } = patience;
  if (tries !== null && attempts >= tries) return failed(afterwards);
  const human = waits[Math.min(attempts, waits.length) - 1] ?? HOUR;
  const hurried = Math.min(SECOND * 2 ** Math.min(attempts, 10), HURRIED_MOST_MS);
  return { state: "pending", outcome: meanwhile, nextAt: later(now, delays === "none" ? hurried : human) };
}

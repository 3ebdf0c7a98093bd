/**
 * Backoff (retry policy) of outbox messages: from the outcome of an attempt to the message's next state (sent, tried again
 * and when, dead letter). After a failure it waits 2, 4, 8 … 60 s and is dead after 15 attempts; how long after other
 * outcomes: `afterAttempt`. Pure.
 */
import type { Undelivered } from "../domain/messages/outgoing.ts";
import type { SendOutcome } from "../session/port.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits before the next try, by how many were made; one more than there are waits is one too many. */
const UNKNOWN_MS = [30 * SECOND, 2 * MINUTE, 5 * MINUTE];
/** Without an answer because the line was cut: says little about the message, so it has more tries. */
const CUT_TRIES = 12;
const FAILED_MS = [2, 4, 8, 16, 32].map((s) => s * SECOND);
const FAILED_MOST_MS = MINUTE;
const FAILED_TRIES = 15;
/** Each try of what WhatsApp forbids counts against us there: seldom, and not for ever. */
const HELD_MS = [30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR];
const HELD_MOST_MS = 24 * HOUR;
/** A group that refused is asked once more, after a moment. */
const REFUSED_MS = 10 * SECOND;
/** Says nothing about the message: no line, or our own disk in trouble. */
const UNCOUNTED = new Set(["offline", "disk"]);
/** Keeps a line that says it is up while it is down from being asked in a circle. */
const OFFLINE_MS = SECOND;
/** Our own disk is not asked more often than that for one message. */
const DISK_MS = 5 * SECOND;

export interface Attempt {
  /** How many were made before this one. */
  attempts: number;
  /** When the message was enqueued. */
  createdAt: Date;
  /** Whether the line was up when the outcome came. */
  connected: boolean;
  /** Of a group's refusal: other groups refuse as well, and none takes anything. */
  everywhere?: boolean;
  /** Of the attempt before; null = there was none, or it is not known why it failed. */
  error: string | null;
}

export type Next =
  | { state: "sent" }
  /** Tried again at `nextAt`; null = as soon as we are connected. */
  | { state: "pending"; nextAt: Date | null; attempts: number; error: string }
  | { state: "dead"; attempts: number; error: `${Undelivered}:${string}` };

/**
 * impossible: dead at once · failed: 2, 4, 8 … 60 s, dead after 15 · offline, and our own disk in trouble: not an attempt at all · unknown: four tries in 8 minutes, more when the
 * line was cut · held: until WhatsApp's hour, or half an hour and doubling, dead a day after the message was enqueued ·
 * refused by a group: once more after ten seconds, then dead · by every group that is asked: a minute and doubling, dead a
 * day after the message was enqueued.
 */
export function afterAttempt(outcome: SendOutcome, attempt: Attempt, now: Date): Next {
  const attempts = attempt.attempts + 1;
  switch (outcome.outcome) {
    case "sent":
      return { state: "sent" };
    case "impossible":
      return { state: "dead", attempts, error: `refused:${outcome.code}` };
    case "failed":
      return UNCOUNTED.has(outcome.reason)
        ? whenBack(attempt, outcome.reason, now)
        : afterFailure(attempts, outcome.reason, now);
    case "unknown":
      return attempt.connected
        ? afterSilence(attempts, outcome.reason, now)
        : afterCut(attempts, outcome.reason);
    case "refused":
      return attempt.everywhere === true
        ? afterRefusalOfAll(attempts, outcome.code, { createdAt: attempt.createdAt, now })
        : afterRefusal(attempts, `refused:${outcome.code}`, { error: attempt.error, now });
    case "held":
      return afterHold({ attempts, code: outcome.code, until: outcome.until }, attempt.createdAt, now);
  }
}

function whenBack({ attempts, connected }: Attempt, reason: string, now: Date): Next {
  return {
    state: "pending",
    nextAt: connected ? later(now, reason === "disk" ? DISK_MS : OFFLINE_MS) : null,
    attempts,
    error: reason,
  };
}

function afterFailure(attempts: number, reason: string, now: Date): Next {
  if (attempts >= FAILED_TRIES) return { state: "dead", attempts, error: `failing:${reason}` };
  return {
    state: "pending",
    nextAt: later(now, FAILED_MS[attempts - 1] ?? FAILED_MOST_MS),
    attempts,
    error: reason,
  };
}

function afterSilence(attempts: number, reason: string, now: Date): Next {
  const wait = UNKNOWN_MS[attempts - 1];
  if (wait === undefined) return { state: "dead", attempts, error: `no-answer:${reason}` };
  return { state: "pending", nextAt: later(now, wait), attempts, error: reason };
}

function afterCut(attempts: number, reason: string): Next {
  if (attempts >= CUT_TRIES) return { state: "dead", attempts, error: `no-answer:${reason}` };
  return { state: "pending", nextAt: null, attempts, error: reason };
}

function afterRefusal(
  attempts: number,
  refused: `refused:${string}`,
  { error, now }: { error: string | null; now: Date },
): Next {
  if (wasRefused(error)) return { state: "dead", attempts, error: refused };
  return { state: "pending", nextAt: later(now, REFUSED_MS), attempts, error: refused };
}

/** It says nothing about this group: nobody is moved to another one, which would refuse too. */
function afterRefusalOfAll(
  attempts: number,
  code: string,
  { createdAt, now }: { createdAt: Date; now: Date },
): Next {
  if (now >= later(createdAt, HELD_MOST_MS)) return { state: "dead", attempts, error: `restricted:${code}` };
  const wait = Math.min(MINUTE * 2 ** Math.min(attempts - 1, 5), 30 * MINUTE);
  return { state: "pending", nextAt: later(now, wait), attempts, error: `refused:${code}` };
}

/** Whether a group refused this outbox message at the last attempt. */
export const wasRefused = (error: string | null): boolean => error?.startsWith("refused:") === true;

function afterHold(
  hold: { attempts: number; code: string; until: Date | null },
  createdAt: Date,
  now: Date,
): Next {
  const { attempts, code, until } = hold;
  const last = later(createdAt, HELD_MOST_MS);
  if (now >= last) return { state: "dead", attempts, error: `restricted:${code}` };
  const wanted = until !== null && until > now ? until : later(now, HELD_MS[attempts - 1] ?? 4 * HOUR);
  return { state: "pending", nextAt: wanted < last ? wanted : last, attempts, error: code };
}

const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

/** WhatsApp said something to it, be it no. */
export const isAnswer = ({ outcome }: SendOutcome): boolean =>
  outcome === "sent" || outcome === "impossible" || outcome === "held";

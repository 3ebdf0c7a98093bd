/**
 * Rate limits of sending: the presets slow, normal and fast, each with numbers per lane and for the whole number, and the
 * numbers that an administrator may put in their place. WhatsApp's limits are not published; these are what twenty busy
 * people at one number would type. The reasons: docs/whatsapp.md.
 */
import type { Lane } from "./lane.ts";

export const paceNames = ["slow", "normal", "fast"] as const;
export type PaceName = (typeof paceNames)[number];

/** Every rate limit: one per lane, and one for the number as a whole, which settings and the API call `account`. */
export const limited = [
  "conversation",
  "reply",
  "alert",
  "automatic",
  "history",
  "bulk",
  "stranger",
  "account",
] as const satisfies (Lane | "account")[];
export type Limited = (typeof limited)[number];

/** A token bucket: a steady rate and a burst. */
export interface Limit {
  /** On average. */
  perMinute: number;
  /** At once, after a while of quiet. */
  burst: number;
}

export type PaceLimits = Readonly<Record<Limited, Limit>>;

const limit = (perMinute: number, burst: number): Limit => ({ perMinute, burst });

export const pacePresets: Readonly<Record<PaceName, PaceLimits>> = {
  slow: {
    conversation: limit(180, 25),
    reply: limit(60, 12),
    alert: limit(15, 4),
    automatic: limit(20, 4),
    history: limit(90, 40),
    bulk: limit(2, 1),
    stranger: limit(1, 1),
    account: limit(240, 50),
  },
  normal: {
    conversation: limit(360, 40),
    reply: limit(120, 20),
    alert: limit(30, 6),
    automatic: limit(45, 6),
    history: limit(180, 60),
    bulk: limit(4, 1),
    stranger: limit(2, 1),
    account: limit(480, 80),
  },
  fast: {
    conversation: limit(720, 60),
    reply: limit(240, 40),
    alert: limit(60, 10),
    automatic: limit(90, 10),
    history: limit(360, 100),
    bulk: limit(6, 1),
    stranger: limit(3, 1),
    account: limit(900, 120),
  },
};

/** What an administrator set: a preset by name, and numbers per minute that replace those of the preset. */
export interface PaceChoice {
  pace: PaceName;
  paceLimits: Partial<Record<Limited, number | undefined>>;
}

/** The numbers in force. A burst never exceeds what its minute allows. */
export function limitsOf({ pace, paceLimits }: PaceChoice): PaceLimits {
  const preset = pacePresets[pace];
  return Object.fromEntries(
    limited.map((name) => {
      const perMinute = paceLimits[name] ?? preset[name].perMinute;
      return [name, { perMinute, burst: Math.min(preset[name].burst, Math.max(1, perMinute)) }];
    }),
  ) as Record<Limited, Limit>;
}

/** Why a message that is due has not left: its own chat, its lane or the number is at its limit, or nothing holds it. */
export type HeldBy = "chat" | "lane" | "account" | null;

/** State of the sender at this moment, for the panel. */
export interface SendingNow {
  /** In force; null = every deliberate delay is switched off (`SEND_PACE=none`). */
  limits: PaceLimits | null;
  /** Lanes of which something due did not leave at the last look, and what holds it. */
  heldBy: ReadonlyMap<Lane, HeldBy>;
  /** Attempts within the last minute. */
  leftLately: Readonly<Record<Lane, number>>;
  /** Sent and not yet acknowledged. */
  inFlight: number;
}

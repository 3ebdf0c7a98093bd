/**
 * Reconnect policy: from the status code with which a connection ended to what follows (connect now, exponential backoff
 * with jitter, renew the version, stop until a person acts) and the reason people read. A number that may not send for now is another matter: `outbox/backoff.ts`. Pure: time and chance are
 * parameters.
 */
import type { Problem } from "../port.ts";

/** How a connection ended. */
export interface Disconnect {
  /** The library's status code; null when it gave none. */
  code: number | null;
  /** The library's words: "QR refs attempts ended" has no code of its own. */
  text: string;
  /** WhatsApp's number for why a ban is temporary; null for the rest. */
  reason: string | null;
  /** How long a temporary ban lasts; null when it was not said. */
  expireSeconds: number | null;
  /** How long it had been open; null = it never opened. */
  openForMs: number | null;
}

/** Reads the error with which the library ended a connection; undefined = it named none. */
export function toDisconnect(error: Error | undefined, openForMs: number | null): Disconnect {
  const { output, data } = (error ?? {}) as {
    output?: { statusCode?: number };
    data?: Record<string, string> | null;
  };
  const expire = Number(data?.["expire"] ?? Number.NaN);
  return {
    code: output?.statusCode ?? null,
    text: error?.message ?? "",
    reason: data?.["code"] ?? null,
    expireSeconds: Number.isFinite(expire) ? expire : null,
    openForMs,
  };
}

/** What earlier endings have to do with the next attempt. */
export interface Attempts {
  /** Endings in a row without a connection that lasted. */
  failures: number;
  /** Times another program took the connection away. */
  replaced: number;
  /** Times our version was refused. */
  tooOld: number;
}

export const noAttempts: Attempts = { failures: 0, replaced: 0, tooOld: 0 };

export type Next =
  /** `renewVersion`: ask which version WhatsApp accepts, first. */
  | { step: "connect"; inMs: number; problem: Problem | null; renewVersion: boolean }
  /** Nothing until a person acts. `forget`: the pairing is gone, its keys go aside. */
  | { step: "stop"; problem: Problem; until: Date | null; forget: boolean };

type Policy =
  | { do: "connect-now" }
  | { do: "back-off"; problem: Problem }
  | { do: "renew-version" }
  | { do: "yield-once" }
  | { do: "stop"; problem: Problem; forget?: true; expires?: true };

/** Codes with names: whatsmeow's ConnectFailureReason, and the library's DisconnectReason. */
const policies: Record<number, Policy> = {
  /** The server asks for a restart: always after pairing. */
  515: { do: "connect-now" },
  /** The connection was cut or ended. */
  428: { do: "back-off", problem: "unreachable" },
  /** No sign of life, no name, no route, no answer in time. */
  408: { do: "back-off", problem: "unreachable" },
  /** Busy. 500 also stands for every stream error the library does not know. Credentials survive both. */
  503: { do: "back-off", problem: "server-busy" },
  500: { do: "back-off", problem: "server-busy" },
  /** The version we name is not accepted any more. */
  405: { do: "renew-version" },
  /** Another socket uses the same credentials: fighting over them would never end. */
  440: { do: "yield-once" },
  /** Unlinked on the phone, or logged out. */
  401: { do: "stop", problem: "logged-out", forget: true },
  402: { do: "stop", problem: "temporarily-banned", expires: true },
  403: { do: "stop", problem: "locked" },
  406: { do: "stop", problem: "banned" },
  /** Bad user agent, no multi-device, token missing, expired or malformed. */
  409: { do: "stop", problem: "bad-session" },
  411: { do: "stop", problem: "bad-session" },
  413: { do: "stop", problem: "bad-session" },
  414: { do: "stop", problem: "bad-session" },
  415: { do: "stop", problem: "bad-session" },
};

/** What nobody has described: the network's, most likely, and never a reason to touch the credentials. */
const UNKNOWN: Policy = { do: "back-off", problem: "unreachable" };

/** The words of an ending of our own: nothing is received or sent that cannot be written down first. */
export const KEYS_REFUSED = "the keys could not be written";

const QR_ENDED = /QR refs attempts ended/;
const MINUTE = 60_000;
/** Long enough not to win the connection back from whoever took it, only to be thrown out again. */
const YIELD_MS = 30_000;
/** A connection that lasted this long was a good one. */
const LASTED_MS = MINUTE;
const VERSION_TRIES = 3;

export interface Chance {
  now: Date;
  /** 0 ≤ random < 1. */
  random: number;
  /** The first wait; doubles up to a minute. */
  baseMs: number;
}

export function decideReconnect(
  ending: Disconnect,
  before: Attempts,
  chance: Chance,
): { next: Next; attempts: Attempts } {
  const attempts = count(ending, before);
  if (QR_ENDED.test(ending.text)) return { next: stop("qr-expired"), attempts };
  if (ending.text === KEYS_REFUSED)
    return { next: connect(backOff(attempts.failures, chance), "disk-refuses"), attempts };
  const reaction = policies[ending.code ?? 0] ?? UNKNOWN;
  switch (reaction.do) {
    case "connect-now":
      return { next: connect(0, null), attempts: before };
    case "back-off":
      return { next: connect(backOff(attempts.failures, chance), reaction.problem), attempts };
    case "renew-version":
      return { next: tooOld(attempts, chance), attempts };
    case "yield-once":
      return { next: attempts.replaced > 1 ? stop("replaced") : connect(YIELD_MS, "replaced"), attempts };
    case "stop":
      return { next: stopped(reaction, ending, chance.now), attempts };
  }
}

function count({ code, openForMs }: Disconnect, before: Attempts): Attempts {
  const openFor = openForMs ?? 0;
  // A cut after any good start is bad luck; a refusal right after it will come again.
  const fresh = openFor >= LASTED_MS || (openForMs !== null && code === 428);
  // Two programs that let each other connect for a minute at a time are still fighting.
  const peaceful = openFor >= 10 * LASTED_MS;
  return {
    failures: (fresh ? 0 : before.failures) + 1,
    replaced: (peaceful ? 0 : before.replaced) + (code === 440 ? 1 : 0),
    tooOld: openForMs === null ? before.tooOld + (code === 405 ? 1 : 0) : 0,
  };
}

/** 1, 2, 4 … seconds, a minute at most; up to half of it is left to chance, so that crowds come apart. */
function backOff(failures: number, { random, baseMs }: Chance): number {
  const full = Math.min(baseMs * 2 ** (failures - 1), MINUTE);
  return Math.round(full * (1 - random / 2));
}

const tooOld = (attempts: Attempts, chance: Chance): Next =>
  attempts.tooOld >= VERSION_TRIES
    ? stop("client-too-old")
    : {
        step: "connect",
        inMs: backOff(attempts.failures, chance),
        problem: "client-too-old",
        renewVersion: true,
      };

const connect = (inMs: number, problem: Problem | null): Next => ({
  step: "connect",
  inMs,
  problem,
  renewVersion: false,
});

const stop = (problem: Problem): Next => ({ step: "stop", problem, until: null, forget: false });

function stopped(reaction: Extract<Policy, { do: "stop" }>, { expireSeconds }: Disconnect, now: Date): Next {
  const until =
    reaction.expires && expireSeconds !== null ? new Date(now.getTime() + expireSeconds * 1000) : null;
  return { step: "stop", problem: reaction.problem, until, forget: reaction.forget === true };
}

/**
 * Lock-out (rate limit) of guessing passwords and codes: each lock lasts twice as long as the one before, with one
 * attempt after it; nobody else is shut out. The counts are rows, so that a restart forgets none.
 */
import { createHash } from "node:crypto";
import { ipKeyGenerator } from "express-rate-limit";
import type { Read, Store, Tx } from "../../store/engine/open.ts";
import {
  forgetWrongAttempts,
  getWrongAttempts,
  purgeWrongAttempts,
  saveWrongAttempts,
  type WrongAttempts,
} from "../../store/accounts/wrong-attempts.ts";

/** How many may be wrong within the window before the first lock. */
const LIMITS = {
  /** From one address, or from a browser that is known. */
  near: 10,
  /** Many people may share one address; together they do not get this many passwords wrong. */
  address: 100,
  /** From all the browsers that never signed in as this user, wherever they are. */
  strangers: 50,
  /** Of a second factor, by somebody who had the password right. */
  codes: 5,
};
type Kind = keyof typeof LIMITS;

const MINUTE = 60_000;
const WINDOW_MS = 60 * MINUTE;
/** The first lock; each following one lasts twice as long … */
const LOCK_MS = 5 * MINUTE;
/** … up to this: somebody with a new browser must be able to come in on the day of an attack. */
const LONGEST_LOCK_MS = 60 * MINUTE;
/** After a lock, counts are kept for so long. */
const REMEMBER_MS = 24 * 60 * MINUTE;

export interface Attempt {
  /** As names are compared. */
  user: string;
  address: string;
  /** Who signed in with this browser before has attempts of their own; null = it is not known. */
  browser: string | null;
}

export interface Verdict {
  /** Until this one may try again; 0 = go on. */
  seconds: number;
  /** With this attempt a lock began. */
  begins: boolean;
}

export interface Lockout {
  /** Counts an attempt as a wrong one before it is checked, so that many at once cannot slip through. */
  begin(attempt: Attempt): Promise<Verdict>;
  /** The attempt was right: resets this user's counts. */
  right(attempt: Attempt): Promise<void>;
  /** As `begin`, for codes of a second factor. */
  beginCode(attempt: Attempt): Promise<Verdict>;
  rightCode(attempt: Attempt): Promise<void>;
  /** For how many ms browsers that are not known are locked out of this user's account; 0 = they are not. */
  shutMs(user: string): Promise<number>;
}

interface Deps {
  store: Pick<Store, "transaction" | "read">;
  clock: () => Date;
}

const GO_ON: Verdict = { seconds: 0, begins: false };

export function makeLockout({ store, clock }: Deps): Lockout {
  const countIn = (tx: Tx, kind: Kind, key: string) => count(tx, { kind, key, now: clock() });
  return {
    begin: (attempt) =>
      store.transaction(async (tx) => {
        await purgeWrongAttempts(tx, clock());
        const here = await countIn(tx, "near", nearKey(attempt));
        // What one place is refused must not use up what all others have left.
        if (here.seconds > 0 || attempt.browser !== null) return here;
        const there = await countIn(tx, "address", addressKey(attempt));
        return there.seconds > 0 ? there : countIn(tx, "strangers", strangersKey(attempt.user));
      }),
    right: (attempt) =>
      store.transaction(async (tx) => {
        await forgetWrongAttempts(tx, nearKey(attempt));
        if (attempt.browser !== null) return;
        await takeBack(tx, addressKey(attempt), clock());
        await takeBack(tx, strangersKey(attempt.user), clock());
      }),
    beginCode: (attempt) => store.transaction((tx) => countIn(tx, "codes", codeKey(attempt))),
    rightCode: (attempt) => store.transaction((tx) => forgetWrongAttempts(tx, codeKey(attempt))),
    async shutMs(user) {
      const row = await countsOf(store.read, strangersKey(user), clock());
      return Math.max(0, (row?.lockedUntil?.getTime() ?? 0) - clock().getTime());
    },
  };
}

/** null = no counts that are still valid. A lock that is longer than the longest was written while the clock was wrong. */
async function countsOf(read: Read, key: string, now: Date): Promise<WrongAttempts | null> {
  const row = await getWrongAttempts(read, key, now);
  if (!row) return null;
  const ahead = (until: Date | null): number => (until?.getTime() ?? 0) - now.getTime();
  const isPossible =
    ahead(row.lockedUntil) <= LONGEST_LOCK_MS && ahead(row.forgetAt) <= LONGEST_LOCK_MS + REMEMBER_MS;
  return isPossible ? row : null;
}

async function count(tx: Tx, { kind, key, now }: { kind: Kind; key: string; now: Date }): Promise<Verdict> {
  const forgetAt = new Date(now.getTime() + WINDOW_MS);
  const row = (await countsOf(tx, key, now)) ?? {
    key,
    count: 0,
    lockedUntil: null,
    locks: 0,
    forgetAt,
  };
  if (row.lockedUntil && row.lockedUntil > now)
    return { seconds: secondsTo(row.lockedUntil, now), begins: false };
  // Each lock that is over gives one attempt more.
  if (row.count < LIMITS[kind] + row.locks) {
    await saveWrongAttempts(tx, { ...row, count: row.count + 1, lockedUntil: null });
    return GO_ON;
  }
  const lockMs = Math.min(LOCK_MS * 2 ** row.locks, LONGEST_LOCK_MS);
  const lockedUntil = new Date(now.getTime() + lockMs);
  const remembered = new Date(lockedUntil.getTime() + REMEMBER_MS);
  await saveWrongAttempts(tx, { ...row, lockedUntil, locks: row.locks + 1, forgetAt: remembered });
  return { seconds: secondsTo(lockedUntil, now), begins: true };
}

async function takeBack(tx: Tx, key: string, now: Date): Promise<void> {
  const row = await countsOf(tx, key, now);
  if (row && row.count > 0) await saveWrongAttempts(tx, { ...row, count: row.count - 1 });
}

const secondsTo = (until: Date, now: Date): number =>
  Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));

/** What is counted · for whom · where. People type passwords into the wrong field: nothing stands here as it was typed. */
const keyOf = (kind: Kind, user: string, place: string): string =>
  `${kind}:${attemptsOf(user)}:${place === "" ? "" : hash(place)}`;

/** The user's part of a key: a hash of the name. */
export const attemptsOf = (user: string): string => (user === "" ? "" : hash(user));

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);

const nearKey = ({ user, address, browser }: Attempt): string =>
  keyOf("near", user, browser === null ? `at ${network(address)}` : `in ${browser}`);
const addressKey = ({ address }: Attempt): string => keyOf("address", "", network(address));
const strangersKey = (user: string): string => keyOf("strangers", user, "");

/** Not by address: who has the password must not get more attempts by moving about. */
const codeKey = ({ user, browser }: Attempt): string => keyOf("codes", user, browser ?? "");

/** A household has more IPv6 addresses than anybody can count: its /56 stands for them. */
const network = (address: string): string => (address === "" ? "" : ipKeyGenerator(address));

/** Guessing a password or a code gets slow and then stops, without shutting anybody else out. */
import { ipKeyGenerator } from "express-rate-limit";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** From one address, or from a browser that is known. */
const WRONG_PER_USER = 10;
/** Many people may share one address; together they do not get this many passwords wrong. */
const WRONG_PER_ADDRESS = 100;
/** From all the browsers that never signed in as this user, wherever they are. */
const WRONG_FROM_STRANGERS = 50;
/** Of a second factor, by somebody who had the password right. */
const WRONG_CODES = 5;
const WINDOW_SECONDS = 15 * 60;
const LOCK_SECONDS = 5 * 60;

export interface Attempt {
  user: string;
  address: string;
  /** Who signed in with this browser before has attempts of their own; null = it is not known. */
  browser: string | null;
}

export interface Lockout {
  /**
   * Counts an attempt, as a wrong one: many at once must not slip through before the first is found wrong. Gives the
   * seconds until this one may try again; 0 = go on.
   */
  begin(attempt: Attempt): Promise<number>;
  /** It was right: forgets this user's earlier mistakes. */
  right(attempt: Attempt): Promise<void>;
  /** The same for codes of a second factor. */
  beginCode(attempt: Attempt): Promise<number>;
  rightCode(attempt: Attempt): Promise<void>;
  /** Milliseconds for which browsers that are not known may not try this user's password; 0 = they may. */
  shutMs(user: string): Promise<number>;
}

export function makeLockout(): Lockout {
  const near = limiter(WRONG_PER_USER);
  const address = limiter(WRONG_PER_ADDRESS);
  const strangers = limiter(WRONG_FROM_STRANGERS);
  const codes = limiter(WRONG_CODES);
  return {
    async begin(attempt) {
      const here = await count(near, nearKey(attempt));
      // What one place is refused must not use up what all others have left.
      if (here > 0 || attempt.browser !== null) return here;
      return (await count(address, network(attempt.address))) || count(strangers, attempt.user);
    },
    async right(attempt) {
      await near.delete(nearKey(attempt));
      if (attempt.browser !== null) return;
      await address.reward(network(attempt.address), 1);
      await strangers.reward(attempt.user, 1);
    },
    beginCode: (attempt) => count(codes, codeKey(attempt)),
    async rightCode(attempt) {
      await codes.delete(codeKey(attempt));
    },
    async shutMs(user) {
      const state = await strangers.get(user);
      return state && state.consumedPoints > WRONG_FROM_STRANGERS ? state.msBeforeNext : 0;
    },
  };
}

const nearKey = ({ user, address, browser }: Attempt): string =>
  JSON.stringify(browser === null ? [user, network(address)] : [user, null, browser]);

/** Not by address: who has the password must not get more attempts by moving about. */
const codeKey = ({ user, browser }: Attempt): string => JSON.stringify([user, browser]);

/** A household has more IPv6 addresses than anybody can count: its /56 stands for them. */
const network = (address: string): string => (address === "" ? "" : ipKeyGenerator(address));

const limiter = (points: number): RateLimiterMemory =>
  new RateLimiterMemory({ points, duration: WINDOW_SECONDS, blockDuration: LOCK_SECONDS });

async function count(limit: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limit.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    const { msBeforeNext } = refused as { msBeforeNext: number };
    return Math.max(1, Math.ceil(msBeforeNext / 1000));
  }
}

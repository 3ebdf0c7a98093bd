/** Guessing a password gets slow and then stops, without shutting anybody else out. */
import { RateLimiterMemory } from "rate-limiter-flexible";

const WRONG_PER_USER_AND_ADDRESS = 10;
/** Many people may share one address; nobody has this many passwords wrong. */
const WRONG_PER_ADDRESS = 100;
const WINDOW_SECONDS = 15 * 60;
const LOCK_SECONDS = 5 * 60;

export interface Attempt {
  user: string;
  address: string;
}

export interface Lockout {
  /** Seconds until this one may try again; 0 = now. */
  secondsLeft(attempt: Attempt): Promise<number>;
  wrong(attempt: Attempt): Promise<void>;
  /** A right password forgives this user's earlier mistakes. */
  right(attempt: Attempt): Promise<void>;
}

export function makeLockout(): Lockout {
  const pair = limiter(WRONG_PER_USER_AND_ADDRESS);
  const address = limiter(WRONG_PER_ADDRESS);
  const keyOf = (attempt: Attempt): string => `${attempt.user}\n${attempt.address}`;
  return {
    async secondsLeft(attempt) {
      const waits = await Promise.all([waitOf(pair, keyOf(attempt)), waitOf(address, attempt.address)]);
      return Math.max(...waits);
    },
    async wrong(attempt) {
      await Promise.all([count(pair, keyOf(attempt)), count(address, attempt.address)]);
    },
    async right(attempt) {
      await pair.delete(keyOf(attempt));
    },
  };
}

const limiter = (points: number): RateLimiterMemory =>
  new RateLimiterMemory({ points, duration: WINDOW_SECONDS, blockDuration: LOCK_SECONDS });

async function waitOf(limit: RateLimiterMemory, key: string): Promise<number> {
  const state = await limit.get(key);
  return state && state.remainingPoints <= 0 ? Math.ceil(state.msBeforeNext / 1000) : 0;
}

async function count(limit: RateLimiterMemory, key: string): Promise<void> {
  const state = await limit.penalty(key, 1);
  if (state.remainingPoints <= 0) await limit.block(key, LOCK_SECONDS);
}

/** Guessing a password gets slow and then stops, without shutting anybody else out. */
import { RateLimiterMemory } from "rate-limiter-flexible";

const WRONG_PER_USER_AND_ADDRESS = 10;
/** Many people may share one address; together they do not get this many passwords wrong. */
const WRONG_PER_ADDRESS = 100;
const WINDOW_SECONDS = 15 * 60;
const LOCK_SECONDS = 5 * 60;

export interface Attempt {
  user: string;
  address: string;
}

export interface Lockout {
  /**
   * Counts an attempt, as a wrong one: many at once must not slip through before the first is found wrong. Gives the
   * seconds until this one may try again; 0 = go on.
   */
  begin(attempt: Attempt): Promise<number>;
  /** It was right: forgets this user's earlier mistakes. */
  right(attempt: Attempt): Promise<void>;
}

export function makeLockout(): Lockout {
  const pair = limiter(WRONG_PER_USER_AND_ADDRESS);
  const address = limiter(WRONG_PER_ADDRESS);
  return {
    async begin(attempt) {
      const waits = [await count(pair, keyOf(attempt)), await count(address, attempt.address)];
      return Math.max(...waits);
    },
    async right(attempt) {
      await pair.delete(keyOf(attempt));
      await address.reward(attempt.address, 1);
    },
  };
}

const keyOf = ({ user, address }: Attempt): string => `${user}\n${address}`;

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

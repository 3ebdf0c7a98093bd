/**
 * Session store of express-session: our own table, keyed by the hash of the cookie's id. When a session expires: 12 hours
 * after its last use, and 7 days after the sign-in at the latest (`IDLE_MS`, `LONGEST_MS`).
 */
import { createHash } from "node:crypto";
import type { Request } from "express";
import { Store as SessionStore, type Session, type SessionData } from "express-session";
import type { Log } from "../../log.ts";
import {
  changeLogin,
  getLogin,
  isGood,
  removeLogin,
  saveLogin,
  touchLogin,
} from "../../store/accounts/logins.ts";
import type { Store } from "../../store/engine/open.ts";

const HOUR = 60 * 60_000;
/** A login ends this long after its last use … */
export const IDLE_MS = 12 * HOUR;
/** … and this long after its beginning in any case. */
export const LONGEST_MS = 7 * 24 * HOUR;
/** Using it moves its end, but not with every request. */
const TOUCH_MS = 5 * 60_000;
const NEVER: Kept = { expiresAt: new Date(0), seenAt: new Date(0) };

declare module "express-session" {
  interface SessionData {
    account: number;
    /** `stampOf` the password it was opened with. */
    stamp: string;
    /** ms since 1970. */
    since: number;
    /** The last time they typed password and code, ms since 1970. */
    provenAt: number;
    /** "Firefox · Windows" */
    browser: string | null;
    address: string | null;
    /** The password was right, the second factor is missing. `until`: ms since 1970. */
    halfway: { account: number; stamp: string; until: number };
  }
}

/** What the table said of a login when it was read. */
interface Kept {
  expiresAt: Date;
  /** When its use was last noted. */
  seenAt: Date;
}

type Done = (error?: unknown) => void;
type Got = (error: unknown, session?: SessionData | null) => void;

export class LoginStore extends SessionStore {
  readonly #store: Store;
  readonly #clock: () => Date;
  readonly #log: Log;
  /**
   * Those that came out of the table, and what it said of them: whichever is there no more was ended, and must not come
   * back by being written.
   */
  readonly #kept = new WeakMap<object, Kept>();

  constructor({ store, clock, log }: { store: Store; clock: () => Date; log: Log }) {
    super();
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
  }

  /** Called with what was read, for each request. */
  override createSession(req: Request, data: SessionData): Session & SessionData {
    const kept = super.createSession(req, data);
    this.#kept.set(kept, this.#kept.get(data) ?? NEVER);
    return kept;
  }

  override get(id: string, done: Got): void {
    void report(this.#read(id), done);
  }

  override set(id: string, data: SessionData, done?: Done): void {
    void report(this.#write(id, data), done);
  }

  /** With every request: told at once when there is nothing to write, so that the answer leaves in one piece. */
  override touch(id: string, data: SessionData, done?: Done): void {
    const end = this.#endOf(data);
    const before = this.#kept.get(data) ?? NEVER;
    const isMoved = end.getTime() - before.expiresAt.getTime() > TOUCH_MS;
    // In its last hours the end cannot move, but which login was used longest ago must be known all the same.
    const isUsed = Math.abs(this.#clock().getTime() - before.seenAt.getTime()) > TOUCH_MS;
    if (!isMoved && !isUsed) return done?.();
    // The answer is on its way: an end that was not moved must not break it off. The next request moves it.
    const touched = this.#touch(id, end).catch((error: unknown) => {
      this.#log.warn({ err: error }, "the use of a login could not be noted");
    });
    void report(touched, done);
  }

  override destroy(id: string, done?: Done): void {
    void report(
      this.#store.transaction((tx) => removeLogin(tx, loginId(id))),
      done,
    );
  }

  async #read(id: string): Promise<SessionData | null> {
    const login = await getLogin(this.#store.read, loginId(id));
    if (!login || !isGood(login, this.#clock())) return null;
    const data = JSON.parse(login.data) as SessionData;
    this.#kept.set(data, { expiresAt: login.expiresAt, seenAt: login.seenAt ?? new Date(0) });
    return data;
  }

  async #write(id: string, data: SessionData): Promise<void> {
    const expiresAt = this.#endOf(data);
    const login = {
      id: loginId(id),
      data: JSON.stringify(data),
      expiresAt,
      account: data.account ?? null,
      seenAt: this.#clock(),
    };
    await this.#store.transaction((tx) =>
      this.#kept.has(data) ? changeLogin(tx, login) : saveLogin(tx, login),
    );
  }

  async #touch(id: string, expiresAt: Date): Promise<void> {
    const touched = { id: loginId(id), expiresAt, seenAt: this.#clock() };
    await this.#store.transaction((tx) => touchLogin(tx, touched));
  }

  #endOf({ since, halfway }: SessionData): Date {
    if (halfway) return new Date(halfway.until);
    const now = this.#clock().getTime();
    return new Date(Math.min(now + IDLE_MS, (since ?? now) + LONGEST_MS));
  }
}

/** Public id of a session: the hash of the cookie's id, from which the cookie cannot be found. */
export const loginId = (id: string): string => createHash("sha256").update(id).digest("base64url");

/** Passes the outcome of a promise to a callback: express-session takes callbacks only. */
async function report<T>(work: Promise<T>, done?: (error: unknown, value?: T) => void): Promise<void> {
  let value: T;
  try {
    value = await work;
  } catch (error) {
    done?.(error);
    return;
  }
  done?.(null, value);
}

/** Session lease: at most one process holds the WhatsApp session; two that share its keys destroy them. */
import { hostname } from "node:os";
import { randomUUID } from "node:crypto";
import { holdsLease, releaseLease, renewLease, takeLease } from "../../store/engine/lease.ts";
import { saveSecretsOf } from "../../store/engine/secrets.ts";
import type { Store, Tx } from "../../store/engine/open.ts";
import type { Log } from "../library-log.ts";

/** Somebody else took the session over while this process was not looking. It must write nothing more. */
class LeaseLostError extends Error {
  constructor() {
    super("another process took the WhatsApp session over");
    this.name = "LeaseLostError";
  }
}

const LASTS_MS = 30_000;
const RENEW_MS = 10_000;

export class Lease {
  readonly #store: Store;
  readonly #log: Log;
  readonly #holder = nameOfThisProcess();
  #token: number | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** Acquires or renews the lease; true = it is ours until `lost` is called. Writes each time: rejects while the disk refuses. */
  async take(lost: () => void): Promise<boolean> {
    const now = new Date();
    if (this.#token !== null && (await this.#isStillOurs(this.#token))) return true;
    clearInterval(this.#timer);
    const claim = { holder: this.#holder, now, until: new Date(now.getTime() + LASTS_MS), isGone };
    this.#token = await this.#store.transaction((tx) => takeLease(tx, claim));
    if (this.#token === null) return false;
    this.#timer = setInterval(() => void this.#renew(lost), RENEW_MS);
    this.#timer.unref();
    return true;
  }

  /** For the transactions that change keys in other ways: throws `LeaseLostError` unless the lease is still ours. */
  readonly guard = async (tx: Tx): Promise<void> => {
    if (this.#token === null || !(await holdsLease(tx, this.#token))) throw new LeaseLostError();
  };

  /** Writes keys; throws `LeaseLostError` unless the lease is still ours. */
  readonly save = async (tx: Tx, rows: Parameters<typeof saveSecretsOf>[2]): Promise<void> => {
    if (this.#token === null || !(await saveSecretsOf(tx, this.#token, rows))) throw new LeaseLostError();
  };

  async release(): Promise<void> {
    clearInterval(this.#timer);
    const token = this.#token;
    this.#token = null;
    if (token !== null) await this.#store.transaction((tx) => releaseLease(tx, token));
  }

  #isStillOurs(token: number): Promise<boolean> {
    const until = new Date(Date.now() + LASTS_MS);
    return this.#store.transaction((tx) => renewLease(tx, token, until));
  }

  async #renew(lost: () => void): Promise<void> {
    const token = this.#token;
    if (token === null) return;
    try {
      if (await this.#isStillOurs(token)) return;
    } catch (error) {
      // The disk is full, perhaps. The lease still runs; the next turn tries again.
      this.#log.warn({ err: error }, "the lease could not be renewed");
      return;
    }
    clearInterval(this.#timer);
    this.#token = null;
    lost();
  }
}

/** `host/pid/start of the process/one of its sessions`: a pid alone is used again, in containers even at once. */
const nameOfThisProcess = (): string =>
  `${hostname()}/${process.pid}/${Math.round(performance.timeOrigin)}/${randomUUID()}`;

/** Whether the holder's process has ended; known only for processes of this machine. */
export function isGone(holder: string): boolean {
  const [host, pid, startedAt] = holder.split("/");
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return startedAt !== String(Math.round(performance.timeOrigin));
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

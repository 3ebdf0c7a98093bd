/**
 * Inbox: has arrivals written down, and works through stored arrivals, each in a transaction of its own. One that throws (poison message) is parked, and the
 * rest goes on.
 *
 * 1. `arrived` writes arrivals down in one transaction, then calls `wake` if any of them is left to be worked on.
 * 2. `wake` says that there may be something new; one run at a time takes up to 64 pending rows.
 * 3. Rows come in the order in which they arrived; when much waits, chats take turns (`findPendingInTurns`).
 * 4. Each row: one transaction marks it done and runs what follows from it (`act`). Rows of one turn share a commit.
 * 5. A row that throws is parked with its error and told of; the others go on. When the disk refused, the row waits.
 * 6. `takeOn` works on a row within the transaction that writes it, if nothing older waits: that saves a message a commit. What
 *    it did is rolled back when it throws, and the row is one of those that wait.
 * 7. What was pending at a crash is pending at the next start, where `wake` is called.
 */
import type { Logger } from "pino";
import type { DeskContext, RunInTransaction } from "../desk/context.ts";
import type { Arrival } from "../domain/messages/inbound.ts";
import { isDiskTrouble } from "../domain/disk-trouble.ts";
import { parkEvent, tellReview } from "../desk/review.ts";
import { findPendingIds, getPending, markDone, type InboxRow } from "../store/messages/inbox.ts";
import { findPendingInTurns } from "../store/messages/inbox-turns.ts";
import type { Read } from "../store/engine/open.ts";
import { attempt } from "../store/engine/write-queue.ts";
import { act } from "./act.ts";
import { receive, type AtOnce } from "./receive.ts";

/** Events that are looked at together; those of one turn share a commit. */
const BATCH = 64;

export class Drain implements AtOnce {
  readonly #read: Read;
  readonly #runInTransaction: RunInTransaction;
  readonly #log: Logger;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor({
    read,
    runInTransaction,
    log,
  }: {
    read: Read;
    runInTransaction: RunInTransaction;
    log: Logger;
  }) {
    this.#read = read;
    this.#runInTransaction = runInTransaction;
    this.#log = log;
  }

  /** Resolves when they are written down, once each. A function by itself: the session's listener is this one. */
  readonly arrived = async (arrivals: Arrival[]): Promise<void> => {
    const left = await this.#runInTransaction((ctx) => receive(ctx, arrivals, this));
    if (left.length > 0) this.wake();
  };

  /** Call after every commit that wrote to the inbox: there may be something new. Cheap. */
  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (this.#again && !this.#stopped) this.wake();
    });
  }

  get takesOn(): boolean {
    return !this.#stopped;
  }

  async takeOn(ctx: DeskContext, row: InboxRow): Promise<boolean> {
    const attempted = await attempt(ctx.tx, () => (row.state === "done" ? act(ctx, row) : workOn(ctx, row)));
    if (attempted.failed)
      this.#log.warn({ err: attempted.error, inbox: row.id }, "an event could not be worked on at once");
    return !attempted.failed;
  }

  /** Resolves when nothing is left to work on. */
  async settle(): Promise<void> {
    this.wake();
    while (this.#running) await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      const rows = await this.#next();
      if (rows.length === 0) continue;
      const done = await Promise.all(rows.map((row) => this.#work(row)));
      this.#again = done.some(Boolean) || this.#again;
    }
  }

  /** The next batch; empty when the inbox cannot be read, which is tried again at the clock's next wake. */
  async #next(): Promise<InboxRow[]> {
    try {
      return await findPendingInTurns(this.#read, BATCH).catch(async (error: unknown) => {
        if (isDiskTrouble(error)) throw error;
        return this.#oneByOne();
      });
    } catch (error) {
      this.#log.error({ err: error }, "the inbox could not be read; what waits there goes on waiting");
      return [];
    }
  }

  /** The batch, row by row: one of the rows cannot be parsed. It is parked, the others go on. */
  async #oneByOne(): Promise<InboxRow[]> {
    const rows: InboxRow[] = [];
    let parked = 0;
    for (const id of await findPendingIds(this.#read, BATCH)) {
      try {
        const row = await getPending(this.#read, id);
        if (row) rows.push(row);
      } catch (error) {
        if (isDiskTrouble(error)) throw error;
        if (await this.#park(id, error)) parked += 1;
      }
    }
    // All that was looked at was put aside: behind it there may be more.
    if (parked > 0) this.#again = true;
    return rows;
  }

  /** False when the row has to wait: the disk refused it, not the event. */
  async #work(row: InboxRow): Promise<boolean> {
    try {
      await this.#runInTransaction((ctx) => workOn(ctx, row));
      return true;
    } catch (error) {
      return isDiskTrouble(error) ? this.#leave(row.id, error) : this.#park(row.id, error);
    }
  }

  #leave(id: number, error: unknown): boolean {
    this.#log.error({ err: error, inbox: id }, "the database could not be written; the event waits");
    return false;
  }

  /** Parks an event that threw: it must not hold up the rest. It is counted, and shown in the review list. */
  async #park(id: number, error: unknown): Promise<boolean> {
    this.#log.error({ err: error, inbox: id }, "an event could not be worked on and was parked");
    try {
      await this.#runInTransaction((ctx) => parkEvent(ctx, id, error));
    } catch (again) {
      return this.#leave(id, again);
    }
    await this.#tell();
    return true;
  }

  /** Tells the supervisors at once; if that fails, the next minute does. */
  async #tell(): Promise<void> {
    try {
      await this.#runInTransaction(tellReview);
    } catch (error) {
      this.#log.error({ err: error }, "the supervisor could not be told of a parked event");
    }
  }
}

async function workOn(ctx: DeskContext, row: InboxRow): Promise<void> {
  const taken = await markDone(ctx.tx, row.id);
  if (taken) await act(ctx, { ...row, ...taken });
}

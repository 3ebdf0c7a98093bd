/**
 * Writer of delivery states: stores the outcome of attempts, in as few commits as that takes, and notifies whoever is
 * concerned. A chat stays busy until its outcome is on disk, so within a run nothing is sent twice. After a crash in between it
 * is sent again with the same id and bytes, by which phones know it (docs/decisions/002).
 */
import type { RunInTransaction, DeskContext } from "../desk/context.ts";
import type { Clock } from "../domain/clock.ts";
import { isDiskTrouble } from "../domain/disk-trouble.ts";
import { openChat } from "../domain/ids.ts";
import type { Log } from "../log.ts";
import type { Store, Tx } from "../store/engine/open.ts";
import {
  moveToDeadLetter,
  markSent,
  markWaiting,
  type OutboxMessage,
  type OutboxRow,
} from "../store/messages/outbox.ts";
import { confirmStay } from "../store/tickets/room-cases.ts";
import type { Next } from "./backoff.ts";

/** Pause after the disk refused to store an outcome. */
export const MARK_AGAIN_MS = 1000;

export interface Attempted {
  row: OutboxMessage;
  next: Next;
  /** When WhatsApp took it, by its clock; null = not yet, or it did not say. */
  takenAt: Date | null;
  /** WhatsApp forbade it for now, or a group refused it, and nobody has been told yet. */
  newlyHeld: boolean;
}

export interface MarkingParts {
  store: Store;
  runInTransaction: RunInTransaction;
  log: Log;
  clock: Clock;
  /** Told in the transaction that gives the message up. `row.error` begins with an `Undelivered` and ":". */
  undelivered(ctx: DeskContext, row: OutboxRow): Promise<void>;
  /** Told once, when WhatsApp first forbids a message for now: it waits, and somebody should know. */
  heldBack(ctx: DeskContext, row: OutboxRow): Promise<void>;
  /** Told after the commit that marks these as sent, as they were before it. */
  sent(rows: OutboxRow[]): void;
}

export class Marking {
  readonly #parts: MarkingParts;
  readonly #marked: (attempted: Attempted[]) => void;
  #attempted: Attempted[] = [];
  /** Somebody was told of these; whatever else of their batch has to be tried again. */
  readonly #toldOf = new WeakSet<Attempted>();
  #marking: Promise<void> | null = null;
  #stopped = false;

  /** `marked`: their chats may go on. */
  constructor(parts: MarkingParts, marked: (attempted: Attempted[]) => void) {
    this.#parts = parts;
    this.#marked = marked;
  }

  /** Stores the outcome of an attempt; resolves when it is on disk. */
  async add(attempted: Attempted): Promise<void> {
    this.#attempted.push(attempted);
    this.#marking ??= this.#mark();
    await this.#marking;
  }

  /** Gives up retrying on a disk that refuses. */
  stop(): void {
    this.#stopped = true;
  }

  async #mark(): Promise<void> {
    // Acknowledgements that came in together share the commit.
    await new Promise(setImmediate);
    while (this.#attempted.length > 0) {
      const batch = this.#attempted.splice(0);
      try {
        await this.#markAll(batch);
      } catch (error) {
        this.#parts.log.error({ err: error, messages: batch.length }, "marking messages failed");
        this.#attempted.unshift(...batch);
        await new Promise<void>((resolve) => this.#parts.clock.after(MARK_AGAIN_MS, resolve));
        if (this.#stopped) break;
        continue;
      }
      this.#marked(batch);
      this.#tell(batch);
    }
    this.#marking = null;
  }

  async #markAll(batch: Attempted[]): Promise<void> {
    const now = this.#parts.clock.now();
    const gone = batch.filter(({ next }) => next.state === "sent").map(({ row }) => row);
    await this.#parts.store.transaction(async (tx) => {
      await markSent(
        tx,
        gone.map((row) => row.id),
        now,
      );
      for (const { row, next, takenAt } of batch) {
        if (next.state === "pending") await markWaiting(tx, { id: row.id, ...next });
        if (takenAt !== null) await this.#confirmStay(tx, row, takenAt);
      }
    });
    for (const attempted of batch) {
      if (this.#toldOf.has(attempted)) continue;
      const { row, next, newlyHeld } = attempted;
      if (next.state === "dead") await this.#moveToDeadLetter(row, next);
      else if (newlyHeld && next.state === "pending") await this.#tellHeld({ ...row, error: next.error });
      this.#toldOf.add(attempted);
    }
  }

  /** What is said in a room about its case, its header above all, shows since when the case is there by WhatsApp's clock. */
  async #confirmStay(
    tx: Tx,
    { chat, ticket, entry, createdAt: enqueuedAt }: OutboxMessage,
    takenAt: Date,
  ): Promise<void> {
    if (ticket === null || entry !== null) return;
    const where = openChat(chat);
    if (where.kind === "group")
      await confirmStay(tx, { chat, group: where.group, ticket, enqueuedAt, takenAt });
  }

  async #tellHeld(row: OutboxMessage): Promise<void> {
    try {
      await this.#parts.runInTransaction((ctx) => this.#parts.heldBack(ctx, withoutBytes(row)));
    } catch (error) {
      if (isDiskTrouble(error)) throw error;
      this.#parts.log.error({ err: error, outbox: row.id }, "telling of a held message failed");
    }
  }

  #tell(batch: Attempted[]): void {
    const gone = batch.filter(({ next }) => next.state === "sent").map(({ row }) => withoutBytes(row));
    try {
      if (gone.length > 0) this.#parts.sent(gone);
    } catch (error) {
      this.#parts.log.error({ err: error }, "telling of sent messages failed");
    }
  }

  async #moveToDeadLetter(
    row: OutboxMessage,
    { attempts, error }: Extract<Next, { state: "dead" }>,
  ): Promise<void> {
    const { runInTransaction, log, store, undelivered } = this.#parts;
    const dead = { ...withoutBytes(row), state: "dead" as const, nextAt: null, attempts, error };
    log.warn({ outbox: row.id, ticket: row.ticket, reason: error }, "message moved to the dead letters");
    try {
      await runInTransaction(async (ctx) => {
        if (await moveToDeadLetter(ctx.tx, dead)) await undelivered(ctx, dead);
      });
    } catch (bug) {
      // It stays pending and its chat busy until the author can be told as well.
      if (isDiskTrouble(bug)) throw bug;
      log.error({ err: bug, outbox: row.id }, "telling of an undelivered message failed");
      await store.transaction((tx) => moveToDeadLetter(tx, dead));
    }
  }
}

function withoutBytes({ bytes: _, ...row }: OutboxMessage): OutboxRow {
  return row;
}

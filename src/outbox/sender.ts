/** The only way out: takes promises in order per chat to WhatsApp and writes down what became of them. */
import { openChat, type ChatId } from "../domain/ids.ts";
import type { Clock } from "../domain/clock.ts";
import type { AtDesk, Desk } from "../desk/desk.ts";
import type { Log } from "../log.ts";
import type { SendOutcome, SendTo, WhatsApp } from "../session/port.ts";
import type { Store } from "../store/open.ts";
import {
  headQueries,
  markDead,
  markSent,
  markWaiting,
  type Head,
  type HeadQueries,
  type Promised,
  type PromiseRow,
} from "../store/outbox.ts";
import { addressOf, getContact } from "../store/people.ts";
import { afterAttempt, type Next } from "./backoff.ts";
import { afterLeaving, startPace, waitFor, type Leaving, type Pace, type PaceName } from "./pace.ts";

/** Chats that may await an acknowledgement at once; each of them one message. */
const LANES = 16;
const STOP_MS = 10_000;
/** The disk refused our mark: a pause before it is asked again. */
const MARK_AGAIN_MS = 1000;
/** The timers of Node hold no more than 24.8 days. */
const LONGEST_MS = 24 * 3_600_000;

export interface SenderParts {
  whatsapp: Pick<WhatsApp, "connection" | "send">;
  store: Store;
  atDesk: AtDesk;
  log: Log;
  pace: PaceName;
  /** Told in the transaction that gives the promise up. `row.error` begins with an `Undelivered` and ":". */
  undelivered(desk: Desk, row: PromiseRow): Promise<void>;
  /** Told once, when WhatsApp first forbids a message for now: it waits, and somebody should know. */
  heldBack(desk: Desk, row: PromiseRow): Promise<void>;
  /** Told after the commit that marks these as sent, as they were before it. */
  sent(rows: PromiseRow[]): void;
  clock: Clock;
  /** Evenly from 0 to 1. */
  chance(): number;
}

interface Attempted {
  row: Promised;
  next: Next;
  /** WhatsApp forbade it for now, and this was the first try. */
  newlyHeld: boolean;
}

export class Sender implements AsyncDisposable {
  readonly #parts: SenderParts;
  readonly #queries: HeadQueries;
  readonly #clock: Clock;
  readonly #chance: () => number;
  /** Chats with a message between the look at its row and the mark on it. */
  readonly #busy = new Map<ChatId, Promise<void>>();
  /** Persons' chats in which they have written to us. */
  readonly #acquainted = new Set<ChatId>();
  #pace: Pace;
  #attempted: Attempted[] = [];
  #marking: Promise<void> | null = null;
  #looking: Promise<void> | null = null;
  #stale = false;
  #stopped = false;
  #cancelTimer: () => void = () => {};

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#queries = headQueries(parts.store.read, LANES);
    this.#clock = parts.clock;
    this.#chance = parts.chance;
    this.#pace = startPace(parts.pace, this.#clock.now());
  }

  /** There may be something to send: after a commit, and when the connection changed. Cheap, and never wrong. */
  wake(): void {
    this.#stale = true;
    if (this.#stopped) return;
    this.#looking ??= this.#look();
  }

  /** Begins nothing new and waits, at most ten seconds, for what is on its way. What remains is sent after the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelTimer();
    let giveUp = (): void => {};
    const late = new Promise<void>((resolve) => {
      giveUp = this.#clock.after(STOP_MS, resolve);
    });
    await Promise.race([this.#idle(), late]);
    giveUp();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #idle(): Promise<void> {
    await this.#looking;
    await Promise.all(this.#busy.values());
    await this.#marking;
  }

  async #look(): Promise<void> {
    try {
      // Several works of one commit wake us in the same turn: one look is enough for all.
      await Promise.resolve();
      while (this.#stale && !this.#stopped) {
        this.#stale = false;
        await this.#begin();
      }
    } catch (error) {
      this.#parts.log.error({ err: error }, "looking for promises failed");
      this.#wakeIn(MARK_AGAIN_MS);
    } finally {
      this.#looking = null;
    }
  }

  /** Sends the heads that may leave now, as lanes allow, and sets the timer for the next one that may not yet. */
  async #begin(): Promise<void> {
    this.#cancelTimer();
    if (this.#parts.whatsapp.connection().state !== "connected") return;
    const free = LANES - this.#busy.size;
    // With every lane taken, whoever comes back first looks again.
    if (free <= 0) return;
    const heads = await this.#queries.heads();
    const { now, soonest } = await this.#choose(heads, free);
    if (soonest !== null) this.#wakeIn(soonest);
    if (now.size === 0) return;
    const rows = await this.#queries.load([...now.keys()]);
    if (this.#stopped) return;
    for (const row of rows)
      if (this.#isDue(row)) this.#leave(row, now.get(row.id) ?? { chat: row.chat, stranger: false });
  }

  /** `soonest`: milliseconds until another of these may leave; null = none is waiting for time. */
  async #choose(heads: Head[], free: number): Promise<{ now: Map<number, Leaving>; soonest: number | null }> {
    const at = this.#clock.now();
    const chosen = new Map<number, Leaving>();
    let soonest: number | null = null;
    // As if the chosen had left: their true marks are made when they do.
    let pace = this.#pace;
    for (const head of heads) {
      if (chosen.size === free) break;
      if (this.#busy.has(head.chat)) continue;
      const leaving = { chat: head.chat, stranger: await this.#isStranger(head.chat) };
      const wait = Math.max((head.nextAt?.getTime() ?? 0) - at.getTime(), waitFor(pace, leaving, at));
      if (wait <= 0) {
        chosen.set(head.id, leaving);
        pace = afterLeaving(pace, { ...leaving, media: false, chance: 0 }, at);
      } else if (soonest === null || wait < soonest) soonest = wait;
    }
    return { now: chosen, soonest };
  }

  async #isStranger(chat: ChatId): Promise<boolean> {
    if (this.#pace.name === "none" || this.#acquainted.has(chat)) return false;
    const opened = openChat(chat);
    if (opened.kind === "group") return false;
    if ((await getContact(this.#parts.store.read, opened.person)) === null) return true;
    this.#acquainted.add(chat);
    return false;
  }

  /** The look at the heads may be older than the last mark: a retry must not leave before its time. */
  #isDue({ nextAt }: Promised): boolean {
    return nextAt === null || nextAt <= this.#clock.now();
  }

  #leave(row: Promised, leaving: Leaving): void {
    const media = row.content.kind === "media";
    this.#pace = afterLeaving(this.#pace, { ...leaving, media, chance: this.#chance() }, this.#clock.now());
    this.#busy.set(row.chat, this.#attempt(row));
  }

  async #attempt(row: Promised): Promise<void> {
    const outcome = await this.#send(row);
    const connected = this.#parts.whatsapp.connection().state === "connected";
    const { attempts, createdAt } = row;
    this.#attempted.push({
      row,
      next: afterAttempt(outcome, { attempts, createdAt, connected }, this.#clock.now()),
      newlyHeld: outcome.outcome === "held" && attempts === 0,
    });
    this.#marking ??= this.#mark();
    await this.#marking;
  }

  async #send(row: Promised): Promise<SendOutcome> {
    const { store, whatsapp, log } = this.#parts;
    try {
      const to = await toRecipient(row.chat, store);
      if (to === null) return { outcome: "impossible", code: "no-address" };
      return await whatsapp.send({ to, id: row.message, bytes: row.bytes });
    } catch (error) {
      log.error({ err: error, promise: row.id }, "sending failed unexpectedly");
      return { outcome: "unknown", reason: "bug" };
    }
  }

  /** Writes down all that came back meanwhile, in as few commits as that takes. */
  async #mark(): Promise<void> {
    // Acknowledgements that came in together share the commit.
    await new Promise(setImmediate);
    while (this.#attempted.length > 0) {
      const batch = this.#attempted.splice(0);
      try {
        await this.#markAll(batch);
      } catch (error) {
        // Still in their lanes: what could not be marked as sent must not be sent again.
        this.#parts.log.error({ err: error, promises: batch.length }, "marking promises failed");
        this.#attempted.unshift(...batch);
        await new Promise<void>((resolve) => this.#clock.after(MARK_AGAIN_MS, resolve));
        if (this.#stopped) break;
        continue;
      }
      for (const { row } of batch) this.#busy.delete(row.chat);
      this.wake();
      this.#tell(batch);
    }
    this.#marking = null;
  }

  async #markAll(batch: Attempted[]): Promise<void> {
    const now = this.#clock.now();
    const gone = batch.filter(({ next }) => next.state === "sent").map(({ row }) => row);
    await this.#parts.store.transaction(async (tx) => {
      await markSent(
        tx,
        gone.map((row) => row.id),
        now,
      );
      for (const { row, next } of batch)
        if (next.state === "pending") await markWaiting(tx, { id: row.id, ...next });
    });
    for (const { row, next, newlyHeld } of batch) {
      if (next.state === "dead") await this.#bury(row, next);
      else if (newlyHeld) await this.#tellHeld(row);
    }
  }

  async #tellHeld(row: Promised): Promise<void> {
    try {
      await this.#parts.atDesk((desk) => this.#parts.heldBack(desk, withoutBytes(row)));
    } catch (error) {
      this.#parts.log.error({ err: error, promise: row.id }, "telling of a held message failed");
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

  async #bury(row: Promised, { attempts, error }: Extract<Next, { state: "dead" }>): Promise<void> {
    const { atDesk, log, store, undelivered } = this.#parts;
    const dead = { ...withoutBytes(row), state: "dead" as const, nextAt: null, attempts, error };
    log.warn({ promise: row.id, ticket: row.ticket, reason: error }, "promise given up");
    try {
      await atDesk(async (desk) => {
        if (await markDead(desk.tx, dead)) await undelivered(desk, dead);
      });
    } catch (bug) {
      log.error({ err: bug, promise: row.id }, "telling of an undelivered message failed");
      await store.transaction((tx) => markDead(tx, dead));
    }
  }

  #wakeIn(ms: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(Math.min(ms, LONGEST_MS), () => {
      this.wake();
    });
  }
}

/** Null when no address of the person is known (any more). */
async function toRecipient(chat: ChatId, store: Store): Promise<SendTo | null> {
  const opened = openChat(chat);
  if (opened.kind === "group") return { kind: "group", group: opened.group };
  const address = await addressOf(store.read, opened.person);
  return address.lid === null && address.phone === null ? null : { kind: "person", address };
}

function withoutBytes({ bytes: _, ...row }: Promised): PromiseRow {
  return row;
}

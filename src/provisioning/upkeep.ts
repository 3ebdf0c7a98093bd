/**
 * Reconciliation of existing groups with WhatsApp. Once per connection it asks for the list of groups; a group that is
 * missing there, refused a message or changed is checked on its own, one at a time, from rows, so that a restart forgets
 * none. What it finds is repaired where that is safe (`mend.ts`). It never waits for the steps that create groups, nor they
 * for it.
 */
import type { RunInTransaction, DeskContext } from "../desk/context.ts";
import type { Clock } from "../domain/clock.ts";
import type { Delays } from "../domain/team/creation-limits.ts";
import type { GroupJid } from "../domain/ids.ts";
import type { Log } from "../log.ts";
import { WhatsAppError, type GroupInfo, type WhatsApp } from "../session/port.ts";
import { firstCheck, type GroupCheck } from "../store/team/group-checks.ts";
import type { Store } from "../store/engine/open.ts";
import { mend } from "./mend.ts";
import { later } from "./work.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STOP_MS = 10 * SECOND;
/** Longer than the session itself waits for an answer. */
const LOOK_MS = MINUTE;
/** Between two questions. */
const BREATH_MS = 1500;
/** When a group that WhatsApp called gone is asked about again. */
const GONE_MS = MINUTE;
/** Waits after a question that nobody answered, by how many there were; the last one again and again. */
const SILENT_MS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR];
/** After an error of our own. */
const AGAIN_MS = 5 * SECOND;
/** Without delays, for tests and benchmarks: as many times faster. */
const HURRY = 60;
const LONGEST_MS = 24 * HOUR;
/** No question is put off for longer. */
const FURTHEST_MS = 4 * HOUR;

export type Look = { look: "found"; info: GroupInfo } | { look: "gone" } | { look: "silent" };

export interface UpkeepVerbs {
  groupsSeen(ctx: DeskContext, groups: GroupInfo[]): Promise<void>;
  groupLooked(ctx: DeskContext, group: GroupJid, seen: { look: Look; again: Date }): Promise<void>;
}

export interface UpkeepParts {
  whatsapp: WhatsApp;
  store: Store;
  runInTransaction: RunInTransaction;
  log: Log;
  delays: Delays;
  verbs: UpkeepVerbs;
  clock: Clock;
}

export class GroupUpkeep implements AsyncDisposable {
  readonly #parts: UpkeepParts;
  #running: Promise<void> | null = null;
  #stale = false;
  #stopped = false;
  /** Of the connection whose list was read last. */
  #listedSince: number | null = null;
  #listFailures = 0;
  #listAt = 0;
  #breathUntil = 0;
  #cancelTimer: () => void = () => {};

  constructor(parts: UpkeepParts) {
    this.#parts = parts;
  }

  /** Call after a commit, and when the connection changed: a group may have to be checked. Cheap, and harmless when there is none. */
  wake(): void {
    this.#stale = true;
    if (this.#stopped) return;
    this.#running ??= this.#run();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true;
    this.#cancelTimer();
    await this.#within(this.#running ?? Promise.resolve(), STOP_MS).catch(() => undefined);
  }

  async #run(): Promise<void> {
    try {
      while (this.#stale && !this.#stopped) {
        this.#stale = false;
        this.#stale = (await this.#doNext()) || this.#stale;
      }
    } catch (error) {
      this.#parts.log.error({ err: error }, "looking after groups failed");
      this.#wakeAt(this.#now() + AGAIN_MS);
    } finally {
      this.#running = null;
      if (this.#stale && !this.#stopped) this.wake();
    }
  }

  /** False when nothing can be done now; the timer is set for what waits for time. */
  async #doNext(): Promise<boolean> {
    this.#cancelTimer();
    const connection = this.#parts.whatsapp.connection();
    if (connection.state !== "connected") return false;
    const since = connection.since.getTime();
    const check = await firstCheck(this.#parts.store.read);
    const listDue = this.#listedSince === since ? Infinity : this.#notBefore(this.#listAt, FURTHEST_MS);
    const checkDue = check ? this.#notBefore(check.nextAt.getTime(), FURTHEST_MS) : Infinity;
    const breath = this.#notBefore(this.#breathUntil, BREATH_MS);
    const due = Math.max(Math.min(listDue, checkDue), breath);
    if (due > this.#now()) {
      if (due !== Infinity) this.#wakeAt(due);
      return false;
    }
    if (listDue <= checkDue) await this.#list(since);
    else if (check) await this.#look(check);
    this.#breathUntil = this.#now() + this.#slowed(BREATH_MS);
    return true;
  }

  async #list(since: number): Promise<void> {
    const { runInTransaction, log, verbs, whatsapp } = this.#parts;
    try {
      const groups = await this.#within(whatsapp.groups(), LOOK_MS);
      await runInTransaction((ctx) => verbs.groupsSeen(ctx, groups));
      this.#listedSince = since;
      this.#listFailures = 0;
      this.#listAt = 0;
    } catch (error) {
      const level = error instanceof WhatsAppError ? "warn" : "error";
      log[level]({ err: error }, "the groups could not be looked through this time");
      this.#listAt = this.#now() + this.#silence(this.#listFailures++);
    }
  }

  async #look(check: GroupCheck): Promise<void> {
    const { runInTransaction, verbs } = this.#parts;
    const look = await this.#ask(check.group);
    const wait = look.look === "silent" ? this.#silence(check.unanswered) : this.#slowed(GONE_MS);
    const again = later(this.#parts.clock.now(), wait);
    await runInTransaction((ctx) => verbs.groupLooked(ctx, check.group, { look, again }));
  }

  async #ask(group: GroupJid): Promise<Look> {
    const { log, store, whatsapp } = this.#parts;
    try {
      const info = await this.#within(whatsapp.groupInfo(group), LOOK_MS);
      if (!info) return { look: "gone" };
      await this.#within(mend({ whatsapp, store }, info), LOOK_MS);
      return { look: "found", info };
    } catch (error) {
      if (!(error instanceof WhatsAppError)) throw error;
      log.warn({ err: error, group }, "a group could not be looked at this time");
      return { look: "silent" };
    }
  }

  #silence = (times: number): number =>
    this.#slowed(SILENT_MS[Math.min(times, SILENT_MS.length - 1)] ?? MINUTE);

  /** An instant further ahead than it was ever set is of before the date was set back: nothing waits for it. */
  #notBefore = (at: number, furthest: number): number => (at - this.#now() > furthest ? 0 : at);

  #slowed = (ms: number): number => (this.#parts.delays === "none" ? ms / HURRY : ms);

  #now = (): number => this.#parts.clock.now().getTime();

  async #within<T>(work: Promise<T>, ms: number): Promise<T> {
    let cancel = (): void => {};
    const late = new Promise<never>((_, reject) => {
      cancel = this.#parts.clock.after(ms, () => {
        reject(new WhatsAppError("timeout", { certain: false }));
      });
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      cancel();
    }
  }

  #wakeAt(at: number): void {
    this.#cancelTimer();
    const ms = Math.max(0, Math.min(at - this.#now(), LONGEST_MS));
    this.#cancelTimer = this.#parts.clock.after(ms, () => {
      this.wake();
    });
  }
}

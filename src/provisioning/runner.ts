/** Runner of provisioning steps (durable jobs): one at a time, each persisted before WhatsApp is asked and after it has answered. It makes groups as slowly as `domain/team/creation-limits.ts` says. */
import type { RunInTransaction, DeskContext } from "../desk/context.ts";
import type { Clock } from "../domain/clock.ts";
import { isDiskTrouble } from "../domain/disk-trouble.ts";
import type { Log } from "../log.ts";
import { WhatsAppError, type WhatsApp } from "../session/port.ts";
import type { Store } from "../store/engine/open.ts";
import type { Written } from "../store/engine/query-cache.ts";
import {
  CREATIONS,
  endStep,
  findCreationsSince,
  findUnfinished,
  holdCreations,
  openStepsQuery,
  resumeSteps,
  startStep,
  type Unfinished,
} from "../store/team/steps.ts";
import { stepHandlers } from "./step-handlers.ts";
import { findMade, makesGroup } from "../store/team/creations.ts";
import { chooseStep } from "./next-step.ts";
import { breathMs, REMEMBERED_MS, turnToCreate, type Delays } from "../domain/team/creation-limits.ts";
import { afterTrouble } from "./retry-policy.ts";
import { changeGroup, failed, later, type Result, type Verbs, type Work } from "./work.ts";

const STOP_MS = 10_000;
/** Longer than all the questions of one step may take together. */
const STEP_MS = 3 * 60_000;
/** After an error of our own: a pause before the rows are looked at again. */
const AGAIN_MS = 5000;
/** The timers of Node hold no more than 24.8 days. */
const LONGEST_MS = 24 * 3_600_000;

export interface ProvisionerParts {
  whatsapp: WhatsApp;
  store: Store;
  runInTransaction: RunInTransaction;
  log: Log;
  delays: Delays;
  verbs: Verbs;
  clock: Clock;
  /** Evenly from 0 to 1. */
  chance(): number;
}

export class Provisioner implements AsyncDisposable {
  readonly #parts: ProvisionerParts;
  readonly #hasOpen: () => Promise<boolean>;
  #running: Promise<void> | null = null;
  #stale = false;
  #stopped = false;
  /** Whether what a crash left running has been taken up. */
  #resumed = false;
  /** Whether there may be steps that are not done, as far as the last look knows. */
  #mayBeOpen = true;
  /** Nothing more is asked before: people breathe between two clicks. */
  #breathUntil = 0;
  #cancelTimer: () => void = () => {};

  constructor(parts: ProvisionerParts) {
    this.#parts = parts;
    this.#hasOpen = openStepsQuery(parts.store.read);
  }

  /** Call after a commit: nearly all of them have no step in them, and none waits. */
  committed(written: Written): void {
    if (this.#mayBeOpen || written.has("steps")) this.wake();
  }

  /** Call when the connection changed: there may be a step to do. Cheap, and harmless when there is none. */
  wake(): void {
    this.#stale = true;
    if (this.#stopped) return;
    this.#running ??= this.#run();
  }

  /** Begins nothing new and waits, at most ten seconds, for the step at hand. The next start goes on from the rows. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelTimer();
    let giveUp = (): void => {};
    const late = new Promise<void>((resolve) => {
      giveUp = this.#parts.clock.after(STOP_MS, resolve);
    });
    await Promise.race([this.#running ?? Promise.resolve(), late]);
    giveUp();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #run(): Promise<void> {
    try {
      if (!this.#resumed) await this.#resume();
      while (this.#stale && !this.#stopped) {
        this.#stale = false;
        this.#stale = (await this.#doNext()) || this.#stale;
      }
    } catch (error) {
      this.#resumed = false;
      this.#parts.log.error({ err: error }, "doing steps failed");
      this.#wakeIn(AGAIN_MS);
    } finally {
      this.#running = null;
    }
  }

  /** Recovery: steps that are marked as running were left so by a crash, for nobody else does steps. */
  async #resume(): Promise<void> {
    const resumed = await this.#parts.store.transaction((tx) => resumeSteps(tx));
    this.#resumed = true;
    if (resumed > 0) this.#parts.log.info({ steps: resumed }, "going on with interrupted steps");
  }

  /** False when nothing can be done now; the timer is set for what only waits for time. */
  async #doNext(): Promise<boolean> {
    this.#cancelTimer();
    const { clock, store, whatsapp } = this.#parts;
    if (whatsapp.connection().state !== "connected") return false;
    const now = clock.now();
    this.#mayBeOpen = await this.#hasOpen();
    if (!this.#mayBeOpen) return false;
    const unfinished = await findUnfinished(store.read);
    const { next, soonest } = chooseStep(unfinished, now, await findMade(store.read));
    if (!next) {
      if (soonest) this.#wakeIn(soonest.getTime() - now.getTime());
      return false;
    }
    const breath = this.#breathUntil - now.getTime();
    // A longer one than there is was begun before the date was set back.
    if (breath > 0 && breath <= breathMs(this.#parts.delays, 1)) {
      this.#wakeIn(breath);
      return false;
    }
    if (makesGroup(next) && (await this.#mustWait(unfinished, now))) return true;
    await this.#do(next);
    return true;
  }

  /** Rate limit of group creation: when too many were created lately, every group still to be created waits, and shows until when. */
  async #mustWait(unfinished: Unfinished[], now: Date): Promise<boolean> {
    const { runInTransaction, chance, delays, store } = this.#parts;
    const made = await findCreationsSince(store.read, later(now, -REMEMBERED_MS));
    const turn = turnToCreate(delays, made, { now, chance: chance() });
    if (!turn) return false;
    await runInTransaction(async (ctx) => {
      await holdCreations(ctx.tx, toMake(unfinished), { nextAt: turn.at, outcome: turn.why });
      showProgress(ctx);
    });
    return true;
  }

  async #do(unfinished: Unfinished): Promise<void> {
    const { runInTransaction, chance, clock, log, delays, store } = this.#parts;
    const { step } = unfinished;
    const asks = makesGroup(unfinished);
    const startedAt = asks || !CREATIONS.includes(step.step) ? clock.now() : step.startedAt;
    await store.transaction((tx) => startStep(tx, step, startedAt ?? clock.now()));
    const result = await this.#attempt(unfinished);
    this.#breathUntil = clock.now().getTime() + breathMs(delays, chance());
    await runInTransaction((ctx) => writeDown(ctx, unfinished, result));
    const { outcome, state } = result;
    const level = state === "failed" ? "warn" : "info";
    log[level]({ step: step.id, kind: step.step, subject: step.subject, state, outcome }, "step");
  }

  async #attempt(unfinished: Unfinished): Promise<Result> {
    const { clock, log, delays, store, verbs, whatsapp } = this.#parts;
    const { step } = unfinished;
    const attempts = step.attempts + 1;
    const work: Work = { ...unfinished, whatsapp, store, verbs, delays, now: () => clock.now() };
    try {
      return await this.#within(stepHandlers[step.step]({ ...work, step: { ...step, attempts } }));
    } catch (error) {
      if (error instanceof WhatsAppError) {
        log.warn({ err: error, step: step.id, attempts }, "WhatsApp did not do a step");
        return {
          detail: error.code,
          ...afterTrouble(error, { step: step.step, attempts, delays }, clock.now()),
        };
      }
      // Our disk, not the step: it is gone on with as after a crash.
      if (isDiskTrouble(error)) throw error;
      log.error({ err: error, step: step.id }, "a step has a bug");
      return failed("bug");
    }
  }

  /** Time-out of a step: one that hangs counts as unanswered, so that the others need not wait for it. */
  async #within(doing: Promise<Result>): Promise<Result> {
    let cancel = (): void => {};
    const late = new Promise<never>((_, reject) => {
      cancel = this.#parts.clock.after(STEP_MS, () => {
        reject(new WhatsAppError("timeout", { certain: false }));
      });
    });
    try {
      return await Promise.race([doing, late]);
    } finally {
      cancel();
    }
  }

  #wakeIn(ms: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#parts.clock.after(Math.max(0, Math.min(ms, LONGEST_MS)), () => {
      this.wake();
    });
  }
}

/** Stores the result and what follows from it, in one transaction. */
async function writeDown(ctx: DeskContext, unfinished: Unfinished, result: Result): Promise<void> {
  const { step } = unfinished;
  const waits = result.state === "pending";
  const stillOurs = await endStep(ctx.tx, step.id, {
    state: result.state,
    attempts: waits ? (result.attempts ?? step.attempts + 1) : step.attempts + 1,
    nextAt: waits ? result.nextAt : null,
    outcome: result.outcome,
    detail: result.detail ?? null,
    doneAt: result.state === "done" ? ctx.now : null,
  });
  if (stillOurs) {
    await result.effect?.(ctx);
    if (waits && meansAll(result.outcome) && CREATIONS.includes(step.step))
      await holdOthers(ctx, result.nextAt, result.outcome);
    if (result.state === "failed") {
      await markBroken(ctx, unfinished, result.outcome);
      ctx.changed({ topic: "review" });
    }
  }
  showProgress(ctx);
}

/** Said of the number, not of this group. */
const meansAll = (outcome: Result["outcome"]): boolean =>
  outcome === "rate-overlimit" || outcome === "restricted";

async function holdOthers(ctx: DeskContext, nextAt: Date, outcome: string): Promise<void> {
  const others = toMake(await findUnfinished(ctx.tx));
  await holdCreations(ctx.tx, others, { nextAt, outcome });
}

/** A group that cannot be used is shown as such; one that was lost while being made is made anew on the next try. */
async function markBroken(
  ctx: DeskContext,
  unfinished: Unfinished,
  outcome: Result["outcome"],
): Promise<void> {
  if (outcome !== "group-gone" && outcome !== "community-announcement") return;
  if (CREATIONS.includes(unfinished.step.step)) await changeGroup(ctx, unfinished, { jid: null });
  else await changeGroup(ctx, unfinished, { state: "broken", problem: outcome });
}

const toMake = (unfinished: Unfinished[]): number[] =>
  unfinished.filter(makesGroup).map(({ step }) => step.id);

function showProgress(ctx: DeskContext): void {
  ctx.changed({ topic: "agents" });
  ctx.changed({ topic: "main-groups" });
}

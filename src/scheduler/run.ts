/** Scheduler (cron): runs jobs at their time, one run of each at a time. */
import { createTask, setLogger, type ScheduledTask } from "node-cron";
import type { RunInTransaction, DeskContext } from "../desk/context.ts";
import { jobFailed, jobWorked } from "../desk/review.ts";
import type { Log } from "../log.ts";

export interface Job {
  /** What it does, in a few words: it stands in the log. */
  name: string;
  /** Five fields, or six that begin with seconds; on the company's clock. */
  cron: string;
  /** Takes what is due from the rows; may run twice in the same minute without harm. */
  verb: (ctx: DeskContext) => Promise<unknown>;
  /** The verb only begins what takes longer than a transaction: how that went it tells by itself. */
  endsLater?: true;
}

export interface SchedulerParts {
  jobs: Job[];
  runInTransaction: RunInTransaction;
  /** Names of those whose last run failed, also before this start. Kept up to date. */
  failing: Set<string>;
  /** IANA zone in which the cron fields are read. */
  timezone: string;
  log: Log;
}

export interface Scheduler extends AsyncDisposable {
  /** Runs at once the jobs whose last run failed. */
  retryFailing(): Promise<void>;
}

/** A job that is still running is not started again; one that fails is logged, shown, and tried at its next time. */
export function startScheduler({
  jobs,
  runInTransaction,
  failing,
  timezone,
  log,
}: SchedulerParts): Scheduler {
  setLogger(toCronLogger(log));
  const running = new Map<Job, Promise<void>>();
  const start = (job: Job): Promise<void> => {
    const done = runJob(job, { runInTransaction, failing, log }).finally(() => running.delete(job));
    running.set(job, done);
    return done;
  };
  const timed = jobs.map((job) => toTimed(job, timezone));
  const stopTicking = everySecond((now) => {
    for (const one of timed) if (isDue(one, now) && !running.has(one.job)) void start(one.job);
  });
  return {
    retryFailing: async () => {
      for (const job of jobs) if (failing.has(job.name)) await (running.get(job) ?? start(job));
    },
    [Symbol.asyncDispose]: async () => {
      stopTicking();
      for (const { task } of timed) await task.destroy();
      await Promise.all(running.values());
    },
  };
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** How many times that were missed, because something took long, are looked at; what is due is in the rows anyway. */
const LATE = 60;

/**
 * The library only says which times fit a cron line. Its own timers wait for a date: set back, it would run nothing until
 * that date comes again, and set forward, it would go through every second in between.
 */
interface Timed {
  job: Job;
  task: ScheduledTask;
  /** How fine its line is. */
  ms: number;
  /** The last second or minute that was looked at. */
  last: number;
}

function toTimed(job: Job, timezone: string): Timed {
  const task = createTask(job.cron, () => undefined, { name: job.name, timezone });
  const ms = job.cron.trim().split(/\s+/).length === 6 ? SECOND : MINUTE;
  return { job, task, ms, last: Math.floor(Date.now() / ms) };
}

/** Whether one of its times came since the last look. Each second or minute is looked at once, however the date is set. */
function isDue(one: Timed, now: number): boolean {
  const present = Math.floor(now / one.ms);
  if (present === one.last) return false;
  const first = present > one.last ? Math.max(one.last + 1, present - LATE + 1) : present;
  one.last = present;
  for (let at = first; at <= present; at++) if (one.task.match(new Date(at * one.ms))) return true;
  return false;
}

/** With each new second of the date. Gives what ends it. */
function everySecond(look: (now: number) => void): () => void {
  let timer: NodeJS.Timeout;
  const arm = (): void => {
    timer = setTimeout(
      () => {
        arm();
        look(Date.now());
      },
      SECOND - (Date.now() % SECOND),
    );
  };
  arm();
  return () => {
    clearTimeout(timer);
  };
}

type Running = Pick<SchedulerParts, "runInTransaction" | "failing" | "log">;

/** Resolves in any case: an error in a job is a bug of that job alone. */
export async function runJob({ name, verb, endsLater }: Job, running: Running): Promise<void> {
  try {
    await running.runInTransaction(async (ctx) => {
      await verb(ctx);
    });
  } catch (error) {
    running.log.error({ err: error, job: name }, "a job failed");
    return noteFailure(name, error, running);
  }
  if (!endsLater) await noteSuccess(name, running);
}

/** Records the outcome of jobs that outlast their transaction (`endsLater`). Both resolve in any case. */
export async function noteFailure(
  name: string,
  error: unknown,
  { runInTransaction, failing, log }: Running,
): Promise<void> {
  failing.add(name);
  try {
    await runInTransaction((ctx) => jobFailed(ctx, name, error));
  } catch (again) {
    log.error({ err: again, job: name }, "a failed job could not be written down");
  }
}

export async function noteSuccess(name: string, { runInTransaction, failing, log }: Running): Promise<void> {
  if (!failing.has(name)) return;
  try {
    await runInTransaction((ctx) => jobWorked(ctx, name));
    failing.delete(name);
  } catch (error) {
    log.error({ err: error, job: name }, "a job that works again could not be written down");
  }
}

/** node-cron would write to the console. What it calls information is about its own workings. */
function toCronLogger(log: Log): Parameters<typeof setLogger>[0] {
  return {
    debug: (message, err) => {
      log.debug({ err }, String(message));
    },
    info: (message) => {
      log.debug(message);
    },
    warn: (message) => {
      log.warn(message);
    },
    error: (message, err) => {
      log.error({ err: err ?? message }, "the clock's library failed");
    },
  };
}

/** Runs the jobs at their time. */
import { createTask, setLogger, type ScheduledTask } from "node-cron";
import type { AtDesk, Desk } from "../desk/desk.ts";
import type { Log } from "../log.ts";

export interface Job {
  /** What it does, in a few words: it stands in the log. */
  name: string;
  /** Five fields, or six that begin with seconds; on the company's clock. */
  cron: string;
  /** Takes what is due from the rows; may run twice in the same minute without harm. */
  verb: (desk: Desk) => Promise<unknown>;
}

export interface SchedulerParts {
  jobs: Job[];
  atDesk: AtDesk;
  /** IANA zone in which the cron fields are read. */
  timezone: string;
  log: Log;
}

/** A job that is still running is not started again; one that fails is logged and tried at its next time. */
export function startScheduler({ jobs, atDesk, timezone, log }: SchedulerParts): AsyncDisposable {
  setLogger(toCronLogger(log));
  const running = new Set<Promise<void>>();
  const tasks = jobs.map((job) => {
    const run = () => {
      const done = runJob(job, { atDesk, log }).finally(() => running.delete(done));
      running.add(done);
      return done;
    };
    // A late job needs no warning: what is due is in the rows, the next run finds it.
    return createTask(job.cron, run, {
      name: job.name,
      timezone,
      noOverlap: true,
      suppressMissedWarning: true,
    });
  });
  for (const task of tasks) void task.start();
  return { [Symbol.asyncDispose]: () => stop(tasks, running) };
}

/** Resolves in any case: an error in a job is a bug of that job alone. */
export async function runJob(
  { name, verb }: Job,
  { atDesk, log }: Pick<SchedulerParts, "atDesk" | "log">,
): Promise<void> {
  try {
    await atDesk(async (desk) => {
      await verb(desk);
    });
  } catch (error) {
    log.error({ err: error, job: name }, "a job failed");
  }
}

async function stop(tasks: ScheduledTask[], running: Set<Promise<void>>): Promise<void> {
  for (const task of tasks) await task.destroy();
  await Promise.all(running);
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

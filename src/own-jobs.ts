/** What the clock does beside the desk's verbs: it belongs to one run of the program, or takes longer than a transaction may. */
import { isRefusal } from "./domain/refusal.ts";
import type { Drain } from "./inbox/drain.ts";
import { logFor, type Log } from "./log.ts";
import type { Library } from "./media/library.ts";
import { realClock } from "./outside.ts";
import type { Job } from "./scheduler/run.ts";
import type { Backups } from "./store/backups.ts";

export interface OwnJobs {
  drain: Drain;
  library: Library;
  backups: Backups;
  timezone: string;
  log: Log;
}

export const ownJobs = (parts: OwnJobs): Job[] => [
  // What the disk refused waits for this; everything else was worked on at once.
  {
    name: "work on what is left in the inbox",
    cron: "*/10 * * * * *",
    verb: async () => parts.drain.wake(),
  },
  { name: "make room among the files", cron: "41 * * * *", verb: async () => void tidyFiles(parts) },
  // Every hour: a machine that was off at three makes up for it.
  { name: "make the daily backup", cron: "23 3-23 * * *", verb: async () => void backUp(parts) },
];

async function tidyFiles({ library, log }: OwnJobs): Promise<void> {
  try {
    await library.tidy();
  } catch (error) {
    logFor(log, "media").error({ err: error }, "the files could not be tidied");
  }
}

async function backUp({ backups, timezone, log: root }: OwnJobs): Promise<void> {
  const log = logFor(root, "app");
  try {
    const made = await backups.makeDaily(timezone, realClock.now());
    if (isRefusal(made)) log.error({ reason: made.refused }, "the daily backup could not be made");
    else if (made) log.info({ bytes: made.bytes }, "the daily backup was made");
  } catch (error) {
    log.error({ err: error }, "the daily backup could not be made");
  }
}

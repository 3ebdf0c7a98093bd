/**
 * Maintenance jobs (cron), with their times: the inbox, arrivals that could not be stored, eviction of media files, and once
 * a day the backup, retention, the measurement of what is stored and the integrity check. They belong to this run of the
 * program or take longer than one transaction. Jobs that are verbs of the desk: `scheduler/jobs.ts`.
 */
import { isRefusal } from "../domain/refusal.ts";
import type { Drain } from "../inbox/drain.ts";
import { logFor, type Log } from "../log.ts";
import type { Library } from "../media/library.ts";
import { realClock } from "./clock-and-ids.ts";
import type { Sender } from "../outbox/sender.ts";
import type { DamageLook } from "../scheduler/damage-look.ts";
import type { Night } from "../scheduler/night.ts";
import type { Job } from "../scheduler/run.ts";
import type { Backups } from "../store/engine/backups.ts";
import { DAMAGE_LOOK } from "../store/failures.ts";
import type { Measuring } from "../store/retention/measure.ts";

export interface MaintenanceParts {
  drain: Pick<Drain, "wake">;
  sender: Pick<Sender, "wake">;
  library: Library;
  backups: Backups;
  night: Night;
  damageLook: DamageLook;
  measuring: Measuring;
  timezone: string;
  log: Log;
  /** Tries to take in what came and could not be stored. */
  takeInAgain: () => Promise<void>;
  /** Told how each run of a job went that takes longer than a transaction. */
  ended: (name: string, error: unknown) => Promise<void>;
}

export const maintenanceJobs = (parts: MaintenanceParts): Job[] => [
  // What the disk refused waits for this; everything else was worked on at once.
  {
    name: "work on what is left in the inbox",
    cron: "*/10 * * * * *",
    verb: async () => parts.drain.wake(),
  },
  // Nothing should be: whoever writes to the outbox wakes the sender.
  {
    name: "send what is left in the outbox",
    cron: "5-55/10 * * * * *",
    verb: async () => parts.sender.wake(),
  },
  long(parts, "take in what could not be stored", { cron: "* * * * *", work: () => parts.takeInAgain() }),
  long(parts, "make room among the files", { cron: "41 * * * *", work: () => parts.library.tidy() }),
  // Every hour: a machine that was off at three makes up for it.
  long(parts, "make the daily backup", { cron: "23 3-23 * * *", work: () => backUp(parts) }),
  long(parts, "forget what is too old", { cron: "47 3-23 * * *", work: () => parts.night.run() }),
  long(parts, "measure what is stored", { cron: "7 3-23 * * *", work: () => parts.measuring.daily() }),
  long(parts, DAMAGE_LOOK, { cron: "17 3-23 * * *", work: () => parts.damageLook.run() }),
];

type Long = () => Promise<"nothing new" | void>;

/** Begins it, and goes on beside the clock's transaction. */
function long(parts: MaintenanceParts, name: string, { cron, work }: { cron: string; work: Long }): Job {
  return { name, cron, verb: async () => void runLong(parts, name, work), endsLater: true };
}

/** Never rejects: how it went is logged and told, unless that would be nothing new. */
export async function runLong(
  { log, ended }: Pick<MaintenanceParts, "log" | "ended">,
  name: string,
  work: Long,
): Promise<void> {
  try {
    if ((await work()) !== "nothing new") await ended(name, null);
  } catch (error) {
    logFor(log, "app").error({ err: error, job: name }, "a job failed");
    await ended(name, error);
  }
}

/** Throws when it could not be made: nobody reads a log line that says so. */
async function backUp({ backups, timezone, log }: MaintenanceParts): Promise<void> {
  const made = await backups.makeDaily(timezone, realClock.now());
  // Another one is being made, by hand; or the program stops.
  if (isRefusal(made) && ["backup-running", "backup-broken-off"].includes(made.refused)) return;
  if (isRefusal(made)) throw new Error(`the daily backup could not be made: ${made.refused}`);
  if (made) logFor(log, "app").info({ bytes: made.bytes }, "the daily backup was made");
}

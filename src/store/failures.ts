/** Repository of failures without a row of their own: arrivals that could not be stored, jobs that threw. */
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Read, Tx } from "./engine/open.ts";
import { arrivalFailures, jobFailures } from "./schema/review.ts";

export type ArrivalFailure = typeof arrivalFailures.$inferSelect;
export type JobFailure = typeof jobFailures.$inferSelect;

/** Characters of an error that are kept; the log has all of it. */
const LONGEST_ERROR = 500;
const cut = (error: string): string => error.slice(0, LONGEST_ERROR);

export type NewArrivalFailure = Pick<
  ArrivalFailure,
  "key" | "message" | "chat" | "sender" | "stage" | "error"
>;

/**
 * Upsert, one row per arrival: a repeated failure counts the attempts. One that was discarded stays
 * discarded.
 */
export async function noteArrivalFailure(tx: Tx, failure: NewArrivalFailure, now: Date): Promise<void> {
  const error = cut(failure.error);
  await tx
    .insert(arrivalFailures)
    .values({ ...failure, error, attempts: 1, firstAt: now, lastAt: now })
    .onConflictDoUpdate({
      target: arrivalFailures.key,
      set: { error, stage: failure.stage, attempts: sql`${arrivalFailures.attempts} + 1`, lastAt: now },
    });
}

/** Deletes the failures of arrivals that were stored after all. Returns how many there were. */
export async function forgetArrivalFailures(tx: Tx, keys: string[]): Promise<number> {
  if (keys.length === 0) return 0;
  const rows = await tx
    .delete(arrivalFailures)
    .where(inArray(arrivalFailures.key, keys))
    .returning({ id: arrivalFailures.id });
  return rows.length;
}

/** All of them, including the discarded ones. */
export async function findArrivalFailures(read: Read): Promise<ArrivalFailure[]> {
  return read.select().from(arrivalFailures);
}

/** Upsert, one row per job. A discarded failure is shown again when the job fails with another error. */
export async function noteJobFailure(
  tx: Tx,
  { name, error }: Pick<JobFailure, "name" | "error">,
  now: Date,
): Promise<void> {
  const said = cut(error);
  await tx
    .insert(jobFailures)
    .values({ name, error: said, attempts: 1, firstAt: now, lastAt: now })
    .onConflictDoUpdate({
      target: jobFailures.name,
      set: {
        error: said,
        attempts: sql`${jobFailures.attempts} + 1`,
        lastAt: now,
        discardedAt: sql`CASE WHEN ${jobFailures.error} = ${said} THEN ${jobFailures.discardedAt} END`,
      },
    });
}

/** Names under which uncaught errors are stored among the jobs; no job of that name can be run again. */
export const STRAY_ERROR = "stray error";
export const PROGRAM_ENDED = "program ended";

/** Name of the integrity job. Its error lists the damaged columns: "entries.content: 3, inbox.arrival: 1". */
export const DAMAGE_LOOK = "look for damaged values";

/** Deletes an uncaught error. False when the row is none, or was discarded. */
export async function forgetStrayError(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx
    .delete(jobFailures)
    .where(
      and(
        eq(jobFailures.id, id),
        inArray(jobFailures.name, [STRAY_ERROR, PROGRAM_ENDED]),
        isNull(jobFailures.discardedAt),
      ),
    )
    .returning({ id: jobFailures.id });
  return rows.length > 0;
}

/** False when it had not failed. */
export async function forgetJobFailure(tx: Tx, name: string): Promise<boolean> {
  const rows = await tx
    .delete(jobFailures)
    .where(eq(jobFailures.name, name))
    .returning({ id: jobFailures.id });
  return rows.length > 0;
}

/** Error of the job's last run, discarded or not; null = it did not fail. */
export async function getJobError(read: Read, name: string): Promise<string | null> {
  const rows = await read
    .select({ error: jobFailures.error })
    .from(jobFailures)
    .where(eq(jobFailures.name, name));
  return rows[0]?.error ?? null;
}

/** Names of the jobs that failed. */
export async function findFailedJobs(read: Read): Promise<string[]> {
  return (await read.select({ name: jobFailures.name }).from(jobFailures)).map(({ name }) => name);
}

/** Takes a failure off the list of open ones. False when it is not there, or was discarded before. */
export async function discardFailure(
  tx: Tx,
  kind: "arrival" | "job",
  { id, at }: { id: number; at: Date },
): Promise<boolean> {
  const table = kind === "arrival" ? arrivalFailures : jobFailures;
  const rows = await tx
    .update(table)
    .set({ discardedAt: at })
    .where(and(eq(table.id, id), isNull(table.discardedAt)))
    .returning({ id: table.id });
  return rows.length > 0;
}

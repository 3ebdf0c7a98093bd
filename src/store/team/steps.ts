/** Repository of provisioning steps: durable work at WhatsApp, one step per row. */
import { and, asc, eq, gte, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import type { MainGroupId, PersonId } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { mainGroups, rooms, steps } from "../schema/team.ts";

export type NewStep = typeof steps.$inferInsert;
export type Step = typeof steps.$inferSelect;
export type StepName = Step["step"];
type Target = Pick<Step, "room" | "mainGroup">;

/** The steps that create a group at WhatsApp. */
export const CREATIONS: StepName[] = ["create-main-group", "create-room"];

export async function addSteps(tx: Tx, rows: NewStep[]): Promise<void> {
  if (rows.length > 0) await tx.insert(steps).values(rows);
}

/** Prepares the query whether any step is pending or running; it is asked after every commit. */
export function openStepsQuery(read: Read): () => Promise<boolean> {
  const query = read
    .select({ id: steps.id })
    .from(steps)
    // Literals: SQLite uses a partial index only when the query names the same values, not parameters.
    .where(sql`${steps.state} IN ('pending', 'running')`)
    .limit(1)
    .prepare();
  return async () => (await query.execute()).length > 0;
}

/** A step with the group it concerns; both null when it concerns none. */
export interface Unfinished {
  step: Step;
  room: typeof rooms.$inferSelect | null;
  mainGroup: typeof mainGroups.$inferSelect | null;
}

/** Steps that are not done, failed ones too, in the order they were planned. */
export async function findUnfinished(read: Read): Promise<Unfinished[]> {
  return read
    .select({ step: steps, room: rooms, mainGroup: mainGroups })
    .from(steps)
    .leftJoin(rooms, eq(rooms.id, steps.room))
    .leftJoin(mainGroups, eq(mainGroups.id, steps.mainGroup))
    .where(ne(steps.state, "done"))
    .orderBy(asc(steps.id));
}

/**
 * Marks the step as running, before WhatsApp is asked: if it is still running after a crash, the work may
 * have been done.
 */
export async function startStep(tx: Tx, step: Pick<Step, "id" | "attempts">, at: Date): Promise<void> {
  await tx
    .update(steps)
    .set({ state: "running", attempts: step.attempts + 1, startedAt: at })
    .where(eq(steps.id, step.id));
}

export interface StepChange {
  state: "pending" | "done" | "failed";
  attempts: number;
  /** Not before; null = now. */
  nextAt: Date | null;
  outcome: string | null;
  detail: string | null;
  /** Left out = unchanged. When WhatsApp was last asked to create. */
  startedAt?: Date | null;
  doneAt: Date | null;
}

/**
 * Records the result. False when the step is not running any more, for instance because the person joined
 * meanwhile.
 */
export async function endStep(tx: Tx, id: number, change: StepChange): Promise<boolean> {
  const rows = await tx
    .update(steps)
    .set(change)
    .where(and(eq(steps.id, id), eq(steps.state, "running")))
    .returning({ id: steps.id });
  return rows.length > 0;
}

/** Makes steps pending that a crash left running. Returns how many. */
export async function resumeSteps(tx: Tx): Promise<number> {
  const rows = await tx
    .update(steps)
    .set({ state: "pending" })
    .where(eq(steps.state, "running"))
    .returning({ id: steps.id });
  return rows.length;
}

/** When creations were started since then, oldest first. */
export async function findCreationsSince(read: Read, since: Date): Promise<Date[]> {
  const rows = await read
    .select({ at: steps.startedAt })
    .from(steps)
    .where(and(inArray(steps.step, CREATIONS), gte(steps.startedAt, since)))
    .orderBy(asc(steps.startedAt));
  return rows.flatMap(({ at }) => (at === null ? [] : [at]));
}

/**
 * Delays pending creations until `nextAt`; the panel shows the reason `outcome`. Those with a later time are
 * left unchanged.
 */
export async function holdCreations(
  tx: Tx,
  ids: number[],
  hold: { nextAt: Date; outcome: string },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(steps)
    .set(hold)
    .where(
      and(
        inArray(steps.id, ids),
        eq(steps.state, "pending"),
        or(isNull(steps.nextAt), lt(steps.nextAt, hold.nextAt)),
      ),
    );
}

const isAbout = ({ room, mainGroup }: Target) =>
  room === null
    ? and(isNull(steps.room), mainGroup === null ? undefined : eq(steps.mainGroup, mainGroup))
    : eq(steps.room, room);

/**
 * The person got into the group by themselves: marks the steps that were to bring them there as done. Returns
 * how many.
 */
export async function completeSteps(
  tx: Tx,
  { target, person, outcome, at }: { target: Target; person: PersonId; outcome: string; at: Date },
): Promise<number> {
  const brings: StepName[] = ["create-room", "add-to-group", "invite"];
  const rows = await tx
    .update(steps)
    .set({ state: "done", outcome, detail: null, nextAt: null, doneAt: at })
    .where(
      and(isAbout(target), eq(steps.person, person), inArray(steps.step, brings), ne(steps.state, "done")),
    )
    .returning({ id: steps.id });
  return rows.length;
}

/** Retries the failed steps of a subject. Returns how many. */
export async function retryFailedSteps(tx: Tx, subject: string): Promise<number> {
  const rows = await tx
    .update(steps)
    .set({ state: "pending", attempts: 0, nextAt: null, outcome: null, detail: null, discardedAt: null })
    .where(and(eq(steps.subject, subject), eq(steps.state, "failed")))
    .returning({ id: steps.id });
  return rows.length;
}

/** Retries one failed step. False when it has not failed. */
export async function retryFailedStep(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx
    .update(steps)
    .set({ state: "pending", attempts: 0, nextAt: null, outcome: null, detail: null, discardedAt: null })
    .where(and(eq(steps.id, id), eq(steps.state, "failed")))
    .returning({ id: steps.id });
  return rows.length > 0;
}

/**
 * Takes a failed step off the review list; groups and agents still show it as failed. False when it has not
 * failed, or was discarded before.
 */
export async function discardFailedStep(tx: Tx, { id, at }: { id: number; at: Date }): Promise<boolean> {
  const rows = await tx
    .update(steps)
    .set({ discardedAt: at })
    .where(and(eq(steps.id, id), eq(steps.state, "failed"), isNull(steps.discardedAt)))
    .returning({ id: steps.id });
  return rows.length > 0;
}

/** Whether a step of this main group is running. */
export async function isMainGroupBusy(read: Read, mainGroup: MainGroupId): Promise<boolean> {
  const rows = await read
    .select({ id: steps.id })
    .from(steps)
    .where(and(eq(steps.mainGroup, mainGroup), sql`${steps.state} = 'running'`))
    .limit(1);
  return rows.length > 0;
}

/** Deletes all unfinished steps of a main group. */
export async function dropStepsOfMainGroup(tx: Tx, mainGroup: MainGroupId): Promise<void> {
  await tx.delete(steps).where(and(eq(steps.mainGroup, mainGroup), ne(steps.state, "done")));
}

/** Deletes the pending and failed steps of a subject; with `mainGroup`, only those about that main group. */
export async function dropOpenSteps(
  tx: Tx,
  subject: string,
  mainGroup: MainGroupId | null = null,
): Promise<void> {
  await tx
    .delete(steps)
    .where(
      and(
        eq(steps.subject, subject),
        inArray(steps.state, ["pending", "failed"]),
        mainGroup === null ? undefined : eq(steps.mainGroup, mainGroup),
      ),
    );
}

/** Durable work at WhatsApp. */
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "./open.ts";
import { steps } from "./schema.ts";

export type NewStep = typeof steps.$inferInsert;

export async function addSteps(tx: Tx, rows: NewStep[]): Promise<void> {
  if (rows.length > 0) await tx.insert(steps).values(rows);
}

/** Failed steps of a subject wait again. Gives how many there were. */
export async function retryFailedSteps(tx: Tx, subject: string): Promise<number> {
  const rows = await tx
    .update(steps)
    .set({ state: "pending", attempts: 0, nextAt: null, outcome: null, detail: null })
    .where(and(eq(steps.subject, subject), eq(steps.state, "failed")))
    .returning({ id: steps.id });
  return rows.length;
}

/** Forgets what nobody has begun. */
export async function dropOpenSteps(tx: Tx, subject: string): Promise<void> {
  await tx.delete(steps).where(and(eq(steps.subject, subject), inArray(steps.state, ["pending", "failed"])));
}

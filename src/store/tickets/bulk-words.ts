/** Erasure of what bulk jobs hold of people's words. */
import { and, eq, inArray, ne } from "drizzle-orm";
import type { TicketNumber } from "../../domain/ids.ts";
import type { Tx } from "../engine/open.ts";
import { bulkItems, bulkJobs } from "../schema/bulk.ts";

/**
 * Empties the words of bulk jobs that were about these tickets only: a text or a reason for them alone. What others were told
 * as well is kept, as a closing reason is. A job that still runs needs its words and keeps them.
 */
export async function emptyJobsAbout(tx: Tx, numbers: TicketNumber[]): Promise<void> {
  const about = await tx
    .selectDistinct({ job: bulkItems.job })
    .from(bulkItems)
    .innerJoin(bulkJobs, eq(bulkJobs.id, bulkItems.job))
    .where(and(inArray(bulkItems.ticket, numbers), ne(bulkJobs.state, "running")));
  const theirs = new Set<number>(numbers);
  for (const { job } of about) {
    const [row] = await tx.select().from(bulkJobs).where(eq(bulkJobs.id, job));
    if (!row || row.targets.some(([number]) => !theirs.has(number))) continue;
    const { ask } = row;
    const left =
      ask.act === "answer" ? { ...ask, text: "" } : "reason" in ask ? { ...ask, reason: null } : ask;
    await tx.update(bulkJobs).set({ ask: left, asked: "" }).where(eq(bulkJobs.id, job));
  }
}

/** Erasure and retention of what bulk jobs hold of people's words. */
import { and, eq, inArray, lt, ne, sql } from "drizzle-orm";
import type { BulkAct } from "../../domain/bulk.ts";
import type { PersonId, TicketNumber } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { bulkItems, bulkJobs } from "../schema/bulk.ts";
import { tickets } from "../schema/tickets.ts";

/**
 * Empties the words of bulk jobs that were about these tickets only: a text or a reason for them alone. What others were told
 * as well is kept, as a closing reason is. A job that still runs needs its words and keeps them: one that is about these tickets only is to be
 * ended before.
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
    await empty(tx, row);
  }
}

/** Ids of the running jobs that are about tickets of this client only. */
export async function findRunningAbout(read: Read, contact: PersonId): Promise<number[]> {
  const rows = await read
    .select({ number: tickets.number })
    .from(tickets)
    .where(eq(tickets.contact, contact));
  const theirs = new Set(rows.map(({ number }) => number));
  const running = await read
    .select({ id: bulkJobs.id, targets: bulkJobs.targets })
    .from(bulkJobs)
    .where(sql`${bulkJobs.state} = 'running'`);
  return running
    .filter(({ targets }) => targets.length > 0 && targets.every(([number]) => theirs.has(number)))
    .map(({ id }) => id);
}

/**
 * Empties the words of jobs that ended long ago, as the conversations of that time lose theirs: what was said to clients, and why
 * tickets were passed on. A closing reason stays, here as in the tickets. Returns how many were emptied.
 */
export async function pruneBulkWords(
  tx: Tx,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const rows = await tx
    .select()
    .from(bulkJobs)
    .where(and(lt(bulkJobs.endedAt, before), ne(bulkJobs.asked, "")))
    .limit(limit);
  for (const row of rows) await empty(tx, row, { keepsClosing: true });
  return rows.length;
}

async function empty(
  tx: Tx,
  { id, ask }: Pick<typeof bulkJobs.$inferSelect, "id" | "ask">,
  { keepsClosing = false } = {},
): Promise<void> {
  const left = keepsClosing && ask.act === "close" ? ask : withoutWords(ask);
  await tx.update(bulkJobs).set({ ask: left, asked: "" }).where(eq(bulkJobs.id, id));
}

function withoutWords(ask: BulkAct): BulkAct {
  if (ask.act === "answer") return { ...ask, text: "" };
  return "reason" in ask ? { ...ask, reason: null } : ask;
}

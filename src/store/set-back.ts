/** Instants that lie in the future, because the date was set back since they were written. */
import { and, gt, ne, or, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Tx } from "./open.ts";
import { tickets } from "./schema.ts";

/** Clocks are put right by less than this all the time. */
const SLACK = 60_000;

/** What the clocks of live tickets count from is never later than now. */
export async function endFuture(tx: Tx, now: Date): Promise<void> {
  const { openedAt, waitingSince, claimedAt, unansweredSince, lastMessageAt } = tickets;
  const latest = new Date(now.getTime() + SLACK);
  const past = (instant: SQLiteColumn): SQL => sql`min(${instant}, ${now.getTime()})`;
  const instants = [openedAt, waitingSince, claimedAt, unansweredSince, lastMessageAt];
  await tx
    .update(tickets)
    .set({
      openedAt: past(openedAt),
      waitingSince: past(waitingSince),
      claimedAt: past(claimedAt),
      unansweredSince: past(unansweredSince),
      lastMessageAt: past(lastMessageAt),
    })
    .where(and(ne(tickets.state, "closed"), or(...instants.map((instant) => gt(instant, latest)))));
}

/** Clock corrections: repairs instants that lie in the future because the system clock was set back. */
import { and, eq, gt, ne, or, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Tx } from "./engine/open.ts";
import { given, prepared } from "./engine/prepared.ts";
import { getSaidAt, noteSaid } from "./tickets/cards.ts";
import { adoptions, groupChecks } from "./schema/groups.ts";
import { steps } from "./schema/team.ts";
import { tickets } from "./schema/tickets.ts";

/** Milliseconds. Smaller corrections of the clock are normal. */
const SLACK = 60_000;

const endOf = prepared((tx: Tx) => {
  const { openedAt, waitingSince, claimedAt, unansweredSince, lastMessageAt } = tickets;
  const past = (instant: SQLiteColumn): SQL => sql`min(${instant}, ${sql.placeholder("now")})`;
  const instants = [openedAt, waitingSince, claimedAt, unansweredSince, lastMessageAt];
  return tx
    .update(tickets)
    .set({
      openedAt: past(openedAt),
      waitingSince: past(waitingSince),
      claimedAt: past(claimedAt),
      unansweredSince: past(unansweredSince),
      lastMessageAt: past(lastMessageAt),
    })
    .where(and(ne(tickets.state, "closed"), or(...instants.map((instant) => gt(instant, given("latest"))))))
    .prepare();
});

/** Limits the instants of live tickets to now. To be called every minute. */
export async function endFuture(tx: Tx, now: Date): Promise<void> {
  await endOf(tx).execute({ now: now.getTime(), latest: now.getTime() + SLACK });
}

const LAST_LOOK = "date:looked-at";

/** By how much the clock was set back since the last call, in ms; 0 = it was not. To be called every minute. */
export async function measureSetBack(tx: Tx, now: Date): Promise<number> {
  const last = await getSaidAt(tx, LAST_LOOK);
  await noteSaid(tx, LAST_LOOK, now);
  const ms = last === null ? 0 : last.getTime() - now.getTime();
  return ms > SLACK ? ms : 0;
}

/**
 * Moves retry times of steps and checks, and the expiry of adoption codes, forward by `ms`, so that their
 * distance from now stays the same.
 */
export async function bringForward(tx: Tx, { now, ms }: { now: Date; ms: number }): Promise<void> {
  const sooner = (instant: SQLiteColumn): SQL => sql`${instant} - ${ms}`;
  await tx
    .update(steps)
    .set({ nextAt: sooner(steps.nextAt) })
    .where(and(eq(steps.state, "pending"), gt(steps.nextAt, now)));
  await tx
    .update(steps)
    .set({ startedAt: sooner(steps.startedAt) })
    .where(gt(steps.startedAt, now));
  await tx
    .update(groupChecks)
    .set({ nextAt: sooner(groupChecks.nextAt) })
    .where(gt(groupChecks.nextAt, now));
  await tx
    .update(adoptions)
    .set({ expiresAt: sooner(adoptions.expiresAt) })
    .where(gt(adoptions.expiresAt, now));
}

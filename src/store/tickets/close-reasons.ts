/** Closing reasons of recent tickets, for suggestions. */
import { asc, count, desc, isNotNull } from "drizzle-orm";
import type { Read } from "../engine/open.ts";
import { tickets } from "../schema/tickets.ts";

/** How many of the latest closings are counted. */
const LATEST = 1000;
/** How many reasons are returned. */
const REASONS = 20;

/** The reasons of the latest closings, the most frequent first. */
export async function findCloseReasons(read: Read): Promise<{ reason: string; count: number }[]> {
  const latest = read
    .select({ reason: tickets.closeReason })
    .from(tickets)
    .where(isNotNull(tickets.closedAt))
    .orderBy(desc(tickets.closedAt))
    .limit(LATEST)
    .as("latest");
  const used = count();
  const rows = await read
    .select({ reason: latest.reason, count: used })
    .from(latest)
    .where(isNotNull(latest.reason))
    .groupBy(latest.reason)
    .orderBy(desc(used), asc(latest.reason))
    .limit(REASONS);
  return rows.map(({ reason, count: times }) => ({ reason: reason ?? "", count: times }));
}

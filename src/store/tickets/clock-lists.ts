/**
 * Due timers: live tickets that waited too long and of which nothing was said yet. A query costs what is
 * live, never what is closed. The keys that keep a reminder from being repeated are made here, once for code
 * and once for SQL.
 */
import { and, asc, eq, isNotNull, lte, sql, type SQL } from "drizzle-orm";
import type { Hours } from "../../domain/hours.ts";
import type { TicketNumber } from "../../domain/ids.ts";
import type { Read } from "../engine/open.ts";
import { said } from "../schema/messages.ts";
import { mainGroups } from "../schema/team.ts";
import { tickets } from "../schema/tickets.ts";

/** One per waiting time: deleted when the ticket is taken or closed. */
export const reminderKey = (number: TicketNumber): string => `wait:${number}:remind`;
/** One per unanswered message: deleted with the answer. */
export const nudgeKey = (number: TicketNumber): string => `wait:${number}:nudge`;
/** One per cause and instant; `since` null = one per cause for ever. */
export const alertKey = (number: TicketNumber, cause: string, since: Date | null): string =>
  since === null ? `alert:${number}:${cause}` : `alert:${number}:${cause}:${since.getTime()}`;

/** A live ticket whose limit has passed on the wall clock; the caller checks business time with `hours`. */
export interface Overdue {
  number: TicketNumber;
  since: Date;
  /** Of its main group; null = always open. */
  hours: Hours | null;
  /** The limit, in business minutes. */
  minutes: number;
}

const MINUTE = 60_000;
const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * MINUTE);

const unsaid = (key: SQL): SQL => sql`NOT EXISTS (SELECT 1 FROM ${said} WHERE ${said.key} = ${key})`;

/** Since when the agent owes an answer: not before the agent claimed the case. */
const owedSince = sql<number>`CASE WHEN ${tickets.unansweredSince} > ${tickets.claimedAt} THEN ${tickets.unansweredSince} ELSE ${tickets.claimedAt} END`;

/** Waiting tickets of which the main group was not reminded. */
export async function findUnreminded(read: Read, now: Date): Promise<Overdue[]> {
  const key = sql`'wait:' || ${tickets.number} || ':remind'`;
  return findWaitingPast(read, now, { minutes: mainGroups.remindAfterMinutes, key });
}

/** Waiting tickets that were not reported to the supervisor. */
export async function findUnreported(read: Read, now: Date): Promise<Overdue[]> {
  const key = sql`'alert:' || ${tickets.number} || ':unclaimed:' || ${tickets.waitingSince}`;
  return findWaitingPast(read, now, { minutes: mainGroups.reportAfterMinutes, key });
}

type Limit = typeof mainGroups.remindAfterMinutes | typeof mainGroups.reportAfterMinutes;

async function findWaitingPast(
  read: Read,
  now: Date,
  { minutes, key }: { minutes: Limit; key: SQL },
): Promise<Overdue[]> {
  const rows = await read
    .select({ number: tickets.number, since: tickets.waitingSince, hours: mainGroups.hours, minutes })
    .from(tickets)
    .innerJoin(mainGroups, eq(mainGroups.id, tickets.mainGroup))
    .where(
      and(
        eq(tickets.state, "waiting"),
        sql`${tickets.waitingSince} + ${minutes} * ${MINUTE} <= ${now.getTime()}`,
        unsaid(key),
      ),
    )
    .orderBy(asc(tickets.number));
  return rows.map((row) => ({ ...row, since: row.since as Date }));
}

/** Cases whose client has waited for an answer for `minutes`, and whose agent was not nudged. */
export async function findUnnudged(read: Read, now: Date, minutes: number): Promise<Overdue[]> {
  return findUnansweredPast(read, now, { minutes, key: sql`'wait:' || ${tickets.number} || ':nudge'` });
}

/** The same, not yet reported to the supervisor. */
export async function findUnansweredUnreported(read: Read, now: Date, minutes: number): Promise<Overdue[]> {
  return findUnansweredPast(read, now, {
    minutes,
    key: sql`'alert:' || ${tickets.number} || ':unanswered:' || ${owedSince}`,
  });
}

async function findUnansweredPast(
  read: Read,
  now: Date,
  { minutes, key }: { minutes: number; key: SQL },
): Promise<Overdue[]> {
  const limit = before(now, minutes);
  const rows = await read
    .select({ number: tickets.number, since: owedSince, hours: mainGroups.hours })
    .from(tickets)
    .innerJoin(mainGroups, eq(mainGroups.id, tickets.mainGroup))
    .where(
      and(
        eq(tickets.state, "in_progress"),
        isNotNull(tickets.unansweredSince),
        lte(tickets.unansweredSince, limit),
        lte(tickets.claimedAt, limit),
        unsaid(key),
      ),
    )
    .orderBy(asc(tickets.number));
  return rows.map((row) => ({ ...row, since: new Date(row.since), minutes }));
}

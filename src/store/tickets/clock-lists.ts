/**
 * Due timers: live tickets that waited too long and of which nothing was said yet. A query costs what is
 * live, never what is closed. The keys that keep a reminder from being repeated are made here, once for code
 * and once for SQL.
 */
import { and, asc, eq, isNotNull, lte, sql, type SQL } from "drizzle-orm";
import type { Hours } from "../../domain/hours.ts";
import type { TicketNumber } from "../../domain/ids.ts";
import type { Read } from "../engine/open.ts";
import { given, prepared } from "../engine/prepared.ts";
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
/** In milliseconds since 1970, as the database keeps instants. */
const before = (now: Date, minutes: number): number => now.getTime() - minutes * MINUTE;

const unsaid = (key: SQL): SQL => sql`NOT EXISTS (SELECT 1 FROM ${said} WHERE ${said.key} = ${key})`;

/** Since when the agent owes an answer: not before the agent claimed the case. */
const owedSince = sql<number>`CASE WHEN ${tickets.unansweredSince} > ${tickets.claimedAt} THEN ${tickets.unansweredSince} ELSE ${tickets.claimedAt} END`;

type Limit = typeof mainGroups.remindAfterMinutes | typeof mainGroups.reportAfterMinutes;

const waitingPast = (minutes: Limit, key: SQL) =>
  prepared((read: Read) =>
    read
      .select({ number: tickets.number, since: tickets.waitingSince, hours: mainGroups.hours, minutes })
      .from(tickets)
      .innerJoin(mainGroups, eq(mainGroups.id, tickets.mainGroup))
      .where(
        and(
          eq(tickets.state, "waiting"),
          sql`${tickets.waitingSince} + ${minutes} * ${MINUTE} <= ${given("now")}`,
          unsaid(key),
        ),
      )
      .orderBy(asc(tickets.number))
      .prepare(),
  );

const unreminded = waitingPast(mainGroups.remindAfterMinutes, sql`'wait:' || ${tickets.number} || ':remind'`);
const unreported = waitingPast(
  mainGroups.reportAfterMinutes,
  sql`'alert:' || ${tickets.number} || ':unclaimed:' || ${tickets.waitingSince}`,
);

/** Waiting tickets of which the main group was not reminded. */
export async function findUnreminded(read: Read, now: Date): Promise<Overdue[]> {
  return sinceWaiting(await unreminded(read).execute({ now: now.getTime() }));
}

/** Waiting tickets that were not reported to the supervisor. */
export async function findUnreported(read: Read, now: Date): Promise<Overdue[]> {
  return sinceWaiting(await unreported(read).execute({ now: now.getTime() }));
}

/** A waiting ticket knows since when. */
const sinceWaiting = (rows: (Omit<Overdue, "since"> & { since: Date | null })[]): Overdue[] =>
  rows.map((row) => ({ ...row, since: row.since as Date }));

const unansweredPast = (key: SQL) =>
  prepared((read: Read) =>
    read
      .select({ number: tickets.number, since: owedSince, hours: mainGroups.hours })
      .from(tickets)
      .innerJoin(mainGroups, eq(mainGroups.id, tickets.mainGroup))
      .where(
        and(
          eq(tickets.state, "in_progress"),
          isNotNull(tickets.unansweredSince),
          lte(tickets.unansweredSince, given("limit")),
          lte(tickets.claimedAt, given("limit")),
          unsaid(key),
        ),
      )
      .orderBy(asc(tickets.number))
      .prepare(),
  );

const unnudged = unansweredPast(sql`'wait:' || ${tickets.number} || ':nudge'`);
const unansweredUnreported = unansweredPast(
  sql`'alert:' || ${tickets.number} || ':unanswered:' || ${owedSince}`,
);

/** Cases whose client has waited for an answer for `minutes`, and whose agent was not nudged. */
export async function findUnnudged(read: Read, now: Date, minutes: number): Promise<Overdue[]> {
  return sinceOwed(await unnudged(read).execute({ limit: before(now, minutes) }), minutes);
}

/** The same, not yet reported to the supervisor. */
export async function findUnansweredUnreported(read: Read, now: Date, minutes: number): Promise<Overdue[]> {
  return sinceOwed(await unansweredUnreported(read).execute({ limit: before(now, minutes) }), minutes);
}

const sinceOwed = (
  rows: { number: TicketNumber; since: number; hours: Hours | null }[],
  minutes: number,
): Overdue[] => rows.map((row) => ({ ...row, since: new Date(row.since), minutes }));

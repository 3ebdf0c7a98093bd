/**
 * Overviews for chat commands: live cases, workload per agent, today's events. Closed tickets are not
 * scanned.
 */
import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, lt, sql, type SQL } from "drizzle-orm";
import type { MainGroupId, PersonId, TicketNumber } from "../../domain/ids.ts";
import type { Ticket } from "../../domain/ticket.ts";
import { among, listed } from "../engine/among.ts";
import type { Read } from "../engine/open.ts";
import { prepared, preparedByShape, toDriver } from "../engine/prepared.ts";
import type { EventName } from "./tickets.ts";
import { accounts } from "../schema/accounts.ts";
import { entries } from "../schema/messages.ts";
import { agents } from "../schema/people.ts";
import { mainGroupAgents, mainGroups, rooms } from "../schema/team.ts";
import { ticketEvents, tickets } from "../schema/tickets.ts";

const pressing = sql<number>`(${tickets.urgent} OR ${tickets.mood} = 'angry' OR ${tickets.asksForPerson})`;

const columns = {
  number: tickets.number,
  contact: tickets.contact,
  group: mainGroups.name,
  pressing: pressing.mapWith(Boolean),
  waitingSince: tickets.waitingSince,
  claimedAt: tickets.claimedAt,
  unansweredSince: tickets.unansweredSince,
  lastMessageAt: tickets.lastMessageAt,
  agent: tickets.agent,
  room: rooms.name,
  panelName: sql<string | null>`coalesce(nullif(${accounts.name}, ''), ${tickets.panelUser})`,
};

/** Filter of live tickets. */
export interface OpenQuery {
  state: "waiting" | "in_progress";
  /** null = every group's. */
  mainGroup: MainGroupId | null;
  /** null = whoever has it. */
  agent: PersonId | null;
  /** How many to leave out at the beginning of a list. */
  from?: number;
}

const wanted = ({ state, mainGroup, agent }: OpenQuery) =>
  and(
    eq(tickets.state, state),
    mainGroup === null ? undefined : eq(tickets.mainGroup, mainGroup),
    agent === null ? undefined : eq(tickets.agent, agent),
  );

/**
 * Waiting tickets in the order in which they should be taken (pressing first, then the oldest); cases in
 * progress by how long they are held.
 */
export async function findOpen(read: Read, query: OpenQuery, limit: number) {
  return read
    .select(columns)
    .from(tickets)
    .leftJoin(mainGroups, eq(mainGroups.id, tickets.mainGroup))
    .leftJoin(rooms, eq(rooms.id, tickets.room))
    .leftJoin(accounts, eq(accounts.user, tickets.panelUser))
    .where(wanted(query))
    .orderBy(
      ...(query.state === "waiting" ? [desc(pressing), asc(tickets.waitingSince)] : [asc(tickets.claimedAt)]),
      asc(tickets.number),
    )
    .limit(limit)
    .offset(query.from ?? 0);
}

export type OpenRow = Awaited<ReturnType<typeof findOpen>>[number];

export async function countOpen(read: Read, query: OpenQuery): Promise<number> {
  const rows = await read.select({ n: count() }).from(tickets).where(wanted(query));
  return rows[0]?.n ?? 0;
}

/** The ticket that waits longest, whatever its mood; null = none waits. */
export async function getLongestWaiting(read: Read, mainGroup: MainGroupId) {
  const rows = await read
    .select({ number: tickets.number, contact: tickets.contact, waitingSince: tickets.waitingSince })
    .from(tickets)
    .where(and(eq(tickets.state, "waiting"), eq(tickets.mainGroup, mainGroup)))
    .orderBy(asc(tickets.waitingSince), asc(tickets.number))
    .limit(1);
  return rows[0] ?? null;
}

const loadsOf = preparedByShape((read: Read, ofGroup: boolean) => {
  const members = read
    .select({ agent: mainGroupAgents.agent })
    .from(mainGroupAgents)
    .where(eq(mainGroupAgents.mainGroup, sql.placeholder("mainGroup")));
  const ofCases = <T>(figure: SQL) =>
    sql<T>`(SELECT ${figure} FROM ${tickets} WHERE ${tickets.agent} = ${agents.person} AND ${tickets.state} = 'in_progress')`;
  const roomsIn = (state: "ready" | "broken") =>
    sql<number>`(SELECT count(*) FROM ${rooms} WHERE ${rooms.agent} = ${agents.person} AND ${rooms.state} = ${state})`;
  return read
    .select({
      id: agents.person,
      name: agents.name,
      presence: agents.presence,
      registeredAt: agents.registeredAt,
      roomsWanted: agents.roomsWanted,
      open: ofCases<number>(sql`count(*)`),
      /** Cases whose client waits for an answer. */
      unanswered: ofCases<number>(sql`count(${tickets.unansweredSince})`),
      /** Time of the last message in the case that is quiet for longest. */
      idleSince: ofCases<number | null>(sql`min(${tickets.lastMessageAt})`),
      rooms: roomsIn("ready"),
      broken: roomsIn("broken"),
    })
    .from(agents)
    .where(and(eq(agents.active, true), ofGroup ? inArray(agents.person, members) : undefined))
    .orderBy(
      asc(sql`CASE ${agents.presence} WHEN 'online' THEN 0 WHEN 'paused' THEN 1 ELSE 2 END`),
      asc(agents.name),
    )
    .prepare();
});

/** Workload of active agents, of one main group or of all (null). */
export async function findLoads(read: Read, mainGroup: MainGroupId | null) {
  return loadsOf(read, mainGroup !== null).execute({ mainGroup });
}

const panelLoads = prepared((read: Read) => {
  const name = sql<string>`coalesce(nullif(${accounts.name}, ''), ${accounts.user})`;
  return read
    .select({
      user: accounts.user,
      name,
      openCases: count(),
      unanswered: count(tickets.unansweredSince),
      idleSince: sql<Date>`min(${tickets.lastMessageAt})`.mapWith(tickets.lastMessageAt),
    })
    .from(tickets)
    .innerJoin(accounts, eq(accounts.user, tickets.panelUser))
    .where(isNotNull(tickets.panelUser))
    .groupBy(accounts.user)
    .orderBy(asc(name))
    .prepare();
});

/** Workload of panel users who have cases, by name. */
export async function findPanelLoads(read: Read) {
  return panelLoads(read).execute();
}

const aroundInstant = prepared((read: Read) => ({
  lastBefore: read
    .select({ id: ticketEvents.id })
    .from(ticketEvents)
    .where(lt(ticketEvents.at, sql.placeholder("since")))
    .orderBy(desc(ticketEvents.id))
    .limit(1)
    .prepare(),
  firstBehind: read
    .select({ id: ticketEvents.id })
    .from(ticketEvents)
    .where(gt(ticketEvents.id, sql.placeholder("id")))
    .orderBy(asc(ticketEvents.id))
    .limit(1)
    .prepare(),
}));

/**
 * Id of the first event since then; null = there is none. Searched from the newest row backwards, so it costs
 * only what happened since.
 */
export async function firstEventSince(read: Read, since: Date): Promise<number | null> {
  const { lastBefore, firstBehind } = aroundInstant(read);
  const older = await lastBefore.execute({ since: toDriver(since) });
  const rows = await firstBehind.execute({ id: older[0]?.id ?? 0 });
  return rows[0]?.id ?? null;
}

/** Ticket events since then, oldest first. */
export async function findEventsSince(read: Read, since: Date) {
  const first = await firstEventSince(read, since);
  return read
    .select({
      ticket: ticketEvents.ticket,
      at: ticketEvents.at,
      event: ticketEvents.event,
      actor: ticketEvents.actor,
      facts: ticketEvents.facts,
    })
    .from(ticketEvents)
    .where(first === null ? sql`0` : and(gte(ticketEvents.id, first), gte(ticketEvents.at, since)))
    .orderBy(asc(ticketEvents.id));
}

export type PastEvent = Awaited<ReturnType<typeof findEventsSince>>[number];

const turns: EventName[] = [
  "opened",
  "closed",
  "queued",
  "released",
  "requeued",
  "reopened",
  "claimed",
  "assigned",
  "transferred",
];

const turnsOf = prepared((read: Read) =>
  read
    .select({
      ticket: ticketEvents.ticket,
      at: ticketEvents.at,
      event: ticketEvents.event,
      mainGroup: tickets.mainGroup,
    })
    .from(ticketEvents)
    .innerJoin(tickets, eq(tickets.number, ticketEvents.ticket))
    .where(
      and(
        among(ticketEvents.ticket, "numbers"),
        inArray(ticketEvents.event, turns),
        // Whom we wrote to first did not wait for us.
        sql`NOT (${ticketEvents.event} = 'opened' AND ${tickets.origin} = 'induced')`,
      ),
    )
    .orderBy(asc(ticketEvents.ticket), asc(ticketEvents.id))
    .prepare(),
);

/** Events with which these tickets began or ended to wait, in order per ticket, also those before today. */
export async function findTurns(read: Read, numbers: TicketNumber[]) {
  return turnsOf(read).execute({ numbers: listed(numbers) });
}

export type Turn = Awaited<ReturnType<typeof findTurns>>[number];

const everyState: Ticket["state"][] = ["intake", "waiting", "in_progress", "closed"];

const firstAnswers = prepared((read: Read) => {
  const answeredAt = sql<
    number | null
  >`(SELECT ${entries.at} FROM ${entries} WHERE ${entries.ticket} = ${tickets.number} AND ${entries.side} IN ('agent', 'handset') ORDER BY ${entries.id} LIMIT 1)`;
  return (
    read
      .select({ openedAt: tickets.openedAt, mainGroup: tickets.mainGroup, answeredAt })
      .from(tickets)
      // Named one by one, so that the index over state and instant serves all of them.
      .where(
        and(
          inArray(tickets.state, everyState),
          gte(tickets.openedAt, sql.placeholder("since")),
          eq(tickets.origin, "organic"),
        ),
      )
      .prepare()
  );
});

/**
 * First response times: tickets that clients opened since then, with the time of the first answer by a
 * person; null = none yet.
 */
export async function findFirstAnswers(read: Read, since: Date) {
  const rows = await firstAnswers(read).execute({ since: toDriver(since) });
  return rows.map((row) => ({
    ...row,
    answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt),
  }));
}

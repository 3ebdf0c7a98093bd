/** Lists of main groups, agents, rooms and provisioning steps for the panel, without a query per row. */
import { and, asc, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { GroupJid } from "../../domain/ids.ts";
import type { Read } from "../engine/open.ts";
import { agents, persons } from "../schema/people.ts";
import { mainGroupAgents, mainGroups, rooms, steps } from "../schema/team.ts";
import { tickets } from "../schema/tickets.ts";

export type StepRow = typeof steps.$inferSelect;

/** All WhatsApp groups that are a main group or a room. */
export async function findOurGroups(read: Read): Promise<Set<GroupJid>> {
  const main = await read.select({ jid: mainGroups.jid }).from(mainGroups).where(isNotNull(mainGroups.jid));
  const personal = await read.select({ jid: rooms.jid }).from(rooms).where(isNotNull(rooms.jid));
  return new Set([...main, ...personal].flatMap(({ jid }) => (jid === null ? [] : [jid])));
}

/** WhatsApp groups that are ready. */
export async function findWorkingGroups(read: Read): Promise<GroupJid[]> {
  const main = await read
    .select({ jid: mainGroups.jid })
    .from(mainGroups)
    .where(eq(mainGroups.state, "ready"));
  const personal = await read.select({ jid: rooms.jid }).from(rooms).where(eq(rooms.state, "ready"));
  return [...main, ...personal].flatMap(({ jid }) => (jid === null ? [] : [jid]));
}

/** Which agent belongs to which main group, by name. */
export async function findMemberships(read: Read) {
  return read
    .select({
      mainGroup: mainGroupAgents.mainGroup,
      id: agents.person,
      name: agents.name,
      active: agents.active,
      registeredAt: agents.registeredAt,
    })
    .from(mainGroupAgents)
    .innerJoin(agents, eq(agents.person, mainGroupAgents.agent))
    .orderBy(asc(agents.name), asc(agents.person));
}

/** All agents with their phones, by name. */
export async function findAgentRows(read: Read) {
  return read
    .select({ agent: agents, phone: persons.phone })
    .from(agents)
    .innerJoin(persons, eq(persons.id, agents.person))
    .orderBy(asc(agents.name), asc(agents.person));
}

/**
 * All rooms, with the number of the case in each. The state is a literal, because the partial index asks for
 * one.
 */
export async function findRoomRows(read: Read) {
  return read
    .select({
      agent: rooms.agent,
      id: rooms.id,
      ordinal: rooms.ordinal,
      name: rooms.name,
      state: rooms.state,
      problem: rooms.problem,
      jid: rooms.jid,
      ticket: tickets.number,
    })
    .from(rooms)
    .leftJoin(tickets, and(eq(tickets.room, rooms.id), sql`${tickets.state} = 'in_progress'`))
    .orderBy(asc(rooms.agent), asc(rooms.ordinal));
}

/** Steps of these subjects (`agent:12`), in order. */
export async function findStepsOf(read: Read, subjects: string[]): Promise<StepRow[]> {
  if (subjects.length === 0) return [];
  return read.select().from(steps).where(inArray(steps.subject, subjects)).orderBy(asc(steps.id));
}

/** All steps that are pending, running or failed, in order. */
export async function findOpenSteps(read: Read): Promise<StepRow[]> {
  return read
    .select()
    .from(steps)
    .where(or(inArray(steps.state, ["pending", "running"]), eq(steps.state, "failed")))
    .orderBy(asc(steps.id));
}

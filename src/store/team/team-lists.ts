/** Main groups, agents and the work at WhatsApp that makes them real, as the panel shows them: no query per row. */
import { and, asc, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { GroupJid } from "../../domain/ids.ts";
import type { Read } from "../engine/open.ts";
import { agents, persons } from "../schema/people.ts";
import { mainGroupAgents, mainGroups, rooms, steps } from "../schema/team.ts";
import { tickets } from "../schema/tickets.ts";

export type StepRow = typeof steps.$inferSelect;

/** Every WhatsApp group that is already a main group or a room. */
export async function findOurGroups(read: Read): Promise<Set<GroupJid>> {
  const main = await read.select({ jid: mainGroups.jid }).from(mainGroups).where(isNotNull(mainGroups.jid));
  const personal = await read.select({ jid: rooms.jid }).from(rooms).where(isNotNull(rooms.jid));
  return new Set([...main, ...personal].flatMap(({ jid }) => (jid === null ? [] : [jid])));
}

/** Those that work, as far as we know. */
export async function findWorkingGroups(read: Read): Promise<GroupJid[]> {
  const main = await read
    .select({ jid: mainGroups.jid })
    .from(mainGroups)
    .where(eq(mainGroups.state, "ready"));
  const personal = await read.select({ jid: rooms.jid }).from(rooms).where(eq(rooms.state, "ready"));
  return [...main, ...personal].flatMap(({ jid }) => (jid === null ? [] : [jid]));
}

/** Who belongs to which main group, by name. */
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

export async function findAgentRows(read: Read) {
  return read
    .select({ agent: agents, phone: persons.phone })
    .from(agents)
    .innerJoin(persons, eq(persons.id, agents.person))
    .orderBy(asc(agents.name), asc(agents.person));
}

/** Every room, with the number of the case that is open in it (a literal state: the partial index asks for one). */
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

/** The steps of these subjects (`agent:12`), in the order they are done. */
export async function findStepsOf(read: Read, subjects: string[]): Promise<StepRow[]> {
  if (subjects.length === 0) return [];
  return read.select().from(steps).where(inArray(steps.subject, subjects)).orderBy(asc(steps.id));
}

/** What is still to be done, or waits for a person, whoever it belongs to. */
export async function findOpenSteps(read: Read): Promise<StepRow[]> {
  return read
    .select()
    .from(steps)
    .where(or(inArray(steps.state, ["pending", "running"]), eq(steps.state, "failed")))
    .orderBy(asc(steps.id));
}

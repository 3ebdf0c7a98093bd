/** Namesakes: detects agents or clients with the same name, where a name alone would be ambiguous. */
import { and, eq, ne, sql } from "drizzle-orm";
import { foldText } from "../../domain/text/fold.ts";
import type { PersonId } from "../../domain/ids.ts";
import { findAgents, type Agent } from "../team/agents.ts";
import type { Read } from "../engine/open.ts";
import { contacts, persons } from "../schema/people.ts";
import { tickets } from "../schema/tickets.ts";

/** Whether another agent has the same name, active or not: histories name both. */
export async function isAgentsNameShared(read: Read, { person, name }: Agent): Promise<boolean> {
  const folded = foldText(name);
  return (await findAgents(read)).some((one) => one.person !== person && foldText(one.name) === folded);
}

/** Whether another client with a live ticket has the same name. */
export async function isClientsNameShared(
  read: Read,
  { person, name }: { person: PersonId; name: string },
): Promise<boolean> {
  const theirs = sql`coalesce(${contacts.name}, ${persons.pushName})`;
  const rows = await read
    .select({ person: persons.id })
    .from(tickets)
    .innerJoin(persons, eq(persons.id, tickets.contact))
    .leftJoin(contacts, eq(contacts.person, tickets.contact))
    .where(
      and(
        sql`${tickets.state} IN ('intake', 'waiting', 'in_progress')`,
        ne(tickets.contact, person),
        sql`lower(${theirs}) = lower(${name})`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

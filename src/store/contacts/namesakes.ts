/** Namesakes: detects agents or clients with the same name, where a name alone would be ambiguous. */
import { and, eq, ne, sql } from "drizzle-orm";
import { foldText } from "../../domain/text/fold.ts";
import type { PersonId } from "../../domain/ids.ts";
import { findAgents, type Agent } from "../team/agents.ts";
import type { Read } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { contacts, persons } from "../schema/people.ts";
import { tickets } from "../schema/tickets.ts";

/** Whether another agent has the same name, active or not: histories name both. */
export async function isAgentsNameShared(read: Read, { person, name }: Agent): Promise<boolean> {
  const folded = foldText(name);
  return (await findAgents(read)).some((one) => one.person !== person && foldText(one.name) === folded);
}

const namesake = prepared((read: Read) => {
  const theirs = sql`coalesce(${contacts.name}, ${persons.pushName})`;
  return read
    .select({ person: persons.id })
    .from(tickets)
    .innerJoin(persons, eq(persons.id, tickets.contact))
    .leftJoin(contacts, eq(contacts.person, tickets.contact))
    .where(
      and(
        sql`${tickets.state} IN ('intake', 'waiting', 'in_progress')`,
        ne(tickets.contact, sql.placeholder("person")),
        sql`lower(${theirs}) = lower(${sql.placeholder("name")})`,
      ),
    )
    .limit(1)
    .prepare();
});

/** Whether another client with a live ticket has the same name. */
export async function isClientsNameShared(
  read: Read,
  { person, name }: { person: PersonId; name: string },
): Promise<boolean> {
  const rows = await namesake(read).execute({ person, name });
  return rows.length > 0;
}

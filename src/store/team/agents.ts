/** Repository of agents and of their memberships in main groups. */
import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { MainGroupId, PersonId } from "../../domain/ids.ts";
import { cached } from "../engine/query-cache.ts";
import type { Read, Tx } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { agents } from "../schema/people.ts";
import { mainGroupAgents } from "../schema/team.ts";
import { keepFormerName } from "./former-names.ts";

export type Agent = typeof agents.$inferSelect;

const byPerson = prepared((tx: Read) =>
  tx
    .select()
    .from(agents)
    .where(eq(agents.person, sql.placeholder("person")))
    .prepare(),
);

/** null = the person is no agent. */
export async function getAgent(tx: Read, person: PersonId): Promise<Agent | null> {
  const rows = await cached(tx, ["agents", String(person)], () => byPerson(tx).execute({ person }));
  return rows[0] ?? null;
}

const atWork = prepared((tx: Read) =>
  tx
    .select({ active: agents.active })
    .from(agents)
    .innerJoin(mainGroupAgents, eq(mainGroupAgents.agent, agents.person))
    .where(eq(agents.person, sql.placeholder("person")))
    .limit(1)
    .prepare(),
);

/** Whether the agent is active and in at least one main group. */
export async function isAtWork(tx: Read, person: PersonId): Promise<boolean> {
  const rows = await cached(tx, ["agents main_group_agents", String(person)], () =>
    atWork(tx).execute({ person }),
  );
  return rows[0]?.active === true;
}

export async function addAgentRow(tx: Tx, agent: typeof agents.$inferInsert): Promise<void> {
  await tx.insert(agents).values(agent);
}

/** A name that is given up is kept among the former ones. */
export async function changeAgentRow(
  tx: Tx,
  person: PersonId,
  change: Partial<Omit<Agent, "person">>,
): Promise<void> {
  if (change.name !== undefined) {
    const name = (await getAgent(tx, person))?.name ?? change.name;
    if (name !== change.name) await keepFormerName(tx, "agent", { name, person });
  }
  await tx.update(agents).set(change).where(eq(agents.person, person));
}

/** All agents, inactive ones too, by name. */
export async function findAgents(tx: Read): Promise<Agent[]> {
  // Copied: answers that are cached are shared, and cannot be sorted.
  return [...(await cached(tx, ["agents", "all"], () => tx.select().from(agents).orderBy(asc(agents.name))))];
}

/** A second call changes nothing. */
export async function joinMainGroup(tx: Tx, mainGroup: MainGroupId, agent: PersonId): Promise<void> {
  await tx.insert(mainGroupAgents).values({ mainGroup, agent }).onConflictDoNothing();
}

export async function quitMainGroup(tx: Tx, mainGroup: MainGroupId, agent: PersonId): Promise<void> {
  await tx
    .delete(mainGroupAgents)
    .where(and(eq(mainGroupAgents.mainGroup, mainGroup), eq(mainGroupAgents.agent, agent)));
}

export async function isAgentOf(tx: Read, mainGroup: MainGroupId, agent: PersonId): Promise<boolean> {
  const rows = await tx
    .select({ agent: mainGroupAgents.agent })
    .from(mainGroupAgents)
    .where(and(eq(mainGroupAgents.mainGroup, mainGroup), eq(mainGroupAgents.agent, agent)));
  return rows.length > 0;
}

/** Main groups of an agent. */
export async function mainGroupsOf(tx: Read, agent: PersonId): Promise<MainGroupId[]> {
  const rows = await tx
    .select({ id: mainGroupAgents.mainGroup })
    .from(mainGroupAgents)
    .where(eq(mainGroupAgents.agent, agent))
    .orderBy(asc(mainGroupAgents.mainGroup));
  return rows.map((row) => row.id);
}

/** Agents of a main group, inactive ones too, by name. */
export async function agentsOf(tx: Read, mainGroup: MainGroupId): Promise<Agent[]> {
  const rows = await tx
    .select({ agent: agents })
    .from(mainGroupAgents)
    .innerJoin(agents, eq(agents.person, mainGroupAgents.agent))
    .where(eq(mainGroupAgents.mainGroup, mainGroup))
    .orderBy(asc(agents.name));
  return rows.map((row) => row.agent);
}

/** How many active agents of a main group have not answered LISTO. */
export async function countUnregistered(tx: Read, mainGroup: MainGroupId): Promise<number> {
  const rows = await tx
    .select({ n: count() })
    .from(mainGroupAgents)
    .innerJoin(agents, eq(agents.person, mainGroupAgents.agent))
    .where(
      and(eq(mainGroupAgents.mainGroup, mainGroup), isNull(agents.registeredAt), eq(agents.active, true)),
    );
  return rows[0]?.n ?? 0;
}

/**
 * Repository of former names: what agents, main groups, tags and contact fields were called before they were
 * renamed or removed. Colleagues go on using such a name, so a command is recognized by it.
 */
import { and, eq } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { cached } from "../engine/query-cache.ts";
import { formerNames } from "../schema/team.ts";

type Named = (typeof formerNames.$inferSelect)["kind"];

/** A second call with the same name changes nothing. `person`: the agent; null = it is the name of no person. */
export async function keepFormerName(
  tx: Tx,
  kind: Named,
  { name, person = null }: { name: string; person?: PersonId | null },
): Promise<void> {
  const kept = await tx
    .select({ person: formerNames.person })
    .from(formerNames)
    .where(and(eq(formerNames.kind, kind), eq(formerNames.name, name)));
  if (!kept.some((row) => row.person === person)) await tx.insert(formerNames).values({ kind, name, person });
}

/** In the order in which they were given up. */
export async function findFormerNames(read: Read, kind: Named): Promise<string[]> {
  // An erased person's go with the person.
  const rows = await cached(read, ["former_names persons", kind], () =>
    read
      .select({ name: formerNames.name })
      .from(formerNames)
      .where(eq(formerNames.kind, kind))
      .orderBy(formerNames.id),
  );
  return rows.map(({ name }) => name);
}

/** Moves a merged person's former names. */
export async function repointFormerNames(
  tx: Tx,
  { from, to }: { from: PersonId; to: PersonId },
): Promise<void> {
  await tx.update(formerNames).set({ person: to }).where(eq(formerNames.person, from));
}

export async function forgetFormerNames(tx: Tx, person: PersonId): Promise<void> {
  await tx.delete(formerNames).where(eq(formerNames.person, person));
}

/**
 * Repository of unconfirmed registrations: LISTO from a hidden number in an agent's place, until it is known
 * who sent it.
 */
import { eq } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { bindings } from "../schema/groups.ts";

export type Binding = typeof bindings.$inferSelect;

/** Upsert: the last one per agent counts. */
export async function addBinding(tx: Tx, binding: Binding): Promise<void> {
  const { agent: _, ...rest } = binding;
  await tx.insert(bindings).values(binding).onConflictDoUpdate({ target: bindings.agent, set: rest });
}

/** Deletes and returns it; null = there was none. */
export async function takeBinding(tx: Tx, agent: PersonId): Promise<Binding | null> {
  const rows = await tx.delete(bindings).where(eq(bindings.agent, agent)).returning();
  return rows[0] ?? null;
}

export async function findBindings(read: Read): Promise<Binding[]> {
  return read.select().from(bindings);
}

/** Deletes those of a person who is merged into another one: it is clear now who they are. */
export async function dropBindingsOf(tx: Tx, person: PersonId): Promise<void> {
  await tx.delete(bindings).where(eq(bindings.sender, person));
  await tx.delete(bindings).where(eq(bindings.agent, person));
}

/**
 * Removal of an agent: deletes the agent's row and what depends on it. The person, their tickets and their
 * history stay, and the name that colleagues know.
 */
import { eq, inArray } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import type { Tx } from "../engine/open.ts";
import { adoptions, bindings } from "../schema/groups.ts";
import { agents } from "../schema/people.ts";
import { mainGroupAgents, registrations, rooms } from "../schema/team.ts";
import { claimQuestions, pendingClaims } from "../schema/tickets.ts";
import { keepFormerName } from "./former-names.ts";

/** Rooms are retired, not deleted: their groups exist at WhatsApp and are used again if the agent comes back. */
export async function removeAgentRow(tx: Tx, person: PersonId): Promise<void> {
  await tx.delete(mainGroupAgents).where(eq(mainGroupAgents.agent, person));
  await tx.delete(pendingClaims).where(eq(pendingClaims.person, person));
  await tx.delete(claimQuestions).where(eq(claimQuestions.person, person));
  await tx.delete(registrations).where(eq(registrations.agent, person));
  await tx.delete(bindings).where(eq(bindings.agent, person));
  const theirs = tx.select({ id: rooms.id }).from(rooms).where(eq(rooms.agent, person));
  await tx.delete(adoptions).where(inArray(adoptions.room, theirs));
  await tx.update(rooms).set({ state: "retired" }).where(eq(rooms.agent, person));
  const gone = await tx.delete(agents).where(eq(agents.person, person)).returning({ name: agents.name });
  for (const { name } of gone) await keepFormerName(tx, "agent", { name, person });
}

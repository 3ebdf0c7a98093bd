/**
 * Repository of adoptions: codes with which people hand over an existing group, and the groups in which they
 * were typed.
 */
import { asc, eq } from "drizzle-orm";
import type { GroupJid, MainGroupId, RoomId } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { adoptions } from "../schema/groups.ts";

export type Adoption = typeof adoptions.$inferSelect;
/** The main group or room that the group becomes. */
export type Adoptee = { mainGroup: MainGroupId } | { room: RoomId };

const isOf = (what: Adoptee) =>
  "room" in what ? eq(adoptions.room, what.room) : eq(adoptions.mainGroup, what.mainGroup);

export async function addAdoption(tx: Tx, row: typeof adoptions.$inferInsert): Promise<Adoption> {
  const rows = await tx.insert(adoptions).values(row).returning();
  return rows[0] as Adoption;
}

export async function changeAdoption(
  tx: Tx,
  id: number,
  change: Partial<Omit<Adoption, "id">>,
): Promise<void> {
  await tx.update(adoptions).set(change).where(eq(adoptions.id, id));
}

/** Deletes the adoption of this main group or room, and with it the code. */
export async function endAdoption(tx: Tx, what: Adoptee): Promise<void> {
  await tx.delete(adoptions).where(isOf(what));
}

export async function getAdoption(read: Read, id: number): Promise<Adoption | null> {
  const rows = await read.select().from(adoptions).where(eq(adoptions.id, id));
  return rows[0] ?? null;
}

export async function getAdoptionOf(read: Read, what: Adoptee): Promise<Adoption | null> {
  const rows = await read.select().from(adoptions).where(isOf(what));
  return rows[0] ?? null;
}

export async function getAdoptionByCode(read: Read, code: string): Promise<Adoption | null> {
  const rows = await read.select().from(adoptions).where(eq(adoptions.code, code));
  return rows[0] ?? null;
}

/** By the group in which its code was typed. */
export async function getAdoptionIn(read: Read, group: GroupJid): Promise<Adoption | null> {
  const rows = await read.select().from(adoptions).where(eq(adoptions.group, group));
  return rows[0] ?? null;
}

export async function findAdoptions(read: Read): Promise<Adoption[]> {
  return read.select().from(adoptions).orderBy(asc(adoptions.id));
}

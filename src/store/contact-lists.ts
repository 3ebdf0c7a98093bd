/** What the panel shows of contacts. */
import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import type { PersonId } from "../domain/ids.ts";
import { containing } from "./containing.ts";
import type { Read } from "./open.ts";
import { contacts, persons, tickets } from "./schema.ts";

const rowsOf = (read: Read) =>
  read
    .select({
      id: contacts.person,
      name: contacts.name,
      pushName: persons.pushName,
      phone: persons.phone,
      blocked: contacts.blocked,
      createdAt: contacts.createdAt,
      // Qualified by hand: inside a template drizzle writes the bare column name, and both tables have one.
      tickets: sql<number>`(SELECT count(*) FROM ${tickets} WHERE ${tickets}.contact = ${contacts}.person)`,
    })
    .from(contacts)
    .innerJoin(persons, eq(persons.id, contacts.person));

export type ContactRow = Awaited<ReturnType<typeof rowsOf>>[number];

export interface ContactQuery {
  /** Part of a name or of a phone number; null = all. */
  q: string | null;
  blocked: boolean | null;
  /** The last contact of the page before; null = the first page. */
  after: PersonId | null;
  limit: number;
}

/** Newest first. */
export async function findContactRows(
  read: Read,
  { q, blocked, after, limit }: ContactQuery,
): Promise<ContactRow[]> {
  return rowsOf(read)
    .where(
      and(
        q === null ? undefined : matching(q),
        blocked === null ? undefined : eq(contacts.blocked, blocked),
        after === null ? undefined : lt(contacts.person, after),
      ),
    )
    .orderBy(desc(contacts.person))
    .limit(limit);
}

export async function getContactRow(read: Read, id: PersonId): Promise<ContactRow | null> {
  const rows = await rowsOf(read).where(eq(contacts.person, id));
  return rows[0] ?? null;
}

function matching(q: string) {
  const digits = q.replace(/\D/g, "");
  const phone = digits.length >= 3 ? containing(persons.phone, digits) : undefined;
  return or(phone, containing(contacts.name, q), containing(persons.pushName, q));
}

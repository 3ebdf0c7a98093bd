/** Repository of persons and contacts: one row per human, whatever addresses WhatsApp shows for them. */
import { eq, getTableColumns, inArray, or, sql } from "drizzle-orm";
import type { Lid, PersonId, Phone } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { phoneIdentity } from "../../domain/contacts/phone.ts";
import { cached } from "../engine/query-cache.ts";
import type { Read, Tx } from "../engine/open.ts";
import { given, prepared, preparedByShape } from "../engine/prepared.ts";
import { agents, contacts, persons } from "../schema/people.ts";

export interface Person {
  id: PersonId;
  lid: Lid | null;
  phone: Phone | null;
  pushName: string | null;
}

const columns = { id: persons.id, lid: persons.lid, phone: persons.phone, pushName: persons.pushName };

const atAddress = prepared((tx: Read) =>
  tx
    .select(columns)
    .from(persons)
    // What equals null is nothing: an address that is not known finds nobody.
    .where(
      or(eq(persons.lid, sql.placeholder("lid")), eq(persons.phoneIdentity, sql.placeholder("identity"))),
    )
    .orderBy(persons.id)
    .prepare(),
);

/** All persons with one of the two addresses: none, one, or two rows that turn out to be one person. */
export async function findByAddress(tx: Read, { lid, phone }: Address): Promise<Person[]> {
  const identity = phone === null ? null : phoneIdentity(phone);
  return cached(tx, ["persons", `${lid ?? ""} ${identity ?? ""}`], () =>
    atAddress(tx).execute({ lid, identity }),
  );
}

const newPerson = prepared((tx: Tx) =>
  tx
    .insert(persons)
    .values({
      lid: sql.placeholder("lid"),
      phone: sql.placeholder("phone"),
      phoneIdentity: sql.placeholder("phoneIdentity"),
      pushName: sql.placeholder("pushName"),
      createdAt: sql.placeholder("now"),
    })
    .returning(columns)
    .prepare(),
);

export async function addPerson(
  tx: Tx,
  person: Address & { pushName: string | null; now: Date },
): Promise<Person> {
  const { phone } = person;
  const rows = await newPerson(tx).execute({
    ...person,
    phoneIdentity: phone === null ? null : phoneIdentity(phone),
  });
  return rows[0] as Person;
}

// A column that is not set anew stays out of the statement: writing the same into it would index the contact's words anew.
const learned = preparedByShape((tx: Tx, known: { lid: boolean; phone: boolean; pushName: boolean }) =>
  tx
    .update(persons)
    .set({
      ...(known.lid ? { lid: given("lid") } : {}),
      ...(known.phone ? { phone: given("phone"), phoneIdentity: given("phoneIdentity") } : {}),
      ...(known.pushName
        ? { pushName: sql`${sql.param(sql.placeholder("pushName"), persons.pushName)}` }
        : {}),
    })
    .where(eq(persons.id, sql.placeholder("id")))
    .prepare(),
);

/** Stores new addresses and names; null leaves a column as it is. */
export async function learn(
  tx: Tx,
  id: PersonId,
  news: Address & { pushName: string | null },
): Promise<void> {
  const { lid, phone, pushName } = news;
  const known = { lid: lid !== null, phone: phone !== null, pushName: pushName !== null };
  const identity = phone === null ? null : phoneIdentity(phone);
  await learned(tx, known).execute({ id, ...news, phoneIdentity: identity });
}

const byId = prepared((tx: Read) =>
  tx
    .select(columns)
    .from(persons)
    .where(eq(persons.id, sql.placeholder("id")))
    .prepare(),
);

/** Throws when there is no such person. */
export async function getPerson(tx: Read, id: PersonId): Promise<Person> {
  const rows = await cached(tx, ["persons", String(id)], () => byId(tx).execute({ id }));
  if (!rows[0]) throw new Error(`no person ${id}`);
  return rows[0];
}

/** Throws when there is no such person. */
export async function addressOf(tx: Read, id: PersonId): Promise<Address> {
  const { lid, phone } = await getPerson(tx, id);
  return { lid, phone };
}

// Cached, so without what triggers keep: by what lists of contacts are ordered.
const {
  sortName: _sortName,
  ticketCount: _ticketCount,
  lastActivityAt: _lastActivityAt,
  ...contactColumns
} = getTableColumns(contacts);

export type Contact = Omit<typeof contacts.$inferSelect, "sortName" | "ticketCount" | "lastActivityAt">;

const asContact = prepared((tx: Read) =>
  tx
    .select(contactColumns)
    .from(contacts)
    .where(eq(contacts.person, sql.placeholder("person")))
    .prepare(),
);

/** The person as a client; null when they never wrote to the number. */
export async function getContact(tx: Read, person: PersonId): Promise<Contact | null> {
  const rows = await cached(tx, ["contacts", String(person)], () => asContact(tx).execute({ person }));
  return rows[0] ?? null;
}

/** Get or create: the contact's row is made at their first message. */
export async function toContact(tx: Tx, person: PersonId, now: Date): Promise<Contact> {
  const known = await getContact(tx, person);
  if (known) return known;
  const rows = await tx.insert(contacts).values({ person, createdAt: now }).returning(contactColumns);
  return rows[0] as Contact;
}

export async function changeContact(
  tx: Tx,
  person: PersonId,
  change: Partial<Omit<Contact, "person">>,
): Promise<void> {
  await tx.update(contacts).set(change).where(eq(contacts.person, person));
}

const bothNames = prepared((tx: Read) =>
  tx
    .select({ given: contacts.name, own: persons.pushName })
    .from(persons)
    .leftJoin(contacts, eq(contacts.person, persons.id))
    .where(eq(persons.id, sql.placeholder("person")))
    .prepare(),
);

/** Display name of a contact: the administrator's name for them, else their own, else null. */
export async function nameOf(tx: Read, person: PersonId): Promise<string | null> {
  const rows = await bothNames(tx).execute({ person });
  return rows[0]?.given ?? rows[0]?.own ?? null;
}

/** The same for several; a person without a name is missing from the map. */
export async function namesOf(read: Read, people: PersonId[]): Promise<Map<number, string>> {
  if (people.length === 0) return new Map();
  const rows = await read
    .select({ id: persons.id, given: contacts.name, own: persons.pushName })
    .from(persons)
    .leftJoin(contacts, eq(contacts.person, persons.id))
    .where(inArray(persons.id, people));
  return new Map(
    rows.flatMap(({ id, given, own }) => ((given ?? own) ? [[id, given ?? own ?? ""] as const] : [])),
  );
}

/** A person's name and phone, and whether they are a contact. */
export interface Addressee {
  name: string | null;
  phone: Phone | null;
  isContact: boolean;
}

/** Of several persons. The name is the agent's, else the administrator's for a contact, else their own. */
export async function findAddressees(read: Read, people: PersonId[]): Promise<Map<PersonId, Addressee>> {
  if (people.length === 0) return new Map();
  const rows = await read
    .select({
      id: persons.id,
      name: sql<string | null>`coalesce(${agents.name}, ${contacts.name}, ${persons.pushName})`,
      phone: persons.phone,
      contact: contacts.person,
    })
    .from(persons)
    .leftJoin(contacts, eq(contacts.person, persons.id))
    .leftJoin(agents, eq(agents.person, persons.id))
    .where(inArray(persons.id, [...new Set(people)]));
  return new Map(
    rows.map(({ id, name, phone, contact }) => [id, { name, phone, isContact: contact !== null }]),
  );
}

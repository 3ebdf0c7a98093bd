/**
 * Erasure of mentions (right to be forgotten): removes a client's name and number from what others wrote,
 * block by block, and nothing else. What was said about somebody in another client's conversation stays that
 * client's.
 */
import { eq, ne, sql, type SQL } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import {
  tracesOf,
  tracesOfAny,
  withoutTraces,
  type Named,
  type Traces,
} from "../../domain/text/redaction.ts";
import type { Read, Tx } from "../engine/open.ts";
import { formerAddresses } from "../schema/contacts.ts";
import { agents, contacts, persons } from "../schema/people.ts";
import { groupCache } from "../schema/team.ts";

/** What identifies the client in a text. */
export interface Mentioned {
  addresses: (string | null)[];
  /** Everything that may mean them. */
  any: Traces;
  /** Everything that means the client only: a first name that other people share is left out. */
  sure: Traces;
}

export async function findMentioned(read: Read, person: PersonId): Promise<Mentioned> {
  const [row] = await read
    .select({ lid: persons.lid, phone: persons.phone, own: persons.pushName, given: contacts.name })
    .from(persons)
    .leftJoin(contacts, eq(contacts.person, persons.id))
    .where(eq(persons.id, person));
  const { lid = null, phone = null, own = null, given = null } = row ?? {};
  const names = [own, given].filter((name) => name !== null);
  const known: Named = { lid, phone, names };
  const alone = await namesOfNobodyElse(read, person, names);
  const former = await findFormer(read, person);
  const before = former.map((one) => tracesOf({ ...one, names: [] }));
  return {
    addresses: [lid, phone, ...former.flatMap((one) => [one.lid, one.phone])],
    any: tracesOfAny([tracesOf(known), ...before]),
    sure: tracesOfAny([tracesOf({ ...known, names: alone }), ...before]),
  };
}

const findFormer = (read: Read, person: PersonId) =>
  read
    .select({ lid: formerAddresses.lid, phone: formerAddresses.phone })
    .from(formerAddresses)
    .where(eq(formerAddresses.person, person))
    .orderBy(formerAddresses.id);

/** The person's present and former addresses, as in `Mentioned`. */
export async function findAddresses(read: Read, person: PersonId): Promise<(string | null)[]> {
  const [row] = await read
    .select({ lid: persons.lid, phone: persons.phone })
    .from(persons)
    .where(eq(persons.id, person));
  const former = await findFormer(read, person);
  return [row?.lid ?? null, row?.phone ?? null, ...former.flatMap((one) => [one.lid, one.phone])];
}

async function namesOfNobodyElse(read: Read, person: PersonId, names: string[]): Promise<string[]> {
  const short = names.filter((name) => !/\s/u.test(name.trim()));
  if (short.length === 0) return names;
  const others = await read
    .select({ own: persons.pushName, given: contacts.name, agent: agents.name })
    .from(persons)
    .leftJoin(contacts, eq(contacts.person, persons.id))
    .leftJoin(agents, eq(agents.person, persons.id))
    .where(ne(persons.id, person));
  const isShared = (name: string): boolean => {
    const { isIn } = tracesOf({ lid: null, phone: null, names: [name] });
    return others.some(({ own, given, agent }) => isIn([own, given, agent].join("\n")));
  };
  return names.filter((name) => !short.includes(name) || !isShared(name));
}

interface Place {
  table: string;
  columns: string[];
  /** Texts are JSON. */
  isJson: boolean;
  /** Nobody reads these any more, so even what may mean somebody else is removed. */
  nobodyReads?: boolean;
}

const PLACES: Place[] = [
  { table: "inbox", columns: ["arrival"], isJson: true, nobodyReads: true },
  { table: "outbox", columns: ["content"], isJson: true },
  { table: "entries", columns: ["content", "quoted"], isJson: true },
  { table: "entries", columns: ["text", "original_text"], isJson: false },
  { table: "ticket_events", columns: ["facts"], isJson: true },
  { table: "tickets", columns: ["close_reason"], isJson: false },
  { table: "cards", columns: ["shows"], isJson: true },
  { table: "contact_notes", columns: ["text"], isJson: false },
  { table: "contact_values", columns: ["value"], isJson: false },
  { table: "audit", columns: ["facts"], isJson: true },
  { table: "rolling_messages", columns: ["text"], isJson: false },
  { table: "bulk_jobs", columns: ["ask", "asked"], isJson: true },
];

/** Position of the walk, by row id within a table. */
export interface Walk {
  place: number;
  after: number;
}

export const WALK_BEGINS: Walk = { place: 0, after: 0 };

/**
 * Searches the next `span` rows. Returns the rows that mention the client, and the next position; null = the
 * walk is over.
 */
export async function findMentions(
  read: Read,
  { place, after }: Walk,
  { mentioned, span }: { mentioned: Mentioned; span: number },
): Promise<{ found: Mention[]; next: Walk | null }> {
  const here = PLACES[place];
  if (!here) return { found: [], next: null };
  const table = sql`${sql.identifier(here.table)}`;
  const { likely } = here.nobodyReads ? mentioned.any : mentioned.sure;
  if (likely.length === 0) return { found: [], next: { place: place + 1, after: 0 } };
  const like = here.columns.flatMap((column) =>
    likely.map((pattern) => sql`${sql.identifier(column)} LIKE ${pattern}`),
  );
  const columns = here.columns.map((column): [string, SQL<string | null>] => [
    column,
    sql`${sql.identifier(column)}`,
  ]);
  const rows = await read
    .select({ row: sql<number>`rowid`, values: Object.fromEntries(columns) })
    .from(table)
    .where(sql`rowid > ${after} AND rowid <= ${after + span} AND (${sql.join(like, sql` OR `)})`);
  const [last] = await read.select({ last: sql<number | null>`max(rowid)` }).from(table);
  const end = (last?.last ?? 0) <= after + span;
  const found = rows.flatMap((row) => mentionIn(here, row, mentioned) ?? []);
  return { found, next: end ? { place: place + 1, after: 0 } : { place, after: after + span } };
}

interface Row {
  row: number;
  values: Record<string, string | null>;
}

/** A row that mentions the client. */
export interface Mention {
  table: string;
  row: number;
  /** The columns with the mention removed. */
  change: Record<string, string | null>;
}

function mentionIn(place: Place, { row, values }: Row, mentioned: Mentioned): Mention | null {
  const change: Record<string, string | null> = {};
  for (const column of place.columns) {
    const value = values[column];
    if (typeof value !== "string") continue;
    const rest = withoutThem(value, place, mentioned);
    if (rest !== value) change[column] = rest;
  }
  return Object.keys(change).length === 0 ? null : { table: place.table, row, change };
}

function withoutThem(value: string, { isJson, nobodyReads }: Place, about: Mentioned): string {
  const traces = nobodyReads ? about.any : about.sure;
  if (!isJson) return traces.without(value);
  try {
    return JSON.stringify(withoutTraces(JSON.parse(value), traces, about.addresses));
  } catch {
    // Damaged: nobody can read it, and it may hold anything.
    return traces.isIn(value) ? "null" : value;
  }
}

/**
 * Writes the changes. A message of ours that was sent loses its bytes, so that it is not sent again; one that
 * carries no entry is deleted.
 */
export function forgetMentions(tx: Tx, found: Mention[]): void {
  for (const { table, row, change } of found) {
    if (table === "outbox") forgetOutboxContent(tx, row, change["content"] ?? "null");
    else
      tx.run(
        sql`UPDATE ${sql.identifier(table)} SET ${sql.join(
          Object.entries(change).map(([column, value]) => sql`${sql.identifier(column)} = ${value}`),
          sql`, `,
        )} WHERE rowid = ${row}`,
      );
  }
}

/**
 * A pending message to another client within their conversation is still sent; its row is found when the
 * erasure runs again.
 */
function forgetOutboxContent(tx: Tx, row: number, content: string): void {
  tx.run(
    sql`DELETE FROM outbox WHERE id = ${row} AND entry IS NULL AND (ticket IS NULL OR state <> 'pending')`,
  );
  tx.run(sql`UPDATE outbox SET content = ${content}, bytes = x'' WHERE id = ${row} AND state <> 'pending'`);
}

/** Deletes cached group metadata that contains one of the addresses; WhatsApp is asked for it again. */
export async function forgetGroupsWith(tx: Tx, addresses: (string | null)[]): Promise<void> {
  for (const address of addresses)
    if (address !== null)
      await tx.delete(groupCache).where(sql`instr(${groupCache.metadata}, ${address}) > 0`);
}

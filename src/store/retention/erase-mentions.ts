/**
 * Places in which others may have named a client: they are walked through by number, a few at a time, and lose the name or
 * number and nothing else. What was said about somebody in a conversation of another client stays that client's.
 */
import { eq, ne, sql } from "drizzle-orm";
import type { PersonId } from "../../domain/ids.ts";
import { tracesOf, tracesOfAny, withoutTraces, type Named, type Traces } from "../../domain/text/traces.ts";
import type { Read, Tx } from "../engine/open.ts";
import { formerAddresses } from "../schema/contacts.ts";
import { agents, contacts, persons } from "../schema/people.ts";
import { groupCache } from "../schema/team.ts";

/** By what somebody is named. */
export interface Mentioned {
  addresses: (string | null)[];
  /** Whatever may mean them. */
  any: Traces;
  /** What means nobody else: a first name that others bear too is none. */
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

/** As `Mentioned` has them. */
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
  /** Nobody reads these any more: even what may mean somebody else goes. */
  nobodyReads?: boolean;
}

const PLACES: Place[] = [
  { table: "inbox", columns: ["arrival"], isJson: true, nobodyReads: true },
  { table: "outbox", columns: ["content"], isJson: true },
  { table: "entries", columns: ["content", "quoted"], isJson: true },
  { table: "entries", columns: ["text", "original_text"], isJson: false },
  { table: "ticket_events", columns: ["facts"], isJson: true },
  { table: "tickets", columns: ["close_reason"], isJson: false },
  { table: "contact_notes", columns: ["text"], isJson: false },
  { table: "contact_values", columns: ["value"], isJson: false },
  { table: "audit", columns: ["facts"], isJson: true },
  { table: "rolling_messages", columns: ["text"], isJson: false },
  { table: "bulk_jobs", columns: ["ask", "asked"], isJson: true },
];

/** Where the walk is; rows are looked at by their number. */
export interface Walk {
  place: number;
  after: number;
}

export const WALK_BEGINS: Walk = { place: 0, after: 0 };

/** Rows that name them, of the next few; and where to go on; null = nowhere. */
export function findMentions(
  read: Read,
  { place, after }: Walk,
  { mentioned, span }: { mentioned: Mentioned; span: number },
): { found: Mention[]; next: Walk | null } {
  const here = PLACES[place];
  if (!here) return { found: [], next: null };
  const table = sql.identifier(here.table);
  const { likely } = here.nobodyReads ? mentioned.any : mentioned.sure;
  if (likely.length === 0) return { found: [], next: { place: place + 1, after: 0 } };
  const like = here.columns.flatMap((column) =>
    likely.map((pattern) => sql`${sql.identifier(column)} LIKE ${pattern}`),
  );
  const rows = read.all<Row>(
    sql`SELECT rowid AS "row", ${sql.join(
      here.columns.map((column) => sql.identifier(column)),
      sql`, `,
    )} FROM ${table} WHERE rowid > ${after} AND rowid <= ${after + span} AND (${sql.join(like, sql` OR `)})`,
  );
  const [last] = read.all<{ last: number | null }>(sql`SELECT max(rowid) AS last FROM ${table}`);
  const end = (last?.last ?? 0) <= after + span;
  const found = rows.flatMap((row) => mentionIn(here, row, mentioned) ?? []);
  return { found, next: end ? { place: place + 1, after: 0 } : { place, after: after + span } };
}

type Row = { row: number } & Record<string, string | null>;

export interface Mention {
  table: string;
  row: number;
  /** What its columns say without them. */
  change: Record<string, string | null>;
}

function mentionIn(place: Place, row: Row, mentioned: Mentioned): Mention | null {
  const change: Record<string, string | null> = {};
  for (const column of place.columns) {
    const value = row[column];
    if (typeof value !== "string") continue;
    const rest = withoutThem(value, place, mentioned);
    if (rest !== value) change[column] = rest;
  }
  return Object.keys(change).length === 0 ? null : { table: place.table, row: row.row, change };
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

/** Writes what is left. A message of ours that named them is not sent again; one about nothing else goes as a whole. */
export function forgetMentions(tx: Tx, found: Mention[]): void {
  for (const { table, row, change } of found) {
    if (table === "outbox") forgetPromise(tx, row, change["content"] ?? "null");
    else
      tx.run(
        sql`UPDATE ${sql.identifier(table)} SET ${sql.join(
          Object.entries(change).map(([column, value]) => sql`${sql.identifier(column)} = ${value}`),
          sql`, `,
        )} WHERE rowid = ${row}`,
      );
  }
}

/** What waits to be said to another client in their conversation is said; its row is found by whoever erases again. */
function forgetPromise(tx: Tx, row: number, content: string): void {
  tx.run(
    sql`DELETE FROM outbox WHERE id = ${row} AND entry IS NULL AND (ticket IS NULL OR state <> 'pending')`,
  );
  tx.run(sql`UPDATE outbox SET content = ${content}, bytes = x'' WHERE id = ${row} AND state <> 'pending'`);
}

/** Groups as WhatsApp described them hold the addresses of all who are in them; they are asked for again. */
export async function forgetGroupsWith(tx: Tx, addresses: (string | null)[]): Promise<void> {
  for (const address of addresses)
    if (address !== null)
      await tx.delete(groupCache).where(sql`instr(${groupCache.metadata}, ${address}) > 0`);
}

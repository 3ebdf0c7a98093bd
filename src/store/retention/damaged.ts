/**
 * Integrity check of JSON columns: finds values that are no valid JSON, or of another shape than the column's (a failing disk,
 * a manual edit), one block of rows at a time.
 */
import { getTableColumns, is, sql, type Column, type SQL } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Read } from "../engine/open.ts";
import * as accounts from "../schema/accounts.ts";
import * as alerts from "../schema/alerts.ts";
import * as bulk from "../schema/bulk.ts";
import * as contacts from "../schema/contacts.ts";
import * as conversation from "../schema/conversation.ts";
import * as groups from "../schema/groups.ts";
import * as media from "../schema/media.ts";
import * as messages from "../schema/messages.ts";
import * as people from "../schema/people.ts";
import * as review from "../schema/review.ts";
import * as rooms from "../schema/rooms.ts";
import * as system from "../schema/system.ts";
import * as team from "../schema/team.ts";
import * as tickets from "../schema/tickets.ts";

const SCHEMA = [
  accounts,
  alerts,
  bulk,
  contacts,
  conversation,
  groups,
  media,
  messages,
  people,
  review,
  rooms,
  system,
  team,
  tickets,
];

/** What a JSON column holds: any value, an object, or an object of facts, which hold nothing themselves. */
type Shape = "any" | "object" | "facts";

/** A table with JSON columns, their names, and what each holds. */
export interface JsonTable {
  name: string;
  columns: string[];
  shapes: Shape[];
}

/** Derived from the schema: a column that is added later is checked as well. */
export const jsonTables = (): JsonTable[] =>
  SCHEMA.flatMap((part) => Object.values<unknown>(part)).flatMap((table) => {
    if (!is(table, SQLiteTable)) return [];
    const columns = Object.values(getTableColumns(table)).filter(isJson);
    return columns.length === 0
      ? []
      : [
          {
            name: getTableConfig(table).name,
            columns: columns.map(({ name }) => name),
            shapes: columns.map(shapeOf),
          },
        ];
  });

/** Whether the column stores text serialized as JSON, whichever of our column types does it. */
const isJson = (column: Column): boolean =>
  column.getSQLType() === "text" && column.mapToDriverValue("x") === '"x"';

/** Known by how the column reads what it does not hold. */
function shapeOf(column: Column): Shape {
  const nested = column.mapFromDriverValue('{"nested":{}}') as object | null;
  if (nested !== null && "damaged" in nested) return "facts";
  return Array.isArray(column.mapFromDriverValue("[]")) ? "any" : "object";
}

/** Whether a valid JSON value is of another shape than the column's. */
const isOther = (value: SQL, shape: Shape): SQL =>
  shape === "any"
    ? sql`0`
    : shape === "object"
      ? sql`json_type(${value}) <> 'object'`
      : sql`json_type(${value}) <> 'object' OR EXISTS (SELECT 1 FROM json_each(${value}) WHERE type IN ('object', 'array', 'true', 'false'))`;

interface Block {
  /** Row ids greater than this. */
  after: number;
  limit: number;
}

/** Result for one block. */
export interface Looked {
  /** The last row id of the block; null = there are no more rows. */
  last: number | null;
  /** Damaged values by column. */
  damaged: Record<string, number>;
}

/** Checks one block with one short query. */
export async function lookAtBlock(
  read: Read,
  { name, columns, shapes }: JsonTable,
  { after, limit }: Block,
): Promise<Looked> {
  const values = columns.map((column) => sql.identifier(column));
  const damagedIn = columns.map((column, n): [string, SQL<number>] => {
    const value = sql`${sql.identifier(column)}`;
    const isDamaged = sql`CASE WHEN ${value} IS NULL THEN 0 WHEN NOT json_valid(${value}) THEN 1 ELSE ${isOther(value, shapes[n] ?? "any")} END`;
    return [column, sql`coalesce(sum(${isDamaged}), 0)`];
  });
  const [row] = await read
    .select({ last: sql<number | null>`max("row")`, ...Object.fromEntries(damagedIn) })
    .from(
      sql`(SELECT rowid AS "row", ${sql.join(values, sql`, `)} FROM ${sql.identifier(name)}
        WHERE rowid > ${after} ORDER BY rowid LIMIT ${limit})`,
    );
  const { last = null, ...damaged } = row ?? {};
  return { last, damaged };
}

/** Values that are no JSON where JSON should stand: a disk that failed, or a hand in the file. Found a block of rows at a time. */
import { getTableColumns, is, sql, type Column } from "drizzle-orm";
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

/** A table with JSON in it, and the names of the columns that hold it. */
export interface JsonTable {
  name: string;
  columns: string[];
}

/** As the schema says: a column that comes later is looked at as well. */
export const jsonTables = (): JsonTable[] =>
  SCHEMA.flatMap((part) => Object.values<unknown>(part)).flatMap((table) => {
    if (!is(table, SQLiteTable)) return [];
    const columns = Object.values(getTableColumns(table)).filter(isJson);
    return columns.length === 0
      ? []
      : [{ name: getTableConfig(table).name, columns: columns.map(({ name }) => name) }];
  });

/** Text that is written as JSON, whichever of our column types does it. */
const isJson = (column: Column): boolean =>
  column.getSQLType() === "text" && column.mapToDriverValue("x") === '"x"';

interface Block {
  /** By the table's own numbers: those above this. */
  after: number;
  limit: number;
}

export interface Looked {
  /** The last of the block; null = there are no more rows. */
  last: number | null;
  /** Damaged values by column. */
  damaged: Record<string, number>;
}

/** One short query. */
export async function lookAtBlock(
  read: Read,
  { name, columns }: JsonTable,
  { after, limit }: Block,
): Promise<Looked> {
  const values = columns.map((column) => sql.identifier(column));
  const counts = values.map(
    (value) => sql`, coalesce(sum(${value} IS NOT NULL AND NOT json_valid(${value})), 0) AS ${value}`,
  );
  const [row] = read.all<{ last: number | null } & Record<string, number>>(
    sql`SELECT max("row") AS last${sql.join(counts)} FROM (
      SELECT rowid AS "row", ${sql.join(values, sql`, `)} FROM ${sql.identifier(name)}
      WHERE rowid > ${after} ORDER BY rowid LIMIT ${limit})`,
  );
  const { last = null, ...damaged } = row ?? {};
  return { last, damaged };
}

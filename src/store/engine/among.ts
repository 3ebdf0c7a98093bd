/** Membership of a list whose length is known only when the statement runs: one compiled statement serves every length. */
import { sql, type AnyColumn, type SQL } from "drizzle-orm";

/** The column is one of the values given as `name`; they are passed as `listed` writes them. SQLite's dialect: `json_each`. */
export const among = (column: AnyColumn, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;

/** As `among` takes a list. */
export const listed = (values: readonly (number | string)[]): string => JSON.stringify(values);

/** The same for values that are there already, however many. */
export const amongThese = (column: AnyColumn, values: readonly (number | string)[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${listed(values)}))`;

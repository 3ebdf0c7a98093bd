/** Substring search that every SQL engine has (LIKE), with its wildcards escaped. */
import { sql, type AnyColumn, type SQL } from "drizzle-orm";

/** The column holds these characters somewhere, literally: `%` and `_` mean themselves. */
export function containing(column: AnyColumn, text: string): SQL {
  const literal = text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return sql`${column} LIKE ${`%${literal}%`} ESCAPE '\\'`;
}

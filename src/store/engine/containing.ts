/** Substring search with LIKE and escaped wildcards, as every SQL engine has it. */
import { sql, type AnyColumn, type SQL } from "drizzle-orm";

/** Condition: the column contains this text; `%` and `_` are literal. */
export function containing(column: AnyColumn, text: string): SQL {
  const literal = text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return sql`${column} LIKE ${`%${literal}%`} ESCAPE '\\'`;
}

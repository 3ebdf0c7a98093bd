/** Bulk insert: one prepared statement for each kind of row. */
import type Database from "better-sqlite3";

type Value = string | number | null | Buffer | undefined;
/** Adds a row; a column that is left out or undefined has its default. */
export type Fill = (table: string, row: Record<string, Value>) => void;

/** Prepares each distinct INSERT once. */
export function makeFill(db: Database.Database): Fill {
  const statements = new Map<string, Database.Statement>();
  return (table, row) => {
    const columns = Object.keys(row);
    const key = `${table}:${columns.join(",")}`;
    const statement = statements.get(key) ?? db.prepare(insert(table, columns));
    statements.set(key, statement);
    statement.run(Object.values(row));
  };
}

function insert(table: string, columns: string[]): string {
  return `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
}

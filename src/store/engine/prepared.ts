/**
 * Prepared queries for the few statements that run for every message: building one costs several times what running it
 * does.
 */
import { sql, type SQL } from "drizzle-orm";

/** `build` runs once per database handle. */
export function prepared<Handle extends object, Statement>(
  build: (handle: Handle) => Statement,
): (handle: Handle) => Statement {
  const built = new WeakMap<Handle, Statement>();
  return (handle) => {
    const known = built.get(handle);
    if (known) return known;
    const statement = build(handle);
    built.set(handle, statement);
    return statement;
  };
}

/** A value that comes when the statement runs, as SQLite keeps it: drizzle cannot turn a missing date into null. */
export const given = (name: string): SQL => sql`${sql.placeholder(name)}`;

/** As `given` takes it. */
export function toDriver(value: string | number | boolean | Date | null): string | number | null {
  if (value instanceof Date) return value.getTime();
  return typeof value === "boolean" ? Number(value) : value;
}

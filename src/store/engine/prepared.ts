/**
 * Prepared statements for the few queries that run for every message: building a query costs several times
 * what running it does.
 */
import { sql, type SQL } from "drizzle-orm";

/** Caches one statement per database handle; `build` runs once for each. */
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

/** Placeholder for a value in SQLite's own form: drizzle cannot map a missing date to null. */
export const given = (name: string): SQL => sql`${sql.placeholder(name)}`;

/** Converts a value to the form that `given` takes. */
export function toDriver(value: string | number | boolean | Date | null): string | number | null {
  if (value instanceof Date) return value.getTime();
  return typeof value === "boolean" ? Number(value) : value;
}

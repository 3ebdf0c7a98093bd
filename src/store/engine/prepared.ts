/**
 * Prepared statements, for queries that run for every message and for those that the panel's lists ask: building a query costs several
 * times what running it does.
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

/** More shapes of one query than these are compiled anew: the oldest goes first. */
const MOST_SHAPES = 100;

/**
 * The same for a query that has several shapes: which filters it has and how it is ordered, never the values. `build` runs once
 * per handle and shape; `shape` must be plain data, and everything that changes the text of the statement must be in it.
 */
export function preparedByShape<Handle extends object, Shape, Statement>(
  build: (handle: Handle, shape: Shape) => Statement,
): (handle: Handle, shape: Shape) => Statement {
  const builtOf = prepared((_handle: Handle) => new Map<string, Statement>());
  return (handle, shape) => {
    const built = builtOf(handle);
    const key = JSON.stringify(shape);
    const known = built.get(key);
    if (known) return known;
    const statement = build(handle, shape);
    built.set(key, statement);
    const oldest = built.keys().next();
    if (built.size > MOST_SHAPES && !oldest.done) built.delete(oldest.value);
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

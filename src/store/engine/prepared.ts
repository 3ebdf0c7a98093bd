/**
 * Prepared statements, for queries that run for every message and for those that the panel's lists ask: building a query costs several
 * times what running it does.
 */
import { sql, type SQL } from "drizzle-orm";

/** A prepared query of drizzle. */
interface Query {
  getQuery(): object;
}

/** What drizzle's types hide of a handle: what prepares its queries, each with what belongs to the connection. */
interface Connected {
  session: {
    prepareQuery(text: object, fields: undefined, method: "all", raw: false): Query & Connection;
  };
}
interface Connection {
  stmt: unknown;
  logger: unknown;
}

/** What is prepared together: one query, or several by name. */
type Queries = Query | { [name: string]: Query };

/**
 * Caches one statement per database handle. `build` runs for the first handle only: the others take over its text, and prepare that on
 * their own connection. So `build` must read nothing that differs between handles.
 */
export function prepared<Handle extends object, Statement extends Queries>(
  build: (handle: Handle) => Statement,
): (handle: Handle) => Statement {
  const byHandle = new WeakMap<Handle, Statement>();
  let first: Statement | null = null;
  return (handle) => {
    const known = byHandle.get(handle);
    if (known) return known;
    const statement = first === null ? build(handle) : prepareFor(handle, first);
    first ??= statement;
    byHandle.set(handle, statement);
    return statement;
  };
}

/** The same queries on the connection of another handle. */
function prepareFor<Statement extends Queries>(handle: object, built: Statement): Statement {
  const { session } = handle as Connected;
  const prepareOne = (query: Query): Query => {
    const own = session.prepareQuery(query.getQuery(), undefined, "all", false);
    const { stmt, logger } = own;
    return Object.assign(own, query, { stmt, logger });
  };
  if (isQuery(built)) return prepareOne(built) as Statement;
  const entries = Object.entries(built).map(([name, query]) => [name, prepareOne(query)]);
  return Object.fromEntries(entries) as Statement;
}

const isQuery = (built: Queries): built is Query => typeof built["getQuery"] === "function";

/** More shapes of one query than these are built anew: the oldest goes first. */
const MOST_SHAPES = 100;

/**
 * The same for a query that has several shapes: which filters it has and how it is ordered, never the values. `build` runs once
 * per shape; `shape` must be plain data, and everything that changes the text of the statement must be in it.
 */
export function preparedByShape<Handle extends object, Shape, Statement extends Queries>(
  build: (handle: Handle, shape: Shape) => Statement,
): (handle: Handle, shape: Shape) => Statement {
  const byShape = new Map<string, (handle: Handle) => Statement>();
  return (handle, shape) => {
    const key = JSON.stringify(shape);
    const known = byShape.get(key);
    if (known) return known(handle);
    const statement = prepared((one: Handle) => build(one, shape));
    byShape.set(key, statement);
    const oldest = byShape.keys().next();
    if (byShape.size > MOST_SHAPES && !oldest.done) byShape.delete(oldest.value);
    return statement(handle);
  };
}

/** Placeholder for a value in SQLite's own form: drizzle cannot map a missing date to null. */
export const given = (name: string): SQL => sql`${sql.placeholder(name)}`;

/** Converts a value to the form that `given` takes. */
export function toDriver(value: string | number | boolean | Date | null): string | number | null {
  if (value instanceof Date) return value.getTime();
  return typeof value === "boolean" ? Number(value) : value;
}

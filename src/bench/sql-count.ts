/**
 * SQL statement and commit counter: counts what a process asks of SQLite. It costs time, so it is off while
 * time is measured.
 */
import Database from "better-sqlite3";

/** Counts since `countSql` was called. */
export interface SqlCount {
  statements: number;
  commits: number;
  /** Milliseconds in commits. */
  commitMs: number;
  /** How often each statement ran. */
  byText: Record<string, number>;
}

type Run = (this: { source: string }, ...values: unknown[]) => unknown;

/** Starts to count. The returned object changes with every statement. */
export function countSql(): SqlCount {
  const count: SqlCount = { statements: 0, commits: 0, commitMs: 0, byText: {} };
  const database = new Database(":memory:");
  const statements = Object.getPrototypeOf(database.prepare("SELECT 1")) as Record<string, Run>;
  for (const method of ["run", "get", "all"]) {
    const original = statements[method] as Run;
    statements[method] = function counted(...values) {
      count.statements += 1;
      count.byText[this.source] = (count.byText[this.source] ?? 0) + 1;
      return original.apply(this, values);
    };
  }
  const { exec } = Database.prototype;
  Database.prototype.exec = function timed(sql: string) {
    if (sql !== "COMMIT") return exec.call(this, sql);
    const before = performance.now();
    exec.call(this, sql);
    count.commits += 1;
    count.commitMs += performance.now() - before;
    return this;
  };
  database.close();
  return count;
}

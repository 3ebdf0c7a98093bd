/** Counts what a process asks of SQLite. Costs time itself, so it is never on while time is measured. */
import Database from "better-sqlite3";

export interface SqlCount {
  statements: number;
  commits: number;
  /** Waited for the disk in them. */
  commitMs: number;
  /** How often each statement ran. */
  byText: Record<string, number>;
}

type Run = (this: { source: string }, ...values: unknown[]) => unknown;

/** Begins to count; the object goes on changing. */
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

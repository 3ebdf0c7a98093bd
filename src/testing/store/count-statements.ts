/** Statement counter fixture: what is asked of the databases of this process, and how many rows come back. */
import Database from "better-sqlite3";
import { vi } from "vitest";

export interface Asked {
  statements: number;
  rows: number;
}

export interface StatementCounter extends Disposable {
  /** What `work` asked. */
  during(work: () => Promise<unknown>): Promise<Asked>;
}

/** Create it before the store that it counts is opened: a store keeps its statements as they are then. Disposing of it ends the count. */
export function countStatements(): StatementCounter {
  const database = new Database(":memory:");
  const statements = Object.getPrototypeOf(database.prepare("SELECT 1")) as Database.Statement;
  database.close();
  const [all, get, run] = [
    vi.spyOn(statements, "all"),
    vi.spyOn(statements, "get"),
    vi.spyOn(statements, "run"),
  ];
  const spies = [all, get, run];
  return {
    during: async (work) => {
      for (const spy of spies) spy.mockClear();
      await work();
      return {
        statements: spies.reduce((sum, { mock }) => sum + mock.calls.length, 0),
        rows: all.mock.results.reduce((sum, { value }) => sum + (value as unknown[]).length, 0),
      };
    },
    [Symbol.dispose]: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

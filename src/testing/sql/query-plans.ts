/** Query plans (`EXPLAIN QUERY PLAN`) of everything that some work asks of a database, for tests that hold queries to their index. */
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Tx } from "../../store/engine/open.ts";

/** How SQLite means to answer each query that the work asks, in their order. */
export async function plansOf(path: string, work: (tx: Tx) => Promise<void>): Promise<string[]> {
  const asked: { query: string; params: unknown[] }[] = [];
  const database = new Database(path);
  try {
    await work(
      drizzle(database, {
        logger: { logQuery: (query, params) => asked.push({ query, params }) },
      }) as unknown as Tx,
    );
    return asked.map(({ query, params }) => {
      const steps = database.prepare(`EXPLAIN QUERY PLAN ${query}`).all(...params) as { detail: string }[];
      return steps.map((step) => step.detail).join("\n");
    });
  } finally {
    database.close();
  }
}

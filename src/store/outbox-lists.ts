/** What the panel shows of promises, and the second chance it gives the dead ones. */
import { and, asc, count, desc, eq, inArray, lt } from "drizzle-orm";
import type { Read, Tx } from "./open.ts";
import { outbox } from "./schema.ts";

/** `oldest`: when the promise that waits longest was made; null = none waits. */
export async function countOutbox(
  read: Read,
): Promise<{ pending: number; dead: number; oldest: Date | null }> {
  const rows = await read
    .select({ state: outbox.state, n: count() })
    .from(outbox)
    .where(inArray(outbox.state, ["pending", "dead"]))
    .groupBy(outbox.state);
  const of = (state: "pending" | "dead"): number => rows.find((row) => row.state === state)?.n ?? 0;
  const first = await read
    .select({ createdAt: outbox.createdAt })
    .from(outbox)
    .where(eq(outbox.state, "pending"))
    .orderBy(asc(outbox.createdAt))
    .limit(1);
  return { pending: of("pending"), dead: of("dead"), oldest: first[0]?.createdAt ?? null };
}

/** Newest first; `before` is the last id already seen, null for the first page. */
export async function findDead(read: Read, { before, limit }: { before: number | null; limit: number }) {
  return read
    .select({
      id: outbox.id,
      ticket: outbox.ticket,
      chat: outbox.chat,
      content: outbox.content,
      attempts: outbox.attempts,
      error: outbox.error,
      createdAt: outbox.createdAt,
      nextAt: outbox.nextAt,
    })
    .from(outbox)
    .where(and(eq(outbox.state, "dead"), before === null ? undefined : lt(outbox.id, before)))
    .orderBy(desc(outbox.id))
    .limit(limit);
}

/** Lets a dead promise be tried again, with the same id and bytes. False when it is not dead. */
export async function reviveDead(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ state: "pending", attempts: 0, nextAt: null, error: null })
    .where(and(eq(outbox.id, id), eq(outbox.state, "dead")))
    .returning({ id: outbox.id });
  return rows.length > 0;
}

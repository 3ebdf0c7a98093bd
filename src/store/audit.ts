/** Who did what in the panel. */
import { desc, eq, lt } from "drizzle-orm";
import type { Read, Tx } from "./open.ts";
import { accounts, audit } from "./schema.ts";

export interface AuditLine {
  id: number;
  at: Date;
  /** null = it happened before anybody signed in, or the account is gone. */
  user: string | null;
  action: string;
  facts: Record<string, unknown>;
  address: string | null;
}

export async function writeAudit(tx: Tx, line: typeof audit.$inferInsert): Promise<void> {
  await tx.insert(audit).values(line);
}

/** Newest first; `before` is the id of the last line already seen, null for the first page. */
export async function findAudit(
  read: Read,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditLine[]> {
  return read
    .select({
      id: audit.id,
      at: audit.at,
      user: accounts.user,
      action: audit.action,
      facts: audit.facts,
      address: audit.address,
    })
    .from(audit)
    .leftJoin(accounts, eq(accounts.id, audit.account))
    .where(before === null ? undefined : lt(audit.id, before))
    .orderBy(desc(audit.id))
    .limit(limit);
}

/** Audit log: who did what in the panel. Search with filters and keyset (cursor) pagination. */
import { and, desc, eq, gte, lt, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { containing } from "../engine/containing.ts";
import type { Read, Tx } from "../engine/open.ts";
import { accounts, audit } from "../schema/accounts.ts";

export interface AuditLine {
  id: number;
  at: Date;
  /** null = it happened before anybody signed in, or the account is gone. */
  account: number | null;
  /** Also of an account that is gone. */
  user: string | null;
  action: string;
  facts: Record<string, unknown>;
  address: string | null;
}

export async function writeAudit(tx: Tx, line: typeof audit.$inferInsert): Promise<void> {
  await tx.insert(audit).values(line);
}

/** Filters of the audit log; null = no filter. */
export interface AuditQuery {
  account: number | null;
  /** Actions, or beginnings of actions; any of them matches. */
  actions: string[] | null;
  from: Date | null;
  /** Not included. */
  to: Date | null;
  q: string | null;
  /** Id of the last line already seen; null = the first page. */
  before: number | null;
  limit: number;
}

const user = sql<string | null>`coalesce(${accounts.user}, ${audit.user})`;

/** Newest first. */
export async function findAudit(read: Read, query: AuditQuery): Promise<AuditLine[]> {
  return read
    .select({
      id: audit.id,
      at: audit.at,
      account: audit.account,
      user,
      action: audit.action,
      facts: audit.facts,
      address: audit.address,
    })
    .from(audit)
    .leftJoin(accounts, eq(accounts.id, audit.account))
    .where(and(...conditions(query)))
    .orderBy(desc(audit.id))
    .limit(query.limit);
}

function conditions({ account, actions, from, to, q, before }: AuditQuery): (SQL | undefined)[] {
  return [
    before === null ? undefined : lt(audit.id, before),
    account === null ? undefined : eq(audit.account, account),
    actions === null ? undefined : or(...actions.map(beginningWith)),
    from === null ? undefined : gte(audit.at, from),
    to === null ? undefined : lt(audit.at, to),
    q === null ? undefined : mentioning(q),
  ];
}

/** `~` comes after every sign an action is written with. */
const beginningWith = (action: string): SQL | undefined =>
  and(gte(audit.action, action), lt(audit.action, `${action}~`));

/** The account that something was done to. */
const about = alias(accounts, "about");

const mentioning = (q: string): SQL | undefined =>
  or(
    containing(accounts.user, q),
    containing(accounts.name, q),
    // Of the account that a line is about, the line keeps the user name.
    sql`EXISTS (SELECT 1 FROM ${accounts} AS ${about} WHERE ${about.user} = ${audit.facts} ->> '$.user' AND ${containing(about.name, q)})`,
    ...[audit.user, audit.action, audit.facts, audit.address].map((column) => containing(column, q)),
  );

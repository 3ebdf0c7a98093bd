/** Audit log: every change writes who, what and from where, in its own transaction. */
import type { Response } from "express";
import type { DeskContext } from "../../desk/context.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import { getAccount } from "../../store/accounts/accounts.ts";
import { writeAudit } from "../../store/accounts/audit.ts";
import { getLogin } from "../../store/accounts/logins.ts";
import type { Read, Tx } from "../../store/engine/open.ts";
import { loginId } from "./login-store.ts";
import { ProblemError } from "../http/problems.ts";
import type { Call } from "../http/route.ts";

/** Ids, settings and user names of the panel, and `agentName`, which erasing takes away; no other names, numbers or words of people. */
type Facts = Record<string, string | number | boolean | null | string[] | number[]>;

export interface Change<T> {
  /** `agent.added`: what a program may count. */
  action: string;
  /** null = it was done before, and has its line. */
  facts: (done: T) => Facts | null;
}

/** Runs the verb and writes its audit line in one transaction. What the verb wrote before it refused is rolled back. */
export async function audited<T>(
  call: Pick<Call, "panel" | "who" | "req">,
  { action, facts }: Change<T>,
  verb: (ctx: DeskContext) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    return await call.panel.runInTransaction(async (ctx) => {
      await stillMay(ctx.tx, call);
      const done = await verb(ctx);
      if (isRefusal(done)) throw new RolledBack(done);
      const told = facts(done);
      if (told === null) noteWritten(call);
      else await writeLine(ctx.tx, call, { at: ctx.now, action, facts: told });
      return done;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}

/** Carries a refusal out of the transaction that ends with it. */
class RolledBack extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/**
 * Checks authorisation again, within the transaction or while an answer is written: since the request was admitted, the account may have lost its access,
 * or the session may have been ended.
 */
export async function stillMay(read: Read, { who, req }: Pick<Call, "who" | "req">): Promise<void> {
  if (!who) return;
  const account = await getAccount(read, who.account);
  const login = await getLogin(read, loginId(req.sessionID));
  if (account?.role !== who.role || !login) throw new ProblemError("not-signed-in");
}

export async function writeLine(
  tx: Tx,
  { who, req }: Pick<Call, "who" | "req">,
  line: { at: Date; action: string; facts: Facts },
): Promise<void> {
  noteWritten({ req });
  const address = req.ip ?? null;
  // Who removes their own account has none when the line is written.
  const author = who && (await getAccount(tx, who.account));
  await writeAudit(tx, {
    ...line,
    account: author?.id ?? null,
    user: author ? null : (who?.user ?? null),
    address,
  });
}

const WRITTEN = "audited";

/** Marks the request as audited: its line was written now, or when the act was first done. */
export function noteWritten({ req }: Pick<Call, "req">): void {
  if (req.res) req.res.locals[WRITTEN] = true;
}

/** Whether the request that is being answered was audited. */
export const isWrittenDown = (res: Response): boolean => res.locals[WRITTEN] === true;

/**
 * What every change in the panel goes through: in one transaction, with who did what and from where (audit log), and once.
 *
 * Idempotency of POSTs (`Idempotency-Key`): the page makes a key for each intention and asks with the same one again while it
 * does not know whether the act was carried out; the act is done once. The act, its line in the audit log and the answer that is
 * given again are one transaction, so a crash leaves all of them or none. Keys are remembered for 30 days.
 */
import { createHmac } from "node:crypto";
import type { Response } from "express";
import type { DeskContext } from "../../desk/context.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { getAccount } from "../../store/accounts/accounts.ts";
import { writeAudit } from "../../store/accounts/audit.ts";
import {
  addKeyedRequest,
  getKeyedRequest,
  type KeyedRequest,
} from "../../store/accounts/idempotency-keys.ts";
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
export const audited = <T>(
  call: Pick<Call, "panel" | "who" | "req">,
  { action, facts }: Change<T>,
  verb: (ctx: DeskContext) => Promise<T | Refusal>,
): Promise<T | Refusal> =>
  orRolledBack(call, async (ctx) => {
    const done = await verb(ctx);
    if (!isRefusal(done)) await writeDown(ctx, call, { action, facts: facts(done) });
    return done;
  });

type Asking = Pick<Call, "panel" | "who" | "req" | "query" | "body">;

type Id = string | number | true;

interface Deed<Made, Of extends Id> extends Change<Made> {
  /** What an answer is made from: all that is remembered of it. */
  id: (made: Made) => Of;
}

/** As `audited`; with a key that was used before, the verb is not run and the first result is returned again. */
export const once = <Of extends Id>(
  call: Asking,
  change: Change<Of>,
  verb: (ctx: DeskContext) => Promise<Of | Refusal>,
): Promise<Of | Refusal> => onceOf<Of, Of>(call, { ...change, id: (done) => done }, verb);

/** As `once`, for a verb whose result is more than an id. */
export const onceOf = <Made, Of extends Id>(
  call: Asking,
  { action, facts, id }: Deed<Made, Of>,
  verb: (ctx: DeskContext) => Promise<Made | Refusal>,
): Promise<Of | Refusal> =>
  orRolledBack(call, async (ctx) => {
    const before = await doneBefore<Of>(call, ctx.tx);
    if (before !== null) return before;
    const made = await verb(ctx);
    if (isRefusal(made)) return made;
    const done = id(made);
    const request = keyedRequestOf(call);
    if (request) await addKeyedRequest(ctx.tx, { ...request, done, at: ctx.now }, longAgo(ctx.now));
    await writeDown(ctx, call, { action, facts: facts(made) });
    return done;
  });

/** Runs it in a transaction, if the account still may; a refusal ends the transaction. */
async function orRolledBack<T>(
  call: Pick<Call, "panel" | "who" | "req">,
  act: (ctx: DeskContext) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    return await call.panel.runInTransaction(async (ctx) => {
      await stillMay(ctx.tx, call);
      const done = await act(ctx);
      if (isRefusal(done)) throw new RolledBack(done);
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

async function writeDown(
  { tx, now }: DeskContext,
  call: Pick<Call, "who" | "req">,
  { action, facts }: { action: string; facts: Facts | null },
): Promise<void> {
  if (facts === null) noteWritten(call);
  else await writeLine(tx, call, { at: now, action, facts });
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
function noteWritten({ req }: Pick<Call, "req">): void {
  if (req.res) req.res.locals[WRITTEN] = true;
}

/** Whether the request that is being answered was audited. */
export const isWrittenDown = (res: Response): boolean => res.locals[WRITTEN] === true;

const KEY_HEADER = "Idempotency-Key";
/** Set on the answer to a key whose act was done before. */
const REPEATED_HEADER = "Idempotency-Replayed";

const REMEMBERED_MS = 30 * 24 * 3_600_000;

const longAgo = (now: Date): Date => new Date(now.getTime() - REMEMBERED_MS);

/** The result of the first request with this key; null = there was none, or the request has no key. */
export async function doneBefore<Of extends Id>(call: Asking, read: Read): Promise<Of | Refusal | null> {
  const request = keyedRequestOf(call);
  const known = request && (await getKeyedRequest(read, request));
  if (!known) return null;
  if (known.asked !== request.asked) return refuse("key-of-another-wish");
  noteWritten(call);
  call.req.res?.setHeader(REPEATED_HEADER, "true");
  return known.done as Of;
}

function keyedRequestOf({
  panel,
  who,
  req,
  query,
  body,
}: Asking): Pick<KeyedRequest, "account" | "key" | "asked"> | null {
  const key = req.get(KEY_HEADER);
  if (key === undefined || !who) return null;
  if (!/^[\w-]{8,64}$/.test(key))
    throw new ProblemError("invalid", [{ path: KEY_HEADER, message: panel.t("api.field.key") }]);
  const size = body === undefined ? req.get("content-length") : null;
  const asked = JSON.stringify([req.method, req.path, query ?? null, body ?? null, size]);
  const hash = createHmac("sha256", panel.config.sessionSecret).update(asked).digest("base64url");
  return { account: who.account, key, asked: hash };
}

/**
 * Idempotency of POSTs (`Idempotency-Key`): the page makes a key for each intention and asks with the same one again while it
 * does not know whether the act was carried out; the act is done once. The act, its line in the audit log and the answer that is
 * given again are one transaction, so a crash leaves all of them or none. Keys are remembered for 30 days.
 */
import { createHmac } from "node:crypto";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { DeskContext } from "../../desk/context.ts";
import type { Read } from "../../store/engine/open.ts";
import {
  addKeyedRequest,
  getKeyedRequest,
  type KeyedRequest,
} from "../../store/accounts/idempotency-keys.ts";
import { ProblemError } from "../http/problems.ts";
import type { Call } from "../http/route.ts";
import { audited, noteWritten, type Change } from "./audited.ts";

const KEY_HEADER = "Idempotency-Key";
/** Set on the answer to a key whose act was done before. */
const REPEATED_HEADER = "Idempotency-Replayed";

const REMEMBERED_MS = 30 * 24 * 3_600_000;

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
export async function onceOf<Made, Of extends Id>(
  call: Asking,
  { action, facts, id }: Deed<Made, Of>,
  verb: (ctx: DeskContext) => Promise<Made | Refusal>,
): Promise<Of | Refusal> {
  const request = keyedRequestOf(call);
  let first: { made: Made } | null = null;
  const line: Change<Of> = { action, facts: () => first && facts(first.made) };
  return audited<Of>(call, line, async (ctx) => {
    const before = await doneBefore<Of>(call, ctx.tx);
    if (before !== null) return before;
    const made = await verb(ctx);
    if (isRefusal(made)) return made;
    first = { made };
    const done = id(made);
    if (request) await addKeyedRequest(ctx.tx, { ...request, done, at: ctx.now }, longAgo(ctx.now));
    return done;
  });
}

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

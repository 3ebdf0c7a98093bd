/** Step-up authentication: somebody who is signed in shows once more that it is them, with the password and, where one is on, a code. */
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { Account } from "../../store/accounts/accounts.ts";
import type { Tx } from "../../store/engine/open.ts";
import { attemptOf, isCodeLockedOut, isLockedOut } from "./attempts.ts";
import { stillMay, writeLine } from "./audited.ts";
import { confirmAnswer, confirmBody } from "../../contract/admin/accounts.ts";
import { freshUntil, markFresh } from "./login.ts";
import { mine } from "./me-json.ts";
import { isPassword } from "./passwords.ts";
import { ANSWERED, route, type Call, type Route } from "../http/route.ts";
import { activeFactor, useCode } from "./second-factor.ts";

type Asking = Pick<Call, "panel" | "who" | "req" | "res">;

/** Checks the password of a signed-in user; null = it is right. A wrong one counts towards the lock-out, and is audited. */
export async function checkPassword(call: Asking, account: Account, typed: string): Promise<Refusal | null> {
  const { panel, req } = call;
  const attempt = attemptOf(panel, req, { user: account.user, account });
  if (await isLockedOut(call, attempt)) return ANSWERED;
  if (await isPassword(account.passwordHash, typed)) {
    await panel.lockout.right(attempt);
    return null;
  }
  const line = { at: panel.clock(), action: "me.proof-failed", facts: {} };
  await panel.store.transaction((tx) => writeLine(tx, call, line));
  return refuse("wrong-current-password");
}

/** Runs `work` in a transaction, in which `isRight` uses the code up; an answer of a refusal counts as a wrong code. */
export async function withCode<T>(
  call: Asking,
  { account, code }: { account: Account; code: string },
  work: (tx: Tx, isRight: () => Promise<boolean>) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const { panel, req } = call;
  const attempt = attemptOf(panel, req, { user: account.user, account });
  if (await isCodeLockedOut(call, attempt)) return ANSWERED;
  const done = await panel.store.transaction((tx) =>
    work(tx, async () => (await useCode(tx, panel, { account: account.id, code })) !== null),
  );
  if (!isRefusal(done)) await panel.lockout.rightCode(attempt);
  return done;
}

const look = route({
  method: "get",
  path: "/api/me/confirm",
  role: "viewer",
  stepUp: true,
  summary: "Until when nothing more is asked for",
  answer: confirmAnswer,
  handle: async ({ panel, req }) => ({ until: freshUntil(panel, req) }),
});

const confirm = route({
  method: "post",
  again: "harmless",
  path: "/api/me/confirm",
  role: "viewer",
  summary:
    "Password, and code where a second factor is on: what asks for more than being signed in goes through for 15 minutes",
  body: confirmBody,
  answer: confirmAnswer,
  async handle(call) {
    const { panel, body, req } = call;
    const account = await mine(call);
    const wrong = await checkPassword(call, account, body.password);
    if (wrong) return wrong;
    const line = { at: panel.clock(), action: "me.confirmed", facts: {} };
    if (!(await activeFactor(panel.store.read, account.id))) {
      await panel.store.transaction(async (tx) => {
        await stillMay(tx, call);
        await writeLine(tx, call, line);
      });
      return { until: await markFresh(panel, req) };
    }
    if (body.code === undefined) return refuse("factor-code-needed");
    const proven = await withCode(call, { account, code: body.code }, async (tx, isRight) => {
      await stillMay(tx, call);
      if (!(await isRight())) return refuse("wrong-factor-code");
      await writeLine(tx, call, line);
      return true;
    });
    return isRefusal(proven) ? proven : { until: await markFresh(panel, req) };
  },
});

export const proofRoutes: Route[] = [look, confirm];

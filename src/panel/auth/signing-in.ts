/** Route handlers of sign-in, with one factor or two, and of sign-out. */
import { leftPanel } from "../../desk/lifecycle/claiming/take-at-panel.ts";
import { changeAccountRow, findAccountByTyped, type Account } from "../../store/accounts/accounts.ts";
import { endLeastUsed, findLogins } from "../../store/accounts/logins.ts";
import { attemptOf, isCodeLockedOut, isLockedOut } from "./attempts.ts";
import { writeLine } from "./audited.ts";
import { codeBody, loginAnswer, loginBody, meSchema } from "../../contract/admin/accounts.ts";
import { rememberBrowser } from "./known-browser.ts";
import { loginId } from "./login-store.ts";
import { asSignedIn, signIn, signInHalfway, signOut, whoIsHalfway } from "./login.ts";
import { meJson } from "./me-json.ts";
import { isPassword } from "./passwords.ts";
import { ProblemError } from "../http/problems.ts";
import { ANSWERED, route, type Call, type Route } from "../http/route.ts";
import { activeFactor, useCode, type Proof } from "./second-factor.ts";

/** In more browsers at once nobody works; whoever signs in by a program may forget to sign out. */
const MOST_LOGINS = 20;

type Visit = Pick<Call, "panel" | "who" | "req" | "res">;

const login = route({
  method: "post",
  again: "harmless",
  path: "/api/login",
  role: "anyone",
  summary: "Sign in; {secondFactor: true} means that POST /api/login/code comes next",
  body: loginBody,
  answer: loginAnswer,
  async handle(call) {
    const { panel, body, req } = call;
    const account = await findAccountByTyped(panel.store.read, body.user);
    const attempt = attemptOf(panel, req, { user: body.user, account });
    if (await isLockedOut(call, attempt)) return ANSWERED;
    const right = await isPassword(account?.passwordHash ?? null, body.password);
    if (!account || !right) {
      await writeDown(call, account, { action: "login.failed", facts: {} });
      throw new ProblemError("wrong-password");
    }
    await panel.lockout.right(attempt);
    if (!(await activeFactor(panel.store.read, account.id))) return welcome(call, account, null);
    await replacing(call, account, () => signInHalfway(panel, req, account));
    await writeDown(call, account, { action: "login.halfway", facts: {} });
    return { secondFactor: true as const };
  },
});

const code = route({
  method: "post",
  again: "harmless",
  path: "/api/login/code",
  role: "anyone",
  summary: "The second factor: a code of the app, or a recovery code",
  body: codeBody,
  answer: meSchema,
  async handle(call) {
    const { panel, body, req } = call;
    const account = await whoIsHalfway(panel, req);
    if (!account) throw new ProblemError("not-halfway");
    const attempt = attemptOf(panel, req, { user: account.user, account });
    if (await isCodeLockedOut(call, attempt)) return ANSWERED;
    const proof = await panel.store.transaction((tx) =>
      useCode(tx, panel, { account: account.id, code: body.code }),
    );
    if (proof === null) {
      await writeDown(call, account, { action: "login.code-failed", facts: {} });
      throw new ProblemError("wrong-code");
    }
    await panel.lockout.rightCode(attempt);
    return welcome(call, account, proof);
  },
});

async function welcome(call: Visit, account: Account, secondFactor: Proof | null) {
  const { panel, req } = call;
  await replacing(call, account, () => signIn(panel, req, account));
  rememberBrowser(panel, call, account);
  const facts = secondFactor === null ? {} : { secondFactor };
  await writeDown(call, account, { action: "login", facts });
  await endTooMany(call, account);
  return meJson(panel, account);
}

/** Signs in. Whoever was signed in in this browser has left, as if they had signed out. */
async function replacing(
  { panel, who, req }: Visit,
  next: Account,
  signInNow: () => Promise<void>,
): Promise<void> {
  const { sessionID } = req;
  await signInNow();
  panel.live.end(({ login }) => login === sessionID);
  if (!who || who.account === next.id) return;
  await panel.runInTransaction(async (ctx) => {
    const { tx, now } = ctx;
    await writeLine(tx, { req, who }, { at: now, action: "logout", facts: {} });
    if ((await findLogins(tx, { account: who.account, now })).length === 0)
      await leftPanel(ctx, who.user, "themselves");
  });
}

/** Of more logins than an account may have, ends those that were used longest ago, and their streams. */
async function endTooMany({ panel, req }: Visit, account: Account): Promise<void> {
  const at = panel.clock();
  const ended = await panel.store.transaction(async (tx) => {
    const of = { account: account.id, now: at, keep: MOST_LOGINS - 1, except: loginId(req.sessionID) };
    const ids = await endLeastUsed(tx, of);
    const line = { at, action: "login.oldest-ended", facts: { count: ids.length, most: MOST_LOGINS } };
    if (ids.length > 0) await writeLine(tx, { req, who: asSignedIn(account) }, line);
    return ids;
  });
  panel.live.end(({ login }) => ended.includes(loginId(login)));
}

/** Audits a failed sign-in, also of a user that does not exist: that must take as long. */
async function writeDown(
  { panel, req }: Visit,
  account: Account | null,
  { action, facts }: { action: string; facts: Record<string, string> },
): Promise<void> {
  const at = panel.clock();
  const who = account && asSignedIn(account);
  await panel.store.transaction(async (tx) => {
    if (account && action === "login") await changeAccountRow(tx, account.id, { lastLoginAt: at });
    await writeLine(tx, { req, who }, { at, action, facts });
  });
}

const logout = route({
  method: "post",
  again: "harmless",
  path: "/api/logout",
  role: "anyone",
  summary: "Sign out; signing out twice is no error",
  async handle({ panel, who, req, res }) {
    const { sessionID } = req;
    if (who)
      await panel.runInTransaction(async (ctx) => {
        const { tx, now } = ctx;
        await writeLine(tx, { req, who }, { at: now, action: "logout", facts: {} });
        // Who is signed in elsewhere has not left.
        const isLast = (await findLogins(tx, { account: who.account, now })).length < 2;
        if (isLast) await leftPanel(ctx, who.user, "themselves");
      });
    await signOut(req, res);
    panel.live.end((listener) => listener.login === sessionID);
  },
});

export const signingInRoutes: Route[] = [login, code, logout];

/** Signing in and out, and one's own password. */
import { refuse } from "../domain/refusal.ts";
import { changeAccountRow, getAccount, getAccountByUser, type Account } from "../store/accounts.ts";
import { writeLine } from "./audited.ts";
import { loginBody, meSchema, passwordBody } from "./contract-accounts.ts";
import { signIn, signOut } from "./login.ts";
import type { Attempt } from "./lockout.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import { answerProblem, problems, ProblemError } from "./problems.ts";
import { ANSWERED, route, type Call, type Route } from "./route.ts";

/** Counts the attempt. True: it was one too many, and the answer is given. */
export async function isLockedOut(
  { panel, res }: Pick<Call, "panel" | "res">,
  attempt: Attempt,
): Promise<boolean> {
  const seconds = await panel.lockout.begin(attempt);
  if (seconds === 0) return false;
  const code = "too-many-attempts";
  const minutes = Math.ceil(seconds / 60);
  panel.log.warn("somebody got a password wrong too often");
  res.setHeader("Retry-After", String(seconds));
  answerProblem(res, {
    status: problems[code],
    code,
    detail: panel.say("api.too-many-attempts", { minutes }),
  });
  return true;
}

const toMe = ({ id, user, role }: Account) => ({ id, user, role });

const login = route({
  method: "post",
  path: "/api/login",
  role: "anyone",
  summary: "Sign in",
  body: loginBody,
  answer: meSchema,
  async handle(call) {
    const { panel, body, req } = call;
    const user = body.user.trim().toLowerCase();
    const attempt = { user, address: req.ip ?? "" };
    if (await isLockedOut(call, attempt)) return ANSWERED;
    const account = await getAccountByUser(panel.store.read, user);
    const right = await isPassword(account?.passwordHash ?? null, body.password);
    if (!account || !right) throw new ProblemError("wrong-password");
    await panel.lockout.right(attempt);
    await signIn(panel, req, account);
    await panel.store.transaction((tx) =>
      writeLine(
        tx,
        { req, who: { account: account.id, ...toMe(account) } },
        { at: panel.clock(), action: "login", facts: {} },
      ),
    );
    return toMe(account);
  },
});

const logout = route({
  method: "post",
  path: "/api/logout",
  role: "anyone",
  summary: "Sign out; signing out twice is no error",
  async handle({ panel, req }) {
    const { sessionID } = req;
    await signOut(req);
    panel.live.end((listener) => listener.login === sessionID);
  },
});

const me = route({
  method: "get",
  path: "/api/me",
  role: "viewer",
  summary: "Who is signed in",
  answer: meSchema,
  handle: async ({ who, panel }) => toMe(await mine(panel, who)),
});

const password = route({
  method: "post",
  path: "/api/me/password",
  role: "viewer",
  summary: "Change one's own password; every other browser is signed out",
  body: passwordBody,
  answer: meSchema,
  async handle(call) {
    const { panel, body, req, who } = call;
    const account = await mine(panel, who);
    const attempt = { user: account.user, address: req.ip ?? "" };
    if (await isLockedOut(call, attempt)) return ANSWERED;
    if (!(await isPassword(account.passwordHash, body.current))) return refuse("wrong-current-password");
    if (body.password.toLowerCase() === account.user) return refuse("password-is-user");
    await panel.lockout.right(attempt);
    const passwordHash = await hashPassword(body.password);
    await panel.store.transaction(async (tx) => {
      await changeAccountRow(tx, account.id, { passwordHash });
      await writeLine(tx, call, { at: panel.clock(), action: "password.changed", facts: {} });
    });
    panel.live.end((listener) => listener.account === account.id);
    await signIn(panel, req, { ...account, passwordHash });
    return toMe(account);
  },
});

async function mine({ store }: Call["panel"], who: Call["who"]): Promise<Account> {
  const account = who && (await getAccount(store.read, who.account));
  if (!account) throw new ProblemError("not-signed-in");
  return account;
}

export const meRoutes: Route[] = [login, logout, me, password];

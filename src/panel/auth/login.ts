/**
 * Authentication of a request: cookie, session ("login"), account. A session is checked here (`whoIs`); when it expires is
 * in `login-store.ts`.
 */
import session from "express-session";
import type { Request, RequestHandler, Response } from "express";
import { getAccount, type Account } from "../../store/accounts/accounts.ts";
import type { Read } from "../../store/engine/open.ts";
import { getSetup } from "../../store/settings.ts";
import { browserName } from "./browser-name.ts";
import { IDLE_MS, LoginStore } from "./login-store.ts";
import type { Panel } from "../panel.ts";
import { stampOf } from "./passwords.ts";
import type { RequiredAction } from "../../contract/roles.ts";
import type { SignedIn } from "../http/signed-in.ts";
import { activeFactor } from "./second-factor.ts";

const NAME = "relevo";
/** By TLS the browser itself holds the cookie to this host and to TLS. */
const SECURE_NAME = `__Host-${NAME}`;
/** How long a second factor may be looked for after the password was right. */
const HALFWAY_MS = 10 * 60_000;
/** How long a password, once typed, is enough for what asks for more than a signed-in browser. */
const FRESH_MS = 15 * 60_000;
/** Clocks are put right by less than this all the time. */
const PUT_RIGHT_MS = 60_000;

export function logins({ store, config, clock, log }: Panel): RequestHandler {
  const by = (name: string, secure: boolean): RequestHandler =>
    session({
      name,
      secret: config.sessionSecret,
      // One each: the middleware writes its cookie's settings into its store.
      store: new LoginStore({ store, clock, log }),
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: "lax", secure, maxAge: IDLE_MS, path: "/" },
    });
  const [plain, secure] = [by(NAME, false), by(SECURE_NAME, true)];
  return (req, res, next) => (req.secure ? secure : plain)(req, res, next);
}

/** The signed-in account of a request; null = not signed in, second factor still missing, account removed, or password changed since. */
export async function whoIs({ store }: Panel, req: Request): Promise<SignedIn | null> {
  const { account: id, stamp } = req.session;
  if (id === undefined) return null;
  const account = await getAccount(store.read, id);
  if (!account || stampOf(account.passwordHash) !== stamp) return null;
  const { user, role } = account;
  return { account: id, user, role, requiredAction: await requiredActionOf(store.read, account) };
}

/** The same of an account whose sign-in is not complete yet: for the audit. */
export const asSignedIn = ({ id, user, role }: Account): SignedIn => ({
  account: id,
  user,
  role,
  requiredAction: null,
});

/** What this account has to do before anything else; null = nothing. */
export async function requiredActionOf(read: Read, account: Account): Promise<RequiredAction | null> {
  if (account.mustChangePassword) return "change-password";
  if (!(await isSecondFactorRequired(read, account))) return null;
  return (await activeFactor(read, account.id)) ? null : "turn-on-second-factor";
}

export async function isSecondFactorRequired(read: Read, { role }: Pick<Account, "role">): Promise<boolean> {
  const { requireSecondFactor } = (await getSetup(read)).settings;
  return requireSecondFactor === "all" || (requireSecondFactor === "admins" && role === "admin");
}

/** Whether the password was typed within the last 15 minutes, here or at sign-in (step-up authentication). */
export function isFresh({ clock }: Pick<Panel, "clock">, { session: { provenAt } }: Request): boolean {
  if (provenAt === undefined) return false;
  const age = clock().getTime() - provenAt;
  // Later than now: the date was wrong then, and would be believed until it comes.
  return age > -PUT_RIGHT_MS && age < FRESH_MS;
}

/** Records that the password was typed just now; returns until when that counts. A session that was ended meanwhile stays ended. */
export async function markFresh({ clock }: Pick<Panel, "clock">, req: Request): Promise<Date> {
  req.session.provenAt = clock().getTime();
  await settled((done) => req.session.save(done));
  return freshUntil({ clock }, req);
}

export const freshUntil = ({ clock }: Pick<Panel, "clock">, { session }: Request): Date =>
  new Date((session.provenAt ?? clock().getTime() - FRESH_MS) + FRESH_MS);

/** Signs in with a new session id (against session fixation). */
export async function signIn({ clock }: Panel, req: Request, account: Account): Promise<void> {
  await settled((done) => req.session.regenerate(done));
  Object.assign(req.session, {
    account: account.id,
    stamp: stampOf(account.passwordHash),
    since: clock().getTime(),
    provenAt: clock().getTime(),
    browser: browserName(req.get("user-agent")),
    address: req.ip ?? null,
  });
  await settled((done) => req.session.save(done));
}

/** Signs in half-way: the password was right. This session allows nothing but the second factor. */
export async function signInHalfway({ clock }: Panel, req: Request, account: Account): Promise<void> {
  await settled((done) => req.session.regenerate(done));
  const until = clock().getTime() + HALFWAY_MS;
  req.session.halfway = { account: account.id, stamp: stampOf(account.passwordHash), until };
  await settled((done) => req.session.save(done));
}

/** The account whose second factor is awaited; null = none, or it took too long, or the password changed since. */
export async function whoIsHalfway({ store, clock }: Panel, req: Request): Promise<Account | null> {
  const { halfway } = req.session;
  if (!halfway || halfway.until <= clock().getTime()) return null;
  const account = await getAccount(store.read, halfway.account);
  return account && stampOf(account.passwordHash) === halfway.stamp ? account : null;
}

export async function signOut(req: Request, res: Response): Promise<void> {
  await settled((done) => req.session.destroy(done));
  res.clearCookie(req.secure ? SECURE_NAME : NAME, { path: "/", secure: req.secure, httpOnly: true });
  res.setHeader("Clear-Site-Data", '"cache"');
}

function settled(start: (done: (error: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error)
        reject(error instanceof Error ? error : new Error("the login could not be stored", { cause: error }));
      else resolve();
    });
  });
}

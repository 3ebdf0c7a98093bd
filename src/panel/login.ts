/** Who is asking: the cookie, the browser's login behind it, and the account behind that. */
import session from "express-session";
import type { Request, RequestHandler } from "express";
import { getAccount, type Account } from "../store/accounts.ts";
import { IDLE_MS, LoginStore } from "./login-store.ts";
import type { Panel } from "./panel.ts";
import { stampOf } from "./passwords.ts";
import type { SignedIn } from "./route.ts";

export function logins({ store, config, clock }: Panel): RequestHandler {
  return session({
    name: "relevo",
    secret: config.sessionSecret,
    store: new LoginStore(store, clock),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: "lax", secure: "auto", maxAge: IDLE_MS, path: "/" },
  });
}

/** null = nobody, or the account is gone, or its password changed since. */
export async function whoIs({ store }: Panel, req: Request): Promise<SignedIn | null> {
  const { account: id, stamp } = req.session;
  if (id === undefined) return null;
  const account = await getAccount(store.read, id);
  if (!account || stampOf(account.passwordHash) !== stamp) return null;
  return { account: account.id, user: account.user, role: account.role };
}

/** Always a new id: one that somebody knew before opens nothing. */
export async function signIn({ clock }: Panel, req: Request, account: Account): Promise<void> {
  await settled((done) => req.session.regenerate(done));
  req.session.account = account.id;
  req.session.stamp = stampOf(account.passwordHash);
  req.session.since = clock().getTime();
  await settled((done) => req.session.save(done));
}

export async function signOut(req: Request): Promise<void> {
  await settled((done) => req.session.destroy(done));
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

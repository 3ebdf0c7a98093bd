/** Records failed sign-in attempts against the lock-out, and audits when somebody is locked out. */
import type { Request } from "express";
import { findAccountByTyped, type Account } from "../../store/accounts/accounts.ts";
import { foldUserName } from "../../domain/accounts/user-name.ts";
import { writeLine } from "./audited.ts";
import { knownBrowser } from "./known-browser.ts";
import { asSignedIn } from "./login.ts";
import type { Attempt, Verdict } from "./lockout.ts";
import type { Panel } from "../panel.ts";
import { answerProblem, problems } from "../http/problems.ts";
import type { Call } from "../http/route.ts";

type Visit = Pick<Call, "panel" | "req" | "res">;

/** `user` as it was typed; `account` is whose it is. */
export function attemptOf(panel: Panel, req: Request, { user, account }: Named): Attempt {
  return {
    user: foldUserName(account?.user ?? user),
    address: req.ip ?? "",
    browser: account && knownBrowser(panel, req, account),
  };
}

interface Named {
  user: string;
  /** null = nobody goes by that name. */
  account: Account | null;
}

/** Counts the attempt. True = it was one too many, and the request is already answered (429). */
export async function isLockedOut(call: Visit, attempt: Attempt): Promise<boolean> {
  return isTooOften(call, attempt, await call.panel.lockout.begin(attempt));
}

/** As `isLockedOut`, for the code of a second factor. */
export async function isCodeLockedOut(call: Visit, attempt: Attempt): Promise<boolean> {
  return isTooOften(call, attempt, await call.panel.lockout.beginCode(attempt));
}

async function isTooOften(call: Visit, { user }: Attempt, { seconds, begins }: Verdict): Promise<boolean> {
  if (seconds === 0) return false;
  const { panel, res } = call;
  const code = "too-many-attempts";
  const minutes = Math.ceil(seconds / 60);
  if (begins) await writeLock(call, user, minutes);
  res.setHeader("Retry-After", String(seconds));
  const detail = panel.t("api.too-many-attempts", { minutes });
  answerProblem(res, { status: problems[code], code, detail }, panel.t);
  return true;
}

/** A user name that does not exist is not written down: it may be a password typed into the wrong field. */
async function writeLock({ panel, req }: Visit, user: string, minutes: number): Promise<void> {
  panel.log.warn("somebody got a password or a code wrong too often");
  const account = user === "" ? null : await findAccountByTyped(panel.store.read, user);
  const who = account && asSignedIn(account);
  const line = { at: panel.clock(), action: "login.locked", facts: { minutes } };
  await panel.store.transaction((tx) => writeLine(tx, { req, who }, line));
}

/**
 * Known browser: a signed cookie that marks a browser in which an account signed in before. It grants no access, but gives
 * that browser login attempts of its own, so that whoever guesses passwords from elsewhere cannot lock its owner out. It
 * ends with the password it was made with, with "sign out everywhere else", and after 90 days.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";
import { findAccounts, type Account } from "../../store/accounts/accounts.ts";
import type { Panel } from "../panel.ts";
import { stampOf } from "./passwords.ts";

const NAME = "relevo-known";
const LASTS_MS = 90 * 24 * 60 * 60_000;

type Means = Pick<Panel, "config" | "clock">;

/** Id of the browser; null = this account never signed in with it, or its cookie is no longer valid. */
export function knownBrowser(panel: Means, req: Request, account: Account): string | null {
  const mark = markOf(panel, req);
  return mark && isOf(panel, mark, account) ? mark.name : null;
}

/** Id of the browser, whichever account signed in with it; null = none did, or its cookie is no longer valid. */
export async function knownToAnybody(
  panel: Means & Pick<Panel, "store">,
  req: Request,
): Promise<string | null> {
  const mark = markOf(panel, req);
  if (mark === null) return null;
  const accounts = await findAccounts(panel.store.read);
  return accounts.some((account) => isOf(panel, mark, account)) ? mark.name : null;
}

interface Mark {
  name: string;
  made: string;
  proof: string;
}

/** What the cookie says, which anybody may have made up; null = there is none, or it is too old. */
function markOf({ clock }: Means, req: Request): Mark | null {
  const [, name = "", made = "", proof = ""] =
    /(?:^|; )(?:__Host-)?relevo-known=([\w-]+)\.(\d{1,15})\.([\w-]+)/.exec(req.get("cookie") ?? "") ?? [];
  const age = clock().getTime() - Number(made);
  return name === "" || age < 0 || age > LASTS_MS ? null : { name, made, proof };
}

function isOf(panel: Means, mark: Mark, account: Account): boolean {
  const [left, right] = [Buffer.from(mark.proof), Buffer.from(proofOf(panel, account, mark))];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Sets the cookie. Call when a sign-in is complete, and whenever earlier cookies were invalidated. */
export function rememberBrowser(
  panel: Means,
  { req, res }: { req: Request; res: Response },
  account: Account,
): void {
  const name = knownBrowser(panel, req, account) ?? randomBytes(12).toString("base64url");
  const made = String(panel.clock().getTime());
  const mark = `${name}.${made}.${proofOf(panel, account, { name, made })}`;
  res.cookie(req.secure ? `__Host-${NAME}` : NAME, mark, {
    httpOnly: true,
    sameSite: "strict",
    secure: req.secure,
    path: "/",
    maxAge: LASTS_MS,
  });
}

function proofOf(
  { config }: Means,
  { id, passwordHash, browserGeneration }: Account,
  { name, made }: { name: string; made: string },
): string {
  const said = ["known browser", id, stampOf(passwordHash), browserGeneration, name, made].join("\0");
  return createHmac("sha256", config.sessionSecret).update(said).digest("base64url");
}

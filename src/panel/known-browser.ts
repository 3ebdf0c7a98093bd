/**
 * A browser somebody signed in with keeps a mark. It opens nothing; but whoever guesses passwords from elsewhere cannot
 * use up the attempts of a browser that has it, and so cannot shut its owner out.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";
import type { Panel } from "./panel.ts";

const NAME = "relevo-known";
const DAYS = 180;

/** The mark's own name; null = this browser never signed in as this user, or forgot it. */
export function knownBrowser(panel: Pick<Panel, "config">, req: Request, user: string): string | null {
  const [, name, proof] =
    /(?:^|; )(?:__Host-)?relevo-known=([\w-]+)\.([\w-]+)/.exec(req.get("cookie") ?? "") ?? [];
  if (name === undefined || proof === undefined) return null;
  const [left, right] = [Buffer.from(proof), Buffer.from(proofOf(panel, { user, name }))];
  return left.length === right.length && timingSafeEqual(left, right) ? name : null;
}

/** To be called once the sign-in is complete. */
export function rememberBrowser(
  panel: Pick<Panel, "config">,
  { req, res }: { req: Request; res: Response },
  user: string,
): void {
  const name = knownBrowser(panel, req, user) ?? randomBytes(12).toString("base64url");
  res.cookie(req.secure ? `__Host-${NAME}` : NAME, `${name}.${proofOf(panel, { user, name })}`, {
    httpOnly: true,
    sameSite: "strict",
    secure: req.secure,
    path: "/",
    maxAge: DAYS * 24 * 60 * 60_000,
  });
}

const proofOf = ({ config }: Pick<Panel, "config">, { user, name }: { user: string; name: string }): string =>
  createHmac("sha256", config.sessionSecret).update(`known browser\0${user}\0${name}`).digest("base64url");

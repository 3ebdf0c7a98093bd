/** Counts what somebody tries, and says when it was one too many. */
import type { Request } from "express";
import { knownBrowser } from "./known-browser.ts";
import type { Attempt } from "./lockout.ts";
import type { Panel } from "./panel.ts";
import { answerProblem, problems } from "./problems.ts";
import type { Call } from "./route.ts";

export function attemptOf(panel: Panel, req: Request, user: string): Attempt {
  return { user, address: req.ip ?? "", browser: knownBrowser(panel, req, user) };
}

/** Counts the attempt. True: it was one too many, and the answer is given. */
export async function isLockedOut(call: Pick<Call, "panel" | "res">, attempt: Attempt): Promise<boolean> {
  return isTooOften(call, await call.panel.lockout.begin(attempt));
}

/** The same for the code of a second factor. */
export async function isCodeLockedOut(call: Pick<Call, "panel" | "res">, attempt: Attempt): Promise<boolean> {
  return isTooOften(call, await call.panel.lockout.beginCode(attempt));
}

function isTooOften({ panel, res }: Pick<Call, "panel" | "res">, seconds: number): boolean {
  if (seconds === 0) return false;
  const code = "too-many-attempts";
  panel.log.warn("somebody got a password or a code wrong too often");
  res.setHeader("Retry-After", String(seconds));
  const detail = panel.say("api.too-many-attempts", { minutes: Math.ceil(seconds / 60) });
  answerProblem(res, { status: problems[code], code, detail });
  return true;
}

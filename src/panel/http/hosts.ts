/**
 * Host header validation, against DNS rebinding: a page of another site whose name suddenly means this machine could talk
 * to the panel as if it were its own. The panel answers to this machine's own names and to the configured address only.
 */
import type { Request, RequestHandler } from "express";
import type { Panel } from "../panel.ts";
import { answerProblem, problems } from "./problems.ts";
import { wantsPage } from "./problem-page.ts";
import { sayTo } from "./reader.ts";

/** Monitoring asks by whatever name or address it knows, and is told nothing about anybody. */
const FOR_ANY_NAME = new Set(["/healthz", "/readyz"]);

export function knownHostOnly(panel: Panel): RequestHandler {
  const { publicUrl } = panel.config;
  const ours = publicUrl === null ? null : hostnameOf(new URL(publicUrl).host);
  return (req, res, next) => {
    const host = req.get("host") ?? "";
    if (FOR_ANY_NAME.has(req.path) || isLoopback(host) || (ours !== null && hostnameOf(host) === ours))
      return next();
    const t = sayTo(panel, req);
    const detail = t("api.unknown-host", { url: likelyUrl(req, host) });
    // No way back: there is no panel under this name.
    if (wantsPage(req)) res.status(problems["unknown-host"]).type("text").send(detail);
    else answerProblem(res, { status: problems["unknown-host"], code: "unknown-host", detail }, t);
  };
}

/** Whether a Host header names this machine itself: no DNS has a say in these. The port does not matter. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostnameOf(host) ?? "");
}

/** Without the port, in lower case; null = it is no host. */
function hostnameOf(host: string): string | null {
  const [, name] = /^(\[[\da-f:.]+\]|[^:/@\\?#[\]\s]+)(?::\d{1,5})?$/i.exec(host) ?? [];
  return name?.toLowerCase().replace(/\.$/, "") ?? null;
}

/** What whoever set the server up has to write down, if this was meant to work. */
function likelyUrl(req: Request, host: string): string {
  const name = hostnameOf(host) === null ? "relevo.example.com" : host.toLowerCase();
  return `${req.secure ? "https" : "http"}://${name}`;
}

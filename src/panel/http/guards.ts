/** Middleware before every route: security headers (CSP), CSRF, body types, rate limit. */
import type { NextFunction, Request, RequestHandler, Response } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import helmet from "helmet";
import { isLoopback } from "./hosts.ts";
import type { Panel } from "../panel.ts";
import { answerCode } from "./problems.ts";
import { sayTo } from "./reader.ts";
import { FILE } from "./route.ts";

/** Answers per minute to one signed-in browser: far above what a person asks for, below what hurts. */
const PER_MINUTE = 3000;
/** To whoever did not sign in: a known browser, or everybody at one address. */
const PER_MINUTE_ANONYMOUS = 600;

/** HSTS only where the request came by TLS: at home the panel is plain HTTP. */
export function headers(): RequestHandler {
  const [plain, secure] = [helmetFor(false), helmetFor(true)];
  return (req, res, next) => {
    res.setHeader("Permissions-Policy", NO_DEVICES);
    (req.secure ? secure : plain)(req, res, next);
  };
}

/** The panel plays voice notes and shows files; it records and measures nothing. */
const NO_DEVICES = ["camera", "microphone", "geolocation", "payment", "usb", "serial", "display-capture"]
  .map((feature) => `${feature}=()`)
  .join(", ");

function helmetFor(secure: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "media-src": ["'self'", "blob:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
    crossOriginEmbedderPolicy: true,
    strictTransportSecurity: secure,
  });
}

/** Nothing under /api may lie in a cache. */
export function neverCached(_req: Request, res: Response, next: NextFunction): void {
  res.setHeader("Cache-Control", "no-store");
  next();
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * CSRF: a page of another site may make a browser send its cookie along, and may open an export by a link. Such requests end
 * here. Programs without a browser send none of these headers and carry no foreign cookie. `isOpen`: anybody may look at it.
 */
export function sameSiteOnly(panel: Panel, isOpen: (path: string) => boolean): RequestHandler {
  return (req, res, next) => {
    const site = req.get("sec-fetch-site");
    const isFromHere = site === undefined || site === "same-origin" || site === "none";
    const isFine = SAFE.has(req.method) ? isFromHere || isOpen(req.path) : isFromHere && isOwn(panel, req);
    if (isFine) return next();
    answerCode(res, "foreign-origin", sayTo(panel, req));
  };
}

/** The configured address; at this machine, the very one that was asked. No header of a proxy has a say. */
function isOwn({ config }: Panel, req: Request): boolean {
  const origin = req.get("origin");
  if (origin === undefined || origin === config.publicUrl) return true;
  const host = req.get("host") ?? "";
  return isLoopback(host) && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** Forms and plain text can be sent across sites without asking; JSON and files as we take them cannot. */
export function jsonOnly(panel: Panel, takesFile: (req: Request) => boolean): RequestHandler {
  return (req, res, next) => {
    const file = takesFile(req);
    if (!hasBody(req) || req.is(file ? FILE : "application/json")) return next();
    answerCode(res, file ? "not-a-file" : "not-json", sayTo(panel, req));
  };
}

function hasBody(req: Request): boolean {
  return req.get("transfer-encoding") !== undefined || Number(req.get("content-length") ?? 0) > 0;
}

/** What a page asks for on the way to being signed in. */
const DOOR = new Set(["GET /api/me", "GET /api/setup", "POST /api/login", "POST /api/login/code"]);

/**
 * Rate limit. Whoever signed in, or got half-way, and every browser in which somebody signed in before has an allowance of
 * its own. Everybody else shares those of an address: one for each request that leads to being signed in, one for all
 * others. So strangers behind the same address use up nobody's, and shut no door by asking for something else. How often
 * passwords may be guessed is the lock-out's matter. Comes after the login is known. `known`: id of a known browser, or null.
 */
export function againstFloods(panel: Panel, known: Knowing): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: (req) => (req.session.account === undefined ? PER_MINUTE_ANONYMOUS : PER_MINUTE),
    keyGenerator: (req) => allowanceOf(req, known),
    standardHeaders: "draft-8",
    legacyHeaders: false,
    // Said once at start by our own configuration; its warnings would go to the console.
    validate: false,
    handler: (req, res) => answerCode(res, "too-many-requests", sayTo(panel, req)),
  });
}

type Knowing = (req: Request) => Promise<string | null>;

/** Whose requests are counted together. */
async function allowanceOf(req: Request, known: Knowing): Promise<string> {
  const { account, halfway } = req.session;
  if (account !== undefined || halfway !== undefined) return `login ${req.sessionID}`;
  const browser = await known(req);
  if (browser !== null) return `browser ${browser}`;
  const asked = `${req.method} ${req.baseUrl}${req.path}`;
  return `anybody ${ipKeyGenerator(req.ip ?? "")} ${DOOR.has(asked) ? asked : ""}`;
}

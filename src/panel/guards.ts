/** What stands before every route: foreign pages, strange bodies, floods. */
import type { NextFunction, Request, RequestHandler, Response } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import type { Panel } from "./panel.ts";
import { answerCode } from "./problems.ts";
import { sayTo } from "./reader.ts";
import { FILE } from "./route.ts";

/** Answers per minute to one address: far above what a person's browser asks for, below what hurts. */
const PER_MINUTE = 3000;

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
 * A page of another site may make a browser send its cookie along: such requests end here. Programs without a browser
 * send neither header and carry no foreign cookie.
 */
export function sameSiteOnly(panel: Panel): RequestHandler {
  return (req, res, next) => {
    if (SAFE.has(req.method) || isOwn(req)) return next();
    answerCode(res, "foreign-origin", sayTo(panel, req));
  };
}

function isOwn(req: Request): boolean {
  const site = req.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = req.get("origin");
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === req.host;
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

export function againstFloods(panel: Panel): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: PER_MINUTE,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    // Said once at start by our own configuration; its warnings would go to the console.
    validate: false,
    handler: (req, res) => answerCode(res, "too-many-requests", sayTo(panel, req)),
  });
}

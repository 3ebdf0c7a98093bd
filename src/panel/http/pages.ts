/** Serves the built pages of `web/`. Every path that is no file gets the single page. */
import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import compression from "compression";
import express, { type RequestHandler, type Response, type Router } from "express";

/** What the build wrote where a nonce belongs. */
const PLACE = "__NONCE__";

/** `apart` are the addresses that answer programs. Throws when the pages have not been built. */
export async function servePages(folder: string, apart: Set<string>): Promise<Router> {
  const page = await readFile(join(folder, "index.html"), "utf8").catch((cause: unknown) => {
    throw new Error(`The panel's pages are not in ${folder}: npm run build makes them.`, { cause });
  });
  const router = express.Router();
  router.use(onlyLooks(apart), compression());
  // Their names change with their content.
  const assets = express.static(join(folder, "assets"), {
    immutable: true,
    maxAge: "1y",
    index: false,
    setHeaders: sayPacked,
  });
  router.use("/assets", await packedIfThere(join(folder, "assets")), assets);
  router.use(express.static(folder, { index: false, maxAge: "1h" }));
  router.get("/{*path}", (req, res, next) => {
    if (req.path.startsWith("/assets/") || !req.accepts("html")) return next();
    const nonce = randomBytes(16).toString("base64");
    res.setHeader("Content-Security-Policy", withNonce(res, nonce));
    res.setHeader("Cache-Control", "no-store");
    res.type("html").send(page.replaceAll(PLACE, nonce));
  });
  return router;
}

/** Whoever takes brotli gets what the build packed, where it did: as we answer there is no time for it. */
async function packedIfThere(folder: string): Promise<RequestHandler> {
  const names = new Set(await readdir(folder).catch(() => []));
  return (req, res, next) => {
    if (names.has(`${req.path.slice(1)}.br`)) {
      res.vary("Accept-Encoding");
      if (req.acceptsEncodings("br") !== false) req.url = `${req.path}.br`;
    }
    next();
  };
}

/** A packed file is of the kind of what it holds. */
function sayPacked(res: Response, path: string): void {
  if (!path.endsWith(".br")) return;
  res.type(extname(path.slice(0, -3)));
  res.setHeader("Content-Encoding", "br");
}

/** The rest of the server answers programs: its "not found" is JSON. */
function onlyLooks(apart: Set<string>): RequestHandler {
  return (req, _res, next) => {
    const looks = req.method === "GET" || req.method === "HEAD";
    const isOfApi = req.path === "/api" || req.path.startsWith("/api/") || apart.has(req.path);
    next(looks && !isOfApi ? undefined : "router");
  };
}

/** The kit writes its theme into style elements of its own: they carry the nonce, and no others are let in. */
function withNonce(res: Response, nonce: string): string {
  return String(res.getHeader("Content-Security-Policy")).replace(
    "style-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
  );
}

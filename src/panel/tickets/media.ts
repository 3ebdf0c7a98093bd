/**
 * File download: route handlers of media files and thumbnails. Only for signed-in users; files are served so that a browser
 * cannot execute them (CSP sandbox, nosniff).
 */
import type { Response } from "express";
import { toEntryId } from "../../domain/ids.ts";
import type { Library } from "../../media/library.ts";
import { plainName } from "../../media/sending.ts";
import { isShown } from "../../media/sniff.ts";
import { getEntry } from "../../store/messages/entries.ts";
import type { KeptFile } from "../../store/messages/media.ts";
import { byId } from "../../contract/basics.ts";
import { mediaQuery } from "../../contract/tickets/media.ts";
import type { Panel } from "../panel.ts";
import { ProblemError } from "../http/problems.ts";
import { ANSWERED, route, type Route } from "../http/route.ts";

/** In the browser of this login only: another one has another cookie. */
const KEPT_THERE = "private, max-age=86400, immutable";
const UNKNOWN = "application/octet-stream";

const file = route({
  method: "get",
  path: "/api/entries/:id/media",
  role: "viewer",
  summary:
    "The file of an entry, in parts if asked so. Pictures, sound and video as what they are; everything else, and with download=1 everything, to be saved",
  params: byId,
  query: mediaQuery,
  status: 200,
  contentType: UNKNOWN,
  async handle({ panel, params, query, who, res }) {
    // Also while it is fetched from WhatsApp.
    panel.files.begin(res, { account: who?.account ?? 0, about: null });
    const media = await mediaOf(panel, params.id);
    const look = await panel.library.look({ entry: toEntryId(params.id), wire: media.wire });
    if (look.outcome !== "ok") throw new ProblemError(`media-${look.outcome}`);
    const toSave = Boolean(query.download) || !isShown(look.file.mimeType);
    const name = plainName(media.fileName ?? "") || `relevo-${params.id}.${look.file.extension ?? "bin"}`;
    lockUp(res);
    if (toSave) res.attachment(name);
    res.type(toSave ? UNKNOWN : (look.file.mimeType ?? UNKNOWN));
    await send(res, panel.library, look.file);
    return ANSWERED;
  },
});

const thumbnail = route({
  method: "get",
  path: "/api/entries/:id/thumbnail",
  role: "viewer",
  summary: "The small picture that came with the message",
  params: byId,
  status: 200,
  contentType: "image/jpeg",
  async handle({ panel, params, res }) {
    const { wire } = await mediaOf(panel, params.id);
    const { thumbnail } = panel.whatsapp.media.describe(wire);
    if (!thumbnail) throw new ProblemError("media-no-thumbnail");
    lockUp(res);
    res.type("image/jpeg").send(Buffer.from(thumbnail));
    return ANSWERED;
  },
});

async function mediaOf({ store }: Panel, id: number) {
  const entry = await getEntry(store.read, toEntryId(id));
  if (entry?.content.kind !== "media") throw new ProblemError("not-found");
  if (entry.content.media.wire === "") throw new ProblemError("media-forgotten");
  return entry.content.media;
}

/** Whatever is in it: shown alone in a window, it can do nothing. */
function lockUp(res: Response): void {
  res.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Cache-Control", KEPT_THERE);
  res.vary("Cookie");
}

interface SendProblem extends NodeJS.ErrnoException {
  status?: number;
  headers?: Record<string, string>;
}

async function send(res: Response, { folder }: Library, { hash }: KeptFile): Promise<void> {
  res.setHeader("ETag", `"${hash}"`);
  const options = { root: folder.path, cacheControl: false, lastModified: false };
  const problem = await new Promise<SendProblem | undefined>((resolve) => {
    res.sendFile(hash, options, resolve);
  });
  // They left before the end.
  if (!problem || res.destroyed || problem.code === "ECONNABORTED") return;
  if (problem.status !== 416 || res.headersSent) throw problem;
  for (const header of ["Content-Disposition", "ETag"]) res.removeHeader(header);
  res.setHeader("Cache-Control", "no-store");
  res.set(problem.headers ?? {});
  throw new ProblemError("bad-range");
}

export const mediaRoutes: Route[] = [file, thumbnail];

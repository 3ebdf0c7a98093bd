/** Upload of a file to WhatsApp. The reference that comes back can be sent to any chat, like that of a file somebody sent us. */
import {
  getAudioDuration,
  prepareWAMessageMedia,
  type AnyMediaMessageContent,
  type WASocket,
} from "@whiskeysockets/baileys";
import type { Media } from "../../domain/messages/inbound.ts";
import { mediaOf } from "../inbound/decode/decode-media.ts";
import type { LibraryLog } from "../library-log.ts";
import type { NewFile } from "../port.ts";

/** Without a byte going out. */
const STALL_MS = 60_000;

export async function uploadMedia(sock: WASocket, file: NewFile, logger: LibraryLog): Promise<Media> {
  const message = await prepareWAMessageMedia(contentOf(file, await secondsOf(file)), {
    upload: sock.waUploadToServer,
    mediaUploadTimeoutMs: STALL_MS,
    logger,
  });
  const content = mediaOf(message);
  if (content?.kind !== "media") throw new Error("an upload gave no reference");
  return content.media;
}

/** What is left out here, the library would try to find out with programs that are not installed. */
function contentOf(
  { path, kind, mimeType: mimetype, fileName, width, height, thumbnail }: NewFile,
  seconds: number,
): AnyMediaMessageContent {
  const file = { url: path };
  const jpegThumbnail = Buffer.from(thumbnail ?? []).toString("base64");
  const size = width === null || height === null ? {} : { width, height };
  switch (kind) {
    case "image":
      return { image: file, mimetype, jpegThumbnail, ...size };
    case "video":
    case "gif":
    case "round-video":
      return { video: file, mimetype, jpegThumbnail, seconds, gifPlayback: kind === "gif", ...size };
    case "voice":
      return { audio: file, mimetype, seconds, ptt: true };
    case "audio":
      return { audio: file, mimetype, seconds, ptt: false };
    case "sticker":
      return { sticker: file, mimetype, ...size };
    case "document":
      return { document: file, mimetype, ...(fileName === null ? {} : { fileName }) };
  }
}

/** Whole seconds; 0 when the file does not tell. */
async function secondsOf({ path, kind }: NewFile): Promise<number> {
  if (kind === "image" || kind === "document" || kind === "sticker") return 0;
  try {
    return Math.round((await getAudioDuration(path)) ?? 0);
  } catch {
    // A player finds out by itself; only the preview lacks it.
    return 0;
  }
}

/**
 * Media kind for WhatsApp: the content decides how a file is sent; the name only tells how to open a
 * document.
 */
import { extname } from "node:path";
import type { MediaKind } from "../domain/messages/inbound.ts";
import type { NewFile } from "../session/port.ts";
import type { Incoming } from "./folder.ts";
import { lookAtPicture } from "./picture.ts";
import type { FileType } from "./sniff.ts";

const UNKNOWN = "application/octet-stream";
/** Larger pictures are sent as documents: WhatsApp's apps do not accept them as pictures. */
const LARGEST_PICTURE = 16 * 1024 * 1024;

/** Types that phones show or play, with the MIME type that they expect. Everything else is sent as a document. */
const shownAs: Record<string, { kind: MediaKind; mimeType: string }> = {
  "image/jpeg": { kind: "image", mimeType: "image/jpeg" },
  "image/png": { kind: "image", mimeType: "image/png" },
  "video/mp4": { kind: "video", mimeType: "video/mp4" },
  "video/3gpp": { kind: "video", mimeType: "video/3gpp" },
  "audio/ogg; codecs=opus": { kind: "voice", mimeType: "audio/ogg; codecs=opus" },
  "audio/mpeg": { kind: "audio", mimeType: "audio/mpeg" },
  "audio/mp4": { kind: "audio", mimeType: "audio/mp4" },
  "audio/x-m4a": { kind: "audio", mimeType: "audio/mp4" },
  "audio/aac": { kind: "audio", mimeType: "audio/aac" },
  "audio/amr": { kind: "audio", mimeType: "audio/amr" },
};

/** Types of documents whose content does not tell them apart, by file extension. */
const byName: Record<string, string> = {
  ".txt": "text/plain",
  ".csv": "text/csv",
  ".doc": "application/msword",
  ".xls": "application/vnd.ms-excel",
  ".ppt": "application/vnd.ms-powerpoint",
};

/** `type` null = the content's type is unknown. `name` as `plainName` returned it, not empty. */
export async function forWhatsApp(
  { path, size }: Incoming,
  { type, name }: { type: FileType | null; name: string },
): Promise<NewFile> {
  const document: NewFile = {
    path,
    kind: "document",
    mimeType: documentType(type, name),
    fileName: withExtension(name, type),
    width: null,
    height: null,
    thumbnail: null,
  };
  const shown = shownAs[type?.mimeType ?? ""];
  if (!shown) return document;
  if (shown.kind !== "image") return { ...document, ...shown, fileName: null };
  const picture = size > LARGEST_PICTURE ? null : await lookAtPicture(path);
  return picture ? { ...document, ...shown, ...picture, fileName: null } : document;
}

function documentType(type: FileType | null, name: string): string {
  const named = byName[extname(name).toLowerCase()];
  if (named && (type === null || type.mimeType === "application/x-cfb")) return named;
  // Pages that a careless app would run.
  return type === null || /html|xml$/.test(type.mimeType) ? UNKNOWN : type.mimeType;
}

/** Sanitization of a file name: without folders, and without characters that disguise a name. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "")
    .replace(/^[\s.]+/, "")
    .trim();
  const extension = extname(plain).slice(0, 10);
  return plain.slice(0, plain.length - extname(plain).length).slice(0, 100) + extension;
}

function withExtension(name: string, type: FileType | null): string {
  return extname(name) === "" && type !== null ? `${name}.${type.extension}` : name;
}

/** Content sniffing: the type of a file from its bytes. Neither the sender nor the file name is trusted. */
import { fileTypeFromFile } from "file-type";

export interface FileType {
  mimeType: string;
  /** Without a dot. */
  extension: string;
}

/** null = unknown type, which includes plain text, HTML and SVG. */
export async function sniff(path: string): Promise<FileType | null> {
  const found = await fileTypeFromFile(path);
  return found ? { mimeType: found.mime, extension: found.ext } : null;
}

const SHOWN = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "video/mp4",
  "video/webm",
  "video/3gpp",
]);

/** Whether the browser may show it within the panel: only types that cannot carry a script. */
export const isShown = (mimeType: string | null): boolean =>
  mimeType !== null && (SHOWN.has(mimeType) || mimeType.startsWith("audio/"));

/** Content sniffing: the type of a file by its bytes; what its sender or its name say is not believed. */
import { fileTypeFromFile } from "file-type";

export interface FileType {
  mimeType: string;
  /** Without a dot. */
  extension: string;
}

/** null = nothing we know; texts, HTML and SVG among them. */
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

/** Whether a browser may show it inside the panel: nothing that could carry a script. */
export const isShown = (mimeType: string | null): boolean =>
  mimeType !== null && (SHOWN.has(mimeType) || mimeType.startsWith("audio/"));

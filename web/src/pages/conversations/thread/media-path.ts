/** URLs of a message's media. */
import { pathWith } from "../../../api/client.ts";

export const mediaPath = (entry: number): string => `/api/entries/${entry}/media`;
export const thumbnailPath = (entry: number): string => `/api/entries/${entry}/thumbnail`;
export const downloadPath = (entry: number): string => pathWith(mediaPath(entry), { download: "1" });

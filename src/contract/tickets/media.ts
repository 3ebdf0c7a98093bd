/** API schemas of media: files of a conversation, download and upload. */
import { z } from "zod";
import { flagQuery } from "../basics.ts";
import { longest } from "../values.ts";
import { mediaKinds } from "../../domain/messages/inbound.ts";

/** Media of an entry. The file is at /api/entries/:id/media, its thumbnail at /api/entries/:id/thumbnail. */
export const mediaSchema = z
  .object({
    kind: z.enum(mediaKinds),
    /** As the sender says; the download has the detected type. */
    mimeType: z.string(),
    fileName: z.string().nullable(),
    /** Bytes. */
    size: z.number().nullable(),
    /** Of audio and video. */
    seconds: z.number().nullable(),
    hasThumbnail: z.boolean(),
    /** Pixels. */
    width: z.number().nullable(),
    height: z.number().nullable(),
    /** Of a document. */
    pages: z.number().nullable(),
    /** Loudness of a voice note over time, each 0 to 100. */
    waveform: z.array(z.number()).nullable(),
  })
  .meta({ id: "EntryMedia" });

/** `download=1`: as an attachment, even if the browser could show it. */
export const mediaQuery = z.object({ download: z.union([z.literal("1"), flagQuery]).optional() });

/** Upload: the body is the file, with `Content-Type: application/octet-stream`. */
export const fileQuery = z.object({
  /** Original file name. */
  name: z.string().trim().max(255).optional(),
  caption: z.string().trim().max(longest.caption).optional(),
  /** The author confirmed that the client may read the caption although it looks like a command or a note. */
  asIs: flagQuery.optional(),
});

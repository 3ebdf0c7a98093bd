/** Files: how they stand in a conversation, how they are asked for and how they are sent. */
import { z } from "zod";
import { flagQuery } from "./basics.ts";

const mediaKind = z.enum(["image", "video", "gif", "round-video", "audio", "voice", "document", "sticker"]);

/** The file is at /api/entries/:id/media, its small picture at /api/entries/:id/thumbnail. */
export const mediaSchema = z
  .object({
    /** gif: a silent video that repeats · voice: a voice note · audio: a file of sound. */
    kind: mediaKind,
    /** As the sender says; what the file really is, the panel says when it hands it out. */
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
    /** How loud a voice note is from begin to end, each 0 to 100. */
    waveform: z.array(z.number()).nullable(),
  })
  .meta({ id: "EntryMedia" });

/** `download=1`: to be saved, also when the browser could show it. */
export const mediaQuery = z.object({ download: z.union([z.literal("1"), flagQuery]).optional() });

/** The body is the file itself, `Content-Type: application/octet-stream`. */
export const fileQuery = z.object({
  /** As the person's disk calls it. */
  name: z.string().trim().max(255).optional(),
  caption: z.string().trim().max(1024).optional(),
});

/** Thumbnails and size of pictures (sharp), one at a time. */
import type { Sharp, SharpOptions } from "sharp";
import { Semaphore } from "./semaphore.ts";

/**
 * Larger pictures are refused (decompression bomb): a small file may claim a large size, and each pixel takes
 * four bytes.
 */
const MOST_PIXELS = 40_000_000;
const turns = new Semaphore(1);

/** Pixels of the longer side, as apps show it while the picture is loading. */
const SMALL = 96;

export interface Picture {
  width: number;
  height: number;
  /** A small JPEG, upright. */
  thumbnail: Uint8Array;
}

/** null = it cannot be read as a picture, or is too large. */
export const lookAtPicture = (path: string): Promise<Picture | null> => turns.take(() => look(path));

type Open = (path: string, options: SharpOptions) => Sharp;
let opened: Promise<Open> | null = null;

/** With the first picture, not with the program: a tenth of a start went into it. */
async function load(): Promise<Open> {
  const { default: sharp } = await import("sharp");
  // Nothing is looked at twice; and one picture at a time is enough, on one core.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

async function look(path: string): Promise<Picture | null> {
  const open = await (opened ??= load());
  try {
    const picture = open(path, { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true });
    const { autoOrient } = await picture.metadata();
    const thumbnail = await picture
      .autoOrient()
      .resize(SMALL, SMALL, { fit: "inside" })
      .flatten({ background: "#fff" })
      .jpeg({ quality: 50 })
      .toBuffer();
    return { ...autoOrient, thumbnail };
  } catch {
    // Whatever is wrong with it: it can be sent as a document.
    return null;
  }
}

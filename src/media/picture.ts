/** Thumbnails and size of pictures (sharp), one at a time. */
import sharp from "sharp";
import { Semaphore } from "./semaphore.ts";

/**
 * Larger pictures are refused (decompression bomb): a small file may claim a large size, and each pixel takes
 * four bytes.
 */
const MOST_PIXELS = 40_000_000;
// Nothing is looked at twice; and one picture at a time is enough, on one core.
sharp.cache(false);
sharp.concurrency(1);
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

async function look(path: string): Promise<Picture | null> {
  try {
    const picture = sharp(path, { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true });
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

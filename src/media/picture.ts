/** Thumbnails. */
import sharp from "sharp";
import { Semaphore } from "./semaphore.ts";

/** No phone shows more of a picture. A small file may say that it is larger, and each pixel takes four bytes to look at. */
const MOST_PIXELS = 40_000_000;
// Nothing is looked at twice; and one picture at a time is enough, on one core.
sharp.cache(false);
sharp.concurrency(1);
const turns = new Semaphore(1);

/** What apps show while the picture itself is on its way. */
const SMALL = 96;

export interface Picture {
  width: number;
  height: number;
  /** A small JPEG, upright. */
  thumbnail: Uint8Array;
}

/** null = it cannot be read as a picture, or is too large for one. */
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

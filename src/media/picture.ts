/** How a picture looks from afar. */
import sharp from "sharp";

/** A photo of a hundred megapixels is still a photo; a file that says it is larger wants our memory. */
const MOST_PIXELS = 100_000_000;
/** What apps show while the picture itself is on its way. */
const SMALL = 96;

export interface Picture {
  width: number;
  height: number;
  /** A small JPEG, upright. */
  thumbnail: Uint8Array;
}

/** null = it cannot be read as a picture. */
export async function lookAtPicture(path: string): Promise<Picture | null> {
  try {
    const picture = sharp(path, { limitInputPixels: MOST_PIXELS, failOn: "error" });
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

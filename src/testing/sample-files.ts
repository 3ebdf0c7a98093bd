/** Sample files: small files of real formats, generated on the spot. */
import sharp from "sharp";

/** A JPEG picture; different numbers give different pictures. */
export const jpeg = (n = 1): Promise<Buffer> =>
  sharp({ create: { width: 40 + n, height: 30, channels: 3, background: { r: n % 255, g: 90, b: 40 } } })
    .jpeg()
    .toBuffer();

/** A minimal PDF with this many bytes of padding. */
export const pdf = (bytes = 0): Buffer =>
  Buffer.from(
    `%PDF-1.4\n%${"x".repeat(bytes)}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );

/** The first page of an Ogg Opus stream, followed by this many bytes. */
export const voiceNote = (bytes = 200): Buffer =>
  Buffer.concat([
    Buffer.from("OggS\0\x02", "latin1"),
    Buffer.alloc(20),
    Buffer.from("\x01\x13OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0", "latin1"),
    Buffer.alloc(bytes, 7),
  ]);

/** The header of an MP4 file, followed by this many bytes. */
export const mp4 = (bytes = 5000): Buffer =>
  Buffer.concat([Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "latin1"), Buffer.alloc(bytes, 3)]);

/** An HTML page with a script, which must never run. */
export const html = Buffer.from("<!doctype html><script>alert(document.cookie)</script>");
/** An SVG picture with a script, which must never run. */
export const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>',
);

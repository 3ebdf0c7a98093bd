import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lookAtPicture } from "./picture.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "relevo-picture-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** A white PNG: a few bytes for each thousand of its pixels. */
async function png(width: number, height: number): Promise<{ path: string; bytes: number }> {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
    ends[0].writeUInt32BE(data.length);
    ends[1].writeUInt32BE(crc32(body));
    return Buffer.concat([ends[0], body, ends[1]]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  // One bit a pixel, grey.
  head[8] = 1;
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
  const file = Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  const path = join(folder, `${width}x${height}.png`);
  await writeFile(path, file);
  return { path, bytes: file.length };
}

describe("A picture that is sent", () => {
  it("is looked at when a phone could have taken it", async () => {
    const { path } = await png(6000, 5000);
    expect(await lookAtPicture(path)).toMatchObject({ width: 6000, height: 5000 });
  });

  it("is no picture when it is small as a file and huge when it is opened, and takes no memory", async () => {
    const { path, bytes } = await png(20_000, 15_000);
    expect(bytes).toBeLessThan(320_000);
    const before = process.memoryUsage().rss;
    const looked = await Promise.all(Array.from({ length: 8 }, () => lookAtPicture(path)));
    expect(looked).toEqual(Array.from({ length: 8 }, () => null));
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it("takes the memory of one, however many come at once", async () => {
    const { path } = await png(7000, 5600);
    const before = process.memoryUsage().rss;
    const looked = await Promise.all(Array.from({ length: 12 }, () => lookAtPicture(path)));
    expect(looked.every((one) => one?.width === 7000)).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(250_000_000);
  });
});

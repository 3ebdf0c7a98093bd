import { createHash, createHmac, createCipheriv, randomBytes } from "node:crypto";
import { getMediaKeys } from "@whiskeysockets/baileys";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MediaRef } from "./media-facts.ts";
import { BadFile, decryptMedia } from "./decrypt-media.ts";

const sha256 = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest();

/** As a sender does it. */
async function seal(plain: Buffer): Promise<{ sealed: Buffer; ref: MediaRef }> {
  const mediaKey = randomBytes(32);
  const { iv, cipherKey, macKey } = await getMediaKeys(mediaKey, "image");
  const cipher = createCipheriv("aes-256-cbc", cipherKey, iv);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const mac = createHmac("sha256", macKey ?? "")
    .update(iv)
    .update(body)
    .digest()
    .subarray(0, 10);
  const sealed = Buffer.concat([body, mac]);
  const hashes = { fileSha256: sha256(plain), fileEncSha256: sha256(sealed) };
  return { sealed, ref: { type: "image", node: { mediaKey, ...hashes } } };
}

async function* inParts(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function opened(sealed: Buffer, ref: MediaRef, { size = 7, max = 1e6 } = {}): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of decryptMedia(inParts(sealed, size), ref, max)) parts.push(part);
  return Buffer.concat(parts);
}

const outcomeOf = (work: Promise<Buffer>): Promise<string> =>
  work.then(
    () => "opened",
    (error: unknown) => (error instanceof BadFile ? error.outcome : String(error)),
  );

describe("An encrypted file", () => {
  it("opens to what was sealed, in parts of any size", async () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 60 }), async (plain, size) => {
        const { sealed, ref } = await seal(Buffer.from(plain));
        expect(await opened(sealed, ref, { size })).toEqual(Buffer.from(plain));
      }),
    );
  });

  it("is damaged as soon as one bit of it is another, or its end is missing", async () => {
    const { sealed, ref } = await seal(randomBytes(100));
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect([at, await outcomeOf(opened(changed, ref))]).toEqual([at, "damaged"]);
    }
    for (const length of [0, 5, 10, 26, sealed.length - 16, sealed.length - 1])
      expect(await outcomeOf(opened(sealed.subarray(0, length), ref))).toBe("damaged");
  });

  it("is damaged when it is another file, sealed just as well", async () => {
    const [mine, other] = [await seal(randomBytes(50)), await seal(randomBytes(50))];
    expect(await outcomeOf(opened(other.sealed, mine.ref))).toBe("damaged");
    for (const hash of ["fileSha256", "fileEncSha256"] as const) {
      const node = { ...mine.ref.node, [hash]: other.ref.node[hash] };
      expect(await outcomeOf(opened(mine.sealed, { ...mine.ref, node }))).toBe("damaged");
    }
    const untold = { ...mine.ref, node: { ...mine.ref.node, fileSha256: null } };
    expect(await outcomeOf(opened(mine.sealed, untold))).toBe("damaged");
  });

  it("is not read further than it may be large", async () => {
    const { sealed, ref } = await seal(randomBytes(1000));
    expect(await outcomeOf(opened(sealed, ref, { max: 1000 }))).toBe("opened");
    expect(await outcomeOf(opened(sealed, ref, { max: 900 }))).toBe("too-big");
  });
});

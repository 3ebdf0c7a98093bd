/** Streaming AES-256-CBC decryption of WhatsApp media with MAC and SHA-256 verification. */
import { createDecipheriv, createHash, createHmac, timingSafeEqual } from "node:crypto";
import { getMediaKeys } from "@whiskeysockets/baileys";
import type { MediaRef } from "./media-facts.ts";

const MAC_BYTES = 10;
/** What encryption adds at most: one block of padding and the MAC. */
export const SEALING_BYTES = 16 + MAC_BYTES;

/** The file is not what it should be; the outcome says in which way. */
export class BadFile extends Error {
  readonly outcome: "too-big" | "damaged";
  constructor(outcome: BadFile["outcome"], options?: ErrorOptions) {
    super(`the file is ${outcome}`, options);
    this.name = "BadFile";
    this.outcome = outcome;
  }
}

/** Gives the plain bytes; throws `BadFile` at the end when they were not worth anything. The library checks nothing. */
export async function* decryptMedia(
  sealed: AsyncIterable<Uint8Array>,
  { type, node }: MediaRef,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  const { iv, cipherKey, macKey } = await getMediaKeys(node.mediaKey, type);
  if (!macKey) throw new BadFile("damaged");
  const decipher = createDecipheriv("aes-256-cbc", cipherKey, iv);
  const mac = createHmac("sha256", macKey).update(iv);
  const ofSealed = createHash("sha256");
  const ofPlain = createHash("sha256");
  const opened = (plain: Buffer): Buffer => {
    ofPlain.update(plain);
    return plain;
  };
  let size = 0;
  let held = Buffer.alloc(0);
  for await (const chunk of sealed) {
    size += chunk.length;
    if (size > maxBytes + SEALING_BYTES) throw new BadFile("too-big");
    ofSealed.update(chunk);
    // The MAC comes last, and nobody knows beforehand which bytes are the last.
    const all = Buffer.concat([held, chunk]);
    const body = all.subarray(0, Math.max(0, all.length - MAC_BYTES));
    held = all.subarray(body.length);
    mac.update(body);
    yield opened(decipher.update(body));
  }
  yield opened(finish(decipher));
  const whole =
    same(mac.digest().subarray(0, MAC_BYTES), held) &&
    same(ofSealed.digest(), node.fileEncSha256) &&
    same(ofPlain.digest(), node.fileSha256);
  if (!whole) throw new BadFile("damaged");
}

function finish(decipher: ReturnType<typeof createDecipheriv>): Buffer {
  try {
    return decipher.final();
  } catch (cause) {
    throw new BadFile("damaged", { cause });
  }
}

const same = (one: Buffer, other: Uint8Array | null | undefined): boolean =>
  one.length === other?.length && timingSafeEqual(one, other);

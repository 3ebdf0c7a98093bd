/** Media download and decryption: AES-256-CBC with a check of MAC and SHA-256, as a phone does it. */
import { createDecipheriv, createHash, createHmac, timingSafeEqual } from "node:crypto";
import { type Agent, get } from "node:https";
import {
  extractMessageContent,
  getContentType,
  getMediaKeys,
  type MediaType,
  type WAMessage,
} from "@whiskeysockets/baileys";

/** Bytes at the end of an encrypted file: a truncated HMAC-SHA256. */
const MAC_LENGTH = 10;
const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  imageMessage: "image",
  videoMessage: "video",
  ptvMessage: "video",
  audioMessage: "audio",
  documentMessage: "document",
  stickerMessage: "sticker",
};

interface MediaNode {
  readonly url?: string | null;
  readonly mediaKey?: Uint8Array | null;
  readonly fileSha256?: Uint8Array | null;
}

/**
 * Fetches and decrypts the file of a message. Throws when it has none, when the host does not answer 200, or when MAC or hash
 * differ.
 */
export async function downloadMedia(message: WAMessage, agent: Agent): Promise<Buffer> {
  const content = extractMessageContent(message.message);
  const kind = content ? getContentType(content) : undefined;
  const type = MEDIA_TYPES[kind ?? ""];
  const media = kind ? (content?.[kind] as MediaNode | undefined) : undefined;
  if (!type || !media?.url || !media.mediaKey)
    throw new Error(`no media in a message of type ${kind ?? "none"}`);
  const sealed = await fetchBytes(media.url, agent);
  const { iv, cipherKey, macKey } = await getMediaKeys(media.mediaKey, type);
  const body = sealed.subarray(0, -MAC_LENGTH);
  const mac = createHmac("sha256", macKey ?? Buffer.alloc(0))
    .update(iv)
    .update(body)
    .digest()
    .subarray(0, MAC_LENGTH);
  if (!timingSafeEqual(mac, sealed.subarray(-MAC_LENGTH))) throw new Error("media was tampered with");
  const decipher = createDecipheriv("aes-256-cbc", cipherKey, iv);
  const plain = Buffer.concat([decipher.update(body), decipher.final()]);
  const hash = createHash("sha256").update(plain).digest();
  if (media.fileSha256 && !hash.equals(media.fileSha256))
    throw new Error("media is not what the message says");
  return plain;
}

function fetchBytes(url: string, agent: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks));
        else reject(new Error(`media host answered ${response.statusCode ?? 0}`));
      });
    });
    request.on("error", reject);
  });
}

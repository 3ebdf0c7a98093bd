/** Ciphertext corruption: damages a message so that its recipient has to ask for it again (retry receipt). */
import { bytesOf, childrenOf, type Stanza } from "../protocol/stanza.ts";

/**
 * A copy of the message with the middle byte of its last ciphertext inverted. Without a ciphertext the message comes back
 * unchanged.
 */
export function corrupted(message: Stanza): Stanza {
  const content = [...childrenOf(message)];
  const index = content.findLastIndex(({ tag }) => tag === "enc");
  const ciphertext = content[index];
  if (!ciphertext) return message;
  const bytes = Buffer.from(bytesOf(ciphertext));
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle);
  content[index] = { ...ciphertext, content: bytes };
  return { ...message, content };
}

import { bytesOf, childrenOf, type Stanza } from "../protocol/stanza.ts";

/** The message with one byte of its last ciphertext changed, so that nobody can decrypt it. */
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

import { createHash } from "node:crypto";
import { DEFAULT_CONNECTION_CONFIG, type SocketConfig } from "@whiskeysockets/baileys";

type MakeRepository = SocketConfig["makeSignalRepository"];

const REMEMBERED = 2000;

/**
 * Baileys decrypts before it confirms. When the connection breaks in between, the message comes again but cannot be
 * decrypted a second time. A real phone does not lose messages that way, so a simulated one remembers what it has read.
 */
export function rememberDecrypted(): MakeRepository {
  const read = new Map<string, Uint8Array>();
  const once = async (ciphertext: Uint8Array, decrypt: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const key = createHash("sha256").update(ciphertext).digest("base64");
    const known = read.get(key);
    if (known) return known;
    const plain = await decrypt();
    read.set(key, plain);
    const oldest = read.keys().next();
    if (read.size > REMEMBERED && !oldest.done) read.delete(oldest.value);
    return plain;
  };
  return (...parameters) => {
    const repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(...parameters);
    return {
      ...repository,
      decryptMessage: (message) => once(message.ciphertext, () => repository.decryptMessage(message)),
      decryptGroupMessage: (message) => once(message.msg, () => repository.decryptGroupMessage(message)),
    };
  };
}

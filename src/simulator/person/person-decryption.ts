/** Signal repository of a test person: remembers what was decrypted, and serializes everything that advances a ratchet. */
import { createHash } from "node:crypto";
import {
  DEFAULT_CONNECTION_CONFIG,
  type SignalKeyStoreWithTransaction,
  type SocketConfig,
} from "@whiskeysockets/baileys";

type MakeRepository = SocketConfig["makeSignalRepository"];

const REMEMBERED = 2000;

/** Name of the one lock for everything that advances a ratchet. */
const RATCHETS = "ratchets";
/**
 * Transactions with a lock of their own: whoever holds the ratchets may wait for them, so the same lock would be a deadlock.
 * They advance no ratchet.
 */
const APART = /^(lid-mapping$|delete-)/;

/**
 * Wraps the repository of Baileys in two ways, as a real phone behaves:
 * 1. Baileys decrypts before it confirms. When the connection breaks in between, the message comes again but cannot be
 *    decrypted a second time. A real phone loses no message that way, so this one remembers its last 2000 plaintexts.
 * 2. Baileys names a key transaction after what it touches, and those of different names run side by side: a send and a
 *    decryption that share a session then lose steps of its ratchet. Here one comes after the other.
 */
export function likeAPhone(): MakeRepository {
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
  return (auth, ...parameters) => {
    oneAfterTheOther(auth.keys as SignalKeyStoreWithTransaction);
    const repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, ...parameters);
    return {
      ...repository,
      decryptMessage: (message) => once(message.ciphertext, () => repository.decryptMessage(message)),
      decryptGroupMessage: (message) => once(message.msg, () => repository.decryptGroupMessage(message)),
    };
  };
}

/** Changes `keys` in place, because Baileys hands the same object to the code that sends. */
function oneAfterTheOther(keys: SignalKeyStoreWithTransaction): void {
  const transaction = keys.transaction.bind(keys);
  keys.transaction = (work, name) => transaction(work, APART.test(name) ? name : RATCHETS);
}

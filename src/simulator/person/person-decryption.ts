/** What a real phone does with its keys and the library does not. */
import { createHash } from "node:crypto";
import {
  DEFAULT_CONNECTION_CONFIG,
  type SignalKeyStoreWithTransaction,
  type SocketConfig,
} from "@whiskeysockets/baileys";

type MakeRepository = SocketConfig["makeSignalRepository"];

const REMEMBERED = 2000;

/** Of the one lock for everything that turns a ratchet. */
const RATCHETS = "ratchets";
/** Whoever holds the ratchets may wait for these: under the same lock both would wait for ever. Neither turns one. */
const APART = /^(lid-mapping$|delete-)/;

/**
 * 1. Baileys decrypts before it confirms. When the connection breaks in between, the message comes again but cannot be
 *    decrypted a second time. A real phone does not lose messages that way, so a simulated one remembers what it has read.
 * 2. Baileys names a key transaction after what it touches, and those of different names run side by side: a send and a
 *    decryption that share a session then lose steps of its ratchet. On a real phone one comes after the other.
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

/** Changes `keys` in place: the library hands the same object to whatever sends. */
function oneAfterTheOther(keys: SignalKeyStoreWithTransaction): void {
  const transaction = keys.transaction.bind(keys);
  keys.transaction = (work, name) => transaction(work, APART.test(name) ? name : RATCHETS);
}

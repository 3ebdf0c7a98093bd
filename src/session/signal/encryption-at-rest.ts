/** Encryption at rest: AES-256-GCM under a key derived from SECRET_KEY. A copy of the database gives no credentials away. Second factors are sealed by it too (`makeSealer` in `app.ts`). */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Store } from "../../store/engine/open.ts";
import { findSecrets, getAnySecret, saveSecrets } from "../../store/engine/secrets.ts";

/** The stored credentials were sealed with another SECRET_KEY. Nothing was changed; `message` says what to do. */
export class WrongSecretKeyError extends Error {
  constructor(options?: { cause?: unknown }) {
    super(
      "SECRET_KEY is not the one the stored WhatsApp credentials were sealed with. Start with the former key; nothing was changed.",
      options,
    );
    this.name = "WrongSecretKeyError";
  }
}

export interface Sealer {
  /** `place` says where the value belongs: sealed bytes moved elsewhere do not open. */
  seal(place: string, value: Uint8Array): Buffer;
  /** Throws `WrongSecretKeyError`. */
  open(place: string, sealed: Uint8Array): Buffer;
}

const NONCE = 12;
const TAG = 16;

const CREDENTIALS = "relevo whatsapp credentials 1";

/** What was sealed for one purpose does not open for another. */
export function makeSealer(secretKey: Uint8Array, purpose = CREDENTIALS): Sealer {
  const key = Buffer.from(hkdfSync("sha256", secretKey, "", purpose, 32));
  return {
    seal: (place, value) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
      return Buffer.concat([nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()]);
    },
    open: (place, sealed) => {
      try {
        const opener = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE), {
          authTagLength: TAG,
        });
        opener.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-TAG));
        return Buffer.concat([opener.update(sealed.subarray(NONCE, -TAG)), opener.final()]);
      } catch (cause) {
        throw new WrongSecretKeyError({ cause });
      }
    },
  };
}

/** Type of the row that is there only to be opened at start. */
export const CANARY = "canary";

/** Throws `WrongSecretKeyError` when what is stored was sealed with another key. Leaves a canary the first time. */
export async function checkSecretKey(store: Store, sealer: Sealer): Promise<void> {
  const [canary] = await findSecrets(store.read, CANARY, [CANARY]);
  if (canary) {
    sealer.open(placeOf(CANARY, CANARY), canary.sealed);
    return;
  }
  const other = await getAnySecret(store.read);
  if (other) sealer.open(placeOf(other.type, other.id), other.sealed);
  const sealed = sealer.seal(placeOf(CANARY, CANARY), Buffer.from(CANARY));
  await store.transaction((tx) => saveSecrets(tx, [{ type: CANARY, id: CANARY, sealed }]));
}

/** Neither part holds a NUL, so no two places read the same. */
export const placeOf = (type: string, id: string): string => `${type}\0${id}`;

/**
 * Journal: what was decrypted is on disk before WhatsApp learns that it was received.
 *
 * 1. Both decrypt functions of the library are wrapped. The ciphertext's hash is looked up first: a message delivered again is
 *    answered from the journal, because its ratchet has moved on.
 * 2. Otherwise it is decrypted within a key transaction that also writes the journal entry: ratchet step, plaintext and
 *    stanza are committed together or not at all.
 * 3. The transaction that stores the inbox row closes the entry.
 * 4. Entries that are open at the start are decoded again by the library's own decoder (`inbound/replay.ts`).
 */
import {
  DEFAULT_CONNECTION_CONFIG,
  type AuthenticationCreds,
  type SignalDataSet,
  type SignalKeyStoreWithTransaction,
  type SocketConfig,
} from "@whiskeysockets/baileys";
import { recall } from "../../store/engine/journal.ts";
import type { Read } from "../../store/engine/open.ts";
import { JOURNAL, type JournalSet } from "./credentials.ts";
import type { KeySpans } from "./key-lock.ts";
import { placeOf, type Sealer } from "./encryption-at-rest.ts";
import { hashOf, packStanza, type Stanzas } from "./stanzas.ts";

export interface JournalDeps {
  read: Read;
  sealer: Sealer;
  stanzas: Stanzas;
  creds: () => AuthenticationCreds;
  now: () => Date;
}

/** The `makeSignalRepository` option of the socket whose keys these are. */
export function journalling(
  deps: JournalDeps,
  spans: KeySpans,
): NonNullable<SocketConfig["makeSignalRepository"]> {
  return (auth, logger, pnToLid) => {
    const keys = auth.keys as SignalKeyStoreWithTransaction;
    spans.share(keys, () => deps.creds().me?.id);
    const base = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, pnToLid);
    const once = rememberingIn({ ...deps, keys, spans });
    return {
      ...base,
      decryptMessage: (sealed) => once(sealed.ciphertext, () => base.decryptMessage(sealed)),
      decryptGroupMessage: (sealed) => once(sealed.msg, () => base.decryptGroupMessage(sealed)),
    };
  };
}

type Decrypt = () => Promise<Uint8Array>;

function rememberingIn({
  keys,
  read,
  sealer,
  stanzas,
  creds,
  now,
  spans,
}: JournalDeps & { keys: SignalKeyStoreWithTransaction; spans: KeySpans }) {
  return async (ciphertext: Uint8Array, decrypt: Decrypt): Promise<Uint8Array> => {
    const hash = hashOf(ciphertext);
    const seen = stanzas.of(ciphertext);
    let isNew = false;
    const plaintext = await keys.transaction(async () => {
      // Asked with the keys in hand: the same may have been decrypted for an earlier delivery a moment ago.
      const known = await spans.look(() => recall(read, hash));
      // Delivered again: the ratchet has moved on and would refuse it.
      if (known) return sealer.open(placeOf(JOURNAL, hash), known);
      // A question of the library's meanwhile must not write the step without the plaintext.
      spans.keepWhole();
      const decrypted = await decrypt();
      const entry: JournalSet[string] = {
        stanzaKey: seen?.key ?? "",
        stanza: seen && !seen.packed ? packStanza(seen.node) : null,
        plaintext: Buffer.from(decrypted),
        at: now(),
      };
      await keys.set({ [JOURNAL]: { [hash]: entry } } as SignalDataSet);
      isNew = true;
      return decrypted;
    }, creds().me?.id ?? JOURNAL);
    if (seen) {
      seen.journal.hasIt = true;
      if (isNew) seen.packed = true;
    }
    return plaintext;
  };
}
